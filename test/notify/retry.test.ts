import { beforeEach, expect, test } from '@jest/globals';
import { createRetry, type Retry } from '../../src/notify/retry.js';
import { MemoryAuditTrail } from '../../src/requests/audit.js';
import type { Kenmerk } from '../../src/requests/request.js';
import { MemoryRequestLog } from '../../src/storage/memory-request-log.js';
import { aPerson } from '../requests/a-person.js';
import { aNewRequest } from '../requests/a-request.js';

const now = new Date('2026-04-02T10:00:00Z');
const lc = aPerson({ id: 'lc-1', roles: ['lc'] });
const rwo = aPerson({ id: 'rwo-1', roles: ['rwo'] });
const yulius = aPerson({ id: 'y-1', organisations: [{ kind: 'aanbieder', id: 'yulius', name: 'Yulius' }] });

let log: MemoryRequestLog;
let audit: MemoryAuditTrail;
let owed: Kenmerk[];
let retry: Retry;
let kenmerk: Kenmerk;
beforeEach(async () => {
  log = new MemoryRequestLog();
  audit = new MemoryAuditTrail();
  owed = [];
  retry = createRetry({ requests: log, audit, clock: { now: () => now }, owes: (one) => owed.push(one) });
  kenmerk = (await log.file(aNewRequest(), now)).request.kenmerk;
  await log.change(kenmerk, (request) => ({
    ...request,
    outbox: request.outbox.map((item) => ({ ...item, state: 'failed', problem: 'gave-up', tries: 20 })),
  }));
});

test('someone of a team sends what failed again, with a line in the audit trail and without another version', async () => {
  expect(await retry(lc, kenmerk, '0-0', 'teams')).toMatchObject({ kind: 'done', request: { version: 1 } });
  expect((await log.get(kenmerk))?.outbox.map(({ state }) => state)).toEqual(['waiting', 'failed']);
  expect(owed).toEqual([kenmerk]);
  expect(audit.lines).toEqual([
    {
      at: now.toISOString(),
      actor: 'lc-1',
      action: 'opnieuw-versturen',
      object: kenmerk,
      result: 'done',
      origin: 'teams',
    },
  ]);
  expect(await retry(lc, kenmerk, undefined, 'teams')).toMatchObject({ kind: 'done' });
  expect(await retry(lc, kenmerk, undefined, 'teams')).toMatchObject({ kind: 'not-possible' });
  expect(await log.count({ undelivered: true })).toBe(0);
});

test.each([
  ['its filer', yulius, 'not-allowed'],
  ['another team', rwo, 'not-found'],
  ['a stranger', aPerson(), 'not-found'],
])('not %s: nothing changes, and the try is noted', async (_who, person, kind) => {
  expect(await retry(person, kenmerk, undefined, 'teams')).toMatchObject({ kind });
  expect(owed).toEqual([]);
  expect(await log.count({ undelivered: true })).toBe(1);
  expect(audit.lines).toMatchObject([{ actor: person.id, result: kind }]);
});

test('what is no kenmerk is not kept', async () => {
  expect(await retry(lc, 'BSN 999990019', undefined, 'teams')).toEqual({ kind: 'not-found' });
  expect(JSON.stringify(audit.lines)).not.toContain('999990019');
});
