import type { InParts } from '../in-parts.js';
import { featureNumbersOf } from './feature-numbers.js';
import { alike, Half } from './feature-lists.js';
import type { Lexicon } from './lexicon.js';
import type { Reading } from './reading.js';
import { joined } from './rows.js';
import { WordingScores } from './wording-scores.js';

/** How much what someone types resembles the ways in which people ask for each record: by words, pairs of words and parts of words. */
export interface Resemblance {
  /** Compares these words with the wordings; what it gives holds until the next question is compared. */
  of(words: readonly string[]): Resembling;
}

export interface Resembling {
  /** The positions of the records of which a wording has anything in common with the question. */
  readonly positions: Uint32Array;
  /** How much the nearest wording of a record is like it, from 0 to 2: at least as much as its nearest three. */
  atMost(position: number): number;
  /** How much the nearest three wordings of a record are like it, from 0 to 2: worked out when it is asked for. */
  likenessOf(position: number): number;
  /** Which wordings of a record are nearest, by their place among those of the record. */
  nearestOf(position: number): readonly number[];
  /** How much the wording at this place of a record is like it, from 0 to 2. */
  likenessAt(position: number, place: number): number;
}

/**
 * So many places in the lists are read at most, those of the rarest first. Four times as many answer no more questions, and take most of
 * the time; it also keeps a question quick where knowledge is many times as large.
 */
const mostRead = 16_000;

/**
 * Cosine on rarities: words and pairs together make one half, parts of words the other, so that an inflected or mistyped word counts
 * as well. Function words count too: "wie", "hoe lang" and "mag dat" tell what is asked.
 *
 * @param readings of the records by their position.
 */
export function* buildResemblance(readings: readonly Reading[], lexicon: Lexicon): InParts<Resemblance> {
  const scores = new WordingScores(readings.map(({ wholes }) => wholes.ends.length));
  const halves = [
    yield* Half.of(joined(readings.map(({ wholes }) => wholes)), lexicon.wholes.size, scores.numbersOf),
    yield* Half.of(joined(readings.map(({ parts }) => parts)), lexicon.partCount, scores.numbersOf),
  ] as const;
  let last: (Resembling & { readonly text: string }) | undefined;

  const compare = (words: readonly string[]): void => {
    const asked = featureNumbersOf(words, lexicon);
    const lists = halves.flatMap((half, at) => half.listsOf(at === 0 ? asked.wholes : asked.parts));
    lists.sort((a, b) => a.to - a.from - b.to + b.from);
    let read = 0;
    // What is in very many wordings comes last, and tells little.
    scores.compare(lists.filter(({ from, to }) => (read += to - from) <= mostRead));
  };

  return {
    of(words) {
      // The sentences of a story are read in several ways, each time with all its words.
      const text = words.join(' ');
      if (last?.text === text) return last;
      compare(words);
      last = {
        text,
        positions: scores.positions,
        atMost: (position) => scores.highestOf(position) / alike,
        likenessOf: (position) => scores.meanOf(position) / alike,
        nearestOf: (position) => scores.nearestOf(position),
        likenessAt: (position, place) => scores.at(position, place) / alike,
      };
      return last;
    },
  };
}
