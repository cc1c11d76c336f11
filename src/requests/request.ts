import type { Organisation, Role } from '../people/person.js';

/** A kenmerk: three letters of the kind, the year, five digits counted per kind and year (`VOW-2026-00042`). */
export type Kenmerk = string;

export const kenmerkPattern = /^([A-Z]{3})-(\d{4})-(\d{5})$/;

/** `ingediend → in behandeling ⇄ wacht op indiener → afgehandeld` (design: "Requests, triage, notice"). */
export type RequestState = 'ingediend' | 'in behandeling' | 'wacht op indiener' | 'afgehandeld';

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
  readonly roles: readonly Role[];
  readonly organisation: Organisation | undefined;
}

/** A line of the history, which is only appended to. */
export interface HistoryEntry {
  readonly at: string;
  readonly action: 'ingediend';
  readonly by: { readonly id: string; readonly name: string };
  readonly reason?: string;
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
    /** What it is about, where a toewijzingsnummer does not say so: a key that the form makes and compares. */
    readonly about?: string;
  };
  /** The draft it came from: filing the same draft again gives the same kenmerk. */
  readonly draftId: string;
}

/** A request as it is kept. */
export interface CareRequest extends NewRequest {
  readonly kenmerk: Kenmerk;
  readonly state: RequestState;
  /** ISO moment of filing. */
  readonly filedAt: string;
  /** Counts the changes: an action names the version that it saw. */
  readonly version: number;
  readonly history: readonly HistoryEntry[];
}
