import { createHmac, randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Day } from '../src/clock.js';

const MAX_RATINGS = 20_000;

/** True for the first rating of a record by a person on a day. */
export type RatedOnce = (personId: string, recordId: string, day: Day) => boolean;

/** Remembers ratings as hashes under a key that this process made up: nobody can read from them who rated what. */
export function createRatedOnce(): RatedOnce {
  const key = randomBytes(32);
  const rated = new LRUCache<string, true>({ max: MAX_RATINGS });
  return (personId, recordId, day) => {
    const mark = createHmac('sha256', key)
      .update(JSON.stringify([personId, recordId, day]))
      .digest('base64');
    if (rated.has(mark)) return false;
    rated.set(mark, true);
    return true;
  };
}
