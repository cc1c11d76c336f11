import type { Lexicon } from './lexicon.js';

/** How a text is worded: the number of each stem, and of each with the one before it; undefined for what no wording ever had. */
export interface Pattern {
  readonly stems: readonly (number | undefined)[];
  readonly pairs: readonly (number | undefined)[];
}

/** How these stems are worded. */
export function patternOf(stems: readonly string[], { stems: numbers, opening }: Lexicon): Pattern {
  const pairs: (number | undefined)[] = [];
  let before: number | undefined = opening;
  const own = stems.map((stemmed) => {
    const number = numbers.ofWord(stemmed);
    pairs.push(numbers.ofPair(before, number));
    before = number;
    return number;
  });
  return { stems: own, pairs };
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
