import { formatTime } from '../../src/calendar.js';
import { subjectTitle, type Contact } from '../../src/people/contacts.js';
import type { Person } from '../../src/people/person.js';
import { lifecycle, type ActionName } from '../../src/requests/lifecycle.js';
import { dayText, stateText } from '../../src/requests/overview.js';
import type { CareRequest, HistoryEntry } from '../../src/requests/request.js';
import { doButton, type ButtonView } from '../actions.js';
import { fitting } from '../fitting.js';
import { refreshing } from '../refresh.js';
import type { CardMessage, Renderer } from '../render.js';
import { pastText, type Said } from './act-said.js';
import type { RequestWords } from './request-words.js';
import { inputData, type FormPart } from './team-input.js';
import { badges, handles, standText, teamActions, teamRows } from './team-request.js';
import { bullets, factRows, plain } from './text.js';

/** All that someone of a team needs to decide about one request. */
export interface TeamDetail {
  readonly request: CareRequest;
  readonly person: Person;
  readonly words: RequestWords;
  /** Open requests of the filer's organisation, without this one; at most so many as are shown, and how many there are. */
  readonly others: { readonly shown: readonly CareRequest[]; readonly all: number };
  readonly contacts: readonly Contact[];
  /** Who else of the team looks at it. */
  readonly viewers: readonly string[];
  /** What did not arrive, in words. */
  readonly undelivered: readonly string[];
  readonly pdf: string | undefined;
  /** Where someone came from: `channel`, a place in the list (`open:2`), or nothing. */
  readonly from: string;
  readonly said?: Said | undefined;
  /** The input of an action that is open. */
  readonly form?: FormPart | undefined;
}

/** How much of long texts is shown; each next one is shorter, until the card fits in a message. */
const lengths = [
  { value: 600, text: 1_500, lines: 15, rows: 40 },
  { value: 300, text: 600, lines: 10, rows: 30 },
  { value: 160, text: 250, lines: 6, rows: 20 },
  { value: 80, text: 120, lines: 4, rows: 10 },
  { value: 60, text: 80, lines: 3, rows: 5 },
] as const;
type Lengths = (typeof lengths)[number];

export function teamDetailCard(renderer: Renderer, detail: TeamDetail): CardMessage {
  const { request, words, said } = detail;
  const stand = standText(request);
  const summary = said === undefined ? `${words.kind} ${request.kenmerk}: ${stand}.` : said.text;
  const card = fitting(lengths, (length) => renderer.render('team-detail', dataOf(detail, summary, length)));
  const message = { card, summary };
  // A card in which someone types must not be taken away while they do.
  return detail.form === undefined
    ? refreshing(message, { verb: 'refresh', kenmerk: request.kenmerk, view: 'team', from: detail.from })
    : message;
}

function dataOf(detail: TeamDetail, speak: string, length: Lengths): object {
  const { request, person, words, said, form, pdf, viewers, undelivered } = detail;
  const parts = request.document.filter(({ rows }) => rows.length > 0);
  const isCut = parts.some(
    ({ rows }) => rows.length > length.rows || rows.some(({ value }) => value.length > length.value),
  );
  const entries = request.history.filter((entry) => handles(person, request) || !isInternal(entry)).reverse();
  const actions = form === undefined ? teamActions(person, request).map((name) => actionButton(detail, name)) : [];
  const footer = backButtons(detail);
  return {
    speak,
    eyebrow: plain(`${words.kind} · ${request.kenmerk}`),
    title: plain(request.title),
    badges: plain(badges(request, words)),
    said: said === undefined ? [] : [{ tone: said.tone, text: plain(said.text) }],
    viewers: plain(viewersText(viewers)),
    rows: factRows([{ label: 'Stand', value: standText(request) }, ...teamRows(request, words)]),
    news: newsOf(detail, length),
    actions,
    hasActions: actions.length > 0,
    form: form === undefined ? [] : [inputData(detail, form)],
    undelivered:
      undelivered.length === 0
        ? []
        : [{ markdown: bullets(undeliveredItems(undelivered)), buttons: retryButtons(detail) }],
    parts: parts.map(({ title, rows }) => ({
      title: plain(title),
      rows: factRows(
        rows
          .slice(0, length.rows)
          .map(({ label, value }) => ({ label: cut(label, length.value), value: cut(value, length.value) })),
      ),
    })),
    cut: isCut ? cutText(pdf) : '',
    earlier: entries.length > length.lines ? `De laatste ${length.lines} van ${entries.length} regels.` : '',
    history: entries.slice(0, length.lines).map((entry) => ({
      meta: plain(metaOf(entry)),
      text: plain(cut(entry.text ?? '', length.text)),
    })),
    sections: [...otherRequests(detail), ...contactLines(detail)],
    footer,
    hasFooter: footer.length > 0 || pdf !== undefined,
    pdf: pdf ?? '',
  };
}

/** What came from the other side since the team last did something: that is what someone opens the request for. */
function newsOf({ request, form }: TeamDetail, length: Lengths): readonly object[] {
  const last = request.history.findLast((entry) => entry.action !== 'herinneren');
  if (form !== undefined || last === undefined || last.by.side === 'behandelaar' || last.action === 'ingediend')
    return [];
  return [{ title: plain(metaOf(last)), text: plain(cut(last.text ?? '', length.text)) }];
}

function actionButton({ request, from }: TeamDetail, name: ActionName): ButtonView {
  const data = { kenmerk: request.kenmerk, version: String(request.version), from };
  const { title } = lifecycle[name];
  const style = name === 'oppakken' && request.assignee === undefined ? 'positive' : 'default';
  switch (name) {
    case 'oppakken':
      return doButton(title, { verb: 'act', action: name, view: 'team', ...data }, style);
    case 'beoordelen':
      return doButton(title, { verb: 'judge', ...data });
    default:
      return doButton(title, { verb: 'request', open: name, view: 'team', ...data });
  }
}

function backButtons({ from, request }: TeamDetail): readonly ButtonView[] {
  if (from === 'channel') return [doButton('Sluiten', { verb: 'refresh', kenmerk: request.kenmerk, view: 'channel' })];
  const [tab, page] = from.split(':');
  if (tab === undefined || page === undefined) return [];
  return [doButton('Terug naar de lijst', { verb: 'triage', tab, page })];
}

function retryButtons({ request, from, person }: TeamDetail): readonly ButtonView[] {
  if (!handles(person, request)) return [];
  return [doButton('Opnieuw proberen', { verb: 'retry', kenmerk: request.kenmerk, view: 'team', from })];
}

/** The button sends all of it again. */
const shownUndelivered = 3;

function undeliveredItems(lines: readonly string[]): readonly string[] {
  const rest = lines.length - shownUndelivered;
  return [...lines.slice(0, shownUndelivered).map(plain), ...(rest > 0 ? [`en nog ${rest}`] : [])];
}

function viewersText(names: readonly string[]): string {
  if (names.length === 0) return '';
  const last = names.length === 1 ? 'kijkt' : 'kijken';
  return `${new Intl.ListFormat('nl').format(names)} ${last} nu ook naar dit verzoek.`;
}

function isInternal({ action }: HistoryEntry): boolean {
  return action !== 'ingediend' && lifecycle[action].internal === true;
}

/** "1 april 2026, 11:30 · Medewerker LC · opgepakt". */
function metaOf(entry: HistoryEntry): string {
  const moment = `${dayText(entry.at)}, ${formatTime(new Date(entry.at))}`;
  const what = isInternal(entry) ? 'notitie, alleen voor uw team' : pastText(entry);
  return `${moment} · ${entry.by.name} · ${what}`;
}

function cut(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest).trimEnd()}…`;
}

function cutText(pdf: string | undefined): string {
  return `Niet alles past op deze kaart.${pdf === undefined ? '' : ' In de PDF staan alle antwoorden.'}`;
}

function otherRequests({ request, others, words }: TeamDetail): readonly object[] {
  const { organisation } = request.filer;
  if (organisation === undefined) return [];
  const name = organisation.kind === 'gemeente' ? `gemeente ${organisation.name}` : organisation.name;
  const lines = others.shown.map((other) => plain(`${other.kenmerk} · ${stateText(other.state)} · ${other.title}`));
  const rest = others.all - others.shown.length;
  const items = [...lines, ...(rest > 0 ? [`en nog ${rest}`] : [])];
  if (items.length === 0) return [];
  return [{ title: plain(`Andere open verzoeken van ${name}`), markdown: bullets(items), today: words.today }];
}

function contactLines({ request, contacts, words }: TeamDetail): readonly object[] {
  if (request.refs.gemeente === undefined) return [];
  const title = plain(`Contacten van gemeente ${words.gemeente ?? request.refs.gemeente}`);
  if (contacts.length === 0) return [{ title, markdown: 'Niet bekend. De gemeente vult ze in met "contactgegevens".' }];
  return [
    {
      title,
      markdown: bullets(
        contacts.map(
          ({ subject, name, telephone, hours }) =>
            `**${plain(subjectTitle('gemeente', subject))}**: ${plain(`${name}, ${telephone} (${hours})`)}`,
        ),
      ),
    },
  ];
}
