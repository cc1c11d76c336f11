/** Rows of numbers after one another in one array that grows: tens of thousands of small arrays cost far more. */
export class Rows {
  #numbers = new Uint32Array(1024);
  readonly #ends: number[] = [];
  #size = 0;

  add(row: Iterable<number>): void {
    for (const number of row) {
      if (this.#size === this.#numbers.length) {
        const larger = new Uint32Array(2 * this.#size);
        larger.set(this.#numbers);
        this.#numbers = larger;
      }
      this.#numbers[this.#size++] = number;
    }
    this.#ends.push(this.#size);
  }

  get count(): number {
    return this.#ends.length;
  }

  get numbers(): Uint32Array {
    return this.#numbers.subarray(0, this.#size);
  }

  /** Where this row ends, and the next begins. */
  endOf(row: number): number {
    return this.#ends[row] ?? 0;
  }
}

/** The wordings that have a feature of the question: a part of the arrays of all features. */
export interface List {
  /** How much the feature counts in the question. */
  readonly counts: number;
  readonly from: number;
  readonly to: number;
  readonly wordings: Uint32Array;
  readonly weights: Float32Array;
}

/** For each feature the wordings that have it and how much it counts in them, in two plain arrays: a question reads tens of thousands. */
export class Half {
  readonly #starts: Uint32Array;
  readonly #wordings: Uint32Array;
  readonly #weights: Float32Array;
  readonly #rarities: Float32Array;

  constructor(rows: Rows, features: number) {
    const { numbers, count } = rows;
    this.#starts = new Uint32Array(features + 1);
    for (const feature of numbers) this.#starts[feature + 1] = (this.#starts[feature + 1] ?? 0) + 1;
    this.#rarities = new Float32Array(features);
    for (let feature = 0; feature < features; feature += 1) {
      const having = this.#starts[feature + 1] ?? 0;
      this.#rarities[feature] = Math.log((1 + count) / (1 + having)) + 1;
      this.#starts[feature + 1] = having + (this.#starts[feature] ?? 0);
    }
    this.#wordings = new Uint32Array(numbers.length);
    this.#weights = new Float32Array(numbers.length);
    const next = this.#starts.slice();
    for (let wording = 0, from = 0; wording < count; wording += 1) {
      const own = numbers.subarray(from, rows.endOf(wording));
      const length = this.#lengthOf(own);
      for (const feature of own) {
        const place = next[feature] ?? 0;
        next[feature] = place + 1;
        this.#wordings[place] = wording;
        this.#weights[place] = (this.#rarities[feature] ?? 0) / length;
      }
      from += own.length;
    }
  }

  #lengthOf(features: Iterable<number>): number {
    let sum = 0;
    for (const feature of features) sum += (this.#rarities[feature] ?? 0) ** 2;
    return Math.sqrt(sum);
  }

  /** The lists of these features, and how much each counts in a question that has all of them. */
  listsOf(features: ReadonlySet<number>): List[] {
    const lists: List[] = [];
    const [rarities, starts, wordings, weights] = [this.#rarities, this.#starts, this.#wordings, this.#weights];
    let sum = 0;
    for (const feature of features) {
      const [counts, from, to] = [rarities[feature] ?? 0, starts[feature] ?? 0, starts[feature + 1] ?? 0];
      // What stands in no wording is as if it were not asked.
      if (from === to) continue;
      sum += counts ** 2;
      lists.push({ counts, from, to, wordings, weights });
    }
    const length = Math.sqrt(sum);
    return lists.map((list) => ({ ...list, counts: list.counts / length }));
  }
}
