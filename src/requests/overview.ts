import { formatDay, formatTime } from '../calendar.js';
import { dayOf } from '../clock.js';
import type { Person } from '../people/person.js';
import type { Row } from '../wizard/view.js';
import { teamNames, teamOf, waitsForFiler } from './handling.js';
import { isOpen } from './lifecycle.js';
import { isForwarded, nextSteps } from './next-steps.js';
import { outcomeWords } from './outcome-words.js';
import type { CareRequest, Flag, Kenmerk } from './request.js';
import { isAddressedTo, isFromThem, judgedByRwo } from './visibility.js';

/** A line of `mijn verzoeken`. All text is Dutch and ready to show, without Markdown. */
export interface OverviewRow {
  readonly kenmerk: Kenmerk;
  readonly title: string;
  readonly state: string;
  readonly filedOn: string;
  /** Whose it is, seen from this person: "Ingediend door u", "Ingediend door uw collega", "Gericht aan uw gemeente". */
  readonly origin: string;
  readonly flags: readonly string[];
  /** What this person's side has to do now: to answer a question, or to tell the aanbieder a decision. */
  readonly task: string | undefined;
}

/** The status of one request: label and value. */
export interface StatusView {
  readonly kenmerk: Kenmerk;
  readonly title: string;
  /** What the state means for who reads it, in a sentence. */
  readonly summary: string;
  /** What comes next, and what is asked of who reads it. */
  readonly next: readonly string[];
  readonly rows: readonly Row[];
}

/** What the state means, for who filed it (`own`) and for others. */
function meaningOf(request: CareRequest, own: boolean): string {
  const handler = teamNames[teamOf(request)];
  const it = own ? 'uw verzoek' : 'het verzoek';
  switch (request.state) {
    case 'ingediend':
      return `${own ? 'Uw' : 'Het'} verzoek is ontvangen. ${handler} heeft het nog niet opgepakt.`;
    case 'in behandeling':
      return `${handler} behandelt ${it}.`;
    case 'wacht op indiener':
      return `${handler} wacht op een antwoord van ${own ? 'u' : 'de indiener'}.`;
    case 'afgehandeld':
      return `${own ? 'Uw' : 'Het'} verzoek is afgehandeld${request.outcome === undefined ? '' : `: ${outcomeWords(request, request.outcome)}`}.`;
  }
}

const flagText: Record<Flag, string> = { laat: 'Te laat', spoed: 'Spoed', anoniem: 'Anoniem' };

/** The rows of `mijn verzoeken`, in the order of the requests. */
export function overviewRows(person: Person, requests: readonly CareRequest[]): readonly OverviewRow[] {
  return requests.map((request) => ({
    kenmerk: request.kenmerk,
    title: request.title,
    state: endText(request),
    filedOn: dayText(request.filedAt),
    origin: originOf(person, request),
    flags: flagTexts(request.flags),
    task: isFromThem(person, request) ? taskOf(request) : undefined,
  }));
}

/** What `status KENMERK` shows. Ask `maySee` first. */
export function statusView(person: Person, request: CareRequest): StatusView {
  return {
    kenmerk: request.kenmerk,
    title: request.title,
    summary: meaningOf(request, isFromThem(person, request)),
    next: nextSteps(person, request),
    rows: [
      { label: 'Status', value: endText(request) },
      ...reasonRow(request),
      ...(isOpen(request.state) ? [{ label: 'Behandelaar', value: handlerText(request) }] : []),
      { label: 'Ingediend op', value: momentText(request.filedAt) },
      { label: 'Ingediend door', value: filerText(request) },
      ...(request.dueOn === undefined ? [] : [{ label: 'Uiterste dag', value: formatDay(request.dueOn) }]),
      ...(request.flags.length === 0 ? [] : [{ label: 'Let op', value: flagTexts(request.flags).join(', ') }]),
    ],
  };
}

/** "Afgehandeld: toegekend". */
function endText(request: CareRequest): string {
  const { state, outcome } = request;
  return outcome === undefined ? stateText(state) : `${stateText(state)}: ${outcomeWords(request, outcome)}`;
}

function reasonRow({ state, history, kind }: CareRequest): readonly Row[] {
  const ended = state === 'afgehandeld' ? history.findLast(({ outcome }) => outcome !== undefined) : undefined;
  if (ended?.text === undefined) return [];
  return [{ label: kind === judgedByRwo && ended.action === 'beoordelen' ? 'Redenen' : 'Reden', value: ended.text }];
}

function handlerText({ assignee, kind }: CareRequest): string {
  const team = teamNames[teamOf({ kind })].replace(/^Het /, '');
  return assignee === undefined ? `Nog niemand (${team})` : `${assignee.name} (${team})`;
}

function taskOf(request: CareRequest): string | undefined {
  if (request.state === 'wacht op indiener') return 'Uw antwoord is nodig';
  return waitsForFiler(request) ? 'Vertel de aanbieder de beslissing' : undefined;
}

/** Label and value of where a request stands, for who runs the server. */
export function statusRows(request: CareRequest): readonly Row[] {
  const last = request.history.at(-1);
  const rows: Row[] = [
    { label: 'Kenmerk', value: request.kenmerk },
    { label: 'Soort', value: request.title },
    { label: 'Status', value: stateText(request.state) },
    { label: 'Ingediend op', value: momentText(request.filedAt) },
    { label: 'Ingediend door', value: filerText(request) },
  ];
  if (request.flags.length > 0) rows.push({ label: 'Let op', value: flagTexts(request.flags).join(', ') });
  if (last !== undefined && request.history.length > 1) {
    rows.push({ label: 'Laatste wijziging', value: `${momentText(last.at)}: ${last.action}` });
    if (last.text !== undefined) rows.push({ label: 'Reden', value: last.text });
  }
  return rows;
}

export function stateText(state: string): string {
  return state.charAt(0).toUpperCase() + state.slice(1);
}

export function flagTexts(flags: readonly Flag[]): readonly string[] {
  return flags.map((flag) => flagText[flag]);
}

/** "1 april 2026 om 11:30 uur", as the clock stands in the Netherlands. */
export function momentText(moment: string): string {
  return `${dayText(moment)} om ${formatTime(new Date(moment))} uur`;
}

export function dayText(moment: string): string {
  return formatDay(dayOf(new Date(moment)));
}

export function filerText(request: CareRequest): string {
  const { name, organisation } = request.filer;
  return organisation === undefined ? name : `${name} (${organisation.name})`;
}

function originOf(person: Person, request: CareRequest): string {
  if (request.filer.id === person.id) return 'Ingediend door u';
  if (isFromThem(person, request)) return 'Ingediend door uw collega';
  if (isAddressedTo(person, request))
    return isForwarded(request) ? 'Doorgezet naar uw gemeente' : 'Gericht aan uw gemeente';
  return `Ingediend door ${filerText(request)}`;
}
