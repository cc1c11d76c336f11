import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { Command } from 'commander';
import { registerGaps } from '../../src/cli/gaps.js';
import { openStorage } from '../../src/storage/open-storage.js';
import { LowdbAskedStore } from '../../src/storage/lowdb-asked-store.js';
import { askedFolder } from '../../src/storage/open-storage.js';
import { OutputInTest } from './output-in-test.js';
import { removeTempFolders, tempFolder } from '../storage/temp-folder.js';

const before = process.env['DATA_DIR'];
const clock = { now: () => new Date('2026-11-22T09:30:00Z') };
let dataDir = '';
beforeEach(async () => {
  dataDir = await tempFolder();
  process.env['DATA_DIR'] = dataDir;
});
afterEach(async () => {
  if (before === undefined) delete process.env['DATA_DIR'];
  else process.env['DATA_DIR'] = before;
  await removeTempFolders();
});

async function gaps(...args: string[]): Promise<OutputInTest> {
  const out = new OutputInTest();
  const program = new Command('lta');
  registerGaps(program, out, clock);
  await program.parseAsync(['knowledge', 'gaps', ...args], { from: 'user' });
  return out;
}

async function aMonth(): Promise<void> {
  const store = await LowdbAskedStore.open(askedFolder(dataDir));
  store.count({ day: '2026-11-21', kind: 'answer', subject: 'sap' });
  store.count({ day: '2026-11-22', kind: 'answer', subject: 'sap' });
  store.count({ day: '2026-11-22', kind: 'unknown', subject: 'geen', question: 'Wat kost een taxi?' });
  store.rate({ day: '2026-11-22', recordId: 'sap-wat', thumb: 'down' });
  store.rate({ day: '2026-11-22', recordId: 'sap-waar', thumb: 'up' });
  await store.close();
}

test('prints counts, unanswered questions and records with a thumb down, while the server runs', async () => {
  await aMonth();
  const server = await openStorage({ dataDir, clock });
  expect((await gaps()).lines).toEqual([
    'Gevraagd in 2026-11',
    'Onderwerp  Uitkomst  Aantal',
    '---------  --------  ------',
    'sap        answer    2',
    'geen       unknown   1',
    '',
    'Niet beantwoord',
    'Aantal  Laatst      Bij onderwerp  Vraag',
    '------  ----------  -------------  ------------------',
    '1       2026-11-22  geen           Wat kost een taxi?',
    '',
    'Antwoorden die volgens lezers niet kloppen',
    'Record   Klopt niet  Helpt',
    '-------  ----------  -----',
    'sap-wat  1           0',
    '',
  ]);
  await server.close();
});

test('--ndjson prints one JSON object per line', async () => {
  await aMonth();
  expect((await gaps('--ndjson')).lines.map((line): unknown => JSON.parse(line))).toEqual([
    { type: 'count', month: '2026-11', subject: 'sap', kind: 'answer', count: 2 },
    { type: 'count', month: '2026-11', subject: 'geen', kind: 'unknown', count: 1 },
    {
      type: 'unanswered',
      month: '2026-11',
      question: 'Wat kost een taxi?',
      kind: 'unknown',
      subject: 'geen',
      count: 1,
      first: '2026-11-22',
      last: '2026-11-22',
    },
    { type: 'thumbs', month: '2026-11', recordId: 'sap-wat', up: 0, down: 1 },
  ]);
});

test('another month can be asked for; what is no month is refused', async () => {
  await aMonth();
  expect((await gaps('--month', '2026-10')).lines).toEqual(['In 2026-10 is nog niets gevraagd.']);
  expect((await gaps('--month', '../etc')).failed).toEqual([expect.stringContaining('geen maand')]);
});

test('stands beside the other knowledge commands', () => {
  const program = new Command('lta');
  const knowledge = program.command('knowledge');
  registerGaps(program);
  expect(program.commands).toHaveLength(1);
  expect(knowledge.commands.map((command) => command.name())).toEqual(['gaps']);
});
