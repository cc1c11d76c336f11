import { stem } from '../understand/stem.js';
import type { Vocabulary } from '../understand/vocabulary.js';
import type { Lexicon, Word } from './lexicon.js';
import type { Reading } from './reading.js';
import type { WordsInUse } from './words-in-use.js';

/** Which stems a record has, and how much they are its own. */
export interface Strengths {
  /** How plainly the record has a stem: 1 in a name or question, less in its text. */
  readonly has: ReadonlyMap<string, number>;
  /** How central a stem is to the record, from 0 to 1: by in how many of its names and questions it stands. */
  readonly core: ReadonlyMap<string, number>;
}

/** Compounds count for their parts, less than the part itself would. */
const partStrength = 0.7;
/** Half of the way to fully central, in names and questions that have the stem. */
const halfCentral = 1.5;
/** The title, which comes first, says most plainly what a record is about. */
const titleCounts = 2;

/** Works out the strengths of records, and again only where a record changed or one of its words is now made of others. */
export class StrengthReader {
  readonly #lexicon: Lexicon;
  readonly #known = new WeakMap<Reading, Strengths>();
  /** The stems of what a compound is made of, by the number of the compound. */
  #parts: ReadonlyMap<number, readonly string[]> = new Map();
  #changed: ReadonlySet<number> = new Set();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** A word that is new to the records can be a part of compounds that were there before. */
  take({ words }: WordsInUse, vocabulary: Vocabulary): void {
    const parts = new Map<number, readonly string[]>();
    const changed = new Set<number>();
    for (const { text, number } of words) {
      const now = vocabulary.split(text)?.map(stem);
      if (now !== undefined) parts.set(number, now);
      if (now?.join(' ') !== this.#parts.get(number)?.join(' ')) changed.add(number);
    }
    this.#parts = parts;
    this.#changed = changed;
  }

  of(reading: Reading): Strengths {
    const known = this.#known.get(reading);
    if (known !== undefined && !this.#hasChanged(reading)) return known;
    const strengths = { has: this.#hasOf(reading), core: this.#coreOf(reading) };
    this.#known.set(reading, strengths);
    return strengths;
  }

  #hasChanged({ wholes, body }: Reading): boolean {
    const isChanged = (number: number): boolean => this.#changed.has(number);
    return this.#changed.size > 0 && (wholes.numbers.some(isChanged) || body.numbers.some(isChanged));
  }

  #hasOf({ wholes, body, of }: Reading): ReadonlyMap<string, number> {
    const strengths = new Map<string, number>();
    const note = (stemmed: string, strength: number): void => {
      if ((strengths.get(stemmed) ?? 0) < strength) strengths.set(stemmed, strength);
    };
    const add = (numbers: Iterable<number>, strength: number): void => {
      for (const word of this.#contentOf(numbers)) {
        note(word.stemmed, strength);
        for (const part of this.#parts.get(word.number) ?? []) note(part, strength * partStrength);
      }
    };
    add(new Set(wholes.numbers), 1);
    let from = 0;
    of.body.forEach(({ strength }, at) => {
      const to = body.ends[at] ?? 0;
      add(body.numbers.subarray(from, to), strength);
      from = to;
    });
    return strengths;
  }

  #coreOf({ wholes }: Reading): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    let from = 0;
    wholes.ends.forEach((to, at) => {
      const stems = new Set<string>();
      for (const word of this.#contentOf(wholes.numbers.subarray(from, to))) {
        stems.add(word.stemmed);
        for (const part of this.#parts.get(word.number) ?? []) stems.add(part);
      }
      for (const stemmed of stems) counts.set(stemmed, (counts.get(stemmed) ?? 0) + (at === 0 ? titleCounts : 1));
      from = to;
    });
    for (const [stemmed, count] of counts) counts.set(stemmed, count / (count + halfCentral));
    return counts;
  }

  *#contentOf(numbers: Iterable<number>): Generator<Word> {
    for (const number of numbers) {
      const word = this.#lexicon.wordAt(number);
      if (word !== undefined && !word.isEmpty) yield word;
    }
  }
}
