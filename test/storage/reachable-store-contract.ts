import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Reachable, ReachableStore } from '../../src/people/reachable.js';

export interface ReachableStoreUnderTest {
  readonly open: () => Promise<ReachableStore>;
  readonly reopen?: (store: ReachableStore) => Promise<ReachableStore>;
  readonly cleanUp?: () => Promise<void>;
}

export function someoneReachable(personId: string, change: Partial<Reachable> = {}): Reachable {
  return {
    personId,
    organisations: [{ kind: 'gemeente', id: 'gouda' }],
    chat: {
      channelId: 'msteams',
      serviceUrl: 'https://smba.trafficmanager.net/emea/',
      conversationId: 'a:1x',
      tenantId: 'tenant',
      botId: '28:bot',
      userId: '29:1AbC',
    },
    seenOn: '2026-11-22',
    ...change,
  };
}

/** What every store of reachable people does, whatever they are kept in. */
export function reachableStoreContract(name: string, under: ReachableStoreUnderTest): void {
  describe(name, () => {
    let store: ReachableStore;
    beforeEach(async () => {
      store = await under.open();
    });
    afterEach(async () => {
      await under.cleanUp?.();
    });

    test('gives back what was kept last of each person, also after a restart', async () => {
      const asked = someoneReachable('29:1AbC/é', { asked: { on: '2026-11-23', arrived: false } });
      await store.put(someoneReachable('29:1AbC/é'));
      await store.put(someoneReachable('29:1abc/é', { organisations: [] }));
      await store.put(asked);
      if (under.reopen !== undefined) store = await under.reopen(store);
      expect(await store.get('29:1AbC/é')).toEqual(asked);
      expect((await store.list()).map(({ personId }) => personId).sort()).toEqual(['29:1AbC/é', '29:1abc/é']);
      expect(await store.get('another')).toBeUndefined();
    });
  });
}
