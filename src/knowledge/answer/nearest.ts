import type { Choice } from '../reply.js';
import { rank, type Query } from '../search/rank.js';
import type { Knowledge } from '../knowledge.js';
import { choiceOf } from './views.js';

/** Subjects to offer when there is no answer: what shares at least something telling with the question. */
export function nearestOf(query: Query, knowledge: Knowledge): Choice[] {
  return rank(query, knowledge.index)
    .filter(({ coverage }) => coverage >= leastInCommon)
    .slice(0, mostOffered)
    .map(({ entry }) => choiceOf(entry.record));
}

const leastInCommon = 0.2;
const mostOffered = 3;
