import type { Entry } from './search-index.js';

/** Which records have a stem, by their position, and how plainly: numbers only, since a question reads thousands. */
export interface Postings {
  readonly positions: Uint32Array;
  readonly strengths: Float32Array;
}

const noPostings: Postings = { positions: new Uint32Array(), strengths: new Float32Array() };

/** How much of what a posting counts for is how central the word is to the record. */
const centralShare = 0.4;
/** More records than this are never looked at for one word: a word that common decides nothing. */
const longestPostings = 400;

/** For each stem the records that have it, the plainest first. */
export function postingsOf(entries: readonly Entry[]): (stemmed: string) => Postings {
  const lists = new Map<string, { readonly position: number; readonly strength: number }[]>();
  for (const { position, has, core } of entries)
    for (const [stemmed, plain] of has) {
      const strength = plain * (1 - centralShare + centralShare * (core.get(stemmed) ?? 0));
      const list = lists.get(stemmed);
      if (list === undefined) lists.set(stemmed, [{ position, strength }]);
      else list.push({ position, strength });
    }
  const postings = new Map<string, Postings>();
  for (const [stemmed, list] of lists) {
    list.sort((a, b) => b.strength - a.strength).splice(longestPostings);
    postings.set(stemmed, {
      positions: Uint32Array.from(list, ({ position }) => position),
      strengths: Float32Array.from(list, ({ strength }) => strength),
    });
  }
  return (stemmed) => postings.get(stemmed) ?? noPostings;
}
