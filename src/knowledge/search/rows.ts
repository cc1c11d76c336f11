/** Rows of numbers after one another in one array: tens of thousands of small arrays cost far more. */
export interface Rows {
  readonly numbers: Uint32Array;
  /** Where each row ends, and the next begins. */
  readonly ends: Uint32Array;
}

/** Writes rows in which each number stands once. */
export class RowsWriter {
  #numbers = new Uint32Array(1024);
  #size = 0;
  #ends: number[] = [];
  /** In which row, counted over all that was ever written, a number came last. */
  #seen = new Uint32Array(1024);
  #row = 1;

  /** Adds a number to the row that is being written, unless it is there. */
  add(number: number): void {
    if (number >= this.#seen.length) this.#seen = longer(this.#seen, number + 1);
    if (this.#seen[number] === this.#row) return;
    this.#seen[number] = this.#row;
    if (this.#size === this.#numbers.length) this.#numbers = longer(this.#numbers, this.#size + 1);
    this.#numbers[this.#size++] = number;
  }

  endRow(): void {
    this.#ends.push(this.#size);
    this.#row += 1;
  }

  /** What was written since the last time. */
  take(): Rows {
    const rows = { numbers: this.#numbers.slice(0, this.#size), ends: Uint32Array.from(this.#ends) };
    this.#size = 0;
    this.#ends = [];
    return rows;
  }
}

function longer(numbers: Uint32Array, atLeast: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(2 * numbers.length, atLeast));
  larger.set(numbers);
  return larger;
}

/** All these rows after one another. */
export function joined(all: readonly Rows[]): Rows {
  const numbers = new Uint32Array(all.reduce((sum, rows) => sum + rows.numbers.length, 0));
  const ends = new Uint32Array(all.reduce((sum, rows) => sum + rows.ends.length, 0));
  let [size, row] = [0, 0];
  for (const rows of all) {
    numbers.set(rows.numbers, size);
    for (const end of rows.ends) ends[row++] = size + end;
    size += rows.numbers.length;
  }
  return { numbers, ends };
}
