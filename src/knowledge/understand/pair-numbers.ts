/** More words than this are never told apart: the numbers of two of them make one key. */
const mostWords = 2 ** 26;

/** Gives each word, and each two that follow one another, a number: texts are then compared without making strings. */
export class PairNumbers {
  readonly #words = new Map<string, number>();
  readonly #pairs = new Map<number, number>();
  #size = 0;

  /** How many words and pairs have a number. */
  get size(): number {
    return this.#size;
  }

  /** Gives all of these words, and each two that follow one another, a number. */
  add(words: readonly string[]): void {
    let before: number | undefined;
    for (const word of words) {
      const number = this.ofWord(word, true);
      this.ofPair(before, number, true);
      before = number;
    }
  }

  /** The words that have a number. */
  words(): Iterable<string> {
    return this.#words.keys();
  }

  has(word: string): boolean {
    return this.#words.has(word);
  }

  /** True when these two follow one another somewhere. */
  adjacent(first: string, second: string): boolean {
    return this.ofPair(this.ofWord(first, false), this.ofWord(second, false), false) !== undefined;
  }

  /** The number of this word; a new one has one only when it may be added. */
  ofWord(word: string, add: boolean): number | undefined {
    return this.#of(this.#words, word, add);
  }

  /** The number of two words after one another, by their own numbers. */
  ofPair(first: number | undefined, second: number | undefined, add: boolean): number | undefined {
    return first === undefined || second === undefined
      ? undefined
      : this.#of(this.#pairs, first * mostWords + second, add);
  }

  #of<Key>(numbers: Map<Key, number>, key: Key, add: boolean): number | undefined {
    const known = numbers.get(key);
    if (known !== undefined || !add) return known;
    numbers.set(key, this.#size);
    return this.#size++;
  }
}
