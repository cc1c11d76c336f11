import { dayOf } from '../clock.js';
import { explain, findPersonalData, redact } from '../personal-data.js';
import type { Person } from '../people/person.js';
import { err, ok, type Result } from '../result.js';
import { isAllowed, isPossible } from './handling.js';
import { lifecycle, type ActionName } from './lifecycle.js';
import { owedFor } from './owed.js';
import type { Actor, Assignee, CareRequest, ForwardTo, HistoryEntry, Judgement, Outcome } from './request.js';
import { toelatingscriteria } from './toelatingscriteria.js';

/** What someone does with a request, as it came from a card or a command: a claim until it is checked here. */
export interface Act {
  readonly action: ActionName;
  /** The version that the person saw. */
  readonly version: number;
  readonly text?: string;
  /** Toewijzen: to whom. */
  readonly to?: Assignee;
  readonly outcome?: Outcome;
  readonly judgement?: Judgement;
  /** Doorzetten: the contact of the gemeente, looked up on the server. */
  readonly forwardTo?: ForwardTo;
}

/** By the input of the card: `text`, `to`, `outcome`, `gemeente`, `tariff`, or the id of a toelatingscriterium. */
export type ActErrors = Readonly<Record<string, string>>;

export type ActRefusal =
  /** They may not do this with such a request, whatever its state. */
  | { readonly kind: 'not-allowed' }
  /** Someone else was first: the request is not what they saw. */
  | { readonly kind: 'stale' }
  /** It makes no sense where the request stands. */
  | { readonly kind: 'not-possible' }
  /** What to repair, at the input where it is wrong; `text` is what may stand there again, without personal data. */
  | { readonly kind: 'invalid'; readonly errors: ActErrors; readonly text?: string };

/** As in a form: long enough for an explanation. */
export const longestText = 2_000;

/** What the request becomes. Pure: it decides, the desk writes. */
export function act(request: CareRequest, doing: Act, person: Person, now: Date): Result<CareRequest, ActRefusal> {
  if (!isAllowed(person, request, doing.action)) return err({ kind: 'not-allowed' });
  if (doing.version !== request.version) return err({ kind: 'stale' });
  if (!isPossible(request, doing.action, person)) return err({ kind: 'not-possible' });
  const text = doing.text?.trim() ?? '';
  const errors = errorsIn(doing, text, now);
  if (Object.keys(errors).length > 0) {
    const findings = findPersonalData(text, dayOf(now));
    return err({ kind: 'invalid', errors, text: findings.length > 0 ? redact(text, findings) : text });
  }
  const { by } = lifecycle[doing.action];
  return ok(withEntry(request, { ...doing, text }, { id: person.id, name: person.name, side: by }, now));
}

/** A line that the assistant itself adds: it asks no leave and changes no state. */
export function remind(request: CareRequest, text: string, now: Date): CareRequest {
  const assistant: Actor = { id: 'assistent', name: 'LTA-assistent', side: 'assistent' };
  return withEntry(request, { action: 'herinneren', version: request.version, text }, assistant, now);
}

function withEntry(request: CareRequest, doing: Act, by: Actor, now: Date): CareRequest {
  const { action, text, to, forwardTo, judgement } = doing;
  const { moves, outcomes } = lifecycle[action];
  const state = moves[request.state] ?? request.state;
  const outcome = outcomes?.length === 1 ? outcomes[0] : outcomes === undefined ? undefined : doing.outcome;
  const sentTo = action === 'toewijzen' ? to : forwardTo && { name: forwardTo.name };
  const entry: HistoryEntry = {
    at: now.toISOString(),
    action,
    by,
    ...(text ? { text } : {}),
    ...(sentTo === undefined ? {} : { to: sentTo }),
    ...(outcome === undefined ? {} : { outcome }),
  };
  const { outcome: before, ...rest } = request;
  const ended = state === 'afgehandeld' ? (outcome ?? before) : undefined;
  const assignee = assigneeAfter(request, doing, by);
  const next: CareRequest = {
    ...rest,
    state,
    version: request.version + 1,
    history: [...request.history, entry],
    ...(ended === undefined ? {} : { outcome: ended }),
    ...(assignee === undefined ? {} : { assignee }),
    ...(action === 'beoordelen' ? { judgement: tidied(judgement) } : {}),
  };
  return { ...next, outbox: [...request.outbox, ...owedFor(next, entry, forwardTo)] };
}

/** A decision always has a judgement, and no criteria that are none of ours. */
function tidied(judgement: Judgement | undefined): Judgement {
  const criteria = toelatingscriteria.flatMap(({ id }) => {
    const met = judgement?.criteria[id];
    return met === undefined ? [] : [[id, met] as const];
  });
  return { criteria: Object.fromEntries(criteria), tariff: judgement?.tariff.trim() ?? '' };
}

/** Who does something with a request that nobody handles yet, handles it from then on; a note alone is no handling. */
function assigneeAfter({ assignee }: CareRequest, { action, to }: Act, by: Actor): Assignee | undefined {
  const self = { id: by.id, name: by.name };
  if (action === 'toewijzen') return to;
  if (action === 'oppakken') return self;
  return assignee ?? (by.side === 'behandelaar' && action !== 'notitie' ? self : undefined);
}

function errorsIn({ action, to, outcome, judgement, forwardTo }: Act, text: string, now: Date): ActErrors {
  const rule = lifecycle[action];
  const errors: Record<string, string> = {};
  const wrong = textError(rule.text, text, now);
  if (wrong !== undefined) errors['text'] = wrong;
  if (action === 'toewijzen' && to === undefined) errors['to'] = 'Kies een collega.';
  if (action === 'doorzetten' && forwardTo === undefined)
    errors['gemeente'] =
      'Van deze gemeente is geen contact bekend. Vraag de gemeente om haar contactgegevens in te vullen, of bel zelf.';
  if (rule.outcomes !== undefined && rule.outcomes.length > 1 && !(outcome && rule.outcomes.includes(outcome)))
    errors['outcome'] = 'Kies de uitkomst.';
  if (action === 'beoordelen') Object.assign(errors, judgementErrors(judgement, outcome), tariffErrors(judgement, now));
  return errors;
}

/** What is wrong with the text of an action, before it is done: for a card that asks for a confirmation. */
export function textErrors(action: ActionName, text: string, now: Date): ActErrors {
  const wrong = textError(lifecycle[action].text, text.trim(), now);
  return wrong === undefined ? {} : { text: wrong };
}

/** What is said of the tariff is kept as long as the reasons, and holds no more of a client than they do. */
function tariffErrors(judgement: Judgement | undefined, now: Date): ActErrors {
  const wrong = textError({ label: 'Tarief', required: false, errorMessage: '' }, judgement?.tariff.trim() ?? '', now);
  return wrong === undefined ? {} : { tariff: wrong };
}

function textError(rule: (typeof lifecycle)[ActionName]['text'], text: string, now: Date): string | undefined {
  if (rule === undefined) return undefined;
  if (text === '') return rule.required ? rule.errorMessage : undefined;
  const findings = findPersonalData(text, dayOf(now));
  if (findings.length > 0) return explain(findings);
  return text.length > longestText
    ? `Dit is te lang: ${text.length} tekens. Maak de tekst korter, hoogstens ${longestText} tekens.`
    : undefined;
}

/**
 * Inkoopplan 4.4.1: each toelatingscriterium is a knock-out; who does not meet one gets the chance, in hoor en wederhoor, to show
 * that it is repaired. So an approval has all of them met, or not applicable.
 */
function judgementErrors(judgement: Judgement | undefined, outcome: Outcome | undefined): ActErrors {
  if (outcome === 'niet nodig') return {};
  const errors: Record<string, string> = {};
  for (const { id } of toelatingscriteria) {
    const met = judgement?.criteria[id];
    if (met === undefined && outcome === 'toegekend') errors[id] = 'Geef aan of de aanbieder hieraan voldoet.';
    if (met === 'nee' && outcome === 'toegekend')
      errors[id] =
        'Elk criterium is een harde eis. Is het in hoor en wederhoor hersteld? Kies dan "ja" en schrijf dat bij de redenen.';
  }
  return errors;
}
