import { describe, expect, test } from '@jest/globals';
import { noContacts, subjectsOf, withContacts, type Contacts } from '../../src/people/contacts.js';
import { contactSurvey, peopleToAsk } from '../../src/people/contact-survey.js';
import type { Reachable } from '../../src/people/reachable.js';
import { shippedRecords } from '../forms/situation.js';
import { aContact } from '../storage/contact-store-contract.js';
import { someoneReachable } from '../storage/reachable-store-contract.js';

const today = '2026-11-22';

function survey(reachable: readonly Reachable[], contacts: Contacts = noContacts): ReturnType<typeof contactSurvey> {
  return contactSurvey({ records: shippedRecords, contacts, reachable, today });
}

function allOfGouda(confirmedOn: string): Contacts {
  return withContacts(
    noContacts,
    subjectsOf.gemeente.map(({ subject }) => aContact({ subject, confirmedOn })),
  );
}

describe('the yearly survey of contacts (SAP-uitwerking 3.2)', () => {
  test('lists the organisations whose staff talked to the assistant, by name', () => {
    const rows = survey([
      someoneReachable('1', { organisations: [{ kind: 'aanbieder', id: 'yulius' }] }),
      someoneReachable('2'),
      someoneReachable('3'),
      someoneReachable('4', { organisations: [{ kind: 'aanbieder', id: 'bestaat-niet' }] }),
    ]);
    expect(rows.map(({ organisation, people }) => [organisation.name, people.length])).toEqual([
      ['Gouda', 2],
      ['Yulius', 1],
    ]);
  });

  test('counts an organisation as confirmed when every subject is, within a year', () => {
    const [onTheDay] = survey([someoneReachable('1')], allOfGouda('2025-11-22'));
    expect(onTheDay?.complete).toBe(true);
    const [dayBefore] = survey([someoneReachable('1')], allOfGouda('2025-11-21'));
    expect(dayBefore).toMatchObject({
      complete: false,
      missing: [],
      outOfDate: expect.arrayContaining(['Declaraties']),
    });
    const [one] = survey([someoneReachable('1')], withContacts(noContacts, [aContact()]));
    expect(one?.missing).toEqual(['Contractmanagement', 'Berichtenverkeer', 'Toegang & wijkteam']);
  });

  test('asks each person once a day, also of several organisations, and again when it did not arrive', () => {
    const pluryn = [
      { kind: 'aanbieder', id: 'pluryn' },
      { kind: 'aanbieder', id: 'seyscentra' },
    ] as const;
    const people = [
      someoneReachable('1', { organisations: pluryn }),
      someoneReachable('2', { asked: { on: today, arrived: true } }),
      someoneReachable('3', { asked: { on: today, arrived: false } }),
      someoneReachable('4', { asked: { on: '2026-11-21', arrived: true } }),
    ];
    expect(
      peopleToAsk(survey(people), today)
        .map(({ personId }) => personId)
        .sort(),
    ).toEqual(['1', '3', '4']);
  });

  test('asks nobody of an organisation that has confirmed', () => {
    expect(peopleToAsk(survey([someoneReachable('1')], allOfGouda(today)), today)).toEqual([]);
  });
});
