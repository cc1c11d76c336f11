import { beforeEach, describe, expect, test } from '@jest/globals';
import { contactsOf, type Contact } from '../../../src/people/contacts.js';
import { Desk } from '../../wizard/desk.js';
import { shippedRecords, staffOf } from '../situation.js';

const gouda = { kind: 'gemeente', id: 'gouda' } as const;
const declarations = {
  naam: 'Team facturatie',
  telefoon: '0182 123 456',
  bereikbaar: 'ma-do 9.00-17.00 uur',
  mail: 'facturatie@gouda.nl',
};

let desk: Desk;
beforeEach(() => {
  desk = new Desk(staffOf('gouda'));
});

async function keep(onderwerp: string, details: Readonly<Record<string, string>> = declarations): Promise<void> {
  await desk.start('contact');
  await desk.next({ onderwerp });
  await desk.next(details);
  await desk.press('submit');
  desk.at('kept');
}

function keptContacts(): readonly Contact[] {
  return contactsOf(desk.contacts.current(), gouda);
}

describe('who keeps which contacts', () => {
  test('a gemeente keeps the four subjects of a gemeente, an aanbieder those of an aanbieder (SAP-uitwerking 3.2)', async () => {
    await desk.start('contact');
    expect(choices()).toEqual(['Contractmanagement', 'Berichtenverkeer', 'Declaraties', 'Toegang & wijkteam']);
    desk = new Desk(staffOf('yulius'));
    await desk.start('contact');
    expect(choices()).toEqual([
      'Accountmanagement',
      'Financiële verantwoording & Controle',
      'Berichtenverkeer',
      'Declaraties en betalingen',
    ]);
  });

  test('someone without an organisation is told whom to mail', async () => {
    desk = new Desk(staffOf());
    await desk.start('contact');
    expect(desk.at('stopped')).toMatchObject({ reason: 'not-allowed', text: expect.stringContaining('LC@VNG.nl') });
  });

  test('an organisation edits only its own', async () => {
    await desk.start('contact');
    await desk.next({ organisatie: 'aanbieder-yulius', onderwerp: 'declaraties' });
    await desk.next(declarations);
    await desk.press('submit');
    expect([...desk.contacts.current().keys()]).toEqual(['gemeente-gouda']);
  });

  test('a subject of the other kind of organisation is not offered, and refused', async () => {
    await desk.start('contact');
    await desk.next({ onderwerp: 'accountmanagement' });
    expect(desk.errors).toHaveProperty('onderwerp');
  });

  test('a mail address that stands for several organisations is asked which', async () => {
    desk = new Desk(staffOf('pluryn', 'seyscentra'));
    await desk.start('contact');
    await desk.next({ organisatie: 'aanbieder-seyscentra' });
    await desk.next({ organisatie: 'aanbieder-seyscentra', onderwerp: 'declaraties' });
    await desk.next({ ...declarations, mail: 'facturen@pluryn.nl' });
    await desk.press('submit');
    expect([...desk.contacts.current().keys()]).toEqual(['aanbieder-seyscentra']);
  });

  function choices(): readonly string[] {
    const field = desk.at('step').fields.find(({ id }) => id === 'onderwerp');
    return field?.type === 'choice' ? field.choices.map(({ title }) => title.replace(/: nog niet ingevuld$/, '')) : [];
  }
});

describe('keeping a contact', () => {
  test('takes a subject, four fields and a look back; files nothing', async () => {
    await keep('declaraties');
    expect(keptContacts()).toEqual([
      {
        organisation: gouda,
        subject: 'declaraties',
        name: 'Team facturatie',
        telephone: '0182 123 456',
        hours: 'ma-do 9.00-17.00 uur',
        mail: 'facturatie@gouda.nl',
        confirmedOn: '2026-11-22',
        confirmedBy: 'person-gouda',
        draftId: expect.any(String),
      },
    ]);
    expect(desk.requests.all).toEqual([]);
    expect(desk.at('kept')).toMatchObject({ again: false, keptOn: '22 november 2026', another: 'Nog een onderwerp' });
    expect(desk.at('kept').parts[0]?.rows).toContainEqual({ label: 'Telefoon', value: '0182 123 456' });
  });

  test('the button says that it is kept, not that it is filed', async () => {
    await desk.start('contact');
    await desk.next({ onderwerp: 'declaraties' });
    await desk.next(declarations);
    expect(desk.at('review').submit).toBe('Opslaan');
  });

  test('opens with what is kept, and with that of the other subject when the subject changes', async () => {
    await keep('declaraties');
    await keep('toegang', { ...declarations, naam: 'Sociaal team' });
    await desk.start('contact');
    await desk.next({ onderwerp: 'declaraties' });
    expect(valueOf('naam')).toBe('Team facturatie');
    await desk.back({ ...declarations, naam: 'Half getypt' });
    await desk.next({ onderwerp: 'toegang' });
    expect(valueOf('naam')).toBe('Sociaal team');
    await desk.back({ ...declarations });
    await desk.next({ onderwerp: 'contractmanagement' });
    expect(valueOf('naam')).toBeUndefined();
  });

  test('a subject that is kept anew takes the place of what was there, and leaves the others', async () => {
    await keep('declaraties');
    await keep('berichtenverkeer');
    await keep('declaraties', { ...declarations, naam: 'Crediteuren' });
    expect(keptContacts().map(({ subject, name }) => [subject, name])).toEqual([
      ['berichtenverkeer', 'Team facturatie'],
      ['declaraties', 'Crediteuren'],
    ]);
  });

  test('all that is known is confirmed in one go, without typing it again', async () => {
    await keep('declaraties');
    await keep('toegang');
    desk.now = new Date('2027-12-24T11:00:00Z');
    await desk.start('contact');
    await desk.next({ onderwerp: 'alles-klopt' });
    expect(JSON.stringify(desk.at('review').parts)).toContain('Team facturatie, 0182 123 456');
    await desk.press('submit');
    expect(keptContacts().map(({ confirmedOn }) => confirmedOn)).toEqual(['2027-12-24', '2027-12-24']);
  });

  test('says of a contact that was confirmed more than a year ago that it is that old', async () => {
    await keep('declaraties');
    desk.now = new Date('2027-11-23T11:00:00Z');
    await desk.start('contact');
    expect(JSON.stringify(desk.at('step').fields)).toContain('bevestigd langer dan een jaar geleden');
  });

  test('Opslaan pressed twice keeps once, and shows the same again', async () => {
    await keep('declaraties');
    const before = keptContacts();
    const { draftId } = desk.at('kept');
    await desk.send({ action: 'submit', draftId });
    expect(desk.at('kept').again).toBe(true);
    expect(keptContacts()).toEqual(before);
    await desk.send({ action: 'submit', draftId }, staffOf('yulius'));
    expect(desk.at('stopped').reason).toBe('draft-gone');
  });

  function valueOf(id: string): string | undefined {
    return desk.at('step').fields.find((field) => field.id === id)?.value;
  }
});

describe('what is filled in', () => {
  async function refused(change: Readonly<Record<string, string>>): Promise<Readonly<Record<string, string>>> {
    await desk.start('contact');
    await desk.next({ onderwerp: 'declaraties' });
    await desk.next({ ...declarations, ...change });
    return desk.errors;
  }

  test.each([
    '0182 123 456',
    '0182-123456',
    '(0182) 123456',
    '06 12 34 56 78',
    '+31 182 123 456',
    '14 0182',
    '140182',
    '088 123 45 67',
    '0800 1234',
    '0900-1234567',
    '0182 123 456 toestel 12',
  ])('a telephone number may be written as %s', async (telefoon) => {
    await desk.start('contact');
    await desk.next({ onderwerp: 'declaraties' });
    await desk.next({ ...declarations, telefoon });
    expect(desk.at('review').parts[1]?.rows).toContainEqual({ label: 'Telefoonnummer', value: telefoon });
  });

  test.each(['123', 'geen', '0182 123 456 of 06', '999900006'])('%s is no telephone number', async (telefoon) => {
    expect(await refused({ telefoon })).toHaveProperty('telefoon');
  });

  test('a BSN in the telephone field is refused and kept nowhere', async () => {
    await refused({ telefoon: 'bsn 999900006' });
    expect(JSON.stringify([...desk.drafts.all.values()])).not.toContain('999900006');
  });

  test.each(['facturatie', 'facturatie@', 'a b@gouda.nl', '@gouda.nl', 'x@gouda', 'a@b..nl'])(
    '%s is no mail address',
    async (mail) => {
      expect(await refused({ mail })).toHaveProperty('mail');
    },
  );

  test('a mail address of another organisation is asked to be confirmed', async () => {
    await desk.start('contact');
    await desk.next({ onderwerp: 'declaraties' });
    await desk.next({ ...declarations, mail: 'facturatie@goudaa.nl' });
    expect(desk.asked).toContain('mailKlopt');
    await desk.next({ ...declarations, mail: 'facturatie@goudaa.nl', mailKlopt: 'false' });
    expect(desk.errors).toHaveProperty('mailKlopt');
    await desk.next({ ...declarations, mail: 'Facturatie@Gouda.nl', mailKlopt: 'false' });
    expect(desk.at('review').parts[1]?.rows).toContainEqual({ label: 'Mailadres', value: 'facturatie@gouda.nl' });
  });

  test('a shared service elsewhere may keep its own address', async () => {
    await keep('declaraties', { ...declarations, mail: 'facturen@samenwerking.nl', mailKlopt: 'true' }).catch(
      () => undefined,
    );
    await desk.next({ ...declarations, mail: 'facturen@samenwerking.nl', mailKlopt: 'true' });
    await desk.press('submit');
    expect(keptContacts()[0]?.mail).toBe('facturen@samenwerking.nl');
  });

  test.each([
    ['naam', 'j.jansen@gouda.nl'],
    ['naam', 'Bel 0182 123 456'],
    ['bereikbaar', 'mail naar a@gouda.nl'],
    ['bereikbaar', '999900006'],
  ])('%s takes no mail address, telephone number or BSN (%s)', async (field, value) => {
    expect(await refused({ [field]: value })).toHaveProperty(field);
  });

  test.each(['ma-vr 9.00-17.00', 'dinsdag en donderdag van 8:30 tot 12:00 uur', 'werkdagen 9 tot 5', '24/7'])(
    'the hours may be written as %s',
    async (bereikbaar) => {
      await keep('declaraties', { ...declarations, bereikbaar });
      expect(keptContacts()[0]?.hours).toBe(bereikbaar);
    },
  );
});

test('the shipped gemeente has the domain that the tests go by', () => {
  expect(shippedRecords.gemeenten.get('gouda')?.mailDomains).toContain('gouda.nl');
});
