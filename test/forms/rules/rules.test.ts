import { describe, expect, test } from '@jest/globals';
import { anonymityNotice, isAnonymous } from '../../../src/forms/rules/anonymity.js';
import { lastDayOfToewijzing, newPeriodFor } from '../../../src/forms/rules/care-year.js';
import { contractedFunctions, ownContractedAanbieders } from '../../../src/forms/rules/contracted.js';
import { answerDueBy, stopMessageDueBy } from '../../../src/forms/rules/message-traffic.js';
import { ingangsdatumProblem } from '../../../src/forms/rules/start-of-change.js';
import { exceptionFor } from '../../../src/requests/exception-contract.js';
import { gemeentenOfTheRegion, ownGemeentenOfTheRegion } from '../../../src/forms/rules/midden-holland.js';
import { regionalContracts } from '../../../src/forms/rules/regional-contracts.js';
import { contactDueBy, daysLate } from '../../../src/forms/rules/uitstroom-term.js';
import { formatPercent, utilisationOf } from '../../../src/forms/rules/utilisation.js';
import { shippedRecords, staffOf, withZorgfunctie } from '../situation.js';

describe('"uiterlijk 80% uitnutting van het toegewezen budget" (SAP-uitwerking 3.3.2)', () => {
  test.each([
    [8000, 10000, 80, false],
    [8001, 10000, 80.1, true],
    [0, 10000, 0, false],
    [12000, 10000, 120, true],
    [79.99, 100, 80, false],
    [80.01, 100, 80.1, true],
    [800_000_001, 1_000_000_000, 80.1, true],
  ])('%d of %d is %d %%, late: %s', (used, assigned, percent, late) => {
    expect(utilisationOf(used, assigned)).toEqual({ percent, late });
  });

  test('is not reckoned while a figure is missing', () => {
    expect(utilisationOf(undefined, 100)).toBeUndefined();
    expect(utilisationOf(10, undefined)).toBeUndefined();
    expect(utilisationOf(10, 0)).toBeUndefined();
    expect(formatPercent(72.5)).toBe('72,5 %');
  });
});

describe('"maximale duur … één jaar" (2.1.2), "365 dagen" (2.1.1, tabel 1)', () => {
  test('a toewijzing ends 365 days on at the latest', () => {
    expect(lastDayOfToewijzing('2026-03-01')).toBe('2027-03-01');
    expect(newPeriodFor('2026-03-01', '2026-12-31', '2027-03-01')).toBeUndefined();
  });

  test('a longer wish is a new period, which lasts one year at most too', () => {
    expect(newPeriodFor('2026-03-01', '2026-12-31', '2027-03-02')).toEqual({
      from: '2027-03-02',
      latest: '2028-03-01',
    });
  });

  test('the new period comes after a toewijzing that is already longer', () => {
    expect(newPeriodFor('2026-03-01', '2027-04-01', '2027-06-01')?.from).toBe('2027-04-02');
  });
});

describe('"de ingangsdatum van een gewenste wijziging in de toekomst, met uitzondering van spoedzorg" (2.4)', () => {
  test('refuses a day in the past and today, and says how to repair it', () => {
    expect(ingangsdatumProblem('2026-11-21', '2026-11-22', false)).toContain('Kies een dag na vandaag (22-11-2026)');
    expect(ingangsdatumProblem('2026-11-22', '2026-11-22', false)).toContain('spoedzorg');
  });

  test('takes tomorrow, and any day when it is spoedzorg', () => {
    expect(ingangsdatumProblem('2026-11-23', '2026-11-22', false)).toBeUndefined();
    expect(ingangsdatumProblem('2026-11-01', '2026-11-22', true)).toBeUndefined();
  });
});

describe('the anonymous functions of Fier, Horizon and Sterk Huis (2.5)', () => {
  test('are eergerelateerd geweld, loverboy and mensenhandel, and no other', () => {
    const anonymous = [...shippedRecords.zorgfuncties.values()].filter(({ id }) => isAnonymous(shippedRecords, id));
    expect(anonymous.map(({ aanbieders }) => aanbieders.map(({ id }) => id).sort())).toEqual([
      ['fier', 'horizon', 'sterk-huis'],
    ]);
    expect(isAnonymous(shippedRecords, undefined)).toBe(false);
  });

  test('point to paragraph 4.5 of the SAP and to LC@VNG.nl', () => {
    expect(anonymityNotice.text).toMatch(/berichtenverkeer niet.*4\.5.*LC@VNG\.nl/);
  });
});

describe('the zorgfuncties for which an aanbieder is contracted on the day', () => {
  const ids = (aanbieder: string, day = '2026-11-22', records = shippedRecords): readonly string[] =>
    contractedFunctions(records, aanbieder, day).map(({ id }) => id);

  test('are those that name the aanbieder, in both domeinen', () => {
    expect(ids('yulius')).toEqual(['jggz-autisme']);
    expect(new Set(contractedFunctions(shippedRecords, 'bartimeus', '2026-11-22').map(({ domein }) => domein))).toEqual(
      new Set(['jeugd', 'wmo']),
    );
    expect(ids('nobody')).toEqual([]);
  });

  test('leave out what has ended or has not begun', () => {
    const ended = withZorgfunctie('jggz-autisme', { validUntil: '2026-11-21' });
    expect(ids('yulius', '2026-11-21', ended)).toEqual(['jggz-autisme']);
    expect(ids('yulius', '2026-11-22', ended)).toEqual([]);
    expect(ids('yulius', '2020-12-31')).toEqual([]);
    expect(ownContractedAanbieders(ended, staffOf('yulius'), '2026-11-22')).toEqual([]);
  });
});

describe('terms of the message traffic (iStandaarden 3.x)', () => {
  test('the gemeente answers within five werkdagen', () => {
    expect(answerDueBy('2026-11-22')).toBe('2026-11-27');
  });

  test('the stopbericht comes within five werkdagen of the end of care, over Christmas too', () => {
    expect(stopMessageDueBy('2026-12-23')).toBe('2026-12-31');
  });
});

describe('"uiterlijk drie maanden voor de geplande einddatum van de zorg" (3.3.1)', () => {
  test.each([
    ['2027-06-30', '2027-03-30'],
    ['2027-05-31', '2027-02-28'],
    ['2028-05-31', '2028-02-29'],
    ['2027-02-01', '2026-11-01'],
  ])('care that ends on %s asks for contact on %s at the latest', (end, lastDay) => {
    expect(contactDueBy(end)).toBe(lastDay);
    expect(daysLate(end, lastDay)).toBe(0);
  });

  test('counts the days after the last day', () => {
    expect(daysLate('2027-06-30', '2027-03-31')).toBe(1);
    expect(daysLate('2027-06-30', '2027-06-30')).toBe(92);
    expect(daysLate('2027-06-30', '2026-11-22')).toBe(0);
  });
});

describe('"Een URC wordt ingezet voor een aanbieder die niet gecontracteerd is" (inkoopplan 5.1)', () => {
  test('"een CSA als de aanbieder wel gecontracteerd is, maar niet voor betreffend product"', () => {
    expect(exceptionFor('niet')).toBe('urc');
    expect(exceptionFor('ander-product')).toBe('csa');
    expect(exceptionFor('dit-product')).toBeUndefined();
  });
});

describe('the region Midden-Holland', () => {
  test('is five gemeenten', () => {
    expect(gemeentenOfTheRegion(shippedRecords)).toEqual([
      'Bodegraven-Reeuwijk',
      'Gouda',
      'Krimpenerwaard',
      'Waddinxveen',
      'Zuidplas',
    ]);
    expect(
      ownGemeentenOfTheRegion(shippedRecords, staffOf('gouda', 'rotterdam', 'yulius')).map(({ id }) => id),
    ).toEqual(['gouda']);
  });

  test('has twelve contracts, from the day that they hold', () => {
    expect(regionalContracts(shippedRecords, '2026-11-22')).toHaveLength(12);
    expect(regionalContracts(shippedRecords, '2024-12-31')).toEqual([]);
  });
});
