import { dayOf } from '../clock.js';
import { LtaError } from '../errors.js';
import { type Kenmerk, kenmerkPattern } from './request.js';

const lastNumber = 99_999;

/** Counts kenmerken, per three letters and per year of filing in the Netherlands. */
export class KenmerkNumbers {
  readonly #last = new Map<string, number>();

  /** Takes note of a kenmerk that is in use. */
  see(kenmerk: Kenmerk): void {
    const [, letters, year, number] = kenmerkPattern.exec(kenmerk) ?? [];
    const series = `${letters}-${year}`;
    this.#last.set(series, Math.max(this.#last.get(series) ?? 0, Number(number)));
  }

  /** Hands out the numbers that come next. Only `see` makes them taken, so what is not filed uses none up. */
  handOut(): (letters: string, at: Date) => Kenmerk {
    const next = new Map<string, number>();
    return (letters, at) => {
      const series = `${letters}-${dayOf(at).slice(0, 4)}`;
      const number = (next.get(series) ?? this.#last.get(series) ?? 0) + 1;
      if (number > lastNumber) throw new LtaError('STORAGE_WRITE_FAILED', `${series} has no kenmerken left.`);
      next.set(series, number);
      return `${series}-${String(number).padStart(5, '0')}`;
    };
  }
}
