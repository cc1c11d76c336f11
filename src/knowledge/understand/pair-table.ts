const fewest = 1 << 10;

/**
 * Numbers by two numbers, in plain arrays: hundreds of thousands of pairs are looked up whenever the knowledge is read, and a Map would
 * make an object of each key.
 */
export class PairTable {
  #firsts = new Uint32Array(fewest);
  #seconds = new Uint32Array(fewest);
  /** Each one more than it is: nought is a free place. */
  #values = new Uint32Array(fewest);
  #count = 0;

  get(first: number, second: number): number | undefined {
    const value = this.#values[this.#placeOf(first, second)] ?? 0;
    return value === 0 ? undefined : value - 1;
  }

  set(first: number, second: number, value: number): void {
    if (2 * (this.#count + 1) > this.#values.length) this.#grow();
    const place = this.#placeOf(first, second);
    if (this.#values[place] === 0) this.#count += 1;
    this.#firsts[place] = first;
    this.#seconds[place] = second;
    this.#values[place] = value + 1;
  }

  /** Where the pair is, or else the free place for it. */
  #placeOf(first: number, second: number): number {
    const mask = this.#values.length - 1;
    // Multiplied by large primes, so that neighbours do not end up beside one another.
    let place = (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 0;
    place = (place ^ (place >>> 15)) & mask;
    while (this.#values[place] !== 0 && !(this.#firsts[place] === first && this.#seconds[place] === second))
      place = (place + 1) & mask;
    return place;
  }

  #grow(): void {
    const [firsts, seconds, values] = [this.#firsts, this.#seconds, this.#values];
    this.#firsts = new Uint32Array(2 * values.length);
    this.#seconds = new Uint32Array(2 * values.length);
    this.#values = new Uint32Array(2 * values.length);
    this.#count = 0;
    values.forEach((value, place) => {
      if (value > 0) this.set(firsts[place] ?? 0, seconds[place] ?? 0, value - 1);
    });
  }
}
