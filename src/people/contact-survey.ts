import type { Day } from '../clock.js';
import type { Records } from '../knowledge/records.js';
import { contactsOf, isOutOfDate, organisationKey, subjectsOf, type Contacts } from './contacts.js';
import type { Organisation } from './person.js';
import type { Reachable } from './reachable.js';

/** How far an organisation is with its contacts: the VNG asks for all subjects once a year (SAP-uitwerking 3.2). */
export interface SurveyRow {
  readonly organisation: Organisation;
  /** Every subject was confirmed within a year. */
  readonly complete: boolean;
  /** The day on which the oldest was confirmed; undefined while nothing is known. */
  readonly confirmedOn?: Day;
  /** Titles of subjects that are missing, and of those that were confirmed more than a year ago. */
  readonly missing: readonly string[];
  readonly outOfDate: readonly string[];
  /** Who of them can be written to. */
  readonly people: readonly Reachable[];
}

export interface SurveyInput {
  readonly records: Records;
  readonly contacts: Contacts;
  readonly reachable: readonly Reachable[];
  readonly today: Day;
}

/** The organisations whose staff has talked to the assistant, by name. */
export function contactSurvey({ records, contacts, reachable, today }: SurveyInput): readonly SurveyRow[] {
  const people = new Map<string, Reachable[]>();
  const organisations = new Map<string, Organisation>();
  for (const person of reachable)
    for (const { kind, id } of person.organisations) {
      const record = kind === 'aanbieder' ? records.aanbieders.get(id) : records.gemeenten.get(id);
      if (record === undefined) continue;
      const key = organisationKey({ kind, id });
      organisations.set(key, { kind, id, name: record.title });
      people.set(key, [...(people.get(key) ?? []), person]);
    }
  return [...organisations]
    .map(([key, organisation]) => rowOf(organisation, people.get(key) ?? [], contacts, today))
    .sort((a, b) => a.organisation.name.localeCompare(b.organisation.name, 'nl'));
}

function rowOf(organisation: Organisation, people: readonly Reachable[], contacts: Contacts, today: Day): SurveyRow {
  const known = contactsOf(contacts, organisation);
  const missing: string[] = [];
  const outOfDate: string[] = [];
  for (const { subject, title } of subjectsOf[organisation.kind]) {
    const contact = known.find((candidate) => candidate.subject === subject);
    if (contact === undefined) missing.push(title);
    else if (isOutOfDate(contact, today)) outOfDate.push(title);
  }
  const confirmedOn = known.map((contact) => contact.confirmedOn).sort()[0];
  return {
    organisation,
    complete: missing.length === 0 && outOfDate.length === 0,
    ...(confirmedOn === undefined ? {} : { confirmedOn }),
    missing,
    outOfDate,
    people,
  };
}

/** Who is asked: everyone known of an organisation that is not complete, once a day at most. */
export function peopleToAsk(rows: readonly SurveyRow[], today: Day): readonly Reachable[] {
  const people = rows.filter(({ complete }) => !complete).flatMap((row) => row.people);
  const once = new Map(people.map((person) => [person.personId, person]));
  return [...once.values()].filter(({ asked }) => !(asked?.on === today && asked.arrived));
}
