import type { Pace } from '../../src/notify/pace.js';

/** As in use, in milliseconds instead of minutes. */
export const quickPace: Pace = {
  firstWaitMs: 10,
  longestWaitMs: 40,
  mostTries: 40,
  lookMs: 20,
  lanes: {
    mail: { atOnce: 3, gapMs: 0 },
    channel: { atOnce: 1, gapMs: 0 },
    people: { atOnce: 4, gapMs: 0 },
  },
};
