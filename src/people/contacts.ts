import { addMonths } from '../calendar.js';
import type { Day } from '../clock.js';
import type { Organisation } from './person.js';

/** What an organisation is called about (SAP-uitwerking 3.2). */
export type ContactSubject =
  'accountmanagement' | 'financien' | 'berichtenverkeer' | 'declaraties' | 'contractmanagement' | 'toegang';

/** Whom to call at an organisation about a subject: staff, never a client. */
export interface Contact {
  readonly organisation: Pick<Organisation, 'kind' | 'id'>;
  readonly subject: ContactSubject;
  /** Of a person or a department. */
  readonly name: string;
  readonly telephone: string;
  /** When the telephone is answered, as people write it. */
  readonly hours: string;
  readonly mail: string;
  readonly confirmedOn: Day;
  /** Who of the organisation confirmed it: the id of a person. */
  readonly confirmedBy: string;
  /** The draft it came from: keeping the same draft again changes nothing. */
  readonly draftId: string;
}

/** All contacts at one moment, by `organisationKey`. Immutable: a change gives another map. */
export type Contacts = ReadonlyMap<string, readonly Contact[]>;

/** Where contacts are kept: a port. `keep` resolves when all are durable; each takes the place of the one on its subject. */
export interface ContactStore {
  /** What is known now, in memory: a reply and a form use it at once. */
  current(): Contacts;
  keep(contacts: readonly Contact[]): Promise<void>;
}

export const noContacts: Contacts = new Map();

/** An aanbieder and a gemeente may have the same id. */
export function organisationKey({ kind, id }: Pick<Organisation, 'kind' | 'id'>): string {
  return `${kind}-${id}`;
}

export function contactsOf(contacts: Contacts, organisation: Pick<Organisation, 'kind' | 'id'>): readonly Contact[] {
  return contacts.get(organisationKey(organisation)) ?? [];
}

/** The contacts with these in their place. */
export function withContacts(contacts: Contacts, changed: readonly Contact[]): Contacts {
  const next = new Map(contacts);
  for (const contact of changed) {
    const key = organisationKey(contact.organisation);
    const others = (next.get(key) ?? []).filter(({ subject }) => subject !== contact.subject);
    next.set(key, [...others, contact]);
  }
  return next;
}

/** The subjects that the VNG asks for, in its order and words (SAP-uitwerking 3.2). */
export const subjectsOf: Readonly<
  Record<Organisation['kind'], readonly { readonly subject: ContactSubject; readonly title: string }[]>
> = {
  aanbieder: [
    { subject: 'accountmanagement', title: 'Accountmanagement' },
    { subject: 'financien', title: 'Financiële verantwoording & Controle' },
    { subject: 'berichtenverkeer', title: 'Berichtenverkeer' },
    { subject: 'declaraties', title: 'Declaraties en betalingen' },
  ],
  gemeente: [
    { subject: 'contractmanagement', title: 'Contractmanagement' },
    { subject: 'berichtenverkeer', title: 'Berichtenverkeer' },
    { subject: 'declaraties', title: 'Declaraties' },
    { subject: 'toegang', title: 'Toegang & wijkteam' },
  ],
};

export function subjectTitle(kind: Organisation['kind'], subject: ContactSubject): string {
  return subjectsOf[kind].find((candidate) => candidate.subject === subject)?.title ?? subject;
}

/** SAP-uitwerking 3.2: the VNG asks for the contacts once a year. One that was confirmed earlier may be out of date. */
export function isOutOfDate({ confirmedOn }: Contact, today: Day): boolean {
  return confirmedOn < addMonths(today, -12);
}

/** `Gemeente Gouda`, `Yulius`: as the head of a line. */
export function organisationTitle({ kind, name }: Organisation): string {
  return kind === 'gemeente' ? `Gemeente ${name}` : name;
}

/** `gemeente Gouda`, `Yulius`: within a sentence. */
export function organisationName({ kind, name }: Organisation): string {
  return kind === 'gemeente' ? `gemeente ${name}` : name;
}
