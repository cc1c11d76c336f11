import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Draft, DraftStore } from '../../src/wizard/draft.js';

export interface DraftStoreUnderTest {
  readonly open: () => Promise<DraftStore>;
  readonly reopen?: (store: DraftStore) => Promise<DraftStore>;
  readonly cleanUp?: () => Promise<void>;
}

let drafts = 0;

export function aDraft(change: Partial<Draft> = {}): Draft {
  return {
    id: `0f8c2d-${drafts++}`,
    form: 'vow',
    formVersion: 1,
    personId: '29:1AbC-medewerker-yulius',
    answers: { domein: 'jeugd', hulpvragen: ['a', 'b'] },
    typed: { einddatum: '31 febr' },
    step: 'wijziging',
    editing: false,
    createdAt: '2026-04-01T09:00:00.000Z',
    updatedAt: '2026-04-01T09:30:00.000Z',
    ...change,
  };
}

/** What every store of drafts does, whatever they are kept in. */
export function draftStoreContract(name: string, under: DraftStoreUnderTest): void {
  describe(name, () => {
    let store: DraftStore;
    beforeEach(async () => {
      store = await under.open();
    });
    afterEach(async () => {
      await under.cleanUp?.();
    });

    test('gives a draft back by its id, and by person and form', async () => {
      const draft = aDraft();
      await store.put(draft);
      expect(await store.get(draft.id)).toEqual(draft);
      expect(await store.find(draft.personId, 'vow')).toEqual(draft);
    });

    test('keeps the last of a draft that was put many times at once', async () => {
      const draft = aDraft();
      await Promise.all(Array.from({ length: 30 }, (_, at) => store.put({ ...draft, step: `stap ${at}` })));
      expect((await store.get(draft.id))?.step).toBe('stap 29');
      if (under.reopen !== undefined) store = await under.reopen(store);
      expect((await store.get(draft.id))?.step).toBe('stap 29');
    });

    test('keeps drafts of other persons and other forms apart', async () => {
      const [mine, theirs, other] = [aDraft(), aDraft({ personId: 'iemand' }), aDraft({ form: 'uit' })];
      await Promise.all([mine, theirs, other].map((draft) => store.put(draft)));
      expect(await store.find(mine.personId, 'vow')).toEqual(mine);
      expect(await store.find('iemand', 'vow')).toEqual(theirs);
      expect(await store.find('iemand', 'uit')).toBeUndefined();
      expect(await store.find(mine.personId, 'uit')).toEqual(other);
    });

    test('has one draft of a person per form: a new one takes the place of the old', async () => {
      const [old, fresh] = [aDraft(), aDraft({ updatedAt: '2026-04-02T09:30:00.000Z' })];
      await store.put(old);
      await store.put(fresh);
      if (under.reopen !== undefined) store = await under.reopen(store);
      expect(await store.get(old.id)).toBeUndefined();
      expect(await store.find(old.personId, 'vow')).toEqual(fresh);
    });

    test('has no draft any more after its removal, and none to remove is no error', async () => {
      const draft = aDraft();
      await store.put(draft);
      await store.remove(draft.id);
      await store.remove(draft.id);
      await store.remove('../requests/VOW-2026-00001');
      if (under.reopen !== undefined) store = await under.reopen(store);
      expect(await store.get(draft.id)).toBeUndefined();
      expect(await store.find(draft.personId, 'vow')).toBeUndefined();
    });

    test('knows no draft by an id that a card made up', async () => {
      expect(await store.get('../../etc/passwd')).toBeUndefined();
      expect(await store.get('')).toBeUndefined();
    });

    test('does not change with the object that was handed in', async () => {
      const typed: Record<string, string> = { einddatum: 'morgen' };
      const draft = aDraft({ typed });
      await store.put(draft);
      typed['einddatum'] = 'gisteren';
      expect((await store.get(draft.id))?.typed).toEqual({ einddatum: 'morgen' });
    });

    const { reopen } = under;
    if (reopen === undefined) return;

    test('after a restart has the drafts', async () => {
      const draft = aDraft();
      await store.put(draft);
      store = await reopen(store);
      expect(await store.get(draft.id)).toEqual(draft);
      expect(await store.find(draft.personId, 'vow')).toEqual(draft);
    });
  });
}
