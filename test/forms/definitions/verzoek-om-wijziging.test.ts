import { beforeEach, describe, expect, test } from '@jest/globals';
import { settle } from '../../../src/forms/settle.js';
import type { CareRequest } from '../../../src/requests/request.js';
import { Desk, shipped } from '../../wizard/desk.js';
import { contextOf, shippedRecords, staffOf, withZorgfunctie } from '../situation.js';

const common = {
  gemeente: 'gouda',
  toewijzingsnummer: '4711-26',
  ingangsdatum: '2026-12-01',
  spoed: 'false',
  toelichting: 'De situatie is veranderd; het zorgplan is aangepast.',
};
const budget = {
  ...common,
  wijziging: 'budget-hoger',
  budgetToegewezen: '12.500',
  budgetGebruikt: '€ 9.000,00',
  budgetGewenst: '16000,50',
};
const volume = {
  ...common,
  zorgfunctie: 'zg-visueel-ambulant',
  wijziging: 'volume-hoger',
  eenheid: 'uur',
  volumeToegewezen: '120',
  volumeGebruikt: '97,5',
  volumeGewenst: '160',
};
const laterJeugd = {
  ...common,
  wijziging: 'einddatum-later',
  startdatum: '2026-03-01',
  einddatumOud: '2026-12-31',
  einddatumNieuw: '2027-03-01',
};

let yulius: Desk;
let visio: Desk;
beforeEach(() => {
  yulius = new Desk(staffOf('yulius'));
  visio = new Desk(staffOf('visio'));
});

/** Walks the form, files it and gives what is in the log. */
async function filed(desk: Desk, answers: Readonly<Record<string, unknown>>): Promise<CareRequest> {
  await desk.walk(answers);
  await desk.press('submit');
  desk.at('receipt');
  const request = desk.requests.all.at(-1);
  if (!request) throw new Error('nothing was filed');
  return request;
}

function valueOf(request: CareRequest, label: string): string | undefined {
  return request.document.flatMap(({ rows }) => rows).find((row) => row.label === label)?.value;
}

describe('who may file', () => {
  test.each([
    ['someone whose organisation is unknown', staffOf()],
    ['staff of a gemeente', staffOf('gouda')],
  ])('not %s, who is told what to do', async (_who, person) => {
    const desk = new Desk(person);
    await desk.start();
    expect(desk.at('stopped')).toMatchObject({ reason: 'not-allowed', text: expect.stringContaining('LC@VNG.nl') });
    expect(desk.wizard.formsFor(person).map(({ id }) => id)).not.toContain('vow');
  });

  test('not an aanbieder whose contract has ended', async () => {
    yulius.records = withZorgfunctie('jggz-autisme', { validUntil: '2026-11-21' });
    await yulius.start();
    expect(yulius.at('stopped')).toMatchObject({ reason: 'not-allowed', title: 'Geen LTA-contract gevonden' });
  });

  test('an aanbieder with a contract on the day', () => {
    expect(yulius.wizard.formsFor(yulius.person).map(({ id }) => id)).toContain('vow');
  });
});

describe('domein, zorgfunctie and aanbieder', () => {
  test('are filled in when there is one of each', async () => {
    const request = await filed(yulius, budget);
    expect(request.answers).toMatchObject({ aanbieder: 'yulius', domein: 'jeugd', zorgfunctie: 'jggz-autisme' });
    expect(request.filer.organisation).toEqual({ kind: 'aanbieder', id: 'yulius', name: 'Yulius' });
  });

  test('that are filled in are shown', async () => {
    await yulius.start();
    expect(yulius.at('step').computed).toEqual([
      { label: 'Aanbieder', value: 'Yulius' },
      { label: 'Domein', value: 'Jeugd' },
      { label: 'Zorgfunctie', value: 'Jeugd GGZ autisme' },
    ]);
  });

  test('the aanbieder is asked when the mail domain stands for several', async () => {
    const desk = new Desk(staffOf('pluryn', 'intermetzo', 'seyscentra'));
    await desk.start();
    expect(desk.asked).toEqual(['aanbieder', 'gemeente']);
    const [field] = desk.at('step').fields;
    expect(field?.type === 'choice' && field.choices.map(({ value }) => value)).toEqual([
      'pluryn',
      'intermetzo',
      'seyscentra',
    ]);
    const request = await filed(desk, { ...budget, aanbieder: 'seyscentra' });
    expect(request.filer.organisation?.id).toBe('seyscentra');
    expect(request.answers).toMatchObject({ zorgfunctie: 'voedselweigering-onzindelijkheid' });
  });

  test('the domein is asked of an aanbieder with functions in both, and decides what can change', async () => {
    const desk = new Desk(staffOf('bartimeus'));
    await desk.start();
    expect(desk.asked).toEqual(['domein', 'gemeente']);
    await desk.next({ domein: 'wmo', gemeente: 'gouda' });
    expect(desk.asked).toEqual(['domein', 'zorgfunctie', 'gemeente']);
    const [, field] = desk.at('step').fields;
    const offered = field?.type === 'choice' ? field.choices.map(({ value }) => value) : [];
    expect(offered.every((id) => shippedRecords.zorgfuncties.get(id)?.domein === 'wmo')).toBe(true);
    expect(offered.length).toBeGreaterThan(1);
  });

  test('only zorgfuncties for which this aanbieder is contracted can be chosen', async () => {
    const desk = new Desk(staffOf('visio'));
    await desk.start();
    await desk.next({ zorgfunctie: 'zg-vroegdoofheid-ambulant', gemeente: 'gouda' });
    expect(desk.errors).toEqual({ zorgfunctie: expect.stringContaining('Kies een mogelijkheid') });
  });

  test('the gemeente is chosen from a list that explains the woonplaatsbeginsel', async () => {
    await yulius.start();
    expect(yulius.at('step').fields[0]).toMatchObject({
      style: 'filtered',
      help: expect.stringContaining('woonplaatsbeginsel'),
    });
    const [field] = yulius.at('step').fields;
    expect(field?.type === 'choice' && field.choices).toHaveLength(shippedRecords.gemeenten.size);
  });
});

describe('the kinds of change', () => {
  const offered = async (desk: Desk, first: Readonly<Record<string, string>>): Promise<readonly string[]> => {
    await desk.start();
    await desk.next(first);
    const field = desk.at('step').fields.find(({ id }) => id === 'wijziging');
    return field?.type === 'choice' ? field.choices.map(({ value }) => value) : [];
  };

  test('Jeugd: budget hoger, einddatum later, andere zorg, eerder afgerond', async () => {
    expect(await offered(yulius, { gemeente: 'gouda' })).toEqual([
      'budget-hoger',
      'einddatum-later',
      'andere-zorg',
      'eerder-afgerond',
    ]);
  });

  test('Wmo-zg: volume hoger, einddatum later, ander product, eerder afgerond', async () => {
    expect(await offered(visio, { zorgfunctie: 'zg-visueel-ambulant', gemeente: 'gouda' })).toEqual([
      'volume-hoger',
      'einddatum-later',
      'ander-product',
      'eerder-afgerond',
    ]);
  });

  test('Jeugd, budget hoger: amounts as people write them, with the utilisation', async () => {
    const request = await filed(yulius, budget);
    expect(request.answers).toMatchObject({
      budgetToegewezen: 1_250_000,
      budgetGebruikt: 900_000,
      budgetGewenst: 1_600_050,
    });
    expect(valueOf(request, 'Uitnutting')).toBe('72 % (op tijd: hoogstens 80 %)');
    expect(valueOf(request, 'Verhoging')).toBe('€ 3.500,50');
    expect(request.flags).toEqual([]);
  });

  test('a budget that is not higher is refused, with how to repair it', async () => {
    await yulius.walk({ ...budget, budgetGewenst: '3.500' }).catch(() => undefined);
    expect(yulius.errors).toEqual({ budgetGewenst: expect.stringContaining('Vul het nieuwe totaal in') });
    expect(yulius.at('step').fields.map(({ value }) => value)).toEqual(['12.500,00', '9.000,00', '3.500,00']);
  });

  test('Wmo, volume hoger: with its unit and decimals', async () => {
    const request = await filed(visio, volume);
    expect(request.answers).toMatchObject({ eenheid: 'uur', volumeToegewezen: 120, volumeGebruikt: 97.5 });
    expect(valueOf(request, 'Al gebruikt volume')).toBe('97,5 uren');
    expect(valueOf(request, 'Uitnutting')).toBe('81,3 % (meer dan 80 %: laat)');
    expect(valueOf(request, 'Verhoging')).toBe('40 uren');
  });

  test('Wmo, einddatum later: without a limit of a year, for the beschikking decides', async () => {
    const request = await filed(visio, {
      ...common,
      zorgfunctie: 'zg-visueel-ambulant',
      wijziging: 'einddatum-later',
      einddatumOud: '2026-12-31',
      einddatumNieuw: '2029-12-31',
    });
    expect(request.answers).not.toHaveProperty('startdatum');
    expect(valueOf(request, 'Gewenste einddatum')).toBe('31 december 2029');
  });

  test('Wmo, ander product: the old and new product and the new volume', async () => {
    const answers = { productHuidig: '02A05', productNieuw: '02A06', eenheid: 'minuut', volumeGewenst: '600' };
    const request = await filed(visio, {
      ...common,
      zorgfunctie: 'zg-visueel-ambulant',
      wijziging: 'ander-product',
      ...answers,
    });
    expect(request.answers).toMatchObject({ ...answers, volumeGewenst: 600 });
    expect(valueOf(request, 'Gewenst volume')).toBe('600 minuten');
  });

  test('Wmo, ander product: the same product is no change', async () => {
    const same = { productHuidig: '02A05', productNieuw: '02a05', eenheid: 'minuut', volumeGewenst: '600' };
    await visio
      .walk({ ...common, zorgfunctie: 'zg-visueel-ambulant', wijziging: 'ander-product', ...same })
      .catch(() => undefined);
    expect(visio.errors.productNieuw).toContain('hetzelfde product');
  });

  test.each(['yulius', 'visio'])(
    'eerder afgerond (%s): the end of care, and when the stopbericht is due',
    async (id) => {
      const request = await filed(new Desk(staffOf(id)), {
        ...common,
        zorgfunctie: 'zg-visueel-ambulant',
        wijziging: 'eerder-afgerond',
        einddatumOud: '2027-02-01',
        einddatumZorg: '2026-12-23',
      });
      expect(valueOf(request, 'Laatste dag van de zorg')).toBe('23 december 2026');
      expect(valueOf(request, 'Stopbericht (307) uiterlijk')).toBe('31 december 2026');
    },
  );

  test('eerder afgerond: an end of care that is not earlier needs no change, and the form says so', async () => {
    const answers = {
      ...common,
      wijziging: 'eerder-afgerond',
      einddatumOud: '2026-12-01',
      einddatumZorg: '2026-12-01',
    };
    await yulius.walk(answers).catch(() => undefined);
    expect(yulius.errors.einddatumZorg).toContain('geen wijziging nodig');
  });

  const otherCare = { ...common, wijziging: 'andere-zorg', binnenCategorie: 'nee' };

  test('Jeugd, andere zorg by a changed referral', async () => {
    const request = await filed(yulius, {
      ...otherCare,
      verwijzingDatum: '2026-11-10',
      zorgNieuw: 'Behandeling eetstoornis',
    });
    expect(request.title).toBe('Andere zorg, door een gewijzigde verwijzing, Yulius, Gouda');
    expect(valueOf(request, 'Datum van de nieuwe verwijzing')).toBe('10 november 2026');
  });

  test('Jeugd, andere zorg within the assigned category needs no request, and the form says what to do (2.1.1)', async () => {
    await yulius.walk({ ...otherCare, binnenCategorie: 'ja' }).catch(() => undefined);
    expect(yulius.at('stopped')).toMatchObject({
      reason: 'not-needed',
      canStart: true,
      text: expect.stringMatching(/per product.*2\.1\.1/),
    });
    expect(yulius.requests.all).toEqual([]);
    await yulius.start();
    await yulius.press('resume');
    expect(yulius.at('step').step.id).toBe('gegevens');
  });

  test('a referral of the future is refused', async () => {
    await yulius.walk({ ...otherCare, verwijzingDatum: '2026-11-23', zorgNieuw: 'x' }).catch(() => undefined);
    expect(yulius.errors.verwijzingDatum).toBe('Kies 22-11-2026 of een eerdere dag.');
  });
});

describe('utilisation (SAP-uitwerking 3.3.2)', () => {
  test('at 80 % it is in time, and the form says so', async () => {
    const review = await yulius.walk({ ...budget, budgetGebruikt: '10000' });
    expect(review.notices).toEqual([]);
    await yulius.press('submit');
    expect(yulius.requests.all[0]?.flags).toEqual([]);
  });

  test('past 80 % it is said kindly, filed, and marked late', async () => {
    const review = await yulius.walk({ ...budget, budgetGebruikt: '10000,01' });
    expect(review.notices).toEqual([
      expect.objectContaining({ tone: 'warning', text: expect.stringContaining('U kunt het verzoek gewoon indienen') }),
    ]);
    await yulius.press('submit');
    expect(yulius.at('receipt').notices[0]?.title).toBe('Aan de late kant');
    expect(yulius.requests.all[0]?.flags).toEqual(['laat']);
  });

  test('is shown on the next card', async () => {
    await yulius.start('vow', budget);
    await yulius.next({ gemeente: 'gouda' });
    await yulius.next({ toewijzingsnummer: '1', wijziging: 'budget-hoger' });
    await yulius.next({ budgetToegewezen: '100', budgetGebruikt: '50', budgetGewenst: '150' });
    expect(yulius.at('step').notices).toEqual([
      { tone: 'good', text: expect.stringContaining('De uitnutting is 50 %') },
    ]);
  });
});

describe('the ingangsdatum (SAP-uitwerking 2.4)', () => {
  test('lies in the future', async () => {
    await yulius.walk({ ...budget, ingangsdatum: '2026-11-22' }).catch(() => undefined);
    expect(yulius.errors.ingangsdatum).toContain('Kies een dag na vandaag');
  });

  test('may lie in the past for spoedzorg, which needs a reason and is marked', async () => {
    const answers = { ...budget, ingangsdatum: '2026-11-20', spoed: 'true' };
    await yulius.walk(answers).catch(() => undefined);
    expect(yulius.errors.spoedReden).toBe('Schrijf kort waarom dit spoedzorg is.');
    const other = new Desk(staffOf('yulius'));
    const request = await filed(other, { ...answers, spoedReden: 'De opname was meteen nodig.' });
    expect(request.flags).toEqual(['spoed']);
    expect(valueOf(request, 'Spoedzorg')).toBe('Ja');
  });
});

describe('a toewijzing Jeugd lasts one year at most (SAP-uitwerking 2.1.2 and tabel 1)', () => {
  test('an end date within the year is filed as it is', async () => {
    const request = await filed(yulius, laterJeugd);
    expect(valueOf(request, 'Toewijzing kan duren tot en met')).toBe('1 maart 2027');
    expect(request.answers).not.toHaveProperty('nieuwePeriode');
  });

  test('a longer wish is a new period: the form says so and asks whether that is meant', async () => {
    await yulius.walk({ ...laterJeugd, einddatumNieuw: '2027-06-30' }).catch(() => undefined);
    const { notices, fields } = yulius.at('step');
    expect(notices).toContainEqual(expect.objectContaining({ title: 'Dit is een nieuwe periode' }));
    expect(fields.find(({ id }) => id === 'nieuwePeriode')).toMatchObject({
      title: 'Ik vraag een nieuwe periode, vanaf 2 maart 2027.',
      error: expect.stringContaining('kies een eerdere einddatum'),
    });
  });

  test('the new period stands in what is filed', async () => {
    const request = await filed(yulius, { ...laterJeugd, einddatumNieuw: '2027-06-30', nieuwePeriode: 'true' });
    expect(valueOf(request, 'Nieuwe periode')).toBe('Ja');
    expect(request.document.flatMap(({ rows }) => rows)).toContainEqual({
      label: 'Duur van de nieuwe periode',
      value: '2 maart 2027 tot en met 30 juni 2027',
    });
  });

  test('the new period lasts one year at most too', async () => {
    await yulius.walk({ ...laterJeugd, einddatumNieuw: '2028-03-02' }).catch(() => undefined);
    expect(yulius.errors.einddatumNieuw).toContain('Kies uiterlijk 01-03-2028');
  });

  test('a wished end that is not later is refused', async () => {
    await yulius.walk({ ...laterJeugd, einddatumNieuw: '2026-12-31' }).catch(() => undefined);
    expect(yulius.errors.einddatumNieuw).toContain('niet later dan de einddatum van nu (31-12-2026)');
  });

  test('an end before the start is refused', async () => {
    await yulius.walk({ ...laterJeugd, einddatumOud: '2026-02-01' }).catch(() => undefined);
    expect(yulius.errors.einddatumOud).toContain('voor de startdatum');
  });
});

describe('clients who stay anonymous (SAP-uitwerking 2.5)', () => {
  test.each(['fier', 'horizon', 'sterk-huis'])('%s: warns, drops the toewijzingsnummer and marks it', async (id) => {
    const desk = new Desk(staffOf(id));
    const review = await desk.walk({ ...budget, zorgfunctie: 'eergerelateerd-geweld' });
    expect(review.notices[0]).toMatchObject({ tone: 'warning', text: expect.stringMatching(/4\.5.*LC@VNG\.nl/) });
    await desk.press('submit');
    const [request] = desk.requests.all;
    expect(request?.answers).not.toHaveProperty('toewijzingsnummer');
    expect(request?.refs).not.toHaveProperty('toewijzingsnummer');
    expect(request?.flags).toEqual(['anoniem']);
    const next = desk.at('receipt').next.join(' ');
    expect(next).toContain('Stuur geen VOW-bericht');
    expect(next).not.toContain('317');
  });

  test('a toewijzingsnummer that was given before is dropped when the zorgfunctie changes', () => {
    const vow = shipped.get('vow');
    if (!vow) throw new Error('no form');
    const given = { zorgfunctie: 'eergerelateerd-geweld', gemeente: 'gouda', toewijzingsnummer: '4711' };
    expect(settle(vow, given, contextOf(staffOf('horizon')))).not.toHaveProperty('toewijzingsnummer');
    const other = { ...given, zorgfunctie: 'jeugdzorgplus-zikos' };
    expect(settle(vow, other, contextOf(staffOf('horizon')))).toHaveProperty('toewijzingsnummer', '4711');
  });
});

describe('beside the berichtenverkeer', () => {
  test('the form and the receipt say that it goes beside the VOW-bericht (317), not instead of it', async () => {
    await yulius.start();
    expect(yulius.at('step').intro).toMatch(/naast het VOW-bericht \(317\).*niet in plaats daarvan/);
    const desk = new Desk(staffOf('yulius'));
    await filed(desk, budget);
    const next = desk.at('receipt').next.join(' ');
    expect(next).toContain('Stuur ook het VOW-bericht (317)');
    expect(next).toContain('uiterlijk 27 november 2026');
  });
});

describe('what is known from a question', () => {
  test('is filled in, so that one only checks', async () => {
    const prefill = {
      aanbieder: 'yulius',
      domein: 'jeugd',
      zorgfunctie: 'jggz-autisme',
      gemeente: 'gouda',
      wijziging: 'budget-hoger',
      budgetGewenst: '16.000',
    };
    await yulius.start('vow', prefill);
    expect(yulius.at('step').fields[0]?.value).toBe('gouda');
    expect([...yulius.drafts.all.values()][0]?.answers).toMatchObject({
      wijziging: 'budget-hoger',
      budgetGewenst: 1_600_000,
    });
  });

  test('is left out where it does not fit: another aanbieder, another domein, nonsense, a BSN', async () => {
    await yulius.start('vow', {
      aanbieder: 'curium',
      domein: 'wmo',
      gemeente: 'Atlantis',
      wijziging: 'volume-hoger',
      toewijzingsnummer: '123456782',
      toelichting: 'geboren 12-03-2011',
      ingangsdatum: '2020-01-01',
      unknown: 'x',
    });
    expect([...yulius.drafts.all.values()][0]?.answers).toEqual({
      aanbieder: 'yulius',
      domein: 'jeugd',
      zorgfunctie: 'jggz-autisme',
    });
  });

  test('survives the question whether to go on with a draft', async () => {
    await yulius.start();
    await yulius.next({ gemeente: 'waddinxveen' });
    await yulius.start('vow', { gemeente: 'gouda' });
    const { prefill, draftId } = yulius.at('resume');
    await yulius.send({ action: 'restart', draftId, ...(prefill === undefined ? {} : { prefill }) });
    expect(yulius.at('step').fields[0]?.value).toBe('gouda');
  });
});

describe('the cards', () => {
  test('are four at most, with few fields, a label and an error message on each', async () => {
    for (const [desk, answers] of [
      [yulius, budget],
      [visio, volume],
      [new Desk(staffOf('yulius')), laterJeugd],
    ] as const) {
      await desk.start();
      while (desk.shown?.kind === 'step') {
        const { step, fields } = desk.shown;
        expect(step.of).toBeLessThanOrEqual(4);
        expect(fields.length).toBeGreaterThan(0);
        expect(fields.length).toBeLessThanOrEqual(5);
        for (const { label, errorMessage } of fields) expect([label, errorMessage].every(Boolean)).toBe(true);
        const known: Readonly<Record<string, unknown>> = answers;
        await desk.next(Object.fromEntries(fields.map(({ id }) => [id, known[id] ?? ''])));
        if (desk.shown.kind === 'step') expect(desk.errors).toEqual({});
      }
      expect(desk.shown?.kind).toBe('review');
    }
  });
});
