import { PairNumbers } from '../understand/pair-numbers.js';
import { emptyWords } from '../understand/plain-words.js';
import { stem } from '../understand/stem.js';

/** A word of the knowledge with what is worked out from it, however many wordings have it. */
export interface Word {
  readonly text: string;
  /** Its number among the words and pairs of words. */
  readonly number: number;
  readonly stemmed: string;
  /** The number of its stem among the stems and pairs of stems. */
  readonly stem: number;
  /** The numbers of its parts. */
  readonly parts: readonly number[];
  /** True when it says nothing by itself. */
  readonly isEmpty: boolean;
}

/** So many letters, with the spaces around a word, are one part of it: a typing error spoils few of them. */
const partLength = 4;

/** Before the first stem of a text. */
const opening = '^';

/**
 * Gives the words of the knowledge, their stems, their parts, and each two after one another a number, so that texts are compared by
 * numbers only. It only grows, so that what was read stays valid: a number tells nothing about whether the word is still in use.
 */
export class Lexicon {
  /** Words, and each two after one another. */
  readonly wholes = new PairNumbers();
  /** Stems, and each two after one another. */
  readonly stems = new PairNumbers();
  /** Stands before the first stem of a text. */
  readonly opening = this.stems.addWord(opening);
  readonly #parts = new Map<string, number>();
  readonly #words = new Map<string, Word>();
  readonly #byNumber = new Map<number, Word>();

  /** How many parts of words have a number. */
  get partCount(): number {
    return this.#parts.size;
  }

  /** This word, which is in the lexicon from now on. */
  add(text: string): Word {
    const known = this.#words.get(text);
    if (known !== undefined) return known;
    const stemmed = stem(text);
    const word = {
      text,
      number: this.wholes.addWord(text),
      stemmed,
      stem: this.stems.addWord(stemmed),
      parts: partsIn(text).map((part) => this.#addPart(part)),
      isEmpty: emptyWords.has(text),
    };
    this.#words.set(text, word);
    this.#byNumber.set(word.number, word);
    return word;
  }

  /** The word with this number; undefined for the number of a pair. */
  wordAt(number: number): Word | undefined {
    return this.#byNumber.get(number);
  }

  /** The numbers of the parts of any word, as far as they have one. */
  partsOf(text: string): readonly number[] {
    return this.#words.get(text)?.parts ?? partsIn(text).flatMap((part) => this.#parts.get(part) ?? []);
  }

  #addPart(part: string): number {
    const known = this.#parts.get(part);
    if (known !== undefined) return known;
    this.#parts.set(part, this.#parts.size);
    return this.#parts.size - 1;
  }
}

function partsIn(text: string): string[] {
  const spaced = ` ${text} `;
  const parts: string[] = [];
  for (let at = 0; at === 0 || at + partLength <= spaced.length; at += 1) parts.push(spaced.slice(at, at + partLength));
  return parts;
}
