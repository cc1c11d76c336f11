import { formatTime } from '../../src/calendar.js';
import type { Person } from '../../src/people/person.js';
import { decisionIn } from '../../src/requests/decision.js';
import { possibleActions } from '../../src/requests/handling.js';
import { lifecycle, type ActionName } from '../../src/requests/lifecycle.js';
import { dayText, type StatusView } from '../../src/requests/overview.js';
import type { CareRequest, HistoryEntry } from '../../src/requests/request.js';
import { openQuestion, shownHistory } from '../../src/requests/shown-history.js';
import { isFromThem } from '../../src/requests/visibility.js';
import { doButton, type ButtonView } from '../actions.js';
import { fitting } from '../fitting.js';
import { refreshing } from '../refresh.js';
import type { CardMessage, Renderer } from '../render.js';
import { pastText, type OpenInput, type Said } from './act-said.js';
import { filerInput } from './filer-input.js';
import { bullets, factRows, plain, shortened } from './text.js';

/** One request for those who filed it, and for others outside the team who may see it. */
export interface StatusDetail {
  readonly status: StatusView;
  readonly request: CareRequest;
  readonly person: Person;
  readonly pdf: string | undefined;
  /** `notice`: it takes the place of a message about a change, so only the change is shown. */
  readonly from: string;
  readonly said?: Said | undefined;
  /** The input of an action, open; `sure` when it only waits for a confirmation. */
  readonly open?: (OpenInput & { readonly sure?: true }) | undefined;
}

/** How much of long texts is shown; each next one is shorter, until the card fits in a message. */
const lengths = [
  { value: 1_000, text: 1_000, lines: 10 },
  { value: 400, text: 400, lines: 8 },
  { value: 160, text: 160, lines: 5 },
  { value: 80, text: 80, lines: 3 },
] as const;
type Lengths = (typeof lengths)[number];

export function statusCard(renderer: Renderer, detail: StatusDetail): CardMessage {
  const { status, said, request, from } = detail;
  const summary = `${status.kenmerk}: ${said?.text ?? status.summary}`;
  const form = formOf(detail);
  const card = fitting(lengths, (length) => renderer.render('status', dataOf(detail, form, summary, length)));
  const message = { card, summary };
  // A card in which someone types must not be taken away while they do.
  return form === undefined
    ? refreshing(message, { verb: 'refresh', kenmerk: request.kenmerk, view: 'filer', from })
    : message;
}

/** What is filled in on this card: what someone opened, else the answer to a question that waits for it. */
function formOf({ person, request, open }: StatusDetail): StatusDetail['open'] {
  const possible = ownActions(person, request);
  if (open !== undefined && possible.includes(open.action)) return open;
  return possible.includes('beantwoorden') ? { action: 'beantwoorden', typed: {}, errors: {} } : undefined;
}

function dataOf(detail: StatusDetail, form: StatusDetail['open'], speak: string, length: Lengths): object {
  const { status, request, person, pdf, from, said } = detail;
  // What is asked stands above; the rest is a press away, and would only be in the way.
  const isBrief = from === 'notice' || (form !== undefined && form.action !== 'beantwoorden');
  const entries = isBrief ? [] : shownHistory(person, request);
  const parts = isBrief ? [] : request.document.filter(({ rows }) => rows.length > 0);
  const isCut = parts.some(({ rows }) => rows.some(({ value }) => value.length > length.value));
  const actions = actionButtons(detail, form);
  const next = form === undefined || form.action === 'beantwoorden' ? status.next : [];
  return {
    speak,
    eyebrow: plain(status.title),
    kenmerk: status.kenmerk,
    said: said === undefined ? [] : [{ tone: said.tone, text: plain(shortened(said.text, length.text * 2)) }],
    text: plain(status.summary),
    next: next.length === 1 ? plain(next[0] ?? '') : bullets(next.map(plain)),
    form: form === undefined ? [] : [filerInput(request, form, openQuestion(request), from)],
    rows: factRows(status.rows.map(({ label, value }) => ({ label, value: shortened(value, length.value) }))),
    actions,
    hasActions: actions.length > 0,
    history: entries.slice(0, length.lines).map((entry) => ({
      meta: plain(metaOf(request, entry)),
      text: plain(shortened(entry.text ?? '', length.text)),
    })),
    // That it was filed is said above.
    hasHistory: entries.length > 1,
    earlier: entries.length > length.lines ? `De laatste ${length.lines} van ${entries.length} regels.` : '',
    parts: parts.map(({ title, rows }) => ({
      title: plain(title),
      rows: factRows(rows.map(({ label, value }) => ({ label, value: shortened(value, length.value) }))),
    })),
    cut: isCut ? `Lange antwoorden zijn ingekort.${pdf === undefined ? '' : ' In de PDF staat alles.'}` : '',
    pdf: isBrief ? '' : (pdf ?? ''),
  };
}

/** What this person can do as one of those who filed it. */
function ownActions(person: Person, request: CareRequest): readonly ActionName[] {
  return possibleActions(person, request).filter((name) => lifecycle[name].by === 'indiener');
}

/** Beside an open input there is only its own; who is also of the team gets the way to their side. */
function actionButtons({ person, request, from }: StatusDetail, form: StatusDetail['open']): readonly ButtonView[] {
  if (form !== undefined && form.action !== 'beantwoorden') return [];
  const data = { kenmerk: request.kenmerk, version: String(request.version), view: 'filer', from };
  const own = ownActions(person, request)
    .filter((name) => name !== 'beantwoorden')
    .map((name) =>
      name === 'vertellen'
        ? doButton(lifecycle[name].title, { verb: 'act', action: name, ...data }, 'positive')
        : doButton(lifecycle[name].title, { verb: 'own', open: name, ...data }),
    );
  const decided = isFromThem(person, request) && decisionIn(request) !== undefined;
  const handles = possibleActions(person, request).some((name) => lifecycle[name].by === 'behandelaar');
  return [
    ...own,
    ...(decided ? [doButton('Lees het besluit', { verb: 'decision', kenmerk: request.kenmerk })] : []),
    ...(handles ? [doButton('Behandelen', { verb: 'request', kenmerk: request.kenmerk, view: 'team' })] : []),
    ...(from === 'notice' ? [doButton('Bekijk alles', { verb: 'own', kenmerk: request.kenmerk })] : []),
  ];
}

/** "1 april 2026, 11:30 · Medewerker LC · opgepakt". */
function metaOf(request: CareRequest, entry: HistoryEntry): string {
  return `${dayText(entry.at)}, ${formatTime(new Date(entry.at))} · ${entry.by.name} · ${pastText(entry, request)}`;
}
