import type { Day } from '../clock.js';

/** What is done once a day, and when it was last done: a port. `mark` is durable, so that a restart does not do it again. */
export interface DayMarks {
  last(what: string): Day | undefined;
  mark(what: string, day: Day): Promise<void>;
}
