import { beforeEach, expect, test } from '@jest/globals';
import { act, remind } from '../../src/requests/act.js';
import { attentionOn, remindersOn } from '../../src/requests/attention.js';
import type { CareRequest, NewRequest } from '../../src/requests/request.js';
import { MemoryRequestLog } from '../../src/storage/memory-request-log.js';
import { aPerson } from './a-person.js';
import { aNewRequest } from './a-request.js';

const lc = aPerson({ id: 'lc-1', name: 'Medewerker LC', roles: ['lc'] });
let log: MemoryRequestLog;
beforeEach(() => {
  log = new MemoryRequestLog();
});

async function filed(on: string, change: Partial<NewRequest> = {}): Promise<CareRequest> {
  return (await log.file(aNewRequest(change), new Date(`${on}T09:30:00Z`))).request;
}

async function asked(request: CareRequest, on: string): Promise<void> {
  await log.change(request.kenmerk, (current) => {
    const doing = { action: 'vragen', text: 'Wanneer?', version: current.version } as const;
    const next = act(current, doing, lc, new Date(`${on}T10:00:00Z`));
    return next.ok ? next.value : undefined;
  });
}

const kenmerken = (requests: readonly CareRequest[]): readonly string[] => requests.map(({ kenmerk }) => kenmerk);

test('a request is forgotten when nobody touched it for five werkdagen, the Easter days not counted', async () => {
  await filed('2026-04-01');
  // Thursday 2, Tuesday 7, Wednesday 8, Thursday 9 and Friday 10 April are the werkdagen after it.
  expect((await attentionOn(log, '2026-04-09')).untouched).toEqual([]);
  expect(kenmerken((await attentionOn(log, '2026-04-10')).untouched)).toEqual(['VOW-2026-00001']);
});

test('what somebody did counts, what the assistant did does not', async () => {
  const request = await filed('2026-04-01');
  await log.change(request.kenmerk, (current) => remind(current, 'Let op.', new Date('2026-04-09T10:00:00Z')));
  expect((await attentionOn(log, '2026-04-10')).untouched).toHaveLength(1);
  await log.change(request.kenmerk, (current) => {
    const next = act(current, { action: 'oppakken', version: current.version }, lc, new Date('2026-04-09T10:00:00Z'));
    return next.ok ? next.value : undefined;
  });
  expect((await attentionOn(log, '2026-04-10')).untouched).toEqual([]);
});

test('an open request past its last day is told of, a closed one is not', async () => {
  const request = await filed('2026-04-01', { dueOn: '2026-04-02' });
  expect((await attentionOn(log, '2026-04-02')).overdue).toEqual([]);
  expect((await attentionOn(log, '2026-04-03')).overdue).toHaveLength(1);
  await log.change(request.kenmerk, (current) => {
    const doing = { action: 'afhandelen', outcome: 'toegekend', text: 'Goed.', version: current.version } as const;
    const next = act(current, doing, lc, new Date('2026-04-03T10:00:00Z'));
    return next.ok ? next.value : undefined;
  });
  expect((await attentionOn(log, '2026-04-07')).overdue).toEqual([]);
});

test('a filer is reminded of a question after five werkdagen, once, and the team hears after ten', async () => {
  const request = await filed('2026-05-18');
  await asked(request, '2026-05-19');
  // Second Whitsun day, 25 May, is no werkdag.
  expect(await remindersOn(log, '2026-05-26')).toEqual([]);
  const [reminder] = await remindersOn(log, '2026-05-27');
  expect(reminder?.text).toContain('wacht nog op uw antwoord');
  await log.change(request.kenmerk, (current) => remind(current, 'x', new Date('2026-05-27T08:00:00Z')));
  expect(await remindersOn(log, '2026-05-28')).toEqual([]);
  expect((await attentionOn(log, '2026-06-02')).answerOut).toEqual([]);
  expect((await attentionOn(log, '2026-06-03')).answerOut).toHaveLength(1);
});

test('a reminder that was asked for comes on its day, with the last day (SAP-uitwerking 3.3.1), once', async () => {
  const request = await filed('2026-04-01', { remindOn: '2026-05-01', dueOn: '2026-05-12' });
  expect(await remindersOn(log, '2026-04-30')).toEqual([]);
  const [reminder] = await remindersOn(log, '2026-05-04');
  expect(reminder?.text).toBe('U vroeg om een herinnering. De laatste dag is 12 mei 2026.');
  await log.change(request.kenmerk, (current) => remind(current, 'x', new Date('2026-05-04T08:00:00Z')));
  expect(await remindersOn(log, '2026-05-04')).toEqual([]);
});

test('a reminder of a question does not take the place of the one that was asked for', async () => {
  const request = await filed('2026-04-01', { remindOn: '2026-05-01' });
  await log.change(request.kenmerk, (current) => remind(current, 'x', new Date('2026-04-20T08:00:00Z')));
  expect(await remindersOn(log, '2026-05-01')).toHaveLength(1);
});
