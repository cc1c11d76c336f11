import type { Choice } from '../reply.js';
import type { Query } from '../search/query.js';
import { rankRecords, type Ranked } from '../search/rank.js';
import type { RecordEntry } from '../search/search-index.js';
import type { Knowledge } from '../knowledge.js';
import { choiceOf } from './views.js';

/** Subjects to offer when there is no answer: what shares at least something telling with the question. */
export function nearestOf(query: Query, knowledge: Knowledge): Choice[] {
  return nearestIn(rankRecords(query, knowledge.index));
}

export function nearestIn(ranked: readonly Ranked<RecordEntry>[]): Choice[] {
  return ranked
    .filter(({ coverage }) => coverage >= leastInCommon)
    .slice(0, mostOffered)
    .map(({ entry }) => choiceOf(entry.record));
}

const leastInCommon = 0.2;
const mostOffered = 3;
