import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Caretaker } from '../../src/notify/caretaker.js';
import type { Surroundings } from '../../src/notify/digest.js';
import type { MailContent } from '../../src/notify/mail-text.js';
import { MemoryAuditTrail } from '../../src/requests/audit.js';
import { LowdbDayMarks } from '../../src/storage/lowdb-day-marks.js';
import { MemoryRequestLog } from '../../src/storage/memory-request-log.js';
import { aNewRequest } from '../requests/a-request.js';
import { removeTempFolders, tempFolder } from '../storage/temp-folder.js';

let log: MemoryRequestLog;
let audit: MemoryAuditTrail;
let sent: { id: string; digest: MailContent }[];
let owed: string[];
let now: Date;
let around: Surroundings;
let mailWorks: boolean;
let folder: string;

beforeEach(async () => {
  log = new MemoryRequestLog();
  audit = new MemoryAuditTrail();
  sent = [];
  owed = [];
  now = new Date('2026-04-10T08:00:00Z');
  around = { knowledgeProblems: [], gemeentenWithoutContact: [] };
  mailWorks = true;
  folder = await tempFolder();
});
afterEach(removeTempFolders);

async function caretaker(): Promise<Caretaker> {
  return new Caretaker({
    requests: log,
    marks: await LowdbDayMarks.open(folder),
    audit,
    clock: { now: () => now },
    owes: (kenmerk) => owed.push(kenmerk),
    surroundings: () => around,
    sendDigest: (id, digest) => {
      if (mailWorks) sent.push({ id, digest });
      return Promise.resolve(mailWorks);
    },
    onProblem: (error) => {
      throw error;
    },
  });
}

describe('the daily digest', () => {
  test('is not sent when nothing needs attention', async () => {
    await log.file(aNewRequest(), new Date('2026-04-09T08:00:00Z'));
    await (await caretaker()).run();
    expect(sent).toEqual([]);
  });

  test('is sent once a day, also over a restart, with what stays where it is', async () => {
    await log.file(aNewRequest(), new Date('2026-04-01T08:00:00Z'));
    await (await caretaker()).run();
    await (await caretaker()).run();
    expect(sent.map(({ id }) => id)).toEqual(['digest-2026-04-10']);
    expect(JSON.stringify(sent[0]?.digest)).toContain('VOW-2026-00001');
    expect(JSON.stringify(sent[0]?.digest)).toContain('5 werkdagen niets gebeurd');
    now = new Date('2026-04-13T08:00:00Z');
    await (await caretaker()).run();
    expect(sent).toHaveLength(2);
  });

  test('is tried again when the mail did not go', async () => {
    await log.file(aNewRequest(), new Date('2026-04-01T08:00:00Z'));
    mailWorks = false;
    const care = await caretaker();
    await care.run();
    mailWorks = true;
    await care.run();
    expect(sent).toHaveLength(1);
  });

  test('says that knowledge is refused and that a gemeente has no contact', async () => {
    around = { knowledgeProblems: ['topics/sap.yaml:12 short is missing'], gemeentenWithoutContact: ['Gouda'] };
    await (await caretaker()).run();
    expect(JSON.stringify(sent[0]?.digest)).toContain('topics/sap.yaml:12');
    expect(JSON.stringify(sent[0]?.digest)).toContain('Gouda');
  });

  test.each([
    ['at night', '2026-04-10T04:00:00Z'],
    ['on Saturday', '2026-04-11T09:00:00Z'],
    ['on Tweede paasdag', '2026-04-06T09:00:00Z'],
    ['in the evening', '2026-04-10T16:30:00Z'],
  ])('is not sent %s', async (_when, moment) => {
    now = new Date(moment);
    around = { knowledgeProblems: ['iets'], gemeentenWithoutContact: [] };
    await (await caretaker()).run();
    expect(sent).toEqual([]);
  });
});

test('reminds a filer on the day that was chosen, once, notes it, and owes the notice', async () => {
  const { request } = await log.file(
    aNewRequest({ remindOn: '2026-04-10', dueOn: '2026-04-20' }),
    new Date('2026-04-09T08:00:00Z'),
  );
  const care = await caretaker();
  await care.run();
  await care.run();
  expect(owed).toEqual([request.kenmerk]);
  const history = (await log.get(request.kenmerk))?.history ?? [];
  expect(history.map(({ action }) => action)).toEqual(['ingediend', 'herinneren']);
  expect(history[1]?.by).toEqual({ id: 'assistent', name: 'LTA-assistent', side: 'assistent' });
  expect(audit.lines).toMatchObject([{ action: 'herinneren', actor: 'assistent', origin: 'schedule', result: 'done' }]);
});
