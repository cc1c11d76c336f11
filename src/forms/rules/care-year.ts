import { addDays } from '../../calendar.js';
import type { Day } from '../../clock.js';

/**
 * Jeugd: a toewijzing lasts one year at most (SAP-uitwerking 2.1.2); its end date is 365 days on (2.1.1, tabel 1). Longer care
 * is a new period. Wmo has no such limit: there the beschikking of the gemeente decides (2.1.2).
 */
export const longestToewijzingDays = 365;

/** The last day that a toewijzing Jeugd of that start date can have. */
export function lastDayOfToewijzing(start: Day): Day {
  return addDays(start, longestToewijzingDays);
}

export interface NewPeriod {
  readonly from: Day;
  /** The last day that this new period can have: it too lasts one year at most. */
  readonly latest: Day;
}

/** The new period that a wish beyond the year is, or undefined when it fits in the toewijzing. */
export function newPeriodFor(start: Day, presentEnd: Day, wantedEnd: Day): NewPeriod | undefined {
  const lastDay = lastDayOfToewijzing(start);
  if (wantedEnd <= lastDay) return undefined;
  const from = addDays(presentEnd > lastDay ? presentEnd : lastDay, 1);
  return { from, latest: lastDayOfToewijzing(from) };
}
