import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { AskedStore } from '../../src/knowledge/asked.js';

export interface AskedStoreUnderTest {
  readonly open: () => Promise<AskedStore>;
  readonly reopen?: (store: AskedStore) => Promise<AskedStore>;
  readonly cleanUp?: () => Promise<void>;
}

/** What every store of what was asked does, whatever it is kept in. */
export function askedStoreContract(name: string, under: AskedStoreUnderTest): void {
  describe(name, () => {
    let store: AskedStore;
    beforeEach(async () => {
      store = await under.open();
    });
    afterEach(async () => {
      await under.cleanUp?.();
    });

    const question = { day: '2026-11-22', kind: 'unknown', subject: 'geen', question: 'Wat kost een taxi?' } as const;

    test('counts per day, kind and subject, and goes on after a restart', async () => {
      store.count({ day: '2026-11-22', kind: 'answer', subject: 'sap' });
      store.count({ day: '2026-11-22', kind: 'answer', subject: 'sap' });
      if (under.reopen !== undefined) store = await under.reopen(store);
      store.count({ day: '2026-11-22', kind: 'answer', subject: 'sap' });
      store.count({ day: '2026-11-23', kind: 'clarify', subject: 'sap' });
      if (under.reopen !== undefined) store = await under.reopen(store);
      expect((await store.month('2026-11')).counts).toEqual([
        { day: '2026-11-22', kind: 'answer', subject: 'sap', count: 3 },
        { day: '2026-11-23', kind: 'clarify', subject: 'sap', count: 1 },
      ]);
    });

    test('keeps an unanswered question once, also over a restart', async () => {
      store.count(question);
      if (under.reopen !== undefined) store = await under.reopen(store);
      store.count({ ...question, day: '2026-11-24', question: 'wat kost een TAXI' });
      expect((await store.month('2026-11')).unanswered).toEqual([
        {
          question: expect.stringMatching(/^wat kost een taxi\??$/i),
          kind: 'unknown',
          subject: 'geen',
          count: 2,
          first: '2026-11-22',
          last: '2026-11-24',
        },
      ]);
    });

    test('keeps thumbs per record and day', async () => {
      store.rate({ day: '2026-11-22', recordId: 'yulius', thumb: 'down' });
      store.rate({ day: '2026-11-22', recordId: 'yulius', thumb: 'up' });
      store.rate({ day: '2026-11-22', recordId: 'yulius', thumb: 'down' });
      if (under.reopen !== undefined) store = await under.reopen(store);
      expect((await store.month('2026-11')).thumbs).toEqual([
        { day: '2026-11-22', recordId: 'yulius', up: 1, down: 2 },
      ]);
    });

    test('keeps months apart; nothing was asked in a month that is not there', async () => {
      store.count(question);
      store.count({ ...question, day: '2026-12-01' });
      if (under.reopen !== undefined) store = await under.reopen(store);
      expect((await store.month('2026-12')).counts).toHaveLength(1);
      expect(await store.month('2020-01')).toEqual({ counts: [], unanswered: [], unkept: 0, thumbs: [] });
    });
  });
}
