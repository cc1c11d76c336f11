import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { Command } from 'commander';
import { registerRequests } from '../../src/cli/requests.js';
import { openStorage } from '../../src/storage/open-storage.js';
import { aNewRequest } from '../requests/a-request.js';
import { removeTempFolders, tempFolder } from '../storage/temp-folder.js';

const before = process.env['DATA_DIR'];
const clock = { now: () => new Date('2026-04-01T09:30:00Z') };
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

async function lta(...args: string[]): Promise<{ lines: string[]; failed: string[]; exitCode: number }> {
  const lines: string[] = [];
  const failed: string[] = [];
  let exitCode = 0;
  const program = new Command('lta');
  registerRequests(program, {
    line: (text) => void lines.push(text),
    fail(text, code) {
      failed.push(text);
      exitCode = code;
    },
  });
  await program.parseAsync(args, { from: 'user' });
  return { lines, failed, exitCode };
}

async function withTwo(): Promise<() => Promise<void>> {
  const storage = await openStorage({ dataDir, clock });
  await storage.requests.file(aNewRequest({ flags: ['spoed'] }), clock.now());
  await storage.requests.file(
    aNewRequest({
      document: [{ title: 'Reden', rows: [{ label: 'Waarom', value: 'eerste regel\ntweede\u001b[2Jregel' }] }],
    }),
    new Date('2026-04-02T09:30:00Z'),
  );
  return () => storage.close();
}

test('list shows an aligned table, the newest first, while the server runs', async () => {
  const close = await withTwo();
  expect((await lta('requests', 'list')).lines).toEqual([
    'Kenmerk         Soort                 Status     Ingediend op  Organisatie  Let op',
    '--------------  --------------------  ---------  ------------  -----------  ------',
    'VOW-2026-00002  Verzoek om wijziging  Ingediend  2 april 2026  Yulius',
    'VOW-2026-00001  Verzoek om wijziging  Ingediend  1 april 2026  Yulius       Spoed',
  ]);
  await close();
});

test('list --ndjson prints one JSON object per line', async () => {
  await (
    await withTwo()
  )();
  const { lines } = await lta('requests', 'list', '--ndjson');
  const parsed: unknown[] = lines.map((line): unknown => JSON.parse(line));
  expect(parsed).toEqual([
    expect.objectContaining({ kenmerk: 'VOW-2026-00002', kind: 'vow', state: 'ingediend' }),
    {
      kenmerk: 'VOW-2026-00001',
      kind: 'vow',
      title: 'Verzoek om wijziging',
      state: 'ingediend',
      filedAt: '2026-04-01T09:30:00.000Z',
      version: 1,
      organisation: 'Yulius',
      aanbieder: 'yulius',
      gemeente: 'gouda',
      zorgfunctie: 'eetstoornissen',
      flags: ['spoed'],
    },
  ]);
});

test('an empty log is said so to a person, and is no line to a script', async () => {
  expect((await lta('requests', 'list')).lines).toEqual(['Er is nog niets ingediend.']);
  expect((await lta('requests', 'list', '--ndjson')).lines).toEqual([]);
});

test('show prints all of a request, however the kenmerk is typed, without control characters for the terminal', async () => {
  await (
    await withTwo()
  )();
  const { lines } = await lta('requests', 'show', ' vow-2026-00002');
  expect(lines).toEqual([
    'Verzoek om wijziging VOW-2026-00002',
    '  Kenmerk         VOW-2026-00002',
    '  Soort           Verzoek om wijziging',
    '  Status          Ingediend',
    '  Ingediend op    2 april 2026 om 11:30 uur',
    '  Ingediend door  Medewerker zorgadministratie Yulius (Yulius)',
    '',
    'Reden',
    '  Waarom  eerste regel',
    '          tweede [2Jregel',
    '',
    'Geschiedenis',
    '  2 april 2026 om 11:30 uur  ingediend door Medewerker zorgadministratie Yulius',
    '',
  ]);
});

test('show --ndjson prints the whole request on one line', async () => {
  await (
    await withTwo()
  )();
  const { lines } = await lta('requests', 'show', 'VOW-2026-00001', '--ndjson');
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ kenmerk: 'VOW-2026-00001', history: [{ action: 'ingediend' }] });
});

test('show says clearly that a kenmerk is unknown, and ends with exit code 1', async () => {
  const { lines, failed, exitCode } = await lta('requests', 'show', 'VOW-2026-00099');
  expect(lines).toEqual([]);
  expect(failed).toEqual([expect.stringContaining('Er is geen verzoek met kenmerk VOW-2026-00099.')]);
  expect(exitCode).toBe(1);
});
