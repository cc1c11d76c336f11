import { beforeEach, describe, expect, test } from '@jest/globals';
import type { CareRequest } from '../../../src/requests/request.js';
import { Desk } from '../../wizard/desk.js';
import { staffOf, withZorgfunctie } from '../situation.js';

/** Today is 22 November 2026, so an end on 22 February 2027 is the nearest that is in time. */
const answers = {
  gemeente: 'gouda',
  eigenKenmerk: 'UIT 2026-117',
  einddatum: '30 juni 2027',
  voorwaarden: 'Een woonplek met begeleiding in de buurt van school.',
  urgentie: 'gewoon',
  urgentieReden: 'Er is nog tijd om een plek te zoeken.',
  vervolg: 'ja',
  vervolgzorg: 'Ambulante begeleiding na de behandeling.',
  belWie: 'Zorgbemiddeling',
  belNummer: '0182 123 456',
  belWanneer: 'maandag tot en met donderdag van 9.00 tot 16.00 uur',
};

let yulius: Desk;
beforeEach(() => {
  yulius = new Desk(staffOf('yulius'));
});

async function filed(desk: Desk, given: Readonly<Record<string, unknown>> = answers): Promise<CareRequest> {
  await desk.walk(given, {}, 'uit');
  await desk.press('submit');
  desk.at('receipt');
  const request = desk.requests.all.at(-1);
  if (!request) throw new Error('nothing was filed');
  return request;
}

/** As far as the form goes with these answers. */
async function tried(desk: Desk, given: Readonly<Record<string, unknown>>): Promise<void> {
  await desk.walk(given, {}, 'uit').catch(() => undefined);
}

function valueOf(request: CareRequest, label: string): string | undefined {
  return request.document.flatMap(({ rows }) => rows).find((row) => row.label === label)?.value;
}

describe('who may report uitstroom', () => {
  test.each([
    ['someone whose organisation is unknown', staffOf()],
    ['staff of a gemeente', staffOf('gouda')],
  ])('not %s, who is told what to do', async (_who, person) => {
    const desk = new Desk(person);
    await desk.start('uit');
    expect(desk.at('stopped')).toMatchObject({ reason: 'not-allowed', text: expect.stringContaining('LC@VNG.nl') });
  });

  test('not an aanbieder whose contract has ended', async () => {
    yulius.records = withZorgfunctie('jggz-autisme', { validUntil: '2026-11-21' });
    await yulius.start('uit');
    expect(yulius.at('stopped').title).toBe('Geen LTA-contract gevonden');
  });

  test('an aanbieder, for the zorgfuncties that it is contracted for, Jeugd and Wmo', async () => {
    const desk = new Desk(staffOf('bartimeus'));
    await desk.start('uit');
    const field = desk.at('step').fields.find(({ id }) => id === 'zorgfunctie');
    const offered = field?.type === 'choice' ? field.choices.map(({ value }) => value) : [];
    expect(offered).toContain('zg-visueel-ambulant');
    expect(offered).toContain('jggz-blinden');
    expect(offered).not.toContain('jggz-autisme');
  });

  test('only after choosing for which aanbieder, when the mail domain stands for several', async () => {
    const desk = new Desk(staffOf('pluryn', 'intermetzo', 'seyscentra'));
    const request = await filed(desk, { ...answers, aanbieder: 'seyscentra' });
    expect(request.filer.organisation?.id).toBe('seyscentra');
    expect(request.answers).toMatchObject({ zorgfunctie: 'voedselweigering-onzindelijkheid' });
  });
});

describe('"uiterlijk drie maanden voor de geplande einddatum van de zorg" (SAP-uitwerking 3.3.1)', () => {
  test('the form shows the last day, and files with a kenmerk of its own', async () => {
    const request = await filed(yulius);
    expect(request.kenmerk).toBe('UIT-2026-00001');
    expect(request.title).toBe('Uitstroom op 30 juni 2027, Yulius, Gouda');
    expect(request.flags).toEqual([]);
    expect(valueOf(request, 'Laatste dag voor het contact')).toBe('30 maart 2027 (op tijd)');
  });

  test('on the last day itself it is in time', async () => {
    expect((await filed(yulius, { ...answers, einddatum: '22-02-2027' })).flags).toEqual([]);
  });

  test('a day later it is late by one day: said kindly, filed all the same, and marked', async () => {
    const review = await yulius.walk({ ...answers, einddatum: '21-02-2027' }, {}, 'uit');
    expect(review.notices).toEqual([
      expect.objectContaining({ tone: 'warning', text: expect.stringMatching(/1 dag geleden.*gewoon indienen/) }),
    ]);
    await yulius.press('submit');
    expect(yulius.requests.all[0]?.flags).toEqual(['laat']);
    expect(yulius.at('receipt').notices[0]?.text).toContain('1 dag geleden');
  });

  test('the number of days is in what is filed', async () => {
    const request = await filed(yulius, { ...answers, einddatum: '2026-12-01' });
    expect(valueOf(request, 'Laatste dag voor het contact')).toBe('1 september 2026 (82 dagen geleden: laat)');
  });

  test('three months before 31 May is the last day of February', async () => {
    const request = await filed(yulius, { ...answers, einddatum: '31 mei 2027' });
    expect(valueOf(request, 'Laatste dag voor het contact')).toBe('28 februari 2027 (op tijd)');
  });

  test('the card after it says that one is in time', async () => {
    await yulius.start('uit');
    await yulius.next({ gemeente: 'gouda', eigenKenmerk: '1' });
    await yulius.next({ einddatum: '30-6-2027' });
    await yulius.next({ einddatum: '30-6-2027', herinnering: '' });
    expect(yulius.at('step').notices).toEqual([{ tone: 'good', text: expect.stringContaining('30 maart 2027') }]);
  });

  test('an end that has passed is refused, with what to do', async () => {
    await tried(yulius, { ...answers, einddatum: '21-11-2026' });
    expect(yulius.errors.einddatum).toContain('meteen zelf contact op met het wijkteam');
  });

  test.each(['22-2-27', '22 februari 2027', 'maandag 22 feb 2027', '2027-02-22'])('reads "%s"', async (einddatum) => {
    expect((await filed(yulius, { ...answers, einddatum })).answers.einddatum).toBe('2027-02-22');
  });
});

describe('a reminder before the last day', () => {
  const toEnd = async (einddatum: string): Promise<void> => {
    await yulius.start('uit');
    await yulius.next({ gemeente: 'gouda', eigenKenmerk: '1' });
    await yulius.next({ einddatum });
  };

  test('is asked when the last day lies ahead', async () => {
    await toEnd('30-6-2027');
    expect(yulius.asked).toEqual(['einddatum', 'herinnering']);
    expect(yulius.errors).toEqual({});
  });

  test('is not asked when there is no day between', async () => {
    await toEnd('24-2-2027');
    expect(yulius.asked).toContain('herinnering');
    const other = new Desk(staffOf('yulius'));
    yulius = other;
    await toEnd('23-2-2027');
    expect(yulius.at('step').step.id).toBe('uitstroom');
  });

  test('may be left out', async () => {
    expect((await filed(yulius)).answers).not.toHaveProperty('herinnering');
    expect(yulius.at('receipt').next.join(' ')).toContain('De laatste dag voor het contact is 30 maart 2027.');
  });

  test('comes before the last day', async () => {
    await tried(yulius, { ...answers, herinnering: '30-3-2027' });
    expect(yulius.errors.herinnering).toBe('Kies 29-03-2027 of een eerdere dag.');
    await yulius.next({ einddatum: '2027-06-30', herinnering: '22-11-2026' });
    expect(yulius.errors.herinnering).toBe('Kies 23-11-2026 of een latere dag.');
  });

  test('is kept with the last day, and the receipt says when the reminder comes', async () => {
    const request = await filed(yulius, { ...answers, herinnering: '1 maart 2027' });
    expect(request.answers.herinnering).toBe('2027-03-01');
    expect(yulius.at('receipt').next.join(' ')).toContain('U krijgt een herinnering op 1 maart 2027.');
    expect(request.remindOn).toBe('2027-03-01');
    expect(request.dueOn).toBe('2027-03-30');
  });
});

describe('what the contact is about (SAP-uitwerking 3.3.1: voorwaarden, urgentie, geplande einddatum)', () => {
  test.each([
    'voorwaarden',
    'urgentie',
    'urgentieReden',
    'vervolg',
    'einddatum',
    'eigenKenmerk',
    'belWie',
    'belNummer',
  ])('%s is asked', async (id) => {
    await tried(yulius, { ...answers, [id]: '' });
    expect(Object.keys(yulius.errors)).toEqual([id]);
  });

  test('urgency that is spoed is marked', async () => {
    expect((await filed(yulius, { ...answers, urgentie: 'spoed' })).flags).toEqual(['spoed']);
  });

  test('which care comes after is asked only when there is such care', async () => {
    const request = await filed(yulius, { ...answers, vervolg: 'nee' });
    expect(request.answers).not.toHaveProperty('vervolgzorg');
  });
});

describe('whom it is for: the contact "Toegang & wijkteam" of that gemeente (SAP-uitwerking 3.2, mandaat 1.3 nr 3)', () => {
  test('stands in the request and on the receipt, with what happens when no contact is known', async () => {
    const request = await filed(yulius);
    expect(valueOf(request, 'Bestemd voor')).toBe('Toegang & wijkteam, gemeente Gouda');
    expect(request.refs).toMatchObject({ aanbieder: 'yulius', gemeente: 'gouda', zorgfunctie: 'jggz-autisme' });
    const next = yulius.at('receipt').next.join(' ');
    expect(next).toMatch(
      /Van de gemeente Gouda is nog geen contact bekend. De landelijke coördinatie \(het LC-team\) geeft de melding door/,
    );
    expect(next).toContain('Bel dan ook zelf');
  });

  test('gives the name and number of that contact when the gemeente keeps it', async () => {
    await yulius.contacts.keep([
      {
        organisation: { kind: 'gemeente', id: 'gouda' },
        subject: 'toegang',
        name: 'Sociaal team Gouda',
        telephone: '14 0182',
        hours: 'werkdagen van 9 tot 12 uur',
        mail: 'sociaalteam@gouda.nl',
        confirmedOn: '2026-01-05',
        confirmedBy: 'gouda-1',
        draftId: 'contact-1',
      },
    ]);
    await filed(yulius);
    const next = yulius.at('receipt').next.join(' ');
    expect(next).toContain(
      'Bel of mail Sociaal team Gouda: 14 0182 (werkdagen van 9 tot 12 uur), sociaalteam@gouda.nl.',
    );
    expect(next).not.toContain('geen contact bekend');
  });

  test('who can be called is a department with its telephone number', async () => {
    const request = await filed(yulius, {
      ...answers,
      belWie: 'Zorgbemiddeling, 0182 123 456',
      belNummer: '06-12345678',
    });
    expect(request.answers).toMatchObject({ belWie: 'Zorgbemiddeling, 0182 123 456', belNummer: '06-12345678' });
  });

  test.each(['+31 182 123456', '(0182) 123456', '0800 1234', '14 0182', '0031182123456'])(
    'reads "%s"',
    async (belNummer) => {
      expect((await filed(yulius, { ...answers, belNummer })).answers.belNummer).toBe(belNummer);
    },
  );

  test.each(['12345', 'bel maar', '123456782', '182123456'])(
    'refuses "%s" for a telephone number',
    async (belNummer) => {
      await tried(yulius, { ...answers, belNummer });
      expect(Object.keys(yulius.errors)).toEqual(['belNummer']);
    },
  );
});

describe('the own reference', () => {
  test.each(['Jansen', 'Piet de Vries', '123456782', 'geb 12-03-2011', 'iemand@example.org'])(
    'is no name and no personal data: "%s" is refused',
    async (eigenKenmerk) => {
      await tried(yulius, { ...answers, eigenKenmerk });
      expect(Object.keys(yulius.errors)).toEqual(['eigenKenmerk']);
      expect(JSON.stringify([...yulius.drafts.all])).not.toContain('123456782');
    },
  );

  test('with the same aanbieder and gemeente warns of the open request, however it is written', async () => {
    await filed(yulius);
    const again = await yulius.walk({ ...answers, eigenKenmerk: 'uit-2026.117' }, {}, 'uit');
    expect(again.notices[0]).toMatchObject({
      title: 'Er loopt al een verzoek',
      text: expect.stringMatching(/dit eigen kenmerk staat UIT-2026-00001 al open: ingediend/),
    });
  });

  test('of another gemeente, or in another kind of request, is no double', async () => {
    await filed(yulius);
    const other = await yulius.walk({ ...answers, gemeente: 'zuidplas' }, {}, 'uit');
    expect(other.notices).toEqual([]);
  });
});

describe('clients who stay anonymous (SAP-uitwerking 2.5)', () => {
  test.each(['fier', 'horizon', 'sterk-huis'])('%s: warns and marks it', async (id) => {
    const desk = new Desk(staffOf(id));
    const review = await desk.walk({ ...answers, zorgfunctie: 'eergerelateerd-geweld' }, {}, 'uit');
    expect(review.notices[0]?.text).toMatch(/berichtenverkeer niet.*eigen kenmerk.*4\.5.*LC@VNG\.nl/);
    await desk.press('submit');
    expect(desk.requests.all[0]?.flags).toEqual(['anoniem']);
    expect(desk.at('receipt').notices[0]?.title).toBe('Deze cliënten blijven anoniem');
  });
});
