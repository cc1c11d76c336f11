import { join } from 'node:path';
import type { Command } from 'commander';
import { dayOf, systemClock, type Clock } from '../clock.js';
import { monthOf, type AskedMonth, type Month } from '../knowledge/asked.js';
import { projectRoot } from '../root.js';
import { LowdbAskedStore } from '../storage/lowdb-asked-store.js';
import { askedFolder } from '../storage/open-storage.js';
import { type CliOutput, plain, terminal } from './output.js';
import { table } from './table.js';

interface Options {
  readonly month?: string;
  readonly ndjson?: boolean;
}

/** Adds `knowledge gaps`: what was asked in a month and not answered. It reads beside a running server. */
export function registerGaps(program: Command, out: CliOutput = terminal, clock: Clock = systemClock): void {
  const knowledge =
    program.commands.find((command) => command.name() === 'knowledge') ??
    program.command('knowledge').description('De kennis: controleren, meten en aanvullen.');

  knowledge
    .command('gaps')
    .description('Toont wat in een maand is gevraagd, en wat niet beantwoord werd.')
    .option('--month <maand>', 'een maand als 2026-11; anders deze maand')
    .option('--ndjson', 'een JSON-object per regel')
    .action(async (options: Options) => {
      const month = options.month ?? monthOf(dayOf(clock.now()));
      if (!/^\d{4}-(?:0[1-9]|1[0-2])$/.test(month))
        return out.fail(`${plain(month)} is geen maand. Schrijf een maand als 2026-11.`, 1);
      const asked = await readMonth(month);
      if (options.ndjson === true) writeLines(month, asked, out);
      else writeTables(month, asked, out);
    });
}

async function readMonth(month: Month): Promise<AskedMonth> {
  const dataDir = process.env['DATA_DIR'] || join(projectRoot, 'data');
  const store = await LowdbAskedStore.open(askedFolder(dataDir), { readOnly: true });
  return store.month(month);
}

function writeLines(month: Month, asked: AskedMonth, out: CliOutput): void {
  const line = (type: string, fields: object) => out.line(JSON.stringify({ type, month, ...fields }));
  for (const total of totals(asked)) line('count', total);
  for (const unanswered of asked.unanswered) line('unanswered', unanswered);
  if (asked.unkept > 0) line('unkept', { count: asked.unkept });
  for (const record of disliked(asked)) line('thumbs', record);
}

function writeTables(month: Month, asked: AskedMonth, out: CliOutput): void {
  const counted = totals(asked);
  if (counted.length === 0 && asked.thumbs.length === 0) return out.line(`In ${month} is nog niets gevraagd.`);
  out.line(`Gevraagd in ${month}`);
  write(
    out,
    ['Onderwerp', 'Uitkomst', 'Aantal'],
    counted.map(({ subject, kind, count }) => [subject, kind, String(count)]),
  );

  out.line('Niet beantwoord');
  if (asked.unanswered.length === 0) out.line('Niets.\n');
  else
    write(
      out,
      ['Aantal', 'Laatst', 'Bij onderwerp', 'Vraag'],
      asked.unanswered.map(({ count, last, subject, question }) => [String(count), last, subject, plain(question)]),
    );
  if (asked.unkept > 0) out.line(`En ${asked.unkept} keer een vraag die alleen is geteld: het waren er te veel.\n`);

  const records = disliked(asked);
  if (records.length === 0) return;
  out.line('Antwoorden die volgens lezers niet kloppen');
  write(
    out,
    ['Record', 'Klopt niet', 'Helpt'],
    records.map(({ recordId, down, up }) => [recordId, String(down), String(up)]),
  );
}

function write(out: CliOutput, headings: readonly string[], rows: readonly (readonly string[])[]): void {
  for (const line of table(headings, rows)) out.line(line);
  out.line('');
}

interface Total {
  readonly subject: string;
  readonly kind: string;
  readonly count: number;
}

/** The days of the month together, the subject that was asked for most first. */
function totals({ counts }: AskedMonth): readonly Total[] {
  const found = new Map<string, Total>();
  for (const { subject, kind, count } of counts) {
    const key = `${subject} ${kind}`;
    found.set(key, { subject, kind, count: count + (found.get(key)?.count ?? 0) });
  }
  return [...found.values()].sort((a, b) => b.count - a.count || a.subject.localeCompare(b.subject));
}

/** Records with a thumb down, the most first. */
function disliked({ thumbs }: AskedMonth): readonly { recordId: string; up: number; down: number }[] {
  const found = new Map<string, { recordId: string; up: number; down: number }>();
  for (const { recordId, up, down } of thumbs) {
    const before = found.get(recordId) ?? { recordId, up: 0, down: 0 };
    found.set(recordId, { recordId, up: before.up + up, down: before.down + down });
  }
  return [...found.values()].filter(({ down }) => down > 0).sort((a, b) => b.down - a.down);
}
