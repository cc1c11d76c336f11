import type { Role } from './person.js';

/** What a local user picked to be, when no mail address says so (design: "Who may do what", local use). */
export interface PersonPick {
  readonly roles: readonly Role[];
  readonly organisationIds: readonly string[];
}

/** Where picks are kept, by the id of the person: a port. `put` is atomic; picks survive a restart. */
export interface PeopleStore {
  get(personId: string): Promise<PersonPick | undefined>;
  put(personId: string, pick: PersonPick): Promise<void>;
}
