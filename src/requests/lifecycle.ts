import type { Outcome, RequestState } from './request.js';

/** What people can do with a request. The words on the buttons stay the same (design: "Words that stay the same"). */
export type ActionName =
  | 'oppakken'
  | 'toewijzen'
  | 'vragen'
  | 'beantwoorden'
  | 'aanvullen'
  | 'notitie'
  | 'doorzetten'
  | 'afhandelen'
  | 'beoordelen'
  | 'intrekken'
  | 'heropenen'
  | 'vertellen'
  | 'herinneren';

/** Whom a change is told to: who filed it, who handles it, the contact of the gemeente. */
export type Audience = 'indiener' | 'behandelaar' | 'gemeente';

export interface ActionRule {
  /** On the button. */
  readonly title: string;
  /** In the history: "Opgepakt door …". */
  readonly past: string;
  /** What someone does with it, for docs and helps. */
  readonly purpose: string;
  readonly by: 'behandelaar' | 'indiener' | 'assistent';
  /** Only for requests that this team handles. */
  readonly team?: 'lc' | 'rwo';
  /** From which state to which: an action that is not named for a state is not possible there. */
  readonly moves: Readonly<Partial<Record<RequestState, RequestState>>>;
  /** The text that goes with it, and what is said when a required one is missing. */
  readonly text?: { readonly label: string; readonly required: boolean; readonly errorMessage: string };
  /** Which outcomes someone may choose from; with one, that is the outcome. */
  readonly outcomes?: readonly Outcome[];
  /** Seen by who handles it only. */
  readonly internal?: boolean;
  readonly tells: readonly Audience[];
}

const everyOpen = {
  ingediend: 'in behandeling',
  'in behandeling': 'in behandeling',
  'wacht op indiener': 'wacht op indiener',
} as const;

const staysOpen = {
  ingediend: 'ingediend',
  'in behandeling': 'in behandeling',
  'wacht op indiener': 'wacht op indiener',
} as const;

const closes = {
  ingediend: 'afgehandeld',
  'in behandeling': 'afgehandeld',
  'wacht op indiener': 'afgehandeld',
} as const;

const anywhere = { ...staysOpen, afgehandeld: 'afgehandeld' } as const;

/**
 * The life of a request: `ingediend → in behandeling ⇄ wacht op indiener → afgehandeld`, and reopened (design: "Requests,
 * triage, notice"). Cards, texts and the table in the docs are derived from it.
 */
export const lifecycle: Readonly<Record<ActionName, ActionRule>> = {
  oppakken: {
    title: 'Oppakken',
    past: 'opgepakt',
    purpose: 'het verzoek zelf gaan behandelen',
    by: 'behandelaar',
    moves: everyOpen,
    tells: ['indiener'],
  },
  toewijzen: {
    title: 'Toewijzen',
    past: 'toegewezen',
    purpose: 'het verzoek aan een collega geven',
    by: 'behandelaar',
    moves: everyOpen,
    tells: ['indiener', 'behandelaar'],
  },
  vragen: {
    title: 'Vraag aan indiener',
    past: 'vraag gesteld',
    purpose: 'de indiener iets vragen; het verzoek wacht op het antwoord',
    by: 'behandelaar',
    moves: {
      ingediend: 'wacht op indiener',
      'in behandeling': 'wacht op indiener',
      'wacht op indiener': 'wacht op indiener',
    },
    text: { label: 'Uw vraag', required: true, errorMessage: 'Schrijf op wat u van de indiener wilt weten.' },
    tells: ['indiener'],
  },
  beantwoorden: {
    title: 'Antwoord sturen',
    past: 'vraag beantwoord',
    purpose: 'de vraag van de behandelaar beantwoorden; die gaat dan verder',
    by: 'indiener',
    moves: { 'wacht op indiener': 'in behandeling' },
    text: { label: 'Uw antwoord', required: true, errorMessage: 'Schrijf uw antwoord op.' },
    tells: ['behandelaar'],
  },
  aanvullen: {
    title: 'Aanvullen',
    past: 'aangevuld',
    purpose: 'iets aan het verzoek toevoegen',
    by: 'indiener',
    moves: staysOpen,
    text: { label: 'Uw aanvulling', required: true, errorMessage: 'Schrijf op wat u wilt toevoegen.' },
    tells: ['behandelaar'],
  },
  notitie: {
    title: 'Notitie',
    past: 'notitie gemaakt',
    purpose: 'iets opschrijven voor het eigen team; de indiener ziet het niet',
    by: 'behandelaar',
    moves: anywhere,
    text: { label: 'Notitie voor het team', required: true, errorMessage: 'Schrijf uw notitie op.' },
    internal: true,
    tells: [],
  },
  doorzetten: {
    title: 'Doorzetten naar gemeente',
    past: 'doorgezet naar de gemeente',
    purpose: 'het verzoek naar het contact van de gemeente mailen',
    by: 'behandelaar',
    team: 'lc',
    moves: everyOpen,
    text: { label: 'Toelichting voor de gemeente (mag leeg blijven)', required: false, errorMessage: '' },
    tells: ['indiener', 'gemeente'],
  },
  afhandelen: {
    title: 'Afhandelen',
    past: 'afgehandeld',
    purpose: 'het verzoek sluiten, met de uitkomst en de reden',
    by: 'behandelaar',
    team: 'lc',
    moves: closes,
    outcomes: ['toegekend', 'afgewezen', 'doorgezet', 'niet nodig'],
    text: { label: 'Reden', required: true, errorMessage: 'Schrijf de reden op. De indiener krijgt die te lezen.' },
    tells: ['indiener'],
  },
  beoordelen: {
    title: 'Beoordelen',
    past: 'beoordeeld',
    purpose: 'beslissen over een URC-aanvraag, met de toelatingscriteria en de redenen',
    by: 'behandelaar',
    team: 'rwo',
    moves: closes,
    outcomes: ['toegekend', 'afgewezen', 'niet nodig'],
    text: {
      label: 'Redenen',
      required: true,
      errorMessage: 'Schrijf de redenen op. De vijf gemeenten kunnen ze lezen.',
    },
    tells: ['indiener'],
  },
  intrekken: {
    title: 'Intrekken',
    past: 'ingetrokken',
    purpose: 'het verzoek terugnemen',
    by: 'indiener',
    moves: closes,
    outcomes: ['ingetrokken'],
    text: { label: 'Reden', required: true, errorMessage: 'Schrijf kort op waarom u het verzoek intrekt.' },
    tells: ['behandelaar'],
  },
  heropenen: {
    title: 'Heropenen',
    past: 'heropend',
    purpose: 'een afgehandeld verzoek weer in behandeling nemen',
    by: 'behandelaar',
    moves: { afgehandeld: 'in behandeling' },
    text: { label: 'Reden', required: true, errorMessage: 'Schrijf op waarom u het verzoek heropent.' },
    tells: ['indiener'],
  },
  vertellen: {
    title: 'Aanbieder is geïnformeerd',
    past: 'aanbieder geïnformeerd',
    purpose: 'aangeven dat de aanbieder de beslissing over de URC kent',
    by: 'indiener',
    team: 'rwo',
    moves: { afgehandeld: 'afgehandeld' },
    tells: [],
  },
  herinneren: {
    title: 'Herinneren',
    past: 'herinnering gestuurd',
    purpose: 'de indiener aan een openstaande vraag of een gekozen dag herinneren',
    by: 'assistent',
    moves: staysOpen,
    tells: ['indiener'],
  },
};

export const actionNames = Object.keys(lifecycle).filter(isActionName);

export function isActionName(name: string): name is ActionName {
  return Object.hasOwn(lifecycle, name);
}

export const openStates: readonly RequestState[] = ['ingediend', 'in behandeling', 'wacht op indiener'];

export function isOpen(state: RequestState): boolean {
  return state !== 'afgehandeld';
}
