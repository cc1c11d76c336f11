import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { contactsOf, type Contact, type ContactStore } from '../../src/people/contacts.js';

export interface ContactStoreUnderTest {
  readonly open: () => Promise<ContactStore>;
  readonly reopen?: (store: ContactStore) => Promise<ContactStore>;
  readonly cleanUp?: () => Promise<void>;
}

export const gouda = { kind: 'gemeente', id: 'gouda' } as const;

export function aContact(change: Partial<Contact> = {}): Contact {
  return {
    organisation: gouda,
    subject: 'declaraties',
    name: 'Team facturatie',
    telephone: '14 0182',
    hours: 'werkdagen van 9 tot 17 uur',
    mail: 'facturatie@gouda.nl',
    confirmedOn: '2026-11-22',
    confirmedBy: 'person-gouda',
    draftId: 'contact-1',
    ...change,
  };
}

/** What every store of contacts does, whatever they are kept in. */
export function contactStoreContract(name: string, under: ContactStoreUnderTest): void {
  describe(name, () => {
    let store: ContactStore;
    beforeEach(async () => {
      store = await under.open();
    });
    afterEach(async () => {
      await under.cleanUp?.();
    });

    async function kept(organisation: Contact['organisation'] = gouda): Promise<readonly Contact[]> {
      if (under.reopen !== undefined) store = await under.reopen(store);
      return contactsOf(store.current(), organisation);
    }

    test('gives back what was kept, also after a restart', async () => {
      await store.keep([aContact(), aContact({ subject: 'toegang', name: 'Sociaal team' })]);
      expect(contactsOf(store.current(), gouda)).toHaveLength(2);
      expect(await kept()).toEqual([aContact(), aContact({ subject: 'toegang', name: 'Sociaal team' })]);
    });

    test('puts a contact in the place of the one on the same subject only', async () => {
      await store.keep([aContact(), aContact({ subject: 'toegang' })]);
      await store.keep([aContact({ name: 'Crediteuren' })]);
      expect((await kept()).map(({ subject, name }) => `${subject} ${name}`).sort()).toEqual([
        'declaraties Crediteuren',
        'toegang Team facturatie',
      ]);
    });

    test('loses none when two people of one organisation keep at the same time', async () => {
      await Promise.all(
        (['contractmanagement', 'berichtenverkeer', 'declaraties', 'toegang'] as const).map((subject) =>
          store.keep([aContact({ subject })]),
        ),
      );
      expect(await kept()).toHaveLength(4);
    });

    test('keeps an aanbieder and a gemeente apart that have the same id', async () => {
      const aanbieder = { kind: 'aanbieder', id: 'gouda' } as const;
      await store.keep([aContact(), aContact({ organisation: aanbieder, name: 'Zorgadministratie' })]);
      expect((await kept()).map((contact) => contact.name)).toEqual(['Team facturatie']);
      expect((await kept(aanbieder)).map((contact) => contact.name)).toEqual(['Zorgadministratie']);
    });

    test('leaves a snapshot that was handed out as it was', async () => {
      const before = store.current();
      await store.keep([aContact()]);
      expect(before.size).toBe(0);
    });
  });
}
