import { PairTable } from './pair-table.js';

/** Gives each word, and each two that follow one another, a number: texts are then compared without making strings. */
export class PairNumbers {
  readonly #words = new Map<string, number>();
  readonly #pairs = new PairTable();
  #size = 0;

  /** How many words and pairs have a number. */
  get size(): number {
    return this.#size;
  }

  /** The number of this word; undefined when it has none. */
  ofWord(word: string): number | undefined {
    return this.#words.get(word);
  }

  /** The number of this word, which has one from now on. */
  addWord(word: string): number {
    const known = this.#words.get(word);
    if (known !== undefined) return known;
    this.#words.set(word, this.#size);
    return this.#size++;
  }

  /** The number of two words after one another, by their own numbers; undefined when there is none. */
  ofPair(first: number | undefined, second: number | undefined): number | undefined {
    return first === undefined || second === undefined ? undefined : this.#pairs.get(first, second);
  }

  /** The same for two that have a number from now on. */
  addPair(first: number, second: number): number {
    const known = this.#pairs.get(first, second);
    if (known !== undefined) return known;
    this.#pairs.set(first, second, this.#size);
    return this.#size++;
  }
}
