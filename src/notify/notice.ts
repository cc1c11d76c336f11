import { teamNames, teamOf } from '../requests/handling.js';
import { lifecycle, type ActionName } from '../requests/lifecycle.js';
import { stepsAfterDecision } from '../requests/next-steps.js';
import { momentText, stateText } from '../requests/overview.js';
import { outcomeWords } from '../requests/outcome-words.js';
import type { CareRequest, HistoryEntry, Kenmerk, Outcome } from '../requests/request.js';

/** A change as it is told to who filed the request or to who handles it. All text is Dutch, without Markdown. */
export interface Notice {
  readonly kenmerk: Kenmerk;
  readonly audience: 'indiener' | 'behandelaar';
  readonly action: ActionName;
  /** What happened, as a heading: "Uw verzoek is opgepakt". */
  readonly title: string;
  /** The same as a sentence that stands alone, for a notification: with the kenmerk and who did it. */
  readonly summary: string;
  /** What the request is about, and how it stands now. */
  readonly rows: readonly { readonly label: string; readonly value: string }[];
  /** What was asked, answered, added or given as the reason. */
  readonly why?: { readonly label: string; readonly text: string };
  /** What comes next, and what the reader does. */
  readonly next: readonly string[];
}

/** What one line of the history says to a person; undefined for a line that is told to nobody. */
export function noticeOf(request: CareRequest, at: number, personId: string): Notice | undefined {
  const entry = request.history[at];
  if (entry === undefined || entry.action === 'ingediend') return undefined;
  const audience = audienceOf(entry.action, entry, personId);
  if (audience === undefined) return undefined;
  const telling: Telling = { request, entry, who: entry.by.name, it: `verzoek ${request.kenmerk}` };
  const words = (audience === 'indiener' ? toFiler : toHandler)[entry.action]?.(telling);
  if (words === undefined) return undefined;
  const label = whyLabels[entry.action];
  return {
    kenmerk: request.kenmerk,
    audience,
    action: entry.action,
    title: words.title,
    summary: words.summary,
    rows: [
      { label: 'Verzoek', value: `${request.kenmerk}: ${request.title}` },
      { label: 'Gebeurd op', value: momentText(entry.at) },
      { label: 'Status nu', value: statusText(request, audience) },
    ],
    ...(label === undefined || entry.text === undefined ? {} : { why: { label, text: entry.text } }),
    next: words.next,
  };
}

/** Who is meant, when a change is told to both sides: a colleague who got it, or who filed it. */
function audienceOf(action: ActionName, { to }: HistoryEntry, personId: string): Notice['audience'] | undefined {
  const tells = lifecycle[action].tells.filter((one) => one !== 'gemeente');
  if (tells.length > 1) return to?.id === personId ? 'behandelaar' : 'indiener';
  return tells[0];
}

interface Telling {
  readonly request: CareRequest;
  readonly entry: HistoryEntry;
  readonly who: string;
  readonly it: string;
}

type Words = Pick<Notice, 'title' | 'summary' | 'next'>;
type Wordings = Readonly<Partial<Record<ActionName, (telling: Telling) => Words>>>;

const youHear = 'U krijgt bericht als er iets verandert. U hoeft nu niets te doen.';

/** The label above what someone wrote; a text without one is for the team or the gemeente, and is not shown. */
const whyLabels: Readonly<Partial<Record<ActionName, string>>> = {
  vragen: 'De vraag',
  beantwoorden: 'Het antwoord',
  aanvullen: 'De aanvulling',
  afhandelen: 'De reden',
  beoordelen: 'De redenen',
  intrekken: 'De reden',
  heropenen: 'De reden',
  herinneren: 'Waar het om gaat',
};

const toFiler: Wordings = {
  oppakken: ({ who, it }) => ({
    title: 'Uw verzoek is opgepakt',
    summary: `Uw ${it} is opgepakt door ${who}.`,
    next: [youHear],
  }),
  toewijzen: ({ entry, who, it }) => ({
    title: 'Uw verzoek heeft een behandelaar',
    summary: `Uw ${it} is door ${who} gegeven aan ${entry.to?.name ?? 'een collega'}.`,
    next: [youHear],
  }),
  vragen: ({ request, who, it }) => ({
    title: 'Er is een vraag over uw verzoek',
    summary: `${who} heeft een vraag over uw ${it}.`,
    next: [
      `Uw verzoek wacht op uw antwoord. Antwoord in Teams: typ "status ${request.kenmerk}" in de chat met de LTA-assistent.`,
    ],
  }),
  doorzetten: ({ entry, who, it }) => ({
    title: 'Uw verzoek is doorgezet naar de gemeente',
    summary: `Uw ${it} is door ${who} doorgezet naar de gemeente${entry.to === undefined ? '' : ` (${entry.to.name})`}.`,
    next: ['De gemeente krijgt uw verzoek per mail en neemt zo nodig contact met u op.', youHear],
  }),
  afhandelen: ({ request, entry, who, it }) => ({
    title: `Uw verzoek is afgehandeld: ${outcomeTexts[entry.outcome ?? 'niet nodig']}`,
    summary: `Uw ${it} is afgehandeld door ${who}: ${outcomeTexts[entry.outcome ?? 'niet nodig']}.`,
    next: [`Bent u het er niet mee eens, of klopt er iets niet? Mail LC@VNG.nl en noem ${request.kenmerk}.`],
  }),
  beoordelen: ({ request, entry, it }) => ({
    title: `Uw aanvraag is beoordeeld: ${judgementTexts[entry.outcome ?? 'niet nodig']}`,
    summary: `RWO heeft uw ${it} beoordeeld: ${judgementTexts[entry.outcome ?? 'niet nodig']}.`,
    next: stepsAfterDecision(request, entry.outcome ?? 'niet nodig'),
  }),
  heropenen: ({ who, it }) => ({
    title: 'Uw verzoek is heropend',
    summary: `Uw ${it} is heropend door ${who}.`,
    next: ['Uw verzoek wordt opnieuw behandeld.', youHear],
  }),
  herinneren: ({ request, it }) => ({
    title: 'Herinnering aan uw verzoek',
    summary: `Dit is een herinnering aan uw ${it}.`,
    next:
      request.state === 'wacht op indiener'
        ? [
            `Uw verzoek wacht op uw antwoord. Antwoord in Teams: typ "status ${request.kenmerk}" in de chat met de LTA-assistent.`,
          ]
        : [`Typ "status ${request.kenmerk}" om te zien hoe het met uw verzoek staat.`],
  }),
};

const toHandler: Wordings = {
  toewijzen: ({ request, who, it }) => ({
    title: 'U hebt een verzoek gekregen',
    summary: `${who} heeft ${it} aan u gegeven.`,
    next: [openIt(request)],
  }),
  beantwoorden: ({ request, who, it }) => ({
    title: 'Uw vraag is beantwoord',
    summary: `${who} heeft uw vraag over ${it} beantwoord.`,
    next: ['Het verzoek is weer bij u in behandeling.', openIt(request)],
  }),
  aanvullen: ({ request, who, it }) => ({
    title: 'Een verzoek is aangevuld',
    summary: `${who} heeft ${it} aangevuld.`,
    next: [openIt(request)],
  }),
  intrekken: ({ who, it }) => ({
    title: 'Een verzoek is ingetrokken',
    summary: `${who} heeft ${it} ingetrokken.`,
    next: ['U hoeft niets meer te doen. Het verzoek is afgehandeld.'],
  }),
};

function openIt({ kenmerk }: CareRequest): string {
  return `Typ "triage ${kenmerk}" om het te openen.`;
}

const outcomeTexts: Readonly<Record<Outcome, string>> = {
  toegekend: 'toegekend',
  afgewezen: 'afgewezen',
  doorgezet: 'doorgezet naar de gemeente',
  ingetrokken: 'ingetrokken',
  'niet nodig': 'niet nodig',
};

/** RWO decides on an exception contract (inkoopplan Midden-Holland 7.3). */
const judgementTexts: Readonly<Record<Outcome, string>> = {
  ...outcomeTexts,
  toegekend: 'goedgekeurd',
  'niet nodig': 'een uitzondering is niet nodig',
};

/** "In behandeling bij Medewerker LC", "Afgehandeld: toegekend". */
function statusText(request: CareRequest, audience: Notice['audience']): string {
  const { state, assignee, outcome } = request;
  switch (state) {
    case 'in behandeling':
      return `In behandeling bij ${assignee?.name ?? teamNames[teamOf(request)].replace(/^Het /, 'het ')}`;
    case 'wacht op indiener':
      return audience === 'indiener' ? 'Wacht op uw antwoord' : 'Wacht op antwoord van de indiener';
    case 'afgehandeld':
      return outcome === undefined ? stateText(state) : `${stateText(state)}: ${outcomeWords(request, outcome)}`;
    default:
      return stateText(state);
  }
}
