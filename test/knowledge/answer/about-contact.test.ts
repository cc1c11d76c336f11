import { beforeAll, describe, expect, test } from '@jest/globals';
import { openKnowledge } from '../../../src/cli/knowledge-folder.js';
import { converse, plainAnswer } from '../../../src/knowledge/converse.js';
import type { Knowledge } from '../../../src/knowledge/knowledge.js';
import { noContacts, withContacts, type Contact, type Contacts } from '../../../src/people/contacts.js';
import { aContact } from '../../storage/contact-store-contract.js';
import { registeredForms } from '../../../src/cli/knowledge-folder.js';

const forms = await registeredForms();

const yulius = { kind: 'aanbieder', id: 'yulius' } as const;
const waddinxveen = { kind: 'gemeente', id: 'waddinxveen' } as const;

function named(organisation: Contact['organisation'], subject: Contact['subject'], name: string): Contact {
  return aContact({ organisation, subject, name });
}

const contacts = withContacts(noContacts, [
  aContact(),
  aContact({ subject: 'berichtenverkeer', name: 'Functioneel beheer', confirmedOn: '2025-11-21' }),
  aContact({ subject: 'contractmanagement', name: 'Contractteam Gouda' }),
  named(waddinxveen, 'toegang', 'Toegang Waddinxveen'),
  named(yulius, 'accountmanagement', 'Accountteam Yulius'),
  named(yulius, 'financien', 'Control Yulius'),
  named(yulius, 'berichtenverkeer', 'Zorgadministratie Yulius'),
  named(yulius, 'declaraties', 'Facturatie Yulius'),
]);

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await openKnowledge();
});

function ask(turns: readonly string[], known: Contacts | undefined = contacts): { kind: string; answer: string } {
  const context = { knowledge, today: '2026-11-22', forms };
  return plainAnswer(converse(turns, known === undefined ? context : { ...context, contacts: known }));
}

describe('whom to call', () => {
  test.each([
    ['Wie is contactpersoon voor declaraties bij Gouda?', 'Team facturatie'],
    ['telefoonnummer berichtenverkeer Yulius', 'Zorgadministratie Yulius'],
    ['Wie bel ik bij de toegang van Waddinxveen?', 'Toegang Waddinxveen'],
    ['met wie bij gemeente waddinxveen kan ik bellen over het wijkteam', 'Toegang Waddinxveen'],
    ['Wat is het mailadres voor facturen bij Gouda?', 'Team facturatie'],
    ['wie kan ik mailen over betalingen bij yulius', 'Facturatie Yulius'],
    ['contactpersoon VECOZO Yulius', 'Zorgadministratie Yulius'],
    ['aanspreekpunt iJw gemeente gouda', 'Functioneel beheer'],
    ['Wie is de accountmanager van Yulius?', 'Accountteam Yulius'],
    ['accountmanager yulius', 'Accountteam Yulius'],
    ['wie is contractmanager bij Yulius', 'Accountteam Yulius'],
    ['Wie is de accountmanager van Gouda?', 'Contractteam Gouda'],
    ['contactpersoon financiële verantwoording yulius', 'Control Yulius'],
    ['hoe bereik ik het sociaal team van Waddinxveen', 'Toegang Waddinxveen'],
    ['contactpersoon declaraties bij Gouda voor een client van Yulius', 'Team facturatie'],
  ])('%s', (question, name) => {
    const { kind, answer } = ask([question]);
    expect(kind).toBe('answer');
    expect(answer).toContain(name);
  });

  test('is answered with name, telephone, hours, mail, the day of confirmation and the source', () => {
    const { answer } = ask(['Wie is contactpersoon voor declaraties bij Gouda?']);
    for (const part of [
      'Naam: Team facturatie',
      'Telefoon: 14 0182',
      'Bereikbaar: werkdagen van 9 tot 17 uur',
      'Mail: facturatie@gouda.nl',
      'Bevestigd op: 22 november 2026',
      'Bron: Contactgegevens van gemeente Gouda, bevestigd op 22 november 2026',
    ])
      expect(answer).toContain(part);
    expect(answer).not.toContain('dan een jaar');
  });

  test('is marked when nobody confirmed it for more than a year', () => {
    expect(ask(['telefoonnummer berichtenverkeer gouda']).answer).toContain('Langer dan een jaar niet bevestigd');
  });

  test('is answered with all subjects when none is named', () => {
    const { answer } = ask(['contactgegevens van Gouda']);
    for (const name of ['Contractteam Gouda', 'Functioneel beheer', 'Team facturatie']) expect(answer).toContain(name);
  });

  test('is followed up with another subject or another organisation', () => {
    const first = 'Wie is contactpersoon voor declaraties bij Gouda?';
    expect(ask([first, 'en voor contractmanagement?']).answer).toContain('Contractteam Gouda');
    expect(ask([first, 'en bij Yulius?']).answer).toContain('Facturatie Yulius');
    expect(ask([first, 'Hoe lang duurt een toewijzing voor jeugd?']).answer).not.toContain('facturatie@gouda.nl');
  });

  test.each([
    ['the organisation keeps nothing', 'Wie is contactpersoon voor declaraties bij Zuidplas?', contacts],
    ['the organisation keeps nothing on this subject', 'wie bel ik bij de toegang van Gouda?', contacts],
    ['the asker may not see contacts', 'Wie is contactpersoon voor declaraties bij Gouda?', undefined],
  ])('is declined with what to do when %s', (_why, question, known) => {
    const context = { knowledge, today: '2026-11-22', forms: new Map() };
    const reply = converse([question], known === undefined ? context : { ...context, contacts: known });
    expect(reply).toMatchObject({ kind: 'none', reason: 'fact-unknown', text: expect.stringContaining('LC@VNG.nl') });
  });
});

describe('what is no question for a contact', () => {
  test.each([
    'welke contactpersonen moet een gemeente doorgeven',
    'hoe vaak vraagt de VNG de contactgegevens op',
    'wanneer moet een aanbieder de gemeente bellen over uitstroom?',
    'waar is Yulius voor gecontracteerd?',
    'wat is de website van Yulius?',
    'wie keurt een URC goed voor Gouda?',
    'welke contracten heeft Gouda?',
  ])('%s', (question) => {
    expect(ask([question])).toEqual(ask([question], noContacts));
    expect(ask([question]).answer).not.toMatch(/bevestigd op/);
  });

  test.each([
    'wie is de wethouder van Gouda?',
    'wat is het adres van Yulius?',
    'telefoonnummer RWO',
    'wat is het telefoonnummer van de client bij Yulius?',
  ])('%s stays unknown', (question) => {
    expect(ask([question]).kind).toBe('none');
  });
});
