import type { PeopleStore, PersonPick } from '../people/people-store.js';

/** Picks in memory only: for tests and the benchmark. */
export class MemoryPeopleStore implements PeopleStore {
  readonly #picks = new Map<string, PersonPick>();

  get(personId: string): Promise<PersonPick | undefined> {
    return Promise.resolve(this.#picks.get(personId));
  }

  put(personId: string, pick: PersonPick): Promise<void> {
    this.#picks.set(personId, structuredClone(pick));
    return Promise.resolve();
  }
}
