import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Command } from 'commander';
import ExcelJS from 'exceljs';
import { registerRequests } from '../../src/cli/requests.js';
import { act } from '../../src/requests/act.js';
import { defused } from '../../src/requests/export-row.js';
import { openStorage } from '../../src/storage/open-storage.js';
import { aPerson } from '../requests/a-person.js';
import { aNewRequest } from '../requests/a-request.js';
import { removeTempFolders, tempFolder } from '../storage/temp-folder.js';
import { OutputInTest } from './output-in-test.js';

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

async function lta(...args: string[]): Promise<OutputInTest> {
  const out = new OutputInTest();
  const program = new Command('lta');
  registerRequests(program, out);
  await program.parseAsync(args, { from: 'user' });
  return out;
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

describe('stats and export', () => {
  async function withALife(): Promise<void> {
    const storage = await openStorage({ dataDir, clock });
    const { request } = await storage.requests.file(
      aNewRequest({ title: '=HYPERLINK("http://x","klik")', flags: ['laat'] }),
      clock.now(),
    );
    const lc = aPerson({ id: 'lc-1', name: 'Medewerker LC', roles: ['lc'] });
    const steps = [
      { action: 'oppakken', at: '2026-04-02T09:00:00Z' },
      { action: 'afhandelen', at: '2026-04-08T09:00:00Z', outcome: 'toegekend', text: '-1 euro, "goed"' },
    ] as const;
    let current = request;
    for (const { at, ...doing } of steps) {
      const next = act(current, { version: current.version, ...doing }, lc, new Date(at));
      if (!next.ok) throw new Error(JSON.stringify(next.error));
      current = (await storage.requests.change(request.kenmerk, () => next.value)) ?? current;
    }
    await storage.requests.file(aNewRequest(), new Date('2026-06-01T09:00:00Z'));
    await storage.close();
  }

  test('stats counts inflow, age, late, outcome and how long it takes, in werkdagen without the Easter days', async () => {
    await withALife();
    const figures: unknown = JSON.parse((await lta('requests', 'stats', '--ndjson')).lines[0] ?? '');
    expect(figures).toMatchObject({
      total: 2,
      inflow: [
        ['2026-04', 1],
        ['2026-05', 0],
        ['2026-06', 1],
      ],
      late: 1,
      byOutcome: [['toegekend', 1]],
      byAanbieder: [['yulius', 2]],
      // Goede Vrijdag and Tweede paasdag are no werkdagen.
      firstAction: { count: 1, median: 1, ninetieth: 1 },
      closing: { count: 1, median: 3, ninetieth: 3 },
    });
    const text = (await lta('requests', 'stats')).lines.join('\n');
    expect(text).toContain('Verzoek om wijziging');
    expect(text).toContain('de helft binnen 3 werkdagen');
  });

  test('export to CSV defuses what a spreadsheet would run, and keeps quotes and commas together', async () => {
    await withALife();
    const text = (await lta('requests', 'export')).written.toString('utf8');
    const [heading = '', , first = ''] = text.trim().split('\r\n');
    expect(heading).toMatch(/Kenmerk,Soort,Onderwerp/);
    expect(first).toContain(`"'=HYPERLINK(""http://x"",""klik"")"`);
    expect(first).toContain(`"'-1 euro, ""goed"""`);
    expect(text).not.toContain('Medewerker zorgadministratie');
  });

  test('export to Excel can be read back, with a heading that stays, and holds no formula', async () => {
    await withALife();
    const file = join(dataDir, 'verzoeken.xlsx');
    expect((await lta('requests', 'export', '--format', 'xlsx', '--output', file)).lines).toEqual([
      `2 verzoeken in ${file}.`,
    ]);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(file);
    const sheet = workbook.getWorksheet('Verzoeken');
    expect(sheet?.getCell('A3').value).toBe('VOW-2026-00001');
    expect(sheet?.getCell('C3').value).toBe(`'=HYPERLINK("http://x","klik")`);
    expect(sheet?.getCell('Q3').value).toBe(3);
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect((await stat(file)).mode & 0o077).toBe(0);
  });

  test.each(['=1', '+1', '-1', '@SUM', ' =1', '\t=1', '\uFF1D1', '|cmd'])('defuses %j', (cell) => {
    expect(defused(cell)).toBe(`'${cell}`);
  });

  test.each(['VOW-2026-00001', '1 - 2', 'a=b', ''])('leaves %j as it is', (cell) => {
    expect(defused(cell)).toBe(cell);
  });
});

test('undelivered shows what did not arrive, why, and where it is sent again', async () => {
  expect((await lta('requests', 'undelivered')).lines).toEqual(['Alles is aangekomen.']);
  const storage = await openStorage({ dataDir, clock });
  const { kenmerk } = (await storage.requests.file(aNewRequest(), clock.now())).request;
  await storage.requests.change(kenmerk, (request) => ({
    ...request,
    outbox: request.outbox.map((item) => ({ ...item, state: 'failed', problem: 'refused', tries: 1 })),
  }));
  expect((await lta('requests', 'undelivered')).lines).toEqual([
    'Kenmerk         Wat                                  Over       Waarom niet',
    '--------------  -----------------------------------  ---------  -------------------------------',
    'VOW-2026-00001  Mail aan de mailbox van het LC-team  ingediend  Geweigerd. Klopt het adres nog?',
    'VOW-2026-00001  Kaart in het kanaal van het LC-team  ingediend  Geweigerd. Klopt het adres nog?',
    'Opnieuw versturen: typ "triage" in Teams en kies "Niet aangekomen".',
  ]);
  const { lines } = await lta('requests', 'undelivered', '--ndjson');
  expect(lines.map((line): unknown => JSON.parse(line))).toEqual([
    { kenmerk, item: '0-0', by: 'mail', to: 'mailbox', problem: 'refused', tries: 1 },
    { kenmerk, item: '0-1', by: 'teams', to: 'channel', problem: 'refused', tries: 1 },
  ]);
  await storage.close();
});
