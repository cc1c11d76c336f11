import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from '../clock.js';

/** Calls at the soonest moment that was asked for, and otherwise every so often. */
export class WakeUp {
  #timer: NodeJS.Timeout | undefined;
  /** The soonest moment that was asked for, in ms; what lies behind it is found by the call every so often. */
  #soonest = Infinity;
  readonly #stop = new AbortController();

  constructor(
    private readonly everyMs: number,
    private readonly clock: Clock,
    private readonly call: () => void,
  ) {}

  /** Starts the waiting anew. */
  set(): void {
    if (this.#stop.signal.aborted) return;
    clearTimeout(this.#timer);
    // A timer may be a moment early.
    const untilMs = this.#soonest - this.clock.now().getTime() + 1;
    this.#timer = setTimeout(() => this.#wake(), Math.max(0, Math.min(untilMs, this.everyMs))).unref();
  }

  /** At this moment (ISO) too. */
  at(moment: string): void {
    const ms = Date.parse(moment);
    if (ms >= this.#soonest) return;
    this.#soonest = ms;
    this.set();
  }

  /** Waits as long as between two calls; less when it is closed. */
  async pause(): Promise<void> {
    await wait(this.everyMs, undefined, { signal: this.#stop.signal, ref: false }).catch(() => undefined);
  }

  close(): void {
    this.#stop.abort();
    clearTimeout(this.#timer);
  }

  #wake(): void {
    this.#soonest = Infinity;
    this.call();
  }
}
