import { expect, test } from '@jest/globals';
import type { Organisation, Person, Role } from '../../src/people/person.js';
import { asFiled } from '../../src/requests/as-filed.js';
import type { NewRequest } from '../../src/requests/request.js';
import { ownRequests } from '../../src/requests/own-requests.js';
import { mayReadDecisions, maySee } from '../../src/requests/visibility.js';
import { MemoryRequestLog } from '../../src/storage/memory-request-log.js';
import { shippedRecords } from '../forms/situation.js';
import { aChanged, aNewRequest } from './a-request.js';
import { aPerson } from './a-person.js';

const yulius: Organisation = { kind: 'aanbieder', id: 'yulius', name: 'Yulius' };
const fier: Organisation = { kind: 'aanbieder', id: 'fier', name: 'Fier' };
const gouda: Organisation = { kind: 'gemeente', id: 'gouda', name: 'Gouda' };
const delft: Organisation = { kind: 'gemeente', id: 'delft', name: 'Delft' };
const someone = (role: Role, ...organisations: Organisation[]): Person => aPerson({ roles: [role], organisations });
const sees = (person: Person, change: Partial<NewRequest> = {}): boolean =>
  maySee(person, asFiled(aNewRequest(change), 'VOW-2026-00001', new Date('2026-04-01T09:30:00Z')));

test('an aanbieder sees the requests of its own organisation, also of a colleague, and no others', () => {
  expect(sees(someone('aanbieder', yulius))).toBe(true);
  expect(sees(someone('aanbieder', fier))).toBe(false);
  expect(sees(someone('aanbieder', fier, yulius))).toBe(true);
});

test('a gemeente sees the requests that are addressed to it, and not those to another', () => {
  expect(sees(someone('toegang', gouda))).toBe(true);
  expect(sees(someone('toegang', delft))).toBe(false);
  expect(sees(someone('toegang', gouda), { refs: {} })).toBe(false);
});

test('an aanbieder with the id of a gemeente does not see what is addressed to that gemeente', () => {
  expect(sees(someone('aanbieder', { ...gouda, kind: 'aanbieder' }))).toBe(false);
});

test('RWO sees the URCs and nothing else', () => {
  expect(sees(someone('rwo'), { kind: 'urc', letters: 'URC' })).toBe(true);
  expect(sees(someone('rwo'))).toBe(false);
});

test('the LC team sees all', () => {
  expect(sees(someone('lc'))).toBe(true);
});

test('a gast sees nothing but what they filed without an organisation', () => {
  const filer = { ...aNewRequest().filer, id: 'gast-1', organisation: undefined };
  expect(sees(someone('gast'))).toBe(false);
  expect(sees(aPerson({ id: 'gast-1', roles: ['gast'] }), { filer, refs: {} })).toBe(true);
  expect(sees(aPerson({ id: 'gast-2', roles: ['gast'] }), { filer, refs: {} })).toBe(false);
});

test('who moved to another organisation does not see any more what they filed for the former', () => {
  expect(sees(aPerson({ id: aNewRequest().filer.id, organisations: [fier] }))).toBe(false);
});

test('own requests are those of the organisations of a person and those to their gemeente, each once', async () => {
  const log = new MemoryRequestLog();
  const goudaFiler = { ...aNewRequest().filer, id: 'toegang-gouda', organisation: gouda };
  await log.file(aNewRequest(), new Date('2026-04-02T09:00:00Z'));
  await log.file(aNewRequest({ filer: goudaFiler }), new Date('2026-04-03T09:00:00Z'));
  await log.file(aNewRequest({ refs: { gemeente: 'delft' } }), new Date('2026-04-01T09:00:00Z'));
  const own = async (person: Person): Promise<string[]> =>
    (await ownRequests(log, person, 0, 5)).requests.map((one) => one.kenmerk);
  expect(await own(someone('toegang', gouda))).toEqual(['VOW-2026-00002', 'VOW-2026-00001']);
  expect(await own(someone('aanbieder', yulius))).toEqual(['VOW-2026-00001', 'VOW-2026-00003']);
  expect(await own(someone('lc'))).toEqual([]);
});

test('a page of own requests has what waits for this person first, then what is open, then the rest, newest first', async () => {
  const log = new MemoryRequestLog();
  const states = [
    'ingediend',
    'afgehandeld',
    'wacht op indiener',
    'in behandeling',
    'afgehandeld',
    'ingediend',
  ] as const;
  for (const [index, state] of states.entries()) {
    const { request } = await log.file(aNewRequest(), new Date(`2026-04-0${index + 1}T09:00:00Z`));
    await log.change(request.kenmerk, (current) => (state === 'ingediend' ? undefined : aChanged(current, { state })));
  }
  const person = someone('aanbieder', yulius);
  const first = await ownRequests(log, person, 0, 4);
  expect(first).toMatchObject({ all: 6, page: 0, pages: 2 });
  expect(first.requests.map(({ state }) => state)).toEqual([
    'wacht op indiener',
    'ingediend',
    'in behandeling',
    'ingediend',
  ]);
  const last = await ownRequests(log, person, 9, 4);
  expect(last.page).toBe(1);
  expect(last.requests.map(({ kenmerk }) => kenmerk)).toEqual(['VOW-2026-00005', 'VOW-2026-00002']);
});

test('what RWO decided is for the five gemeenten of Midden-Holland, RWO and the LC team (inkoopplan 7.3)', () => {
  const region = ['bodegraven-reeuwijk', 'gouda', 'krimpenerwaard', 'waddinxveen', 'zuidplas'];
  const ofTheRegion = region.map((id) => someone('toegang', { kind: 'gemeente', id, name: id }));
  for (const person of [...ofTheRegion, someone('rwo'), someone('lc')])
    expect(mayReadDecisions(person, shippedRecords)).toBe(true);
  const gemeenteAsAanbieder = someone('aanbieder', { ...gouda, kind: 'aanbieder' });
  for (const person of [someone('toegang', delft), someone('aanbieder', yulius), gemeenteAsAanbieder, someone('gast')])
    expect(mayReadDecisions(person, shippedRecords)).toBe(false);
});
