import type { Lexicon, Word } from './lexicon.js';
import type { Reading } from './reading.js';

/** The words that stand in the records, the first that is read first. */
export interface WordsInUse {
  readonly words: readonly Word[];
  has(word: string): boolean;
  /** True when these two follow one another somewhere. */
  adjacent(first: string, second: string): boolean;
}

export function wordsInUse(readings: readonly Reading[], lexicon: Lexicon): WordsInUse {
  const { wholes } = lexicon;
  const inUse = new Uint8Array(wholes.size);
  const words: Word[] = [];
  const note = (numbers: Uint32Array): void => {
    for (const number of numbers) {
      if (inUse[number] === 1) continue;
      inUse[number] = 1;
      const word = lexicon.wordAt(number);
      if (word !== undefined) words.push(word);
    }
  };
  for (const reading of readings) note(reading.wholes.numbers);
  for (const reading of readings) note(reading.body.numbers);
  const isInUse = (number: number | undefined): boolean => number !== undefined && inUse[number] === 1;
  return {
    words,
    has: (word) => isInUse(wholes.ofWord(word)),
    adjacent: (first, second) => isInUse(wholes.ofPair(wholes.ofWord(first), wholes.ofWord(second))),
  };
}
