import { noContacts, withContacts, type Contact, type Contacts, type ContactStore } from '../people/contacts.js';

/** Contacts in memory only: for tests and the benchmark. */
export class MemoryContactStore implements ContactStore {
  #contacts: Contacts = noContacts;

  current(): Contacts {
    return this.#contacts;
  }

  keep(contacts: readonly Contact[]): Promise<void> {
    this.#contacts = withContacts(this.#contacts, structuredClone(contacts));
    return Promise.resolve();
  }
}
