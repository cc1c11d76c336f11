import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { PeopleStore } from '../../src/people/people-store.js';

export interface PeopleStoreUnderTest {
  readonly open: () => Promise<PeopleStore>;
  readonly reopen?: (store: PeopleStore) => Promise<PeopleStore>;
  readonly cleanUp?: () => Promise<void>;
}

/** What every store of picks does, whatever they are kept in. */
export function peopleStoreContract(name: string, under: PeopleStoreUnderTest): void {
  describe(name, () => {
    let store: PeopleStore;
    beforeEach(async () => {
      store = await under.open();
    });
    afterEach(async () => {
      await under.cleanUp?.();
    });

    test('gives back what a person picked last, also after a restart', async () => {
      await store.put('29:1AbC/é', { roles: ['toegang'], organisationIds: ['gouda'] });
      await store.put('29:1AbC/é', { roles: ['aanbieder'], organisationIds: ['pluryn', 'intermetzo'] });
      if (under.reopen !== undefined) store = await under.reopen(store);
      expect(await store.get('29:1AbC/é')).toEqual({ roles: ['aanbieder'], organisationIds: ['pluryn', 'intermetzo'] });
    });

    test('keeps persons apart whose ids differ in case only', async () => {
      await store.put('29:ABC', { roles: ['lc'], organisationIds: [] });
      expect(await store.get('29:abc')).toBeUndefined();
    });
  });
}
