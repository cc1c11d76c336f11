import { expect, test } from '@jest/globals';
import { asFiled } from '../../src/requests/as-filed.js';
import { overviewRows, statusView } from '../../src/requests/overview.js';
import type { CareRequest } from '../../src/requests/request.js';
import { aPerson } from './a-person.js';
import { aNewRequest } from './a-request.js';

const filed = asFiled(aNewRequest({ flags: ['laat', 'spoed'] }), 'VOW-2026-00042', new Date('2026-03-31T22:30:00Z'));
const filer = aPerson({
  id: filed.filer.id,
  roles: ['aanbieder'],
  organisations: [{ kind: 'aanbieder', id: 'yulius', name: 'Yulius' }],
});
const colleague = { ...filer, id: 'collega' };
const gouda = aPerson({ roles: ['toegang'], organisations: [{ kind: 'gemeente', id: 'gouda', name: 'Gouda' }] });
const lc = aPerson({ roles: ['lc'] });

test('a row of mijn verzoeken says what it is, where it stands and whose it is, by the Dutch calendar', () => {
  expect(overviewRows(filer, [filed])).toEqual([
    {
      kenmerk: 'VOW-2026-00042',
      title: 'Verzoek om wijziging',
      state: 'Ingediend',
      filedOn: '1 april 2026',
      origin: 'Ingediend door u',
      flags: ['Te laat', 'Spoed'],
      task: undefined,
    },
  ]);
});

test('whose it is reads differently for a colleague, the gemeente and the LC team', () => {
  const origin = [colleague, gouda, lc].map((person) => overviewRows(person, [filed])[0]?.origin);
  expect(origin).toEqual([
    'Ingediend door uw collega',
    'Gericht aan uw gemeente',
    'Ingediend door Medewerker zorgadministratie Yulius (Yulius)',
  ]);
});

test('it is the turn of the filer, not of the gemeente, when the request waits for an answer', () => {
  const waiting: CareRequest = { ...filed, state: 'wacht op indiener' };
  expect([filer, colleague, gouda].map((person) => overviewRows(person, [waiting])[0]?.task)).toEqual([
    'Uw antwoord is nodig',
    'Uw antwoord is nodig',
    undefined,
  ]);
});

test('the status of a request is told in rows and in a sentence for who reads it', () => {
  const view = statusView(filer, filed);
  expect(view.summary).toBe('Uw verzoek is ontvangen. Het LC-team heeft het nog niet opgepakt.');
  expect(statusView(gouda, filed).summary).toBe('Het verzoek is ontvangen. Het LC-team heeft het nog niet opgepakt.');
  expect(view.rows).toEqual([
    { label: 'Status', value: 'Ingediend' },
    { label: 'Behandelaar', value: 'Nog niemand (LC-team)' },
    { label: 'Ingediend op', value: '1 april 2026 om 00:30 uur' },
    { label: 'Ingediend door', value: 'Medewerker zorgadministratie Yulius (Yulius)' },
    { label: 'Let op', value: 'Te laat, Spoed' },
  ]);
});

test('a URC-aanvraag waits for RWO, not for the LC team (inkoopplan Midden-Holland 7.3)', () => {
  const urc = asFiled(aNewRequest({ kind: 'urc', letters: 'URC' }), 'URC-2026-00001', new Date('2026-03-31T10:00:00Z'));
  expect(statusView(filer, urc).summary).toBe('Uw verzoek is ontvangen. RWO heeft het nog niet opgepakt.');
  expect(statusView(filer, { ...urc, state: 'in behandeling' }).summary).toBe('RWO behandelt uw verzoek.');
});
