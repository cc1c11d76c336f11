import type { Reachable, ReachableStore } from '../people/reachable.js';

/** Reachable people in memory only: for tests and the benchmark. */
export class MemoryReachableStore implements ReachableStore {
  readonly #people = new Map<string, Reachable>();

  get(personId: string): Promise<Reachable | undefined> {
    return Promise.resolve(this.#people.get(personId));
  }

  list(): Promise<readonly Reachable[]> {
    return Promise.resolve([...this.#people.values()]);
  }

  put(reachable: Reachable): Promise<void> {
    this.#people.set(reachable.personId, structuredClone(reachable));
    return Promise.resolve();
  }
}
