import { setTimeout as wait } from 'node:timers/promises';
import type { Kenmerk } from '../requests/request.js';
import type { LanePace } from './pace.js';

/** So many requests wait in memory at most; the log holds the others. */
const mostWaiting = 500;

/** Requests whose turn it is to be sent for: a few at once, none twice at the same time. */
export class Lane {
  readonly #waiting = new Set<Kenmerk>();
  readonly #busy = new Map<Kenmerk, Promise<void>>();
  readonly #stop = new AbortController();
  #free = 0;

  constructor(
    private readonly pace: LanePace,
    /** Never rejects. */
    private readonly work: (kenmerk: Kenmerk) => Promise<void>,
    /** Told when nothing is left to do. */
    private readonly idle: () => void,
  ) {}

  /** False when there is no room: it is to be offered again later. */
  add(kenmerk: Kenmerk): boolean {
    if (this.#waiting.size >= mostWaiting && !this.#waiting.has(kenmerk)) return false;
    this.#waiting.add(kenmerk);
    this.#fill();
    return true;
  }

  /** Waits for what is under way, and starts nothing new. */
  async close(): Promise<void> {
    this.#stop.abort();
    this.#waiting.clear();
    await Promise.all(this.#busy.values());
  }

  #fill(): void {
    while (this.#busy.size < this.pace.atOnce && !this.#stop.signal.aborted) {
      const kenmerk = this.#next();
      if (kenmerk === undefined) break;
      this.#waiting.delete(kenmerk);
      this.#busy.set(kenmerk, this.#turn(kenmerk));
    }
  }

  /** The first that came, of those that nobody is busy with. */
  #next(): Kenmerk | undefined {
    for (const kenmerk of this.#waiting) if (!this.#busy.has(kenmerk)) return kenmerk;
    return undefined;
  }

  async #turn(kenmerk: Kenmerk): Promise<void> {
    if (await this.#gap()) await this.work(kenmerk);
    this.#busy.delete(kenmerk);
    this.#fill();
    if (this.#busy.size === 0 && !this.#stop.signal.aborted) this.idle();
  }

  /** False when it stops first. */
  async #gap(): Promise<boolean> {
    const now = performance.now();
    this.#free = Math.max(this.#free + this.pace.gapMs, now);
    if (this.#free <= now) return !this.#stop.signal.aborted;
    try {
      await wait(this.#free - now, undefined, { signal: this.#stop.signal });
      return true;
    } catch {
      return false;
    }
  }
}
