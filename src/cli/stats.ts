import { dayOf } from '../clock.js';
import { FigureCounter, type Counts, type Figures, type Spread } from '../requests/figures.js';
import type { RequestLog } from '../requests/log.js';
import type { CareRequest } from '../requests/request.js';
import type { Titles } from '../requests/export-row.js';
import { stateText } from '../requests/overview.js';
import type { CliOutput } from './output.js';
import { table } from './table.js';

/** A long log is read in parts, so that it never stands in memory as a whole. */
const readAtOnce = 500;

export async function* everyRequest(log: RequestLog): AsyncGenerator<CareRequest> {
  for (let skip = 0; ; skip += readAtOnce) {
    const part = await log.list({}, { skip, take: readAtOnce });
    yield* part;
    if (part.length < readAtOnce) return;
  }
}

/** Counts the log as it stands at this moment. */
export async function figuresOf(log: RequestLog, now: Date): Promise<Figures> {
  const counter = new FigureCounter(dayOf(now));
  for await (const request of everyRequest(log)) counter.add(request);
  return counter.figures();
}

/** The figures as tables for a terminal. */
export function showFigures(figures: Figures, titles: Titles, out: CliOutput): void {
  if (figures.total === 0) return out.line('Er is nog niets ingediend.');
  const open = figures.openByAge.reduce((sum, [, count]) => sum + count, 0);
  out.line(
    `${String(figures.total)} verzoeken, ${String(open)} open. Laat ingediend: ${String(figures.late)}. ` +
      `Open en over de laatste dag: ${String(figures.overdue)}.`,
  );
  out.line(`Tot de eerste actie: ${spreadText(figures.firstAction)}.`);
  out.line(`Tot de afhandeling: ${spreadText(figures.closing)}.`);
  const part = (title: string, counts: Counts, name: (id: string) => string = (id) => id): void => {
    out.line('');
    for (const line of table(
      [title, 'Aantal'],
      counts.map(([id, count]) => [name(id), String(count)]),
    ))
      out.line(line);
  };
  part('Ingediend per maand', figures.inflow);
  part('Open, naar leeftijd', figures.openByAge);
  part('Status', figures.byState, (state) => stateText(state));
  part('Uitkomst', figures.byOutcome);
  part('Soort', figures.byKind, titles.kind);
  part('Aanbieder', figures.byAanbieder, titles.aanbieder);
  part('Gemeente', figures.byGemeente, titles.gemeente);
}

function spreadText({ count, median, ninetieth }: Spread): string {
  if (median === undefined || ninetieth === undefined) return 'nog geen';
  return `de helft binnen ${days(median)}, negen van de tien binnen ${days(ninetieth)} (${String(count)} verzoeken)`;
}

function days(count: number): string {
  return count === 1 ? '1 werkdag' : `${String(count)} werkdagen`;
}
