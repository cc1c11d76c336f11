import type { Lexicon } from './lexicon.js';

/** What a question has, by number. */
export interface FeatureNumbers {
  /** Its words, and each two after one another. */
  readonly wholes: ReadonlySet<number>;
  readonly parts: ReadonlySet<number>;
}

/** The numbers of what these words have; what the knowledge has never had is left out. */
export function featureNumbersOf(words: readonly string[], lexicon: Lexicon): FeatureNumbers {
  const wholes = new Set<number>();
  const parts = new Set<number>();
  let before: number | undefined;
  for (const word of words) {
    const whole = lexicon.wholes.ofWord(word);
    if (whole !== undefined) wholes.add(whole);
    const pair = lexicon.wholes.ofPair(before, whole);
    if (pair !== undefined) wholes.add(pair);
    before = whole;
    for (const part of lexicon.partsOf(word)) parts.add(part);
  }
  return { wholes, parts };
}
