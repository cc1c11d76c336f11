import { weightOf } from './prepared.js';
import type { Query } from './query.js';
import type { SearchIndex } from './search-index.js';

/** What of a question speaks for declining it, whatever record is best. */
export const doubtNames = [
  'always',
  /** Which part of its content no record has. */
  'unknownShare',
  'unknownHeaviest',
  /** How much it says. */
  'size',
  /** It names an aanbieder. */
  'named',
] as const;

export type Doubt = (typeof doubtNames)[number];
export type Doubts = Readonly<Record<Doubt, number>>;

export function doubtOf(query: Query, index: SearchIndex): Doubts {
  let [all, unknown, heaviest] = [0, 0, 0];
  for (const term of query.terms) {
    const weight = term.factor * weightOf(term, index);
    all += weight;
    if (term.known || term.light || term.named) continue;
    unknown += weight;
    heaviest = Math.max(heaviest, weight);
  }
  return {
    always: 1,
    unknownShare: all === 0 ? 0 : unknown / all,
    unknownHeaviest: heaviest,
    size: Math.min(all, mostSize) / mostSize,
    named: query.terms.some(({ named, light }) => named && !light) ? 1 : 0,
  };
}

const mostSize = 4;
