import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { RequestLog } from '../../src/requests/log.js';
import type { CareRequest } from '../../src/requests/request.js';
import { aChanged, aNewRequest } from '../requests/a-request.js';

export interface RequestLogUnderTest {
  /** An empty log of its own. */
  readonly open: () => Promise<RequestLog>;
  /** Closes the log and opens what it kept; left out for a log that keeps nothing. */
  readonly reopen?: (log: RequestLog) => Promise<RequestLog>;
  readonly cleanUp?: () => Promise<void>;
}

const spring = new Date('2026-04-01T09:30:00Z');
const kenmerken = (requests: readonly CareRequest[]): string[] => requests.map((request) => request.kenmerk);
const later = (days: number): Date => new Date(spring.getTime() + days * 86_400_000);

/** What every request log does, whatever it is kept in. */
export function requestLogContract(name: string, under: RequestLogUnderTest): void {
  describe(name, () => {
    let log: RequestLog;
    beforeEach(async () => {
      log = await under.open();
    });
    afterEach(async () => {
      await log.close();
      await under.cleanUp?.();
    });

    test('keeps what was filed, with a kenmerk, the moment, the state and the first line of its history', async () => {
      const request = aNewRequest();
      const { request: filed, again } = await log.file(request, spring);
      expect(again).toBe(false);
      expect(filed).toEqual({
        ...request,
        kenmerk: 'VOW-2026-00001',
        state: 'ingediend',
        filedAt: '2026-04-01T09:30:00.000Z',
        version: 1,
        history: [
          {
            at: '2026-04-01T09:30:00.000Z',
            action: 'ingediend',
            by: { id: 'medewerker-yulius', name: 'Medewerker zorgadministratie Yulius', side: 'indiener' },
          },
        ],
        outbox: [
          expect.objectContaining({ to: { kind: 'mailbox' }, by: 'mail', state: 'waiting' }),
          expect.objectContaining({ to: { kind: 'channel', team: 'lc' }, by: 'teams', state: 'waiting' }),
        ],
      });
      expect(await log.get('VOW-2026-00001')).toEqual(filed);
    });

    test('counts kenmerken per kind', async () => {
      await log.file(aNewRequest(), spring);
      await log.file(aNewRequest({ kind: 'uit', letters: 'UIT' }), spring);
      const { request } = await log.file(aNewRequest(), spring);
      expect(request.kenmerk).toBe('VOW-2026-00002');
      expect(await log.get('UIT-2026-00001')).toBeDefined();
    });

    test('counts kenmerken per year as the calendar in the Netherlands says it', async () => {
      const old = await log.file(aNewRequest(), new Date('2026-12-31T22:59:59Z'));
      const fresh = await log.file(aNewRequest(), new Date('2026-12-31T23:00:00Z'));
      expect([old.request.kenmerk, fresh.request.kenmerk]).toEqual(['VOW-2026-00001', 'VOW-2027-00001']);
    });

    test('gives 200 filings at once each a kenmerk of its own, without gaps', async () => {
      const filed = await Promise.all(Array.from({ length: 200 }, () => log.file(aNewRequest(), spring)));
      const expected = Array.from({ length: 200 }, (_, at) => `VOW-2026-${String(at + 1).padStart(5, '0')}`);
      expect(kenmerken(filed.map(({ request }) => request)).sort()).toEqual(expected);
      expect(kenmerken(await log.list())).toEqual(expected.reverse());
    });

    test('files a draft once, and gives what was filed when it is sent again', async () => {
      const request = aNewRequest();
      const first = await log.file(request, spring);
      const second = await log.file(request, later(1));
      expect(second).toEqual({ request: first.request, again: true });
      expect(await log.list()).toHaveLength(1);
    });

    test('files a draft once when it is sent from two devices at the same moment', async () => {
      const request = aNewRequest();
      const filed = await Promise.all([
        log.file(request, spring),
        log.file(request, spring),
        log.file(request, spring),
      ]);
      expect(new Set(kenmerken(filed.map((one) => one.request)))).toEqual(new Set(['VOW-2026-00001']));
      expect(filed.filter((one) => !one.again)).toHaveLength(1);
      expect((await log.file(aNewRequest(), spring)).request.kenmerk).toBe('VOW-2026-00002');
    });

    test('knows nothing of a kenmerk that was not given out', async () => {
      expect(await log.get('VOW-2026-00001')).toBeUndefined();
      expect(await log.get('../../etc/passwd')).toBeUndefined();
      expect(await log.get('')).toBeUndefined();
    });

    test('does not change with the object that was handed in', async () => {
      const answers: Record<string, string> = { domein: 'jeugd' };
      const { request } = await log.file(aNewRequest({ answers }), spring);
      answers['domein'] = 'wmo';
      expect((await log.get(request.kenmerk))?.answers).toEqual({ domein: 'jeugd' });
    });

    test('refuses what does not have the shape of a request, and uses no kenmerk for it', async () => {
      const broken = log.file(aNewRequest({ letters: 'vow/../' }), spring);
      await expect(broken).rejects.toMatchObject({ code: 'FORM_INVALID' });
      await expect(log.file(aNewRequest({ answers: { bedrag: Number.NaN } }), spring)).rejects.toMatchObject({
        code: 'FORM_INVALID',
      });
      expect((await log.file(aNewRequest(), spring)).request.kenmerk).toBe('VOW-2026-00001');
    });

    test('lists the newest first, also when they were not filed in that order', async () => {
      await log.file(aNewRequest(), later(2));
      await log.file(aNewRequest(), later(0));
      await log.file(aNewRequest({ letters: 'UIT' }), later(1));
      expect(kenmerken(await log.list())).toEqual(['VOW-2026-00001', 'UIT-2026-00001', 'VOW-2026-00002']);
    });

    test('lists spoed first, then what is late or due within a week, then the rest, each the oldest first', async () => {
      await log.file(aNewRequest(), later(0));
      await log.file(aNewRequest({ dueOn: '2026-04-12' }), later(1));
      await log.file(aNewRequest({ dueOn: '2026-04-13' }), later(1));
      await log.file(aNewRequest({ flags: ['laat'] }), later(2));
      await log.file(aNewRequest({ flags: ['spoed'] }), later(3));
      const urgent = { skip: 0, take: 10, urgentOn: '2026-04-05' };
      const order = ['00005', '00002', '00004', '00001', '00003'].map((number) => `VOW-2026-${number}`);
      expect(kenmerken(await log.list({}, urgent))).toEqual(order);
      expect(kenmerken(await log.list({}, { ...urgent, skip: 1, take: 2 }))).toEqual(order.slice(1, 3));
    });

    test('lists by filer, organisation, kind, state and what the request is about', async () => {
      const base = aNewRequest();
      await log.file(aNewRequest(), spring);
      await log.file(aNewRequest({ filer: { ...base.filer, id: 'collega-yulius' } }), spring);
      await log.file(
        aNewRequest({
          kind: 'uit',
          letters: 'UIT',
          filer: { ...base.filer, id: 'fier', organisation: { kind: 'aanbieder', id: 'fier', name: 'Fier' } },
          refs: { aanbieder: 'fier', gemeente: 'utrecht', toewijzingsnummer: '7' },
        }),
        spring,
      );
      await log.file(aNewRequest({ filer: { ...base.filer, organisation: undefined }, refs: {} }), spring);
      const found = async (filter: Parameters<RequestLog['list']>[0]): Promise<string[]> =>
        kenmerken(await log.list(filter));
      expect(await found({ filerId: 'collega-yulius' })).toEqual(['VOW-2026-00002']);
      expect(await found({ organisationId: 'yulius' })).toEqual(['VOW-2026-00002', 'VOW-2026-00001']);
      expect(await found({ kind: 'uit' })).toEqual(['UIT-2026-00001']);
      expect(await found({ states: ['in behandeling', 'afgehandeld'] })).toEqual([]);
      expect(await found({ states: ['ingediend'], aanbieder: 'yulius' })).toEqual(['VOW-2026-00002', 'VOW-2026-00001']);
      expect(await found({ gemeente: 'utrecht', toewijzingsnummer: '7' })).toEqual(['UIT-2026-00001']);
      expect(await found({ gemeente: 'gouda', toewijzingsnummer: '7' })).toEqual([]);
      expect(await found({ toewijzingsnummer: 'none' })).toEqual([]);
    });

    test('changes a request, and lists what it became', async () => {
      const { request } = await log.file(aNewRequest(), spring);
      const next = aChanged(request, { state: 'in behandeling', assignee: { id: 'lc-1', name: 'Medewerker LC' } });
      expect(await log.change(request.kenmerk, () => next)).toEqual(next);
      expect(await log.get(request.kenmerk)).toEqual(next);
      expect(await log.list({ states: ['in behandeling'] })).toEqual([next]);
      expect(await log.list({ states: ['ingediend'] })).toEqual([]);
      expect(await log.count({ assigneeId: 'lc-1' })).toBe(1);
      expect(await log.count({ assigneeId: null })).toBe(0);
    });

    test('finds a changed request by what it is about now', async () => {
      const { request } = await log.file(aNewRequest(), spring);
      await log.change(request.kenmerk, (current) => aChanged(current, { refs: { toewijzingsnummer: '8' } }));
      expect(await log.list({ toewijzingsnummer: '10042' })).toEqual([]);
      expect(kenmerken(await log.list({ toewijzingsnummer: '8' }))).toEqual([request.kenmerk]);
    });

    test('leaves what is not altered, and says so of a kenmerk that was not given out', async () => {
      const { request } = await log.file(aNewRequest(), spring);
      expect(await log.change(request.kenmerk, () => undefined)).toEqual(request);
      expect(await log.change('VOW-2026-00099', (current) => aChanged(current))).toBeUndefined();
      expect(await log.get(request.kenmerk)).toEqual(request);
    });

    test('lets each of many who change a request at the same moment see what the one before made of it', async () => {
      const { request } = await log.file(aNewRequest(), spring);
      const seen: number[] = [];
      await Promise.all(
        Array.from({ length: 10 }, () =>
          log.change(request.kenmerk, (current) => {
            seen.push(current.version);
            return aChanged(current);
          }),
        ),
      );
      expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
      expect((await log.get(request.kenmerk))?.history).toHaveLength(11);
    });

    test('refuses a change that rewrites the history or what was filed, and keeps what stood there', async () => {
      const { request } = await log.file(aNewRequest(), spring);
      for (const next of [
        aChanged(request, { history: [] }),
        { ...aChanged(request), history: aChanged(request).history.slice(1) },
        { ...request, version: 2 },
        { ...aChanged(request), answers: {} },
        { ...aChanged(request), kenmerk: 'VOW-2026-00099' },
      ])
        await expect(log.change(request.kenmerk, () => next)).rejects.toMatchObject({ code: 'HISTORY_REWRITTEN' });
      expect(await log.get(request.kenmerk)).toEqual(request);
    });

    test('takes note of a delivery without counting it as a change', async () => {
      const { request } = await log.file(aNewRequest(), spring);
      const sent = await log.change(request.kenmerk, (current) => ({
        ...current,
        outbox: current.outbox.map((item) => ({ ...item, state: 'sent', settledAt: spring.toISOString() })),
      }));
      expect(sent?.version).toBe(1);
      expect(await log.count({ toSendBy: later(1).toISOString() })).toBe(0);
    });

    test('finds what is to be sent, what was given up, what is late and what nobody touched', async () => {
      const { request: first } = await log.file(aNewRequest(), spring);
      await log.file(aNewRequest({ flags: ['laat'] }), later(1));
      await log.file(aNewRequest({ dueOn: '2026-04-10', remindOn: '2026-04-08' }), later(2));
      const found = async (asked: Parameters<RequestLog['list']>[0]): Promise<string[]> =>
        kenmerken(await log.list(asked));
      expect(await found({ toSendBy: later(1).toISOString() })).toEqual(['VOW-2026-00002', 'VOW-2026-00001']);
      expect(await found({ undelivered: true })).toEqual([]);
      expect(await found({ lateOn: '2026-04-10' })).toEqual(['VOW-2026-00002']);
      expect(await found({ lateOn: '2026-04-11' })).toEqual(['VOW-2026-00003', 'VOW-2026-00002']);
      expect(await found({ remindBy: '2026-04-08' })).toEqual(['VOW-2026-00003']);
      expect(await found({ touchedBefore: later(1).toISOString() })).toEqual(['VOW-2026-00001']);
      await log.change(first.kenmerk, (current) => ({
        ...current,
        outbox: current.outbox.map((item) => ({ ...item, state: 'failed', problem: 'refused' })),
      }));
      expect(await found({ undelivered: true })).toEqual(['VOW-2026-00001']);
    });

    test('gives a page of a list', async () => {
      for (let at = 0; at < 5; at++) await log.file(aNewRequest(), later(at));
      expect(kenmerken(await log.list({}, { skip: 1, take: 2 }))).toEqual(['VOW-2026-00004', 'VOW-2026-00003']);
      expect(await log.list({}, { skip: 5, take: 2 })).toEqual([]);
      expect(await log.count()).toBe(5);
    });

    const { reopen } = under;
    if (reopen === undefined) return;

    test('after a restart has all that was filed and changed, and counts on', async () => {
      const filed = await Promise.all(Array.from({ length: 12 }, () => log.file(aNewRequest(), spring)));
      const [first] = await log.list();
      if (first === undefined) throw new Error('nothing was listed');
      await log.change(first.kenmerk, (current) => aChanged(current, { state: 'afgehandeld' }));
      const before = await log.list();
      log = await reopen(log);
      expect(await log.list()).toEqual(before);
      expect(await log.list({ states: ['afgehandeld'] })).toHaveLength(1);
      expect(filed).toHaveLength(12);
      expect((await log.file(aNewRequest(), spring)).request.kenmerk).toBe('VOW-2026-00013');
    });

    test('after a restart still files a draft once', async () => {
      const request = aNewRequest();
      const first = await log.file(request, spring);
      log = await reopen(log);
      expect(await log.file(request, later(1))).toEqual({ request: first.request, again: true });
    });
  });
}
