import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findPersonalData, redact, refusedAnywhere, type PersonalDataKind } from '../src/personal-data.js';
import { passesElevenTest } from '../src/personal-data/bsn.js';

const today = '2026-11-22';

function kinds(text: string): readonly PersonalDataKind[] {
  return [...new Set(findPersonalData(text, today).map(({ kind }) => kind))];
}

const nineDigits = fc.integer({ min: 0, max: 999_999_999 }).map((value) => String(value).padStart(9, '0'));
/** Eight free digits and the last one that makes the sum divisible by eleven, where there is one. */
const bsn = nineDigits
  .map((digits) => {
    const sum = [...digits.slice(0, 8)].reduce((total, digit, index) => total + (9 - index) * Number(digit), 0);
    return `${digits.slice(0, 8)}${sum % 11}`;
  })
  .filter((digits) => digits.length === 9 && digits !== '000000000');
const words = fc.constantFrom('', 'cliënt ', 'BSN:', 'nummer (', 'toewijzing 2026 ', 'bsn', '€ 100 voor ', '\n', 'x-');

describe('a BSN', () => {
  test('is nine digits passing the eleven-test', () => {
    expect(passesElevenTest('123456782')).toBe(true);
    expect(passesElevenTest('999900006')).toBe(true);
    expect(passesElevenTest('123456789')).toBe(false);
    expect(passesElevenTest('000000000')).toBe(false);
    expect(passesElevenTest('12345678')).toBe(false);
  });

  test('is found in all spellings, wherever it stands', () => {
    const between = fc.array(fc.constantFrom('', '.', ' ', '-', '', ' - '), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(
        bsn,
        between,
        words,
        fc.constantFrom('', '.', ' heeft', ')', ',', '\n', '!'),
        (digits, signs, before, after) => {
          const number = [...digits].map((digit, index) => digit + (signs[index] ?? '')).join('');
          expect(kinds(`${before}${number}${after}`)).toContain('bsn');
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('is left out of what may be shown again', () => {
    fc.assert(
      fc.property(bsn, words, (digits, before) => {
        const text = `${before}${digits} en verder`;
        const rest = redact(text, findPersonalData(text, today));
        expect(rest).not.toContain(digits);
        expect(rest).toContain('en verder');
      }),
    );
  });

  test('nine digits that fail the eleven-test are none', () => {
    fc.assert(
      fc.property(
        nineDigits.filter((digits) => !passesElevenTest(digits)),
        (digits) => {
          expect(findPersonalData(`toewijzing ${digits}`, today, ['bsn'])).toEqual([]);
        },
      ),
    );
  });

  test('numbers of another length are none: a KvK number, a toewijzingsnummer, an account', () => {
    const other = fc
      .integer({ min: 1, max: 14 })
      .filter((length) => length !== 9)
      .chain((length) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`)));
    fc.assert(
      fc.property(other, (digits) => {
        expect(findPersonalData(`nummer ${digits} staat vast`, today, ['bsn'])).toEqual([]);
      }),
    );
  });

  test.each([
    'KvK 12345678',
    'toewijzing T-2026-004711',
    'van € 12.500,50 naar € 16.000,00',
    '€ 123.456.782,00',
    'van 12500 naar 16000',
    '06 12345678',
    '0172 - 12 34 56',
    'van 22-11-2026 3 dagen per week',
    'van 1-2-2026 150 minuten',
    'VOW-2026-00042',
    '12345678, 2',
  ])('%s holds none', (text) => {
    expect(findPersonalData(text, today, ['bsn'])).toEqual([]);
  });

  test('is found in digits of another width too', () => {
    expect(kinds('１２３４５６７８２')).toEqual(['bsn']);
  });
});

describe('a date of birth', () => {
  test.each([
    'geboren 12-03-2011',
    'geb. 12-3-11',
    'geboortedatum: 12 maart 2011',
    'Geboortedatum 2011-03-12',
    'meisje (12-03-2011 geboren)',
    'cliënt 12-03-2011 heeft meer zorg nodig',
    'jongen van 12-03-2011',
    '12/03/2011',
    '12 mrt 2011',
    'geboren op 1 oktober 2026',
    'geboren 12032011',
    'mevrouw, 4 mei 1948, verhuist',
    'verjaardag 4 mei 2012',
    '12.03.2011',
  ])('%s holds one', (text) => {
    expect(kinds(text)).toEqual(['birth-date']);
  });

  test.each([
    'einddatum 31-12-2026',
    'de einddatum wordt 31-12-2027',
    'einddatum was 31-12-2025',
    'zorg sinds 1 maart 2026',
    'start 01-02-2026, eind 31-01-2027',
    'sinds 1-1-2021 gecontracteerd',
    'wat gold er tot 1 januari 2018?',
    'per 1 januari 2021 geldt het SAP',
    'de SAP-uitwerking van 11 november 2020',
    'beschikking van 12-03-2019',
    'startdatum: 01-01-2020',
    'paragraaf 3.3.2 en 2.1.12',
    'geboren in Gouda',
    'de baby wordt geboren rond 1 maart 2027',
    'geboren 12-03-1899',
    'KvK 12032011',
    'tussen 1-1-2026 en 1-7-2026',
    '31-02-2011',
  ])('%s holds none', (text) => {
    expect(kinds(text)).toEqual([]);
  });
});

describe('a mail address or telephone number', () => {
  test.each([
    ['iemand@example.org', 'email'],
    ['mail i.e.mand+x@zorg.example.nl!', 'email'],
    ['06-12345678', 'phone'],
    ['06 12 34 56 78', 'phone'],
    ['+31 6 12345678', 'phone'],
    ['0031612345678', 'phone'],
    ['(0172) 12 34 56', 'phone'],
    ['+31 (0)172 123456', 'phone'],
    ['+32 470 12 34 56', 'phone'],
  ])('%s is found', (text, kind) => {
    expect(kinds(text)).toContain(kind);
  });

  test.each(['2026-00042', '12.500,50', '3 x per week', 'T-4711/2026', '1234567890', '@gemeente'])(
    '%s is none',
    (text) => {
      expect(findPersonalData(text, today, ['email', 'phone'])).toEqual([]);
    },
  );

  test('may be named in a question', () => {
    expect(findPersonalData('Wie leest LC@VNG.nl?', today, refusedAnywhere)).toEqual([]);
  });
});

describe('looking at any text', () => {
  test('is quick, also on ten thousand characters', () => {
    const texts = [
      '1 '.repeat(5000),
      '12-'.repeat(3333),
      'geboren '.repeat(1250),
      'a@'.repeat(5000),
      '0'.repeat(10000),
      'datum '.repeat(1666),
      ' '.repeat(10000),
    ];
    const began = performance.now();
    for (const text of texts) findPersonalData(text, today);
    expect(performance.now() - began).toBeLessThan(2000);
  });
});

test.each(['status VOW-2026-00002', 'triage vow 2026 00002', 'Zie ook URC-2026-00010 en vow-2026-00002.'])(
  'takes a kenmerk for a kenmerk, also when its digits pass the eleven-test: %s',
  (text) => {
    expect(findPersonalData(text, '2026-11-22')).toEqual([]);
  },
);

test.each([
  'BSN-2026-00002',
  'bsn 202600002',
  'status bsn 2026-00002',
  'VOW-2026-000021 of 2026-00002',
  'Het is 2026-00002.',
])('and nine digits that are none still for a BSN: %s', (text) => {
  expect(findPersonalData(text, '2026-11-22').map(({ kind }) => kind)).toEqual(['bsn']);
});
