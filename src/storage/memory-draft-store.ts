import type { Draft, DraftStore } from '../wizard/draft.js';
import { DraftShelf } from './draft-shelf.js';

/** Drafts in memory only: for tests and the benchmark. */
export class MemoryDraftStore implements DraftStore {
  readonly #shelf = new DraftShelf();

  get(id: string): Promise<Draft | undefined> {
    return Promise.resolve(this.#shelf.get(id));
  }

  find(personId: string, form: string): Promise<Draft | undefined> {
    return Promise.resolve(this.#shelf.find(personId, form));
  }

  put(draft: Draft): Promise<void> {
    this.#shelf.put(structuredClone(draft));
    return Promise.resolve();
  }

  remove(id: string): Promise<void> {
    this.#shelf.remove(id);
    return Promise.resolve();
  }
}
