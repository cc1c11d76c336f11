import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Option, type Command } from 'commander';
import { systemClock } from '../clock.js';
import { undeliveredOf } from '../notify/undelivered.js';
import { exportRow, type Titles } from '../requests/export-row.js';
import type { RequestLog } from '../requests/log.js';
import { dayText, flagTexts, momentText, stateText, statusRows } from '../requests/overview.js';
import type { CareRequest } from '../requests/request.js';
import { projectRoot } from '../root.js';
import { openStorage } from '../storage/open-storage.js';
import { csvOf, xlsxOf } from './export.js';
import { openKnowledge, registeredForms } from './knowledge-folder.js';
import { type CliOutput, plain, terminal } from './output.js';
import { everyRequest, figuresOf, showFigures } from './stats.js';
import { table } from './table.js';

interface Options {
  readonly ndjson?: boolean;
}

/** Adds `requests list`, `show KENMERK`, `stats`, `export` and `undelivered`: they read the log, also while the server runs. */
export function registerRequests(program: Command, out: CliOutput = terminal): void {
  const requests = program.command('requests').description('Toont wat er is ingediend.');

  requests
    .command('list')
    .description('Toont alle verzoeken, het nieuwste eerst.')
    .option('--ndjson', 'een JSON-object per regel')
    .action((options: Options) => withLog((log) => list(log, options, out)));

  requests
    .command('show')
    .description('Toont één verzoek helemaal.')
    .argument('<kenmerk>', 'bijvoorbeeld VOW-2026-00042')
    .option('--ndjson', 'als JSON op één regel')
    .action((kenmerk: string, options: Options) => withLog((log) => show(log, kenmerk, options, out)));

  requests
    .command('undelivered')
    .description('Toont welke berichten, mails en kaarten niet zijn aangekomen.')
    .option('--ndjson', 'een JSON-object per regel')
    .action((options: Options) => withLog((log) => undelivered(log, options, out)));

  requests
    .command('stats')
    .description('Telt wat er is ingediend, hoe oud het is en hoe lang het duurt.')
    .option('--ndjson', 'als JSON op één regel')
    .action((options: Options) =>
      withLog(async (log) => {
        const figures = await figuresOf(log, systemClock.now());
        if (options.ndjson === true) out.line(JSON.stringify(figures));
        else showFigures(figures, await titlesOf(), out);
      }),
    );

  requests
    .command('export')
    .description('Maakt een tabel van alle verzoeken, zonder namen van indieners.')
    .addOption(new Option('--format <format>', 'csv of xlsx').choices(['csv', 'xlsx']).default('csv'))
    .option('--output <bestand>', 'waar de tabel komt; zonder dit op het scherm (alleen csv)')
    .action((options: ExportOptions) => withLog((log) => exportAll(log, options, out)));
}

interface ExportOptions {
  readonly format: 'csv' | 'xlsx';
  readonly output?: string;
}

async function exportAll(log: RequestLog, { format, output }: ExportOptions, out: CliOutput): Promise<void> {
  if (format === 'xlsx' && output === undefined && out.isTerminal === true)
    return out.fail('Een Excel-bestand past niet op het scherm: geef met --output een bestandsnaam.', 1);
  const titles = await titlesOf();
  const rows: (readonly (string | number)[])[] = [];
  for await (const request of everyRequest(log)) rows.push(exportRow(request, titles));
  const content = format === 'csv' ? Buffer.from(csvOf(rows)) : await xlsxOf(rows);
  if (output === undefined) return out.bytes(content);
  // Requests are not for everyone on the machine.
  await writeFile(output, content, { mode: 0o600 });
  out.line(`${String(rows.length)} verzoeken in ${output}.`);
}

/** The titles of forms and records; an id that is gone shows as it is. */
async function titlesOf(): Promise<Titles> {
  const [forms, { records }] = await Promise.all([registeredForms(), openKnowledge()]);
  return {
    kind: (id) => forms.get(id)?.title ?? id,
    aanbieder: (id) => records.aanbieders.get(id)?.title ?? id,
    gemeente: (id) => records.gemeenten.get(id)?.title ?? id,
    zorgfunctie: (id) => records.zorgfuncties.get(id)?.title ?? id,
  };
}

async function withLog(read: (log: RequestLog) => Promise<void>): Promise<void> {
  const storage = await openStorage({ dataDir: dataDir(), clock: systemClock, readOnly: true });
  try {
    await read(storage.requests);
  } finally {
    await storage.close();
  }
}

function dataDir(): string {
  return process.env['DATA_DIR'] || join(projectRoot, 'data');
}

async function list(log: RequestLog, options: Options, out: CliOutput): Promise<void> {
  const requests = await log.list();
  if (options.ndjson === true) {
    for (const request of requests) out.line(JSON.stringify(listed(request)));
    return;
  }
  if (requests.length === 0) return out.line('Er is nog niets ingediend.');
  const headings = ['Kenmerk', 'Soort', 'Status', 'Ingediend op', 'Organisatie', 'Let op'];
  const rows = requests.map((request) => [
    request.kenmerk,
    plain(request.title),
    stateText(request.state),
    dayText(request.filedAt),
    plain(request.filer.organisation?.name ?? ''),
    flagTexts(request.flags).join(', '),
  ]);
  for (const line of table(headings, rows)) out.line(line);
}

/** What a line of `list --ndjson` holds; scripts read it, so a field may be added and none removed. */
function listed(request: CareRequest): object {
  const { kenmerk, kind, title, state, filedAt, version, flags, filer, refs } = request;
  return {
    kenmerk,
    kind,
    title,
    state,
    filedAt,
    version,
    organisation: filer.organisation?.name ?? null,
    aanbieder: refs.aanbieder ?? null,
    gemeente: refs.gemeente ?? null,
    zorgfunctie: refs.zorgfunctie ?? null,
    flags,
  };
}

/** Sending again is for the running assistant, which alone may write: in Teams, with "Opnieuw proberen". */
async function undelivered(log: RequestLog, options: Options, out: CliOutput): Promise<void> {
  const requests = await log.list({ undelivered: true });
  if (options.ndjson === true) {
    for (const { kenmerk, outbox } of requests)
      for (const { id, by, to, problem, tries } of outbox.filter(({ state }) => state === 'failed'))
        out.line(JSON.stringify({ kenmerk, item: id, by, to: to.kind, problem, tries }));
    return;
  }
  if (requests.length === 0) return out.line('Alles is aangekomen.');
  const rows = requests.flatMap((request) =>
    undeliveredOf(request).map(({ what, about, why }) => [request.kenmerk, plain(what), about, why]),
  );
  for (const line of table(['Kenmerk', 'Wat', 'Over', 'Waarom niet'], rows)) out.line(line);
  out.line('Opnieuw versturen: typ "triage" in Teams en kies "Niet aangekomen".');
}

async function show(log: RequestLog, typed: string, options: Options, out: CliOutput): Promise<void> {
  const kenmerk = typed.trim().toUpperCase();
  const request = await log.get(kenmerk);
  if (request === undefined)
    return out.fail(
      `Er is geen verzoek met kenmerk ${kenmerk}. Een kenmerk ziet eruit als VOW-2026-00042; ` +
        '"lta requests list" toont ze allemaal.',
      1,
    );
  if (options.ndjson === true) return out.line(JSON.stringify(request));
  writePart(out, `${request.title} ${request.kenmerk}`, statusRows(request));
  for (const { title, rows } of request.document) writePart(out, title, rows);
  writePart(
    out,
    'Geschiedenis',
    request.history.map(({ at, action, by, text }) => ({
      label: momentText(at),
      value: `${action} door ${by.name}${text === undefined ? '' : ` (${text})`}`,
    })),
  );
}

function writePart(
  out: CliOutput,
  title: string,
  rows: readonly { readonly label: string; readonly value: string }[],
): void {
  out.line(plain(title));
  const width = rows.reduce((widest, { label }) => Math.max(widest, label.length), 0);
  for (const { label, value } of rows) {
    const [first = '', ...more] = value.split('\n').map(plain);
    out.line(`  ${plain(label).padEnd(width)}  ${first}`);
    for (const line of more) out.line(`  ${' '.repeat(width)}  ${line}`);
  }
  out.line('');
}
