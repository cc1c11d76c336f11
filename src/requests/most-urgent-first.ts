import { addDays } from '../calendar.js';
import type { Day } from '../clock.js';
import { oldestFirst } from './oldest-first.js';
import type { CareRequest } from './request.js';

export interface Urgency extends Pick<CareRequest, 'filedAt' | 'kenmerk' | 'dueOn'> {
  readonly spoed: boolean;
  readonly late: boolean;
}

/** A last day that is this near is looked at before what merely waits longer. */
const soonDays = 7;

/** In which order a team works: spoed, then late or due within a week, then the rest; each the oldest first. */
export function mostUrgentFirst(today: Day): (a: Urgency, b: Urgency) => number {
  const soon = addDays(today, soonDays);
  const rank = ({ spoed, late, dueOn }: Urgency): number =>
    spoed ? 0 : late || (dueOn !== undefined && dueOn <= soon) ? 1 : 2;
  return (a, b) => rank(a) - rank(b) || oldestFirst(a, b);
}
