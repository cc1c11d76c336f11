import { PairNumbers } from '../understand/pair-numbers.js';

/** How a text is worded: the number of each stem, and of each with the one before it; undefined for what no wording has. */
export interface Pattern {
  readonly stems: readonly (number | undefined)[];
  readonly pairs: readonly (number | undefined)[];
}

/** Before the first stem of a text. */
const opening = '^';

/** All stems of the wordings, and each two that follow one another, by number: hundreds of thousands of strings would be heavy. */
export class Patterns {
  readonly #numbers = new PairNumbers();

  get size(): number {
    return this.#numbers.size;
  }

  /** How these stems are worded; what is new gets a number only when it may be added. */
  of(stems: readonly string[], add: boolean): Pattern {
    const pairs: (number | undefined)[] = [];
    let before = this.#numbers.ofWord(opening, add);
    const numbers = stems.map((stemmed) => {
      const number = this.#numbers.ofWord(stemmed, add);
      pairs.push(this.#numbers.ofPair(before, number, add));
      before = number;
      return number;
    });
    return { stems: numbers, pairs };
  }
}

/** True when this is one of these numbers, which are in order. */
export function isAmong(numbers: Uint32Array, wanted: number | undefined): boolean {
  if (wanted === undefined) return false;
  let [from, to] = [0, numbers.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const number = numbers[middle] ?? 0;
    if (number === wanted) return true;
    if (number < wanted) from = middle + 1;
    else to = middle;
  }
  return false;
}
