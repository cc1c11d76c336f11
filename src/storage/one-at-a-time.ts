/** Runs tasks with the same key one after the other, in the order they were asked for. */
export class OneAtATime<K> {
  readonly #last = new Map<K, Promise<unknown>>();

  async run<T>(key: K, task: () => Promise<T>): Promise<T> {
    const before = this.#last.get(key) ?? Promise.resolve();
    // The failure of one is its caller's business, not the next one's.
    const mine = before.then(task, task);
    this.#last.set(key, mine);
    try {
      return await mine;
    } finally {
      if (this.#last.get(key) === mine) this.#last.delete(key);
    }
  }

  /** Resolves when all that was asked for is done. */
  async idle(): Promise<void> {
    await Promise.allSettled(this.#last.values());
  }
}
