import { formatDay, workingDaysBetween } from '../calendar.js';
import { dayOf, type Day } from '../clock.js';
import { isOpen } from './lifecycle.js';
import type { CareRequest } from './request.js';

/** How long ago it was filed, in werkdagen: "vandaag", "3 werkdagen geleden". */
export function ageText({ filedAt }: Pick<CareRequest, 'filedAt'>, today: Day): string {
  const filedOn = dayOf(new Date(filedAt));
  if (filedOn === today) return 'vandaag';
  const count = workingDaysBetween(filedOn, today);
  return count === 0 ? 'nog geen werkdag geleden' : `${days(count)} geleden`;
}

/** The last day on which it is in time, and how far away that is while it is open; undefined when there is none. */
export function deadlineText({ dueOn, state }: Pick<CareRequest, 'dueOn' | 'state'>, today: Day): string | undefined {
  if (dueOn === undefined) return undefined;
  const day = formatDay(dueOn);
  if (!isOpen(state)) return day;
  if (dueOn === today) return `${day} (vandaag)`;
  const count = dueOn > today ? workingDaysBetween(today, dueOn) : workingDaysBetween(dueOn, today);
  if (count === 0) return dueOn > today ? `${day} (voor de volgende werkdag)` : `${day} (net voorbij)`;
  return dueOn > today ? `${day} (over ${days(count)})` : `${day} (${days(count)} voorbij)`;
}

/** Filed late, or past its last day. */
export function isLate({ flags, dueOn, state }: Pick<CareRequest, 'flags' | 'dueOn' | 'state'>, today: Day): boolean {
  return flags.includes('laat') || (isOpen(state) && dueOn !== undefined && dueOn < today);
}

function days(count: number): string {
  return count === 1 ? '1 werkdag' : `${count} werkdagen`;
}
