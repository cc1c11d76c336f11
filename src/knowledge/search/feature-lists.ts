import type { InParts } from '../in-parts.js';
import type { Rows } from './rows.js';

/** What a feature counts is a whole number of so many parts: those are added in half the time. */
const parts = 1 << 14;
/** What a question and a wording count together when they have the same features, alike. */
export const alike = parts * parts;

/** The wordings that have a feature of the question: a part of the arrays of all features. */
export interface List {
  /** How much the feature counts in the question, in parts. */
  readonly counts: number;
  readonly from: number;
  readonly to: number;
  readonly wordings: Uint32Array;
  /** How much the feature counts in each of the wordings, in parts. */
  readonly weights: Uint16Array;
}

/** For each feature the wordings that have it and how much it counts in them, in two plain arrays: a question reads tens of thousands. */
export class Half {
  readonly #starts: Uint32Array;
  readonly #wordings: Uint32Array;
  readonly #weights: Uint16Array;
  readonly #rarities: Float32Array;

  private constructor({ numbers, ends }: Rows, features: number) {
    this.#starts = new Uint32Array(features + 1);
    this.#rarities = new Float32Array(features);
    this.#wordings = new Uint32Array(numbers.length);
    this.#weights = new Uint16Array(numbers.length);
    for (const feature of numbers) this.#starts[feature + 1] = (this.#starts[feature + 1] ?? 0) + 1;
    for (let feature = 0; feature < features; feature += 1) {
      const having = this.#starts[feature + 1] ?? 0;
      this.#rarities[feature] = Math.log((1 + ends.length) / (1 + having)) + 1;
      this.#starts[feature + 1] = having + (this.#starts[feature] ?? 0);
    }
  }

  /**
   * @param rows what each wording has, of so many features.
   * @param numbersOf the number that each wording goes by.
   */
  static *of(rows: Rows, features: number, numbersOf: Uint32Array): InParts<Half> {
    const half = new Half(rows, features);
    yield* half.#fill(rows, numbersOf);
    return half;
  }

  *#fill({ numbers, ends }: Rows, numbersOf: Uint32Array): InParts<void> {
    const next = this.#starts.slice();
    for (let wording = 0, from = 0; wording < ends.length; wording += 1) {
      if (wording % fillAtOnce === 0) yield;
      const to = ends[wording] ?? 0;
      let sum = 0;
      for (let at = from; at < to; at += 1) sum += (this.#rarities[numbers[at] ?? 0] ?? 0) ** 2;
      const length = Math.sqrt(sum);
      for (; from < to; from += 1) {
        const feature = numbers[from] ?? 0;
        const place = next[feature] ?? 0;
        next[feature] = place + 1;
        this.#wordings[place] = numbersOf[wording] ?? 0;
        this.#weights[place] = Math.round((parts * (this.#rarities[feature] ?? 0)) / length);
      }
    }
  }

  /** The lists of these features, and how much each counts in a question that has all of them. */
  listsOf(features: ReadonlySet<number>): List[] {
    const [rarities, starts, wordings, weights] = [this.#rarities, this.#starts, this.#wordings, this.#weights];
    let sum = 0;
    // What stands in no wording is as if it were not asked.
    for (const feature of features)
      if ((starts[feature] ?? 0) < (starts[feature + 1] ?? 0)) sum += (rarities[feature] ?? 0) ** 2;
    const length = Math.sqrt(sum);
    const lists: List[] = [];
    for (const feature of features) {
      const [from, to] = [starts[feature] ?? 0, starts[feature + 1] ?? 0];
      if (from >= to) continue;
      lists.push({ counts: Math.round((parts * (rarities[feature] ?? 0)) / length), from, to, wordings, weights });
    }
    return lists;
  }
}

/** So many wordings are filled in before others may have a turn. */
const fillAtOnce = 2048;
