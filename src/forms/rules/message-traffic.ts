import { addWorkingDays } from '../../calendar.js';
import type { Day } from '../../clock.js';

/** Terms of the iStandaarden iJw and iWmo 3.x for the messages that a form goes beside. */

/** A gemeente answers a VOW-bericht (317) with a 319 within so many werkdagen. */
export const answerWorkingDays = 5;
/** When it takes the request in onderzoek, the final answer comes within so many weeks. */
export const investigationWeeks = 8;
/** A stopbericht (307) is sent within so many werkdagen of the end of care. */
export const stopMessageWorkingDays = 5;

export function answerDueBy(sent: Day): Day {
  return addWorkingDays(sent, answerWorkingDays);
}

export function stopMessageDueBy(endOfCare: Day): Day {
  return addWorkingDays(endOfCare, stopMessageWorkingDays);
}
