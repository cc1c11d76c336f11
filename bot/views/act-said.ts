import { formatTime } from '../../src/calendar.js';
import type { Person } from '../../src/people/person.js';
import type { ActErrors } from '../../src/requests/act.js';
import type { ActResult } from '../../src/requests/desk.js';
import { possibleActions, teamNames, teamOf } from '../../src/requests/handling.js';
import { lifecycle, type ActionName } from '../../src/requests/lifecycle.js';
import { outcomeWords } from '../../src/requests/outcome-words.js';
import type { CareRequest, HistoryEntry } from '../../src/requests/request.js';
import type { ActInput, Typed } from '../act-input.js';

/** The input of an action, to be shown with the request: anew, or again with what was typed and what to repair. */
export interface OpenInput {
  readonly action: ActionName;
  readonly typed: Typed;
  readonly errors: ActErrors;
}

/** What is said with a request after someone did something with it, or tried to. */
export interface Said {
  /** A style of a Container. */
  readonly tone: 'good' | 'warning' | 'attention' | 'emphasis';
  readonly text: string;
  readonly open?: OpenInput;
}

type Shown = Exclude<ActResult, { kind: 'not-found' }>;

/** In Dutch, for the one who acted; `typed` is what they typed, without personal data. */
export function saidOf(result: Shown, { action, version }: ActInput, typed: Typed, person: Person): Said {
  switch (result.kind) {
    case 'done':
      return { tone: 'good', text: doneText(result.request, action, person) };
    case 'invalid': {
      const text = result.text ?? typed.text;
      const open = { action, typed: { ...typed, ...(text === undefined ? {} : { text }) }, errors: result.errors };
      return { tone: 'attention', text: 'Nog niet opgeslagen. Kijk wat er bij het veld staat.', open };
    }
    case 'stale':
      return keeping(result.request, action, typed, person, 'warning', staleText(result.request, version, person));
    case 'not-possible':
      return keeping(
        result.request,
        action,
        typed,
        person,
        'warning',
        `"${lifecycle[action].title}" kan nu niet: dit verzoek staat op "${result.request.state}". Er is niets veranderd.`,
      );
    case 'not-allowed':
      return {
        tone: 'attention',
        text: `"${lifecycle[action].title}" kunt u met dit verzoek niet doen. Er is niets veranderd.`,
      };
  }
}

/** Leaves what was typed standing: in its input while that makes sense, else as text to copy. */
function keeping(
  request: CareRequest,
  action: ActionName,
  typed: Typed,
  person: Person,
  tone: Said['tone'],
  text: string,
): Said {
  const written = typed.text?.trim() ?? '';
  const chosen = written !== '' || typed.to !== undefined || typed.outcome !== undefined || typed.subject !== undefined;
  if (!chosen) return { tone, text };
  if (possibleActions(person, request).includes(action))
    return { tone, text: `${text} Wat u invulde, staat er nog.`, open: { action, typed, errors: {} } };
  return { tone, text: written === '' ? text : `${text} U schreef: "${written}"` };
}

/** Who did what since this person looked. A note of the team is not told to others. */
function staleText(request: CareRequest, seen: number, person: Person): string {
  const since = request.history.slice(seen);
  const last = since.filter((entry) => mayKnow(person, request, entry)).at(-1);
  const nothing = 'Uw keuze is niet uitgevoerd. Hieronder ziet u hoe het nu staat.';
  if (last === undefined) return `Er is net iets veranderd aan dit verzoek. ${nothing}`;
  const who = last.by.id === person.id ? 'U was zelf' : `${last.by.name} was`;
  return `${who} net iets eerder: ${pastText(last, request)} om ${formatTime(new Date(last.at))} uur. ${nothing}`;
}

function mayKnow(person: Person, request: CareRequest, { action }: HistoryEntry): boolean {
  if (action === 'ingediend' || lifecycle[action].internal !== true) return true;
  return person.roles.includes(teamOf(request));
}

/** "opgepakt", "toegewezen aan Medewerker LC": what happened, in the middle of a sentence. */
export function pastText({ action, to, outcome }: HistoryEntry, request?: CareRequest): string {
  if (action === 'ingediend') return 'ingediend';
  const past = lifecycle[action].past;
  if (action === 'toewijzen' && to !== undefined) return `${past} aan ${to.name}`;
  if (action === 'doorzetten' && to !== undefined) return `${past} (${to.name})`;
  if (outcome === undefined || action === 'intrekken') return past;
  return `${past}: ${request === undefined ? outcome : outcomeWords(request, outcome)}`;
}

function doneText(request: CareRequest, action: ActionName, person: Person): string {
  const told =
    lifecycle[action].tells.includes('indiener') && request.filer.id !== person.id
      ? ' De indiener krijgt bericht.'
      : '';
  const team = teamNames[teamOf(request)];
  switch (action) {
    case 'oppakken':
      return `U behandelt dit verzoek nu.${told}`;
    case 'toewijzen':
      return request.assignee?.id === person.id
        ? `U behandelt dit verzoek nu.${told}`
        : `Toegewezen aan ${request.assignee?.name ?? 'een collega'}. Die krijgt bericht.`;
    case 'vragen':
      return 'Uw vraag is verstuurd. Het verzoek wacht nu op de indiener.';
    case 'notitie':
      return 'Uw notitie staat bij de geschiedenis. Alleen uw team ziet die.';
    case 'doorzetten':
      return `Doorgezet naar ${request.history.at(-1)?.to?.name ?? 'de gemeente'}.${told} Sluit het verzoek als er voor uw team niets meer te doen is.`;
    case 'afhandelen':
    case 'beoordelen':
      return `Afgehandeld: ${outcomeWords(request, request.outcome ?? 'niet nodig')}.${told}`;
    case 'heropenen':
      return `Het verzoek is weer open.${told}`;
    case 'beantwoorden':
      return `Uw antwoord is verstuurd. ${team} gaat verder met uw verzoek.`;
    case 'aanvullen':
      return `Uw aanvulling staat bij het verzoek. ${team} ziet die.`;
    case 'intrekken':
      return 'Het verzoek is ingetrokken.';
    case 'vertellen':
      return 'Genoteerd: de aanbieder kent de beslissing.';
    case 'herinneren':
      return 'De herinnering is verstuurd.';
  }
}
