import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Chance from a seed: the same seed gives the same year. */
export class Chance {
  readonly #generator;

  constructor(seed: number) {
    this.#generator = xoroshiro128plus(seed);
  }

  /** A whole number from `least` up to and including `most`. */
  between(least: number, most: number): number {
    return uniformInt(this.#generator, least, most);
  }

  /** True so many times in a hundred. */
  percent(share: number): boolean {
    return this.between(1, 100) <= share;
  }

  /** One of a list that is not empty. */
  of<T>(list: readonly [T, ...T[]]): T {
    return list[this.between(0, list.length - 1)] ?? list[0];
  }

  /** The same where the list may be empty: then nothing. */
  maybeOf<T>(list: readonly T[]): T | undefined {
    return list.length === 0 ? undefined : list[this.between(0, list.length - 1)];
  }

  /** By weight: `[['toegekend', 60], ['afgewezen', 40]]`. */
  weighed<T>(options: readonly (readonly [T, number])[], otherwise: T): T {
    let at = this.between(
      1,
      Math.max(
        1,
        options.reduce((sum, [, weight]) => sum + weight, 0),
      ),
    );
    for (const [option, weight] of options) {
      at -= weight;
      if (at <= 0) return option;
    }
    return otherwise;
  }
}
