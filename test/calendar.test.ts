import { describe, expect, test } from '@jest/globals';
import Holidays from 'date-holidays';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  addWorkingDays,
  daysBetween,
  formatDay,
  formatDayShort,
  formatTime,
  isWorkingDay,
  legalHolidays,
  parseDay,
  workingDaysBetween,
} from '../src/calendar.js';
import { dayOf } from '../src/clock.js';

const someDay = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((moment) => moment.toISOString().slice(0, 10));

describe('werkdagen by the Algemene termijnenwet', () => {
  test.each([
    ['2026-04-03', false, 'Goede Vrijdag'],
    ['2026-05-05', false, '5 mei'],
    ['2026-12-31', true, '31 december'],
    ['2026-04-27', false, 'Koningsdag'],
    ['2026-05-14', false, 'Hemelvaartsdag'],
    ['2026-05-25', false, 'tweede Pinksterdag'],
    ['2026-12-25', false, 'Eerste Kerstdag'],
    ['2027-01-01', false, 'Nieuwjaarsdag'],
    ['2026-12-05', false, 'a Saturday'],
    ['2026-05-04', true, 'Dodenherdenking'],
    ['2026-11-23', true, 'a Monday'],
  ])('%s is a werkdag: %s (%s)', (day, expected) => {
    expect(isWorkingDay(day)).toBe(expected);
  });

  test('every holiday that counts is known to the library by that name', () => {
    const names = new Holidays('NL', { languages: 'nl' }).getHolidays(2026).map(({ name }) => name);
    expect([...legalHolidays].filter((name) => !names.includes(name))).toEqual([]);
  });

  test('are counted from the day after, over weekends and holidays', () => {
    expect(addWorkingDays('2026-11-20', 5)).toBe('2026-11-27');
    expect(addWorkingDays('2026-12-24', 1)).toBe('2026-12-28');
    expect(addWorkingDays('2026-04-02', 1)).toBe('2026-04-07');
    expect(addWorkingDays('2026-11-23', -1)).toBe('2026-11-20');
    expect(addWorkingDays('2026-11-22', 0)).toBe('2026-11-22');
  });
});

describe('reckoning with days', () => {
  test('is not moved by the clock that changes in March and October', () => {
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
  });

  test('goes back by as much as it went on', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -5000, max: 5000 }), (day, days) => {
        expect(daysBetween(day, addDays(day, days))).toBe(days);
      }),
    );
  });

  test('takes the last day of a month that is too short', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2028-05-31', -3)).toBe('2028-02-29');
    expect(addMonths('2026-11-22', 3)).toBe('2027-02-22');
  });

  test('a day is that of the Netherlands', () => {
    expect(dayOf(new Date('2026-06-30T22:30:00Z'))).toBe('2026-07-01');
    expect(formatTime(new Date('2026-11-22T23:05:00Z'))).toBe('00:05');
  });
});

describe('dates as people write them', () => {
  test.each([
    '22-11-2026',
    '22/11/26',
    '22.11.2026',
    '22 november 2026',
    '22 Nov. 2026',
    "22 nov '26",
    'zondag 22 november 2026',
    '2026-11-22',
    ' 22 - 11 - 2026 ',
  ])('%s is read', (text) => {
    expect(parseDay(text)).toBe('2026-11-22');
  });

  test.each(['31-02-2026', '22-13-2026', 'morgen', '22 november', '11-2026', '', '22 foo 2026'])(
    '%p is no date',
    (text) => {
      expect(parseDay(text)).toBeUndefined();
    },
  );

  test('what is shown can be read back', () => {
    fc.assert(
      fc.property(someDay, (day) => {
        expect(parseDay(formatDay(day))).toBe(day);
        expect(parseDay(formatDayShort(day))).toBe(day);
      }),
    );
    expect(formatDay('2026-03-01')).toBe('1 maart 2026');
    expect(formatDayShort('2026-03-01')).toBe('01-03-2026');
  });
});

test('counts the werkdagen after a day: not the weekend, Goede Vrijdag and Tweede paasdag', () => {
  expect(workingDaysBetween('2026-04-01', '2026-04-01')).toBe(0);
  expect(workingDaysBetween('2026-04-01', '2026-04-02')).toBe(1);
  expect(workingDaysBetween('2026-04-02', '2026-04-08')).toBe(2);
  expect(workingDaysBetween('2026-04-08', '2026-04-01')).toBe(0);
});
