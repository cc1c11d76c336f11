import { describe, expect, test } from '@jest/globals';
import { act, remind, type Act } from '../../src/requests/act.js';
import { asFiled } from '../../src/requests/as-filed.js';
import { decisionIn } from '../../src/requests/decision.js';
import { possibleActions, waitsForFiler } from '../../src/requests/handling.js';
import { actionNames, lifecycle } from '../../src/requests/lifecycle.js';
import type { CareRequest, NewRequest } from '../../src/requests/request.js';
import { toelatingscriteria } from '../../src/requests/toelatingscriteria.js';
import { aPerson } from './a-person.js';
import { aNewRequest } from './a-request.js';

const filedAt = new Date('2026-04-01T09:30:00Z');
const now = new Date('2026-04-02T10:00:00Z');
const lc = aPerson({ id: 'lc-1', name: 'Medewerker LC', roles: ['lc'] });
const colleague = { id: 'lc-2', name: 'Collega LC' };
const rwo = aPerson({ id: 'rwo-1', name: 'Medewerker RWO', roles: ['rwo'] });
const gouda = { kind: 'gemeente', id: 'gouda', name: 'Gouda' } as const;
const yulius = aPerson({
  id: 'medewerker-yulius',
  name: 'Medewerker zorgadministratie Yulius',
  roles: ['aanbieder'],
  organisations: [{ kind: 'aanbieder', id: 'yulius', name: 'Yulius' }],
});
const fier = aPerson({ id: 'fier-1', organisations: [{ kind: 'aanbieder', id: 'fier', name: 'Fier' }] });
const toegang = aPerson({
  id: 'gouda-1',
  name: 'Medewerker toegang Gouda',
  roles: ['toegang'],
  organisations: [gouda],
});

const filed = (change: Partial<NewRequest> = {}): CareRequest =>
  asFiled(aNewRequest(change), `${change.letters ?? 'VOW'}-2026-00001`, filedAt);
const filedUrc = (): CareRequest =>
  filed({
    kind: 'urc',
    letters: 'URC',
    filer: { id: 'gouda-1', name: toegang.name, roles: ['toegang'], organisation: gouda },
    refs: { gemeente: 'gouda' },
  });

/** What it becomes; fails the test when it is refused. */
function done(request: CareRequest, doing: Partial<Act> & Pick<Act, 'action'>, person = lc): CareRequest {
  const result = act(request, { version: request.version, ...doing }, person, now);
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

function refused(request: CareRequest, doing: Partial<Act> & Pick<Act, 'action'>, person = lc): unknown {
  const result = act(request, { version: request.version, ...doing }, person, now);
  return result.ok ? 'done' : result.error;
}

const told = (before: CareRequest, after: CareRequest): string[] =>
  after.outbox.slice(before.outbox.length).map(({ to }) => ('name' in to ? to.name : to.kind));

describe('the life of a request', () => {
  test('goes from ingediend to in behandeling, waits for its filer, comes back and is closed with a reason', () => {
    const taken = done(filed(), { action: 'oppakken' });
    expect(taken).toMatchObject({ state: 'in behandeling', version: 2, assignee: { id: 'lc-1' } });
    const asked = done(taken, { action: 'vragen', text: 'Tot wanneer duurt de behandeling?' });
    expect(asked.state).toBe('wacht op indiener');
    const answered = done(asked, { action: 'beantwoorden', text: 'Tot 1 augustus.' }, yulius);
    expect(answered.state).toBe('in behandeling');
    const closed = done(answered, { action: 'afhandelen', outcome: 'toegekend', text: 'Past bij de verwijzing.' });
    expect(closed).toMatchObject({ state: 'afgehandeld', outcome: 'toegekend', version: 5 });
    expect(closed.history.map(({ action }) => action)).toEqual([
      'ingediend',
      'oppakken',
      'vragen',
      'beantwoorden',
      'afhandelen',
    ]);
    const again = done(closed, { action: 'heropenen', text: 'De gemeente vraagt iets na.' });
    expect(again.state).toBe('in behandeling');
    expect(again.outcome).toBeUndefined();
  });

  test('keeps every line of the history as it was', () => {
    const before = done(filed(), { action: 'oppakken' });
    const after = done(before, { action: 'notitie', text: 'Bel eerst de gemeente.' });
    expect(after.history.slice(0, -1)).toEqual(before.history);
  });

  test.each(actionNames)('%s is only possible from the states that the table names', (action) => {
    for (const state of ['ingediend', 'in behandeling', 'wacht op indiener', 'afgehandeld'] as const) {
      if (lifecycle[action].moves[state] !== undefined) continue;
      const request = { ...filed(), state };
      const person = lifecycle[action].by === 'indiener' ? yulius : lc;
      expect(refused(request, { action, text: 'tekst', outcome: 'toegekend', to: colleague }, person)).not.toBe('done');
    }
  });

  test.each(['vragen', 'notitie', 'afhandelen', 'heropenen', 'intrekken', 'beantwoorden', 'aanvullen'] as const)(
    '%s owes a text, and says so at the field',
    (action) => {
      const state =
        action === 'heropenen' ? 'afgehandeld' : action === 'beantwoorden' ? 'wacht op indiener' : 'ingediend';
      const person = lifecycle[action].by === 'indiener' ? yulius : lc;
      const errors = refused({ ...filed(), state }, { action, text: '   ', outcome: 'toegekend' }, person);
      expect(errors).toMatchObject({ kind: 'invalid', errors: { text: lifecycle[action].text?.errorMessage } });
    },
  );

  test('a closing owes an outcome of the four that a team may choose', () => {
    expect(refused(filed(), { action: 'afhandelen', text: 'Reden' })).toMatchObject({
      errors: { outcome: 'Kies de uitkomst.' },
    });
    expect(refused(filed(), { action: 'afhandelen', text: 'Reden', outcome: 'ingetrokken' })).toMatchObject({
      kind: 'invalid',
    });
  });
});

describe('who may do what', () => {
  test('only the LC team handles a request, and only who filed it answers and withdraws', () => {
    expect(refused(filed(), { action: 'oppakken' }, yulius)).toEqual({ kind: 'not-allowed' });
    expect(refused(filed(), { action: 'intrekken', text: 'Dubbel' }, lc)).toEqual({ kind: 'not-allowed' });
    expect(refused(filed(), { action: 'aanvullen', text: 'Meer' }, fier)).toEqual({ kind: 'not-allowed' });
    expect(refused(filed(), { action: 'oppakken' }, rwo)).toEqual({ kind: 'not-allowed' });
  });

  test('a colleague of the filer may answer and withdraw too', () => {
    const of = { ...yulius, id: 'collega-yulius' };
    expect(done(filed(), { action: 'intrekken', text: 'Dubbel' }, of)).toMatchObject({ outcome: 'ingetrokken' });
  });

  test('RWO judges the URCs (inkoopplan 7.3); the LC team does not', () => {
    expect(possibleActions(rwo, filedUrc())).toContain('beoordelen');
    expect(possibleActions(rwo, filedUrc())).not.toContain('afhandelen');
    expect(possibleActions(lc, filedUrc())).toEqual([]);
  });

  test('what a card offers is what the server allows', () => {
    expect(possibleActions(lc, filed())).toEqual([
      'oppakken',
      'toewijzen',
      'vragen',
      'notitie',
      'doorzetten',
      'afhandelen',
    ]);
    expect(possibleActions(yulius, filed())).toEqual(['aanvullen', 'intrekken']);
    expect(possibleActions(yulius, { ...filed(), state: 'wacht op indiener' })).toEqual(['beantwoorden', 'intrekken']);
    expect(possibleActions(toegang, filed())).toEqual([]);
    expect(possibleActions(lc, { ...filed(), state: 'afgehandeld' })).toEqual(['notitie', 'heropenen']);
  });
});

test('who saw an older version changes nothing', () => {
  const taken = done(filed(), { action: 'oppakken' });
  expect(refused(taken, { action: 'afhandelen', version: 1, outcome: 'afgewezen', text: 'Reden' })).toEqual({
    kind: 'stale',
  });
});

test.each([
  ['BSN 999990019 van de cliënt', 'BSN'],
  ['geboren op 12-03-2011', 'geboortedatum'],
  ['mail naar ouder@voorbeeld.nl', 'e-mailadres'],
  ['bel 06 12345678', 'telefoonnummer'],
])('refuses personal data in a text and gives the rest back: %s', (text, what) => {
  const refusal = refused(filed(), { action: 'vragen', text: `Graag meer uitleg. ${text}` });
  expect(refusal).toMatchObject({ kind: 'invalid', errors: { text: expect.stringContaining(what) } });
  expect(JSON.stringify(refusal)).toContain('Graag meer uitleg.');
  expect(JSON.stringify(refusal)).not.toMatch(/999990019|12-03-2011|ouder@|12345678/);
});

describe('what a change owes', () => {
  test('filing owes a mail to the LC team and a card in its channel, and the gemeente when its contact is known', () => {
    expect(filed().outbox.map(({ to }) => to.kind)).toEqual(['mailbox', 'channel']);
    const forwardTo = { name: 'Wijkteam', address: 'wijkteam@gouda.nl' };
    expect(filed({ forwardTo }).outbox.map(({ to }) => to.kind)).toEqual(['mailbox', 'channel', 'contact']);
  });

  test('the filer is told of every change but a note of the team', () => {
    const taken = done(filed(), { action: 'oppakken' });
    expect(told(filed(), taken)).toEqual(['Medewerker zorgadministratie Yulius', 'channel']);
    expect(told(taken, done(taken, { action: 'notitie', text: 'Bel eerst.' }))).toEqual(['channel']);
  });

  test('who handles it is told of an answer; nobody is told of what they did themselves', () => {
    const asked = done(filed(), { action: 'vragen', text: 'Wanneer?' });
    expect(told(asked, done(asked, { action: 'beantwoorden', text: 'Morgen.' }, yulius))).toEqual([
      'Medewerker LC',
      'channel',
    ]);
    const given = done(asked, { action: 'toewijzen', to: colleague });
    expect(told(asked, given)).toEqual(['Medewerker zorgadministratie Yulius', 'Collega LC', 'channel']);
  });

  test('the gemeente gets what is forwarded, and without a known contact it is refused with what to do', () => {
    const forwardTo = { name: 'Wijkteam Gouda', address: 'wijkteam@gouda.nl' };
    expect(told(filed(), done(filed(), { action: 'doorzetten', forwardTo }))).toContain('Wijkteam Gouda');
    expect(refused(filed(), { action: 'doorzetten' })).toMatchObject({
      errors: { gemeente: expect.stringContaining('geen contact bekend') },
    });
  });

  test('each thing owed has an id of its own', () => {
    const ids = done(done(filed(), { action: 'oppakken' }), { action: 'vragen', text: 'Wanneer?' }).outbox.map(
      ({ id }) => id,
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('a reminder of the assistant is a line in the history that changes no state', () => {
    const asked = done(filed(), { action: 'vragen', text: 'Wanneer?' });
    const reminded = remind(asked, 'Wij wachten op uw antwoord.', now);
    expect(reminded).toMatchObject({ state: 'wacht op indiener', version: 3 });
    expect(told(asked, reminded)).toEqual(['Medewerker zorgadministratie Yulius', 'channel']);
  });
});

describe('inkoopplan 4.4.1: each toelatingscriterium is a hard requirement (knock-out)', () => {
  const all = (value: 'ja' | 'nee'): Record<string, 'ja' | 'nee'> =>
    Object.fromEntries(toelatingscriteria.map(({ id }) => [id, value]));
  const judge = (criteria: Record<string, 'ja' | 'nee'>, outcome: 'toegekend' | 'afgewezen') =>
    ({ action: 'beoordelen', text: 'Redenen', outcome, judgement: { criteria, tariff: 'regionaal tarief' } }) as const;

  test('there are eleven', () => {
    expect(toelatingscriteria).toHaveLength(11);
  });

  test('an approval has all of them met', () => {
    expect(done(filedUrc(), judge(all('ja'), 'toegekend'), rwo)).toMatchObject({
      outcome: 'toegekend',
      state: 'afgehandeld',
    });
    expect(refused(filedUrc(), judge({ ...all('ja'), iso: 'nee' }, 'toegekend'), rwo)).toMatchObject({
      errors: { iso: expect.stringContaining('hoor en wederhoor') },
    });
    expect(refused(filedUrc(), judge({}, 'toegekend'), rwo)).toMatchObject({ kind: 'invalid' });
  });

  test('a refusal may leave criteria open', () => {
    expect(done(filedUrc(), judge({ vog: 'nee' }, 'afgewezen'), rwo)).toMatchObject({ outcome: 'afgewezen' });
  });

  test('what is said of the tariff holds no personal data, and says so at its own field', () => {
    const judgement = { criteria: all('ja'), tariff: 'Bel 06 12345678 over het tarief.' };
    const doing = { action: 'beoordelen', text: 'Redenen', outcome: 'toegekend', judgement } as const;
    expect(refused(filedUrc(), doing, rwo)).toMatchObject({
      kind: 'invalid',
      errors: { tariff: expect.stringContaining('telefoonnummer') },
    });
  });

  test('a decision always has a judgement, of our own criteria only', () => {
    const bare = done(filedUrc(), { action: 'beoordelen', text: 'Redenen', outcome: 'niet nodig' }, rwo);
    expect(bare.judgement).toEqual({ criteria: {}, tariff: '' });
    const strange = done(filedUrc(), judge({ ...all('ja'), eigen: 'nee' }, 'toegekend'), rwo);
    expect(strange.judgement?.criteria).toEqual(all('ja'));
  });

  test('a decision that was reopened and taken anew is told anew', () => {
    const told = done(done(filedUrc(), judge({}, 'afgewezen'), rwo), { action: 'vertellen' }, toegang);
    expect(waitsForFiler(told)).toBe(false);
    const again = done(told, { action: 'heropenen', text: 'De VOG is er nu.' }, rwo);
    expect(decisionIn(again)).toBeUndefined();
    const judged = done(again, judge(all('ja'), 'toegekend'), rwo);
    expect(decisionIn(judged)?.outcome).toBe('toegekend');
    expect(possibleActions(toegang, judged)).toEqual(['vertellen']);
    expect(waitsForFiler(judged)).toBe(true);
  });

  test('a URC that is withdrawn after a reopening has no decision any more', () => {
    const again = done(done(filedUrc(), judge({}, 'afgewezen'), rwo), { action: 'heropenen', text: 'Nieuw.' }, rwo);
    const withdrawn = done(again, { action: 'intrekken', text: 'Niet meer nodig.' }, toegang);
    expect(decisionIn(withdrawn)).toBeUndefined();
    expect(possibleActions(toegang, withdrawn)).toEqual([]);
  });

  test('after the decision toegang says that the aanbieder knows it (inkoopplan 7.3)', () => {
    const judged = done(filedUrc(), judge(all('ja'), 'toegekend'), rwo);
    expect(possibleActions(toegang, judged)).toEqual(['vertellen']);
    expect(possibleActions(toegang, done(judged, { action: 'vertellen' }, toegang))).toEqual([]);
  });
});
