import type { Day } from '../clock.js';
import type { Records } from '../knowledge/records.js';
import type { Organisation, Person } from '../people/person.js';
import type { RequestFilter } from '../requests/log.js';
import type { Answers, CareRequest, Flag, ForwardTo, NewRequest } from '../requests/request.js';
import type { Contact, Contacts } from '../people/contacts.js';
import type { Notice, Row } from '../wizard/view.js';
import type { Field } from './field.js';

/** What a form may know beside the answers. */
export interface FormContext {
  readonly today: Day;
  readonly now: Date;
  readonly person: Person;
  readonly records: Records;
  /** Whom to call at each organisation, as they say themselves. */
  readonly contacts: Contacts;
}

/** The answers so far, with all that a rule may look at. */
export interface Situation extends FormContext {
  readonly answers: Answers;
}

/** Why a form cannot be started by this person, and what to do instead. */
export interface Refusal {
  readonly title: string;
  readonly text: string;
}

/** The answers show that the form is not needed: what to do instead. */
export interface Stop {
  readonly title: string;
  readonly text: string;
}

/** One card with questions, and one part of the review. */
export interface Step {
  readonly id: string;
  readonly title: string;
  readonly intro?: (s: Situation) => string | undefined;
  readonly notices?: (s: Situation) => readonly Notice[];
  /** What follows from the answers of this step: shown on its card, in the review and in the record. */
  readonly computed?: (s: Situation) => readonly Row[];
  readonly fields: readonly Field[];
}

/** What every form has, whatever becomes of its answers. */
interface FormBase {
  readonly id: string;
  /** The three letters of its kenmerk; what is kept as a record has no kenmerk. */
  readonly letters?: string;
  /** Raise it when answers of an older draft may not fit any more: such a draft restarts with an explanation. */
  readonly version: number;
  readonly title: string;
  /** What people type to start it: one of the words that stay the same. */
  readonly command: string;
  /** What it is for, in a few words: "meer budget of een latere einddatum vragen". */
  readonly purpose: string;
  /** Its place in lists, the lowest first: the welcome offers two. Without it, it comes last. */
  readonly order?: number;
  readonly steps: readonly Step[];
  /** Who may not start it; undefined for who may. Asked again at every step. */
  readonly refuse: (context: FormContext) => Refusal | undefined;
  /** The answers show that the form is not needed. Looked at whenever a step is complete. */
  readonly stop?: (s: Situation) => Stop | undefined;
  /** Remarks above the review. */
  readonly reviewNotices?: (s: Situation) => readonly Notice[];
}

/** A form whose answers are filed as a request, with a kenmerk. */
export interface FilingForm extends FormBase {
  readonly letters: string;
  readonly keep?: undefined;
  /** A line by which lists show the request. */
  readonly requestTitle: (s: Situation) => string;
  readonly flags: (s: Situation) => readonly Flag[];
  readonly refs: (s: Situation) => NewRequest['refs'];
  /** The last day on which what is asked is in time. */
  readonly dueOn?: (s: Situation) => Day | undefined;
  /** A day on which the filer wants to be reminded. */
  readonly remindOn?: (s: Situation) => Day | undefined;
  /** The contact of the gemeente that gets it by mail when it is filed; undefined when none is known. */
  readonly forwardTo?: (s: Situation) => ForwardTo | undefined;
  /** Which open requests are about the same: the review warns of them. Without it, it does not. */
  readonly sameAs?: (s: Situation) => SameAs | undefined;
  /** On behalf of which organisation it is filed. */
  readonly organisation: (s: Situation) => Organisation | undefined;
  /** What the receipt says beside all that was filed; `today` is the day of filing. */
  readonly receipt: (s: Situation, request: CareRequest) => Receipt;
}

/** A form whose answers are kept as a record of the organisation's own: they take the place of what was there. */
export interface KeepingForm extends FormBase {
  readonly keep: Keeping;
}

export interface Keeping {
  /** What is kept; the wizard adds who confirmed it and when. */
  readonly contacts: (s: Situation) => readonly ContactDetails[];
  /** What the receipt says beside all that was kept. */
  readonly receipt: (s: Situation, kept: readonly Contact[]) => Receipt;
  /** The button on the receipt that opens the form again. */
  readonly another: string;
}

export type ContactDetails = Omit<Contact, 'confirmedOn' | 'confirmedBy' | 'draftId'>;

/**
 * A form as data. The step cards, the review, the validation, the stored record and the receipt are derived from it.
 * A file in `definitions/` exports it as `form`; nothing else has to change for a new form.
 */
export type Form = FilingForm | KeepingForm;

/** Open requests that this one may be a double of. */
export interface SameAs {
  readonly filter: Pick<RequestFilter, 'kind' | 'aanbieder' | 'gemeente' | 'toewijzingsnummer' | 'about'>;
  /** What they share, as the warning begins: "Voor dit toewijzingsnummer". */
  readonly words: string;
}

export interface Receipt {
  readonly notices: readonly Notice[];
  /** What happens next and when, and whom to call: true on the day that it is shown. */
  readonly next: readonly string[];
}

/** A text or choice answer. */
export function textOf(s: Situation, id: string): string | undefined {
  const value = s.answers[id];
  return typeof value === 'string' ? value : undefined;
}

/** An amount in eurocents, or a number as it is. */
export function numberOf(s: Situation, id: string): number | undefined {
  const value = s.answers[id];
  return typeof value === 'number' ? value : undefined;
}

export function isConfirmed(s: Situation, id: string): boolean {
  return s.answers[id] === true;
}
