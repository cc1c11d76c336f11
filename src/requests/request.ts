import type { Day } from '../clock.js';
import type { Organisation, Role } from '../people/person.js';
import type { ActionName } from './lifecycle.js';
import type { OutboxItem } from './outbox.js';

/** A kenmerk: three letters of the kind, the year, five digits counted per kind and year (`VOW-2026-00042`). */
export type Kenmerk = string;

export const kenmerkPattern = /^([A-Z]{3})-(\d{4})-(\d{5})$/;

/** `ingediend → in behandeling ⇄ wacht op indiener → afgehandeld` (design: "Requests, triage, notice"). */
export type RequestState = 'ingediend' | 'in behandeling' | 'wacht op indiener' | 'afgehandeld';

/** How a request ended (design: "Requests, triage, notice"). */
export type Outcome = 'toegekend' | 'afgewezen' | 'doorgezet' | 'ingetrokken' | 'niet nodig';

export type Flag = 'laat' | 'spoed' | 'anoniem';

/** What people typed, by field id. A money field is in eurocents, a date `YYYY-MM-DD`; the form's fields say which is which. */
export type Answers = Readonly<Record<string, AnswerValue>>;
export type AnswerValue = string | number | boolean | readonly string[];

/** A readable part of what was asked and answered, as it stood when it was filed: it outlives the form's version. */
export interface DocumentPart {
  readonly title: string;
  readonly rows: readonly { readonly label: string; readonly value: string }[];
}

/** Who filed, as known on the server at that moment. */
export interface Filer {
  readonly id: string;
  readonly name: string;
  /** For a filer whom Teams cannot reach; of staff, never of a client. */
  readonly email?: string;
  readonly roles: readonly Role[];
  readonly organisation: Organisation | undefined;
}

/** On whose behalf someone acts: those who filed, those who handle it, the gemeente it is addressed to, the assistant itself. */
export type Side = 'indiener' | 'behandelaar' | 'gemeente' | 'assistent';

export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly side: Side;
}

/** Someone who handles a request. */
export interface Assignee {
  readonly id: string;
  readonly name: string;
}

/** What RWO found (inkoopplan Midden-Holland 4.4.1 and 7.3): each toelatingscriterium by its id, and the tariff. */
export interface Judgement {
  readonly criteria: Readonly<Record<string, 'ja' | 'nee' | 'niet van toepassing'>>;
  readonly tariff: string;
}

/** A line of the history, which is only appended to. */
export interface HistoryEntry {
  readonly at: string;
  readonly action: 'ingediend' | ActionName;
  readonly by: Actor;
  /** What was asked, answered, noted or given as the reason. */
  readonly text?: string;
  /** To whom it went: a colleague, or the contact of a gemeente. */
  readonly to?: { readonly id?: string; readonly name: string };
  readonly outcome?: Outcome;
}

/** A contact of a gemeente to whom a request goes by mail: staff or a department, never a client. */
export interface ForwardTo {
  readonly name: string;
  readonly address: string;
}

/** What a form hands over to be filed; the log adds the kenmerk, the moment, the state and the history. */
export interface NewRequest {
  /** Id of the form: `vow`. */
  readonly kind: string;
  /** The three letters of its kenmerk: `VOW`. */
  readonly letters: string;
  readonly formVersion: number;
  readonly title: string;
  readonly answers: Answers;
  readonly document: readonly DocumentPart[];
  readonly flags: readonly Flag[];
  readonly filer: Filer;
  /** Ids that lists and pre-checks go by, taken from the answers by the form. */
  readonly refs: {
    readonly aanbieder?: string;
    readonly gemeente?: string;
    readonly zorgfunctie?: string;
    readonly toewijzingsnummer?: string;
    /** A regional contract of Midden-Holland, by the id of its record. */
    readonly contract?: string;
    /** What it is about, where a toewijzingsnummer does not say so: a key that the form makes and compares. */
    readonly about?: string;
  };
  /** The last day on which what it asks for is in time, when the form knows one. */
  readonly dueOn?: Day;
  /** A day on which its filer asked to be reminded. */
  readonly remindOn?: Day;
  /** Whom of the gemeente it is routed to when it is filed, when that contact is known. */
  readonly forwardTo?: ForwardTo;
  /** The draft it came from: filing the same draft again gives the same kenmerk. */
  readonly draftId: string;
}

/** A request as it is kept. */
export interface CareRequest extends NewRequest {
  readonly kenmerk: Kenmerk;
  readonly state: RequestState;
  /** ISO moment of filing. */
  readonly filedAt: string;
  /** Counts the changes that people make: an action names the version that it saw. Deliveries do not count. */
  readonly version: number;
  readonly history: readonly HistoryEntry[];
  /** Who handles it now. */
  readonly assignee?: Assignee;
  /** How it ended; only of a closed request. */
  readonly outcome?: Outcome;
  readonly judgement?: Judgement;
  /** Notices and mails that are owed: written with the change that they tell of, sent afterwards. */
  readonly outbox: readonly OutboxItem[];
  /** Where its card stands in the channel of a team, so that it is updated in place. */
  readonly cards?: Readonly<Partial<Record<Team, CardPlace>>>;
}

/** Who handles requests: the LC team, or RWO for the URCs (inkoopplan Midden-Holland 7.3). */
export type Team = 'lc' | 'rwo';

/** A card in a chat, in ids of the channel. */
export interface CardPlace {
  readonly conversationId: string;
  readonly activityId: string;
}
