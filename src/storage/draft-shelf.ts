import type { Draft } from '../wizard/draft.js';

/** Drafts in memory, by id and by person and form; one person has at most one per form. */
export class DraftShelf {
  readonly #byId = new Map<string, Draft>();
  readonly #byForm = new Map<string, string>();

  get(id: string): Draft | undefined {
    return this.#byId.get(id);
  }

  find(personId: string, form: string): Draft | undefined {
    return this.#byId.get(this.#byForm.get(key(personId, form)) ?? '');
  }

  /** Ids of drafts that were last changed before this moment (milliseconds since 1970). */
  untouchedSince(moment: number): readonly string[] {
    return [...this.#byId.values()].filter((draft) => Date.parse(draft.updatedAt) < moment).map(({ id }) => id);
  }

  /** Puts a draft on the shelf; gives the id of the one that it takes the place of. */
  put(draft: Draft): string | undefined {
    const place = key(draft.personId, draft.form);
    const before = this.#byForm.get(place);
    this.#byForm.set(place, draft.id);
    this.#byId.set(draft.id, draft);
    if (before === undefined || before === draft.id) return undefined;
    this.#byId.delete(before);
    return before;
  }

  /** Gives true when it was there. */
  remove(id: string): boolean {
    const draft = this.#byId.get(id);
    if (draft === undefined) return false;
    this.#byId.delete(id);
    const place = key(draft.personId, draft.form);
    if (this.#byForm.get(place) === id) this.#byForm.delete(place);
    return true;
  }
}

function key(personId: string, form: string): string {
  return JSON.stringify([personId, form]);
}
