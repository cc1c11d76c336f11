import type { PairNumbers } from '../understand/pair-numbers.js';

/** So many letters, with the spaces around a word, are one part of it: a typing error spoils few of them. */
const partLength = 4;

/** Gives each word, each pair of words and each part of a word a number, so that wordings are compared by numbers only. */
export class FeatureNumbers {
  readonly #wholes: PairNumbers;
  readonly #parts = new Map<string, number>();
  readonly #partsOf = new Map<string, readonly number[]>();

  /** @param wholes the words and pairs of the whole knowledge, each with its number. */
  constructor(wholes: PairNumbers) {
    this.#wholes = wholes;
  }

  /** How many words and pairs have a number. */
  get wholes(): number {
    return this.#wholes.size;
  }

  get parts(): number {
    return this.#parts.size;
  }

  /** The numbers of what these words have; what is new gets one only when it may be added. */
  of(words: readonly string[], add: boolean): { readonly wholes: Set<number>; readonly parts: Set<number> } {
    const wholes = new Set<number>();
    const parts = new Set<number>();
    let before: number | undefined;
    for (const word of words) {
      const whole = this.#wholes.ofWord(word, add);
      if (whole !== undefined) wholes.add(whole);
      const pair = this.#wholes.ofPair(before, whole, add);
      if (pair !== undefined) wholes.add(pair);
      before = whole;
      for (const part of this.#partsIn(word, add)) parts.add(part);
    }
    return { wholes, parts };
  }

  #partsIn(word: string, add: boolean): readonly number[] {
    const known = this.#partsOf.get(word);
    if (known !== undefined) return known;
    const spaced = ` ${word} `;
    const found: number[] = [];
    for (let at = 0; at === 0 || at + partLength <= spaced.length; at += 1) {
      const part = spaced.slice(at, at + partLength);
      const number = this.#parts.get(part);
      if (number !== undefined) found.push(number);
      else if (add) {
        found.push(this.#parts.size);
        this.#parts.set(part, this.#parts.size);
      }
    }
    if (add) this.#partsOf.set(word, found);
    return found;
  }
}
