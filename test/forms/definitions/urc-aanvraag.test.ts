import { beforeEach, describe, expect, test } from '@jest/globals';
import type { CareRequest } from '../../../src/requests/request.js';
import { Desk } from '../../wizard/desk.js';
import { shippedRecords, staffOf } from '../situation.js';

const answers = {
  contract: 'contract-ambulant-jeugd',
  zorg: 'Beeldende therapie',
  vraag: 'Een jongere heeft therapie nodig die niet in het productenboek staat.',
  waaromNiet: 'Geen van de aanbieders heeft deze therapie in huis.',
  gevraagd1: 'Aanbieder Noord',
  antwoord1: 'Deze zorg bieden wij niet.',
  nog2: 'false',
  voorgesteld: 'Praktijk De Linde',
  kvk: '12345678',
  gecontracteerd: 'niet',
  startdatum: '1 januari 2027',
  duur: '6',
  duurEenheid: 'maanden',
  omvang: '2 uur per week',
};

let gouda: Desk;
beforeEach(() => {
  gouda = new Desk(staffOf('gouda'));
});

async function filed(desk: Desk, given: Readonly<Record<string, unknown>> = answers): Promise<CareRequest> {
  await desk.walk(given, {}, 'urc');
  await desk.press('submit');
  desk.at('receipt');
  const request = desk.requests.all.at(-1);
  if (!request) throw new Error('nothing was filed');
  return request;
}

async function tried(desk: Desk, given: Readonly<Record<string, unknown>>): Promise<void> {
  await desk.walk(given, {}, 'urc').catch(() => undefined);
}

function valueOf(request: CareRequest, label: string): string | undefined {
  return request.document.flatMap(({ rows }) => rows).find((row) => row.label === label)?.value;
}

describe('who may ask for a URC (inkoopplan 7.3, figuur 9)', () => {
  test.each(['bodegraven-reeuwijk', 'gouda', 'krimpenerwaard', 'waddinxveen', 'zuidplas'])(
    'toegang of %s',
    async (id) => {
      const desk = new Desk(staffOf(id));
      const request = await filed(desk);
      expect(request.filer.organisation?.id).toBe(id);
      expect(request.refs.gemeente).toBe(id);
    },
  );

  test('a gemeente outside the five is told where to go', async () => {
    const desk = new Desk(staffOf('rotterdam'));
    await desk.start('urc');
    expect(desk.at('stopped')).toMatchObject({
      reason: 'not-allowed',
      text: expect.stringMatching(
        /Bodegraven-Reeuwijk, Gouda, Krimpenerwaard, Waddinxveen en Zuidplas.*Rotterdam hoort daar niet bij.*inkoop van uw eigen regio/,
      ),
    });
    expect(desk.wizard.formsFor(desk.person).map(({ id }) => id)).not.toContain('urc');
  });

  test.each([
    ['an aanbieder', staffOf('yulius')],
    ['someone whose organisation is unknown', staffOf()],
  ])('%s is told that toegang asks', async (_who, person) => {
    const desk = new Desk(person);
    await desk.start('urc');
    expect(desk.at('stopped')).toMatchObject({
      reason: 'not-allowed',
      text: expect.stringMatching(/vraagt toegang aan.*Overleg dan met toegang/),
    });
  });

  test('who works for two of the five is asked for which', async () => {
    const desk = new Desk(staffOf('gouda', 'zuidplas', 'rotterdam'));
    await desk.start('urc');
    const [field] = desk.at('step').fields;
    expect(field?.type === 'choice' && field.choices.map(({ value }) => value)).toEqual(['gouda', 'zuidplas']);
  });
});

describe('the contract', () => {
  test('is one of the twelve of the region (inkoopplan 5.1), by the names of the records', async () => {
    await gouda.start('urc');
    const [field] = gouda.at('step').fields;
    const offered = field?.type === 'choice' ? field.choices : [];
    expect(offered.map(({ title }) => title)).toEqual([
      'Ambulant jeugd',
      'Ambulant Wmo',
      'Crisisdienst',
      'Dagbesteding en logeren Wmo',
      'Dagbesteding jeugd',
      'Forensische GGZ',
      'Hoog specialistisch jeugd',
      'Hulp bij huishouden',
      'Jeugdbescherming en jeugdreclassering',
      'JeugdzorgPlus',
      'Wonen jeugd en jongvolwassenen',
      'Wonen Wmo',
    ]);
    const abouts = new Set([...shippedRecords.topics.values()].map(({ about }) => about));
    expect(offered.every(({ value }) => abouts.has(value))).toBe(true);
  });
});

describe('the outcome of "is this aanbieder contracted?" (inkoopplan 5.1)', () => {
  test('not at all: a URC', async () => {
    const request = await filed(gouda);
    expect(request.title).toBe('URC voor Praktijk De Linde, Ambulant jeugd, Gouda');
    expect(valueOf(request, 'Uitkomst')).toBe('URC (uitzonderingsraamcontract): de aanbieder heeft geen contract');
    expect(request.kenmerk).toBe('URC-2026-00001');
  });

  test('yes, but not for this product: a CSA, also on the receipt', async () => {
    const request = await filed(gouda, { ...answers, gecontracteerd: 'ander-product' });
    expect(request.title).toBe('CSA voor Praktijk De Linde, Ambulant jeugd, Gouda');
    expect(valueOf(request, 'Uitkomst')).toContain('CSA (cliëntspecifiek addendum)');
    expect(gouda.at('receipt').next.join(' ')).toContain('RWO de CSA op');
  });

  test('is said on the card after it', async () => {
    await tried(gouda, { ...answers, duur: '' });
    expect(gouda.at('step').notices).toEqual([{ tone: 'info', text: expect.stringContaining('U vraagt een URC aan') }]);
  });

  test('yes, for this product: no exception is needed, and the form says what to do', async () => {
    await tried(gouda, { ...answers, gecontracteerd: 'dit-product' });
    expect(gouda.at('stopped')).toMatchObject({
      reason: 'not-needed',
      canStart: true,
      text: expect.stringMatching(/Geef de beschikking af bij deze aanbieder.*zakelijke discussie.*RWO/),
    });
    expect(gouda.requests.all).toEqual([]);
    // Terug on the card: the answer can still be changed.
    await gouda.press('resume');
    expect(gouda.at('step').step.id).toBe('aanbieder');
    expect(gouda.at('step').fields.at(-1)?.value).toBe('dit-product');
  });
});

describe('the contracted aanbieders that were asked', () => {
  test.each(['gevraagd1', 'antwoord1', 'waaromNiet'])(
    'are one at least, with the answer and the reason: %s',
    async (id) => {
      await tried(gouda, { ...answers, [id]: '' });
      expect(Object.keys(gouda.errors)).toEqual([id]);
    },
  );

  test('are three at most', async () => {
    const three = {
      ...answers,
      nog2: 'true',
      gevraagd2: 'Aanbieder Oost',
      antwoord2: 'Wachttijd van een jaar.',
      nog3: 'true',
      gevraagd3: 'Aanbieder Zuid',
      antwoord3: 'Te ver weg.',
    };
    const request = await filed(gouda, three);
    expect(valueOf(request, 'Derde aanbieder die u vroeg')).toBe('Aanbieder Zuid');
    expect(valueOf(request, 'Nog een aanbieder')).toBeUndefined();
    expect(request.answers).toMatchObject({ gevraagd2: 'Aanbieder Oost', antwoord3: 'Te ver weg.' });
  });

  test('"nog een" raises two more questions, without an error', async () => {
    await gouda.start('urc');
    await gouda.next({ contract: answers.contract, zorg: answers.zorg, vraag: answers.vraag });
    const { waaromNiet, gevraagd1, antwoord1 } = answers;
    await gouda.next({ waaromNiet, gevraagd1, antwoord1, nog2: 'true' });
    expect(gouda.asked).toEqual(['waaromNiet', 'gevraagd1', 'antwoord1', 'nog2', 'gevraagd2', 'antwoord2', 'nog3']);
    expect(gouda.errors).toEqual({});
    await gouda.next({ waaromNiet, gevraagd1, antwoord1, nog2: 'true', gevraagd2: 'aanbieder noord', antwoord2: 'x' });
    expect(gouda.errors.gevraagd2).toContain('staat er al');
  });
});

describe('the KvK number', () => {
  test.each(['1234 5678', 'KvK 12345678', '12.34.56.78', 'KvK-nummer: 1234-5678'])('reads "%s"', async (kvk) => {
    expect((await filed(gouda, { ...answers, kvk })).answers.kvk).toBe('12345678');
  });

  test.each(['1234567', '123456789012', 'onbekend'])('refuses "%s" and says how many digits it has', async (kvk) => {
    await tried(gouda, { ...answers, kvk });
    expect(gouda.errors.kvk).toContain('acht cijfers');
    expect(gouda.at('step').fields.find(({ id }) => id === 'kvk')?.value).toBe(kvk);
  });

  test('refuses a number that can be a BSN, and keeps it nowhere', async () => {
    await tried(gouda, { ...answers, kvk: '123456782' });
    expect(gouda.errors.kvk).toMatch(/BSN.*RSIN/);
    expect(JSON.stringify([...gouda.drafts.all])).not.toContain('123456782');
  });

  test('with the same gemeente and contract warns of the open request', async () => {
    await filed(gouda);
    const again = await gouda.walk({ ...answers, kvk: '1234 5678' }, {}, 'urc');
    expect(again.notices).toEqual([
      expect.objectContaining({ text: expect.stringMatching(/deze aanbieder en dit contract staat URC-2026-00001/) }),
    ]);
    await gouda.press('restart');
    const other = await gouda.walk({ ...answers, contract: 'contract-wonen-jeugd' }, {}, 'urc');
    expect(other.notices).toEqual([]);
  });
});

describe('start, duration and size: the choice of toegang (inkoopplan 5.4 and 7.3)', () => {
  test.each([
    ['6', 'maanden', '6 maanden', '30 juni 2027'],
    ['1', 'maanden', '1 maand', '31 januari 2027'],
    ['2', 'weken', '2 weken', '14 januari 2027'],
  ])('%s %s', async (duur, duurEenheid, said, until) => {
    const request = await filed(gouda, { ...answers, duur, duurEenheid });
    expect(valueOf(request, 'Duur')).toBe(said);
    expect(valueOf(request, 'Loopt tot en met')).toBe(until);
    expect(valueOf(request, 'Omvang')).toBe('2 uur per week');
  });

  test('there is no longest duration, but half a month is refused', async () => {
    expect((await filed(gouda, { ...answers, duur: '60' })).answers.duur).toBe(60);
    await tried(gouda, { ...answers, duur: '1,5' });
    expect(gouda.errors.duur).toContain('heel getal');
  });

  test('a start that has passed is filed with a warning that RWO has not decided', async () => {
    const review = await gouda.walk({ ...answers, startdatum: '1-11-2026' }, {}, 'urc');
    expect(review.notices).toEqual([expect.objectContaining({ title: 'RWO heeft dan nog niet beslist' })]);
  });
});

describe('who does what next (inkoopplan 7.3, figuur 9)', () => {
  test('stands on the receipt, for a yes and for a no', async () => {
    await filed(gouda);
    const next = gouda.at('receipt').next.join(' ');
    for (const step of [
      'RWO controleert of de aanbieder voldoet aan de kwaliteitscriteria en onderhandelt zo nodig over het tarief',
      'RWO keurt de aanvraag goed of af en laat dat de vijf gemeenten weten',
      'vertelt u (toegang) de beslissing aan de aanbieder',
      'stelt RWO de URC op en geeft u de indicatie af',
      'zoekt u een alternatief. RWO denkt mee',
    ])
      expect(next).toContain(step);
  });
});
