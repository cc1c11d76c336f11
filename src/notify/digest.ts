import { formatDay } from '../calendar.js';
import type { Day } from '../clock.js';
import type { Attention } from '../requests/attention.js';
import { touchedAt, workingDays } from '../requests/lead-time.js';
import type { CareRequest } from '../requests/request.js';
import type { MailContent, MailRow } from './mail-text.js';

/** What is wrong beside the requests themselves. */
export interface Surroundings {
  /** Why the records of the knowledge folder are refused; the ones of before keep serving. */
  readonly knowledgeProblems: readonly string[];
  /** Gemeenten with open requests and no contact to forward them to. */
  readonly gemeentenWithoutContact: readonly string[];
}

/** A longer list is not read in a mail. */
const most = 15;

/** What needs attention today, as a letter; undefined when nothing does, because then nothing is sent. */
export function digestOn(today: Day, attention: Attention, around: Surroundings): MailContent | undefined {
  const since = (request: CareRequest): string =>
    `${count(workingDays(touchedAt(request), `${today}T12:00:00.000Z`), 'werkdag', 'werkdagen')} niets gebeurd`;
  const parts = [
    part('Nog niet opgepakt, of blijven liggen', attention.untouched, since),
    part('Over de laatste dag', attention.overdue, ({ dueOn }) => `was ${dueOn === undefined ? '' : formatDay(dueOn)}`),
    part('Wacht te lang op de indiener', attention.answerOut, since),
    part('Berichten die niet zijn aangekomen', attention.undelivered, (request) =>
      count(request.outbox.filter(({ state }) => state === 'failed').length, 'bericht', 'berichten'),
    ),
    {
      title: 'Gemeenten zonder contact',
      rows: around.gemeentenWithoutContact.map((name) => ({ label: name, value: 'vraag om contactgegevens' })),
    },
    {
      title: 'Kennis die niet wordt gebruikt',
      rows: around.knowledgeProblems.map((problem) => ({ label: 'Fout', value: problem })),
    },
  ].filter(({ rows }) => rows.length > 0);
  if (parts.length === 0) return undefined;
  return {
    title: `Wat vandaag aandacht vraagt: ${formatDay(today)}`,
    paragraphs: ['Hieronder staat wat blijft liggen of niet goed gaat. Gaat alles goed, dan krijgt u deze mail niet.'],
    parts: parts.map(({ title, rows }) => ({ title: `${title} (${String(rows.length)})`, rows: shortened(rows) })),
    closing: 'Typ in Teams "triage" voor de lijst, of "triage" met het kenmerk voor één verzoek.',
  };
}

function part(
  title: string,
  requests: readonly CareRequest[],
  what: (request: CareRequest) => string,
): { readonly title: string; readonly rows: readonly MailRow[] } {
  const rows = requests.map((request) => ({
    label: request.kenmerk,
    value: [request.title, what(request), ...(request.assignee === undefined ? [] : [request.assignee.name])].join(
      '; ',
    ),
  }));
  return { title, rows };
}

function shortened(rows: readonly MailRow[]): readonly MailRow[] {
  if (rows.length <= most) return rows;
  return [...rows.slice(0, most), { label: 'En meer', value: `nog ${String(rows.length - most)}` }];
}

function count(number: number, one: string, more: string): string {
  return `${String(number)} ${number === 1 ? one : more}`;
}
