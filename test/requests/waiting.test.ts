import { expect, it } from '@jest/globals';
import { ageText, deadlineText, isLate } from '../../src/requests/waiting.js';

const state = 'ingediend' as const;

it.each([
  ['2026-11-24T08:00:00Z', 'vandaag'],
  ['2026-11-23T08:00:00Z', '1 werkdag geleden'],
  ['2026-11-20T08:00:00Z', '2 werkdagen geleden'],
  // 22 December at night in the Netherlands is 23 December.
  ['2026-11-22T23:30:00Z', '1 werkdag geleden'],
])('what was filed at %s was filed %s, on Tuesday 24 November', (filedAt, text) => {
  expect(ageText({ filedAt }, '2026-11-24')).toBe(text);
});

it('what was filed in a weekend is no werkdag old in that weekend', () => {
  expect(ageText({ filedAt: '2026-11-21T10:00:00Z' }, '2026-11-22')).toBe('nog geen werkdag geleden');
});

it.each([
  ['2026-11-24', '24 november 2026 (vandaag)'],
  ['2026-11-25', '25 november 2026 (over 1 werkdag)'],
  ['2026-11-30', '30 november 2026 (over 4 werkdagen)'],
  ['2026-11-20', '20 november 2026 (2 werkdagen voorbij)'],
])('a last day %s is shown as "%s"', (dueOn, text) => {
  expect(deadlineText({ dueOn, state }, '2026-11-24')).toBe(text);
});

it('a last day around a weekend counts no werkdagen', () => {
  expect(deadlineText({ dueOn: '2026-11-22', state }, '2026-11-21')).toBe(
    '22 november 2026 (voor de volgende werkdag)',
  );
  expect(deadlineText({ dueOn: '2026-11-21', state }, '2026-11-22')).toBe('21 november 2026 (net voorbij)');
});

it('a closed request only says which day it was', () => {
  expect(deadlineText({ dueOn: '2026-11-20', state: 'afgehandeld' }, '2026-11-24')).toBe('20 november 2026');
  expect(isLate({ flags: [], dueOn: '2026-11-20', state: 'afgehandeld' }, '2026-11-24')).toBe(false);
  expect(isLate({ flags: [], dueOn: '2026-11-20', state }, '2026-11-24')).toBe(true);
});
