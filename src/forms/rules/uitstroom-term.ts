import { addMonths, daysBetween } from '../../calendar.js';
import type { Day } from '../../clock.js';

/**
 * SAP-uitwerking 3.3.1: the aanbieder contacts the wijkteam of the gemeente at the latest three months before the planned
 * end of care, outside the berichtenverkeer.
 */
export const contactMonths = 3;

/** The last day on which that contact is in time. */
export function contactDueBy(plannedEnd: Day): Day {
  return addMonths(plannedEnd, -contactMonths);
}

/** How many days past that last day it is; 0 on the day itself and before it. */
export function daysLate(plannedEnd: Day, today: Day): number {
  return Math.max(0, daysBetween(contactDueBy(plannedEnd), today));
}
