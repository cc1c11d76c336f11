import { beforeEach, expect, test } from '@jest/globals';
import { withContacts, noContacts, type Contact } from '../../src/people/contacts.js';
import { MemoryAuditTrail } from '../../src/requests/audit.js';
import { Desk } from '../../src/requests/desk.js';
import type { Kenmerk } from '../../src/requests/request.js';
import { MemoryRequestLog } from '../../src/storage/memory-request-log.js';
import { aPerson } from './a-person.js';
import { aNewRequest } from './a-request.js';

const now = new Date('2026-04-02T10:00:00Z');
const lc = aPerson({ id: 'lc-1', name: 'Medewerker LC', roles: ['lc'] });
const other = aPerson({ id: 'lc-2', name: 'Collega LC', roles: ['lc'] });
const fier = aPerson({ id: 'fier-1', organisations: [{ kind: 'aanbieder', id: 'fier', name: 'Fier' }] });
const wijkteam: Contact = {
  organisation: { kind: 'gemeente', id: 'gouda' },
  subject: 'toegang',
  name: 'Wijkteam Gouda',
  telephone: '0182 000 000',
  hours: 'werkdagen',
  mail: 'wijkteam@gouda.nl',
  confirmedOn: '2026-01-01',
  confirmedBy: 'gouda-1',
  draftId: 'contact-1',
};

let log: MemoryRequestLog;
let audit: MemoryAuditTrail;
let owed: Kenmerk[];
let desk: Desk;
let kenmerk: Kenmerk;
beforeEach(async () => {
  log = new MemoryRequestLog();
  audit = new MemoryAuditTrail();
  owed = [];
  desk = new Desk({
    requests: log,
    audit,
    clock: { now: () => now },
    contacts: () => withContacts(noContacts, [wijkteam]),
    owes: (one) => owed.push(one),
  });
  kenmerk = (await log.file(aNewRequest(), now)).request.kenmerk;
});

test('writes a change with what it owes, says so at once, and notes it', async () => {
  const result = await desk.act(lc, kenmerk, { action: 'oppakken', version: 1 }, 'teams');
  expect(result).toMatchObject({ kind: 'done', request: { state: 'in behandeling', version: 2 } });
  expect(await log.get(kenmerk)).toMatchObject({ version: 2 });
  expect(owed).toEqual([kenmerk]);
  expect(audit.lines).toEqual([
    { at: now.toISOString(), actor: 'lc-1', action: 'oppakken', object: kenmerk, result: 'done', origin: 'teams' },
  ]);
});

test('of two who act on what both saw one wins, and the other gets the present state', async () => {
  const results = await Promise.all([
    desk.act(lc, kenmerk, { action: 'oppakken', version: 1 }, 'teams'),
    desk.act(other, kenmerk, { action: 'oppakken', version: 1 }, 'teams'),
  ]);
  expect(results.map(({ kind }) => kind)).toEqual(['done', 'stale']);
  expect(results[1]).toMatchObject({ request: { assignee: { id: 'lc-1' } } });
  expect(owed).toHaveLength(1);
});

test('a request of others does not exist for who may not see it, and the try is noted', async () => {
  expect(await desk.act(fier, kenmerk, { action: 'intrekken', version: 1, text: 'x' }, 'teams')).toEqual({
    kind: 'not-found',
  });
  expect(await desk.look(fier, kenmerk, 'teams')).toBeUndefined();
  expect(audit.lines.map(({ result }) => result)).toEqual(['not-found', 'not-found']);
  expect((await log.get(kenmerk))?.version).toBe(1);
});

test.each(['VOW-2026-00099', '../../etc/passwd', '', 'BSN 999990019'])(
  'explains an unknown kenmerk: %s',
  async (typed) => {
    expect(await desk.act(lc, typed, { action: 'oppakken', version: 1 }, 'teams')).toEqual({ kind: 'not-found' });
    expect(JSON.stringify(audit.lines)).not.toMatch(/passwd|999990019/);
  },
);

test('looking at a request is noted', async () => {
  expect(await desk.look(lc, kenmerk, 'web')).toMatchObject({ kenmerk });
  expect(audit.lines).toMatchObject([{ action: 'bekijken', actor: 'lc-1', origin: 'web', result: 'done' }]);
});

test('forwards to the contact that the gemeente keeps for the subject, and not to one that a card names', async () => {
  expect(
    await desk.act(lc, kenmerk, { action: 'doorzetten', version: 1, subject: 'declaraties' }, 'teams'),
  ).toMatchObject({
    kind: 'invalid',
    errors: { gemeente: expect.stringContaining('geen contact bekend') },
  });
  const result = await desk.act(lc, kenmerk, { action: 'doorzetten', version: 1, subject: 'toegang' }, 'teams');
  expect(result).toMatchObject({ kind: 'done' });
  expect(JSON.stringify((await log.get(kenmerk))?.outbox)).toContain('wijkteam@gouda.nl');
});
