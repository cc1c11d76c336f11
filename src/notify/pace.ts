import type { OutboxItem } from '../requests/outbox.js';

/** What is sent side by side, so that a slow mail server holds no message back: mails, cards in channels, messages to people. */
export type LaneName = 'mail' | 'channel' | 'people';

export const laneNames: readonly LaneName[] = ['mail', 'channel', 'people'];

export function laneOf({ by, to }: Pick<OutboxItem, 'by' | 'to'>): LaneName {
  if (by === 'mail') return 'mail';
  return to.kind === 'channel' ? 'channel' : 'people';
}

export interface LanePace {
  /** So many requests at once. */
  readonly atOnce: number;
  /** At least so long from one try to the next. */
  readonly gapMs: number;
}

/** How fast is sent, and how long is waited after a failure. All in ms. */
export interface Pace {
  readonly firstWaitMs: number;
  readonly longestWaitMs: number;
  readonly mostTries: number;
  /** How often is looked for what is due. */
  readonly lookMs: number;
  readonly lanes: Readonly<Record<LaneName, LanePace>>;
}

const second = 1_000;
const hour = 3_600 * second;

/**
 * Half a minute, doubled up to two hours: twenty tries in about a day. Microsoft 365 takes mail over three connections, and Teams
 * seven messages a second in one conversation, which a channel is.
 */
export const pace: Pace = {
  firstWaitMs: 30 * second,
  longestWaitMs: 2 * hour,
  mostTries: 20,
  lookMs: 10 * second,
  lanes: {
    mail: { atOnce: 3, gapMs: 100 },
    channel: { atOnce: 1, gapMs: 160 },
    people: { atOnce: 4, gapMs: 20 },
  },
};

/** Who asks for more patience than this is tried again after it. */
const longestAskedMs = 24 * hour;

/**
 * How long is waited after so many tries: exponential, within a quarter more or less so that not all come back at the same
 * moment; longer when the other side asks for it. `random` gives a number from 0 to 1.
 */
export function waitMs(
  tries: number,
  { firstWaitMs, longestWaitMs }: Pick<Pace, 'firstWaitMs' | 'longestWaitMs'>,
  random: () => number,
  askedMs = 0,
): number {
  const doubled = Math.min(firstWaitMs * 2 ** (tries - 1), longestWaitMs);
  return Math.round(Math.max(doubled * (0.75 + random() / 2), Math.min(askedMs, longestAskedMs)));
}
