import type { Strengths } from './strengths.js';

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

/** For each stem the records that have it. */
export class PostingLists {
  readonly #lists = new Map<string, { readonly position: number; readonly strength: number }[]>();
  readonly #known = new Map<string, Postings>();

  constructor(strengthsOf: readonly Strengths[]) {
    strengthsOf.forEach(({ has, core }, position) => {
      for (const [stemmed, plain] of has) {
        const strength = plain * (1 - centralShare + centralShare * (core.get(stemmed) ?? 0));
        const list = this.#lists.get(stemmed);
        if (list === undefined) this.#lists.set(stemmed, [{ position, strength }]);
        else list.push({ position, strength });
      }
    });
  }

  /** How many records have this stem. */
  countOf(stemmed: string): number {
    return this.#lists.get(stemmed)?.length ?? 0;
  }

  /** The plainest first: put in order when the stem is first asked for. */
  of(stemmed: string): Postings {
    const known = this.#known.get(stemmed);
    if (known !== undefined) return known;
    const list = this.#lists.get(stemmed);
    if (list === undefined) return noPostings;
    const plainest = [...list].sort((a, b) => b.strength - a.strength).slice(0, longestPostings);
    const postings = {
      positions: Uint32Array.from(plainest, ({ position }) => position),
      strengths: Float32Array.from(plainest, ({ strength }) => strength),
    };
    this.#known.set(stemmed, postings);
    return postings;
  }
}
