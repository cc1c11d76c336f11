import { formatDayShort } from '../calendar.js';
import { dayOf } from '../clock.js';
import { closedAt, firstActionAt, workingDays } from './lead-time.js';
import { flagTexts, stateText } from './overview.js';
import type { CareRequest } from './request.js';

/** The titles behind the ids of a record. */
export interface Titles {
  readonly kind: (id: string) => string;
  readonly aanbieder: (id: string) => string;
  readonly gemeente: (id: string) => string;
  readonly zorgfunctie: (id: string) => string;
}

/** A column of the export: what it is called and what stands in it. Without the names of filers: an export goes around. */
interface Column {
  readonly heading: string;
  readonly value: (request: CareRequest, titles: Titles) => string | number;
}

const columns: readonly Column[] = [
  { heading: 'Kenmerk', value: ({ kenmerk }) => kenmerk },
  { heading: 'Soort', value: ({ kind }, titles) => titles.kind(kind) },
  { heading: 'Onderwerp', value: ({ title }) => title },
  { heading: 'Status', value: ({ state }) => stateText(state) },
  { heading: 'Uitkomst', value: ({ outcome }) => outcome ?? '' },
  { heading: 'Ingediend op', value: ({ filedAt }) => day(filedAt) },
  { heading: 'Organisatie', value: ({ filer }) => filer.organisation?.name ?? '' },
  { heading: 'Aanbieder', value: ({ refs }, titles) => titleOf(refs.aanbieder, titles.aanbieder) },
  { heading: 'Gemeente', value: ({ refs }, titles) => titleOf(refs.gemeente, titles.gemeente) },
  { heading: 'Zorgfunctie', value: ({ refs }, titles) => titleOf(refs.zorgfunctie, titles.zorgfunctie) },
  { heading: 'Let op', value: ({ flags }) => flagTexts(flags).join(', ') },
  { heading: 'Uiterlijk op', value: ({ dueOn }) => (dueOn === undefined ? '' : formatDayShort(dueOn)) },
  { heading: 'Behandelaar', value: ({ assignee }) => assignee?.name ?? '' },
  { heading: 'Eerste actie op', value: (request) => day(firstActionAt(request)) },
  { heading: 'Werkdagen tot eerste actie', value: (request) => since(request, firstActionAt(request)) },
  { heading: 'Afgehandeld op', value: (request) => day(closedAt(request)) },
  { heading: 'Werkdagen tot afhandeling', value: (request) => since(request, closedAt(request)) },
  { heading: 'Reden', value: ({ history }) => history.findLast(({ outcome }) => outcome !== undefined)?.text ?? '' },
];

export const exportHeadings: readonly string[] = columns.map(({ heading }) => heading);

/** A request as a row of the export, a cell for each heading. Text is as people typed it: defuse it where a formula could start. */
export function exportRow(request: CareRequest, titles: Titles): readonly (string | number)[] {
  return columns.map(({ value }) => value(request, titles));
}

/** What makes a spreadsheet take a cell for a formula or a command, in plain and full-width signs, also after spaces. */
const formulaStart = /^\s*[=+\-@|\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;

/** A cell that no spreadsheet runs: a quote before it makes it text (OWASP, CSV injection). */
export function defused(cell: string | number): string | number {
  return typeof cell === 'string' && formulaStart.test(cell) ? `'${cell}` : cell;
}

function titleOf(id: string | undefined, title: (id: string) => string): string {
  return id === undefined ? '' : title(id);
}

function day(moment: string | undefined): string {
  return moment === undefined ? '' : formatDayShort(dayOf(new Date(moment)));
}

function since({ filedAt }: CareRequest, moment: string | undefined): number | '' {
  return moment === undefined ? '' : workingDays(filedAt, moment);
}
