import { AskedTally } from '../knowledge/asked-tally.js';
import { monthOf, type Asked, type AskedMonth, type AskedStore, type Month, type Rating } from '../knowledge/asked.js';

/** What was asked, in memory only: for tests and the benchmark. */
export class MemoryAskedStore implements AskedStore {
  readonly #months = new Map<Month, AskedTally>();

  count(asked: Asked): void {
    this.#tally(monthOf(asked.day)).count(asked);
  }

  rate(rating: Rating): void {
    this.#tally(monthOf(rating.day)).rate(rating);
  }

  month(month: Month): Promise<AskedMonth> {
    return Promise.resolve((this.#months.get(month) ?? new AskedTally()).month());
  }

  #tally(month: Month): AskedTally {
    const tally = this.#months.get(month) ?? new AskedTally();
    this.#months.set(month, tally);
    return tally;
  }
}
