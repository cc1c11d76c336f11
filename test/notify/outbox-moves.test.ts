import { describe, expect, test } from '@jest/globals';
import { claim, sentAgain, settled, workIn, type Standing } from '../../src/notify/outbox-moves.js';
import { waitMs, pace } from '../../src/notify/pace.js';
import { asFiled } from '../../src/requests/as-filed.js';
import { newItem, nextItems, type OutboxItem, type Recipient } from '../../src/requests/outbox.js';
import type { CareRequest } from '../../src/requests/request.js';
import { aNewRequest } from '../requests/a-request.js';

const now = new Date('2026-04-02T10:00:00.000Z');
const at = now.toISOString();
const later = '2026-04-02T11:00:00.000Z';
const filer: Recipient = { kind: 'person', id: 'yulius-1', name: 'Medewerker Yulius', email: 'a@yulius.nl' };
const handler: Recipient = { kind: 'person', id: 'lc-1', name: 'Medewerker LC' };
const channel: Recipient = { kind: 'channel', team: 'lc' };

function item(id: string, to: Recipient, change: Partial<OutboxItem> = {}): OutboxItem {
  return { ...newItem(1, 0, { to, by: 'teams' }, at), id, ...change };
}

function owing(...outbox: readonly OutboxItem[]): CareRequest {
  return { ...asFiled(aNewRequest(), 'VOW-2026-00042', now), outbox };
}

const standing: Standing = {
  now,
  underWay: () => false,
  canRepeat: ({ to }) => to.kind === 'channel',
  hopeless: () => undefined,
};
const settling = { now, pace, random: () => 0.5 };
const states = (request: CareRequest | undefined): readonly string[] =>
  (request?.outbox ?? []).map(({ id, state, problem }) => `${id} ${problem ?? state}`);

describe('what is sent next', () => {
  test('of each recipient only the first, so that nobody is told things in another order', () => {
    const request = owing(item('a', filer), item('b', filer), item('c', handler));
    expect(nextItems(request.outbox).map(({ id }) => id)).toEqual(['a', 'c']);
    expect(claim(request, 'people', standing).item).toMatchObject({ id: 'a', state: 'sending', tries: 1 });
  });

  test('waits behind one that is postponed, and is looked at again when that is due', () => {
    const request = owing(item('a', filer, { notBefore: later }), item('b', filer));
    expect(workIn(request, standing)).toEqual({ lanes: [], next: later });
    expect(claim(request, 'people', standing)).toEqual({});
  });

  test('is of the lane that asks: a mail holds no message back', () => {
    const request = owing(item('a', { kind: 'mailbox' }, { by: 'mail' }), item('b', filer), item('c', channel));
    expect(workIn(request, standing).lanes).toEqual(['mail', 'people', 'channel']);
    expect(claim(request, 'people', standing).item?.id).toBe('b');
  });

  test('of the cards for a channel is the last, which waits as long as the first had to', () => {
    const first = item('a', channel, { notBefore: later, tries: 3 });
    const request = claim(owing(first, item('b', channel), item('c', channel)), 'mail', standing).request;
    expect(states(request)).toEqual(['a skipped', 'b skipped', 'c waiting']);
    expect(request?.outbox[2]).toMatchObject({ notBefore: later, tries: 3 });
  });

  test('needs no try when it is hopeless, and is settled along with another', () => {
    const noChannel: Standing = {
      ...standing,
      hopeless: ({ to }) => (to.kind === 'channel' ? 'no-channel' : undefined),
    };
    const request = owing(item('a', { kind: 'mailbox' }, { by: 'mail' }), item('b', channel));
    expect(workIn(request, noChannel).lanes).toEqual(['mail']);
    const claimed = claim(request, 'mail', noChannel);
    expect(states(claimed.request)).toEqual(['a sending', 'b no-channel']);
    expect(claimed.request?.outbox[1]?.state).toBe('skipped');
    expect(workIn(owing(item('b', channel)), noChannel).lanes).toEqual(['channel']);
  });
});

describe('what a stop cut off', () => {
  const cut = owing(
    item('a', filer, { state: 'sending', tries: 1 }),
    item('b', channel, { state: 'sending', tries: 1 }),
  );

  test('is uncertain when repeating is not safe, and tried again when it is', () => {
    expect(workIn(cut, standing).lanes).toEqual(['people', 'channel']);
    expect(states(claim(cut, 'people', standing).request)).toEqual(['a uncertain', 'b waiting']);
    expect(claim(cut, 'channel', standing).item).toMatchObject({ id: 'b', tries: 2 });
  });

  test('is told apart from what is being sent now', () => {
    const sending: Standing = { ...standing, underWay: () => true };
    expect(workIn(cut, sending)).toEqual({ lanes: [] });
    expect(claim(cut, 'people', sending)).toEqual({});
  });
});

describe('after a try', () => {
  const sending = (to: Recipient, change: Partial<OutboxItem> = {}): OutboxItem =>
    item('a', to, { state: 'sending', tries: 1, ...change });

  test('that arrived keeps where the card stands, and makes good the cards that failed before it', () => {
    const failed = item('old', channel, { state: 'failed', problem: 'unreachable' });
    const place = { conversationId: 'kanaal', activityId: '7' };
    const request = settled(owing(failed, sending(channel)), 'a', { kind: 'sent', place }, settling);
    expect(request?.outbox.map(({ state }) => state)).toEqual(['skipped', 'sent']);
    expect(request?.cards).toEqual({ lc: place });
  });

  test('that may arrive later waits, longer each time, until it is given up', () => {
    const postponed = settled(owing(sending(filer)), 'a', { kind: 'later' }, settling);
    expect(postponed?.outbox[0]).toMatchObject({ state: 'waiting', notBefore: '2026-04-02T10:00:30.000Z' });
    const last = owing(sending(filer, { tries: pace.mostTries }));
    expect(states(settled(last, 'a', { kind: 'later' }, settling))).toEqual(['a gave-up']);
  });

  test('that never arrives in Teams becomes a mail in its place, when the address is known', () => {
    const never = { kind: 'never', problem: 'unreachable' } as const;
    const request = settled(owing(sending(filer), item('b', filer)), 'a', never, settling);
    expect(request?.outbox.map(({ id, by, state }) => [id, by, state])).toEqual([
      ['a', 'teams', 'skipped'],
      ['a-mail', 'mail', 'waiting'],
      ['b', 'teams', 'waiting'],
    ]);
    expect(states(settled(owing(sending(handler)), 'a', never, settling))).toEqual(['a unreachable']);
    expect(states(settled(owing(sending(filer, { by: 'mail' })), 'a', never, settling))).toEqual(['a unreachable']);
  });

  test('changes nothing when the item is not being sent', () => {
    expect(settled(owing(item('a', filer)), 'a', { kind: 'sent' }, settling)).toBeUndefined();
    expect(settled(owing(), 'a', { kind: 'sent' }, settling)).toBeUndefined();
  });

  test('that failed a person can begin anew', () => {
    const failed = owing(
      item('a', filer, { state: 'failed', problem: 'gave-up', tries: 20, settledAt: at }),
      item('b', handler, { state: 'failed', problem: 'uncertain', tries: 1, settledAt: at }),
    );
    expect(states(sentAgain(failed, 'a', now))).toEqual(['a waiting', 'b uncertain']);
    expect(sentAgain(failed, undefined, now)?.outbox).toMatchObject([{ tries: 0 }, { tries: 0 }]);
    expect(sentAgain(owing(item('a', filer)), undefined, now)).toBeUndefined();
  });
});

describe('the waiting times', () => {
  test('are spread over about a day', () => {
    let ms = 0;
    for (let tries = 1; tries < pace.mostTries; tries += 1) ms += waitMs(tries, pace, () => 0.5);
    expect(ms / 3_600_000).toBeGreaterThan(20);
    expect(ms / 3_600_000).toBeLessThan(28);
  });

  test('differ by a quarter, and give the other side the patience that it asks for', () => {
    expect(waitMs(1, pace, () => 0)).toBe(22_500);
    expect(waitMs(1, pace, () => 1)).toBe(37_500);
    expect(waitMs(1, pace, () => 0, 600_000)).toBe(600_000);
    expect(waitMs(1, pace, () => 0, 365 * 24 * 3_600_000)).toBe(24 * 3_600_000);
  });
});
