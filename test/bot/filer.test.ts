import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { act, type Act } from '../../src/requests/act.js';
import type { CareRequest, NewRequest } from '../../src/requests/request.js';
import { LowdbRequestLog } from '../../src/storage/lowdb-request-log.js';
import type { Storage } from '../../src/storage/open-storage.js';
import { lintCard } from '../data/lint-card.js';
import { aPerson } from '../requests/a-person.js';
import { aNewRequest } from '../requests/a-request.js';
import { fier, gouda, lcTeam, yulius, type Stage } from './assistant-in-test.js';
import { buttonData, cardText, type Member, type SentActivity } from './teams.js';
import { aUrc, daysAgo, openTriageStage } from './triage-stage.js';

const year = new Date().getFullYear();
const first = `VOW-${year}-00001`;
const question = 'Tot wanneer duurt de behandeling?';
const lc = aPerson({ id: 'lc-1', name: 'Medewerker LC-team', roles: ['lc'] });
const colleague: Member = { id: 'yulius-2', name: 'Collega Yulius', email: 'collega@yulius.nl' };

let stage: Stage;
afterEach(() => stage.close());

function cardOf(activity: SentActivity | undefined): object {
  const card = activity?.attachments?.[0]?.content ?? {};
  expect(lintCard(card)).toEqual([]);
  return card;
}

async function say(member: Member, text: string): Promise<object> {
  return cardOf((await stage.teams.say(member, text))[0]);
}

async function execute(member: Member, data: Parameters<Stage['teams']['execute']>[1]): Promise<object> {
  const next = await stage.teams.execute(member, data);
  expect(lintCard(next)).toEqual([]);
  return next;
}

function press(member: Member, card: object, title: string, inputs: object = {}): Promise<object> {
  return execute(member, { ...buttonData(card, title), ...inputs });
}

async function kept(kenmerk = first): Promise<CareRequest | undefined> {
  const log = await LowdbRequestLog.openReadOnly(join(stage.dataDir, 'requests'));
  return log.get(kenmerk);
}

/** What people change of it; what is being sent changes by itself. */
async function standing(): Promise<Partial<CareRequest>> {
  const { version, state, history } = (await kept()) ?? {};
  return { ...(version && { version }), ...(state && { state }), ...(history && { history }) };
}

/** Files it, and does with it what the LC team did. */
async function filedAnd(
  storage: Storage,
  change: Partial<NewRequest>,
  ...doings: Omit<Act, 'version'>[]
): Promise<void> {
  const { request } = await storage.requests.file(aNewRequest(change), daysAgo(7));
  for (const doing of doings) {
    await storage.requests.change(request.kenmerk, (current) => {
      const result = act(current, { ...doing, version: current.version }, lc, daysAgo(6));
      if (!result.ok) throw new Error(JSON.stringify(result.error));
      return result.value;
    });
  }
}

const asked = (storage: Storage): Promise<void> =>
  filedAnd(
    storage,
    {},
    { action: 'notitie', text: 'Intern: eerst de gemeente bellen.' },
    { action: 'vragen', text: question },
  );

describe('the status of a request, for who filed it', () => {
  it('says how it stands, who handles it, what comes next and what happened, without the notes of the team', async () => {
    stage = await openTriageStage(asked);
    const text = cardText(await say(yulius, `status ${first.toLowerCase()}`));
    expect(text).toContain('Het LC-team wacht op een antwoord van u.');
    expect(text).toContain('Beantwoord de vraag. Daarna gaat het LC-team verder.');
    expect(text).toContain('Medewerker LC-team (LC-team)');
    expect(text).toContain(question);
    expect(text).not.toContain('Intern');
    expect(text).not.toContain('notitie');
  });

  it('takes the answer on the card, and brings the request back to the team', async () => {
    stage = await openTriageStage(asked);
    const answered = await press(yulius, await say(yulius, `status ${first}`), 'Antwoord sturen', {
      text: 'Tot 1 augustus.',
    });
    expect(cardText(answered)).toContain('Uw antwoord is verstuurd. Het LC-team gaat verder');
    expect(await kept()).toMatchObject({ state: 'in behandeling', version: 4 });
  });

  it('keeps what was typed when it is empty or holds personal data, and says what to do', async () => {
    stage = await openTriageStage(asked);
    const card = await say(yulius, `status ${first}`);
    const empty = await press(yulius, card, 'Antwoord sturen', { text: '   ' });
    expect(cardText(empty)).toContain('Schrijf uw antwoord op.');
    const personal = await press(yulius, empty, 'Antwoord sturen', {
      text: 'Tot 1 augustus, cliënt met BSN 999990019.',
    });
    expect(cardText(personal)).toContain('BSN');
    expect(JSON.stringify(personal)).toContain('Tot 1 augustus, cliënt met');
    expect(JSON.stringify(personal)).not.toContain('999990019');
    expect(await kept()).toMatchObject({ state: 'wacht op indiener', version: 3 });
  });

  it('answers once: a second press, and a colleague who was later, see what became of it and lose nothing', async () => {
    stage = await openTriageStage(asked);
    stage.teams.knows(colleague);
    const card = await say(yulius, `status ${first}`);
    const theirs = await say(colleague, `status ${first}`);
    await press(yulius, card, 'Antwoord sturen', { text: 'Tot 1 augustus.' });
    const again = await press(yulius, card, 'Antwoord sturen', { text: 'Tot 1 augustus.' });
    expect(cardText(again)).toContain('U was zelf net iets eerder');
    const late = await press(colleague, theirs, 'Antwoord sturen', { text: 'Tot 1 september.' });
    expect(cardText(late)).toContain('Zorgadministratie Yulius was net iets eerder');
    expect(cardText(late)).toContain('Tot 1 september.');
    expect((await kept())?.history.filter(({ action }) => action === 'beantwoorden')).toHaveLength(1);
  });

  it('explains an answer that comes after the request was closed', async () => {
    stage = await openTriageStage((storage) =>
      filedAnd(
        storage,
        {},
        { action: 'vragen', text: question },
        { action: 'afhandelen', outcome: 'niet nodig', text: 'Dubbel.' },
      ),
    );
    const late = await execute(yulius, {
      verb: 'act',
      action: 'beantwoorden',
      kenmerk: first,
      version: '2',
      view: 'filer',
      from: 'notice',
      text: 'Tot 1 augustus.',
    });
    expect(cardText(late)).toContain('Uw keuze is niet uitgevoerd');
    expect(cardText(late)).toContain('Tot 1 augustus.');
    expect(cardText(late)).toContain('Afgehandeld: niet nodig');
    expect(cardText(late)).toContain('Dubbel.');
    expect((await kept())?.version).toBe(3);
  });

  it('adds something to the request', async () => {
    stage = await openTriageStage((storage) => filedAnd(storage, {}));
    const opened = await press(yulius, await say(yulius, `status ${first}`), 'Aanvullen');
    const wrong = await press(yulius, opened, 'Aanvullen', { text: 'Bel 06 12345678.' });
    expect(cardText(wrong)).toContain('telefoonnummer');
    const done = await press(yulius, wrong, 'Aanvullen', { text: 'De verwijzing is binnen.' });
    expect(cardText(done)).toContain('Uw aanvulling staat bij het verzoek. Het LC-team ziet die.');
    expect((await kept())?.history.at(-1)).toMatchObject({ action: 'aanvullen', text: 'De verwijzing is binnen.' });
  });

  it('is withdrawn with a reason and after a second look, and not by accident', async () => {
    stage = await openTriageStage((storage) => filedAnd(storage, {}));
    const opened = await press(yulius, await say(yulius, `status ${first}`), 'Intrekken');
    const empty = await press(yulius, opened, 'Verder', { text: '' });
    expect(cardText(empty)).toContain('Schrijf kort op waarom u het verzoek intrekt.');
    const sure = await press(yulius, empty, 'Verder', { text: 'De zorg is *al* geregeld.' });
    expect(cardText(sure)).toContain('Weet u het zeker?');
    expect(cardText(sure)).toContain('De zorg is \\*al\\* geregeld.');
    expect((await kept())?.version).toBe(1);
    const stays = await press(yulius, sure, 'Nee, niet intrekken');
    expect(cardText(stays)).toContain('Uw verzoek is ontvangen');
    const gone = await press(yulius, sure, 'Ja, intrekken');
    expect(cardText(gone)).toContain('Het verzoek is ingetrokken.');
    expect(cardText(gone)).toContain('Afgehandeld: ingetrokken');
    expect(await kept()).toMatchObject({ state: 'afgehandeld', outcome: 'ingetrokken' });
    const replayed = await press(yulius, sure, 'Ja, intrekken');
    expect(cardText(replayed)).toContain('U was zelf net iets eerder');
    expect((await kept())?.version).toBe(2);
  });

  it('shows the present state when an old card asks for it, and leaves a card alone in which someone types', async () => {
    stage = await openTriageStage((storage) => filedAnd(storage, {}));
    const card = await say(yulius, `status ${first}`);
    const refresh = (card as { refresh?: { action: { data: { verb: string } } } }).refresh?.action.data;
    expect(refresh).toMatchObject({ verb: 'refresh', view: 'filer' });
    const handled = await say(lcTeam, `triage ${first}`);
    await press(lcTeam, handled, 'Oppakken');
    expect(cardText(await execute(yulius, refresh ?? { verb: 'refresh' }))).toContain(
      'Het LC-team behandelt uw verzoek.',
    );
    const opened = await press(yulius, card, 'Aanvullen');
    expect(opened).not.toHaveProperty('refresh');
  });

  it('goes on answering every button after a card with refresh was an answer', async () => {
    stage = await openTriageStage((storage) => filedAnd(storage, {}));
    const card = await say(yulius, `status ${first}`);
    for (const title of ['Aanvullen', 'Intrekken', 'Aanvullen'])
      expect(cardText(await press(yulius, card, title))).toContain('Annuleren');
    stage.teams.refuseWith = 502;
    expect(cardText(await press(yulius, card, 'Aanvullen'))).toContain('Annuleren');
  });
});

describe('what is not theirs', () => {
  it.each([
    { verb: 'own', open: 'intrekken' },
    { verb: 'act', action: 'intrekken', version: '1', text: 'Weg ermee' },
    { verb: 'act', action: 'beantwoorden', version: '3', text: 'Antwoord' },
  ])('does not exist for another aanbieder: %j', async (data) => {
    stage = await openTriageStage(asked);
    const before = await standing();
    const answer = await stage.teams.execute(fier, { ...data, kenmerk: first });
    expect(JSON.stringify(answer)).not.toContain(question);
    expect(JSON.stringify(answer)).not.toContain('Yulius');
    expect(await standing()).toEqual(before);
  });

  it('leaves an old card of someone else as it is', async () => {
    stage = await openTriageStage(asked);
    await expect(stage.teams.execute(fier, { verb: 'refresh', view: 'filer', kenmerk: first })).rejects.toThrow(
      'niet bijgewerkt',
    );
  });

  it.each([
    { verb: 'own', kenmerk: '../../etc/passwd' },
    { verb: 'own', kenmerk: { $ne: null } },
    { verb: 'own' },
    { verb: 'own', open: 'afhandelen' },
    { verb: 'own', open: 'vernietigen', sure: 'vraag' },
    { verb: 'mine', page: '-1' },
    { verb: 'mine', page: '99999999999' },
    { verb: 'mine', page: ['1'] },
    { verb: 'act', action: 'oppakken', version: '1' },
    { verb: 'act', action: 'beantwoorden', version: 'nul' },
  ])('is explained when it is forged: %j', async (data) => {
    stage = await openTriageStage(asked);
    const before = await standing();
    const answer = await execute(yulius, { kenmerk: first, ...data });
    expect(cardText(answer).length).toBeGreaterThan(20);
    expect(await standing()).toEqual(before);
  });

  it('is not shown where others read along', async () => {
    stage = await openTriageStage(asked);
    const inGroup = { conversation: { id: 'groep', conversationType: 'groupChat', tenantId: 'tenant' } };
    for (const value of [
      { verb: 'own', kenmerk: first },
      { verb: 'mine', page: '0' },
      { verb: 'decisions' },
      { verb: 'decision', kenmerk: first },
    ]) {
      await stage.teams.post(yulius, { type: 'message', value, ...inGroup }, 'groep');
      expect(JSON.stringify(stage.teams.sent.at(-1))).toContain('eigen chat');
      expect(JSON.stringify(stage.teams.sent.at(-1))).not.toContain(first);
    }
  });
});

describe('mijn verzoeken', () => {
  beforeEach(async () => {
    stage = await openTriageStage(async (storage) => {
      for (let number = 1; number <= 11; number += 1) await filedAnd(storage, { title: `Verzoek ${number}` });
      await filedAnd(storage, { title: 'Gesloten' }, { action: 'afhandelen', outcome: 'toegekend', text: 'Akkoord.' });
      await filedAnd(storage, { title: 'Wacht' }, { action: 'vragen', text: question });
    });
  });

  it('has what waits for an answer first and what is closed last, five a page, in place', async () => {
    const one = await say(yulius, 'mijn verzoeken');
    expect(cardText(one)).toContain('13 verzoeken, pagina 1 van 3');
    expect(cardText(one)).toContain('Uw antwoord is nodig');
    expect(cardText(one).indexOf('Wacht')).toBeLessThan(cardText(one).indexOf('Verzoek 11'));
    const two = await press(yulius, one, 'Volgende');
    const three = await press(yulius, two, 'Volgende');
    expect(cardText(three)).toContain('Afgehandeld: toegekend');
    expect(cardText(three)).not.toContain('Volgende');
    expect(cardText(await press(yulius, three, 'Vorige'))).toContain('pagina 2 van 3');
    expect(stage.teams.sent.filter(({ method }) => method === 'PUT')).toHaveLength(3);
  });

  it('opens one below', async () => {
    const list = await say(yulius, 'mijn verzoeken');
    const [shown] = await stage.teams.press(yulius, buttonData(list, 'Bekijk'));
    expect(cardText(cardOf(shown))).toContain(question);
  });
});

describe('for toegang of the gemeente', () => {
  const forwardTo = { name: 'Sociaal team', address: 'sociaalteam@gouda.nl' };

  it('what is addressed to it says that nothing is asked yet, and what is forwarded says what is', async () => {
    stage = await openTriageStage(async (storage) => {
      await filedAnd(storage, { title: 'Nog bij het LC-team' });
      await filedAnd(storage, { title: 'Naar de gemeente' }, { action: 'doorzetten', forwardTo, text: 'Graag snel.' });
      await filedAnd(storage, { title: 'Voor Delft', refs: { gemeente: 'delft' } });
      await filedAnd(storage, { title: 'Uitstroom', kind: 'uit', letters: 'UIT', forwardTo });
    });
    const list = cardText(await say(gouda, 'mijn verzoeken'));
    expect(list).toContain('3 verzoeken');
    expect(list).toContain('Gericht aan uw gemeente');
    expect(list).toContain('Doorgezet naar uw gemeente');
    expect(list).not.toContain('Voor Delft');
    const waiting = cardText(await say(gouda, `status ${first}`));
    expect(waiting).toContain('zet het zo nodig naar uw gemeente door');
    expect(waiting).not.toContain('Intrekken');
    const forwarded = cardText(await say(gouda, `status VOW-${year}-00002`));
    expect(forwarded).toContain('Uw gemeente beslist over deze wijziging');
    expect(forwarded).toContain('Graag snel.');
    expect(cardText(await say(gouda, `status UIT-${year}-00001`))).toContain('maak samen afspraken over de uitstroom');
    const forFiler = cardText(await say(yulius, `status VOW-${year}-00002`));
    expect(forFiler).toContain('De gemeente heeft uw verzoek per mail gekregen');
    expect(forFiler).not.toContain('Graag snel.');
  });

  it('answers no question that is for the aanbieder', async () => {
    stage = await openTriageStage(asked);
    const card = await say(gouda, `status ${first}`);
    expect(cardText(card)).toContain('wacht op een antwoord van de indiener');
    expect(cardText(card)).not.toContain('Antwoord sturen');
    const forged = await execute(gouda, {
      verb: 'act',
      action: 'beantwoorden',
      kenmerk: first,
      version: '3',
      text: 'Ja',
    });
    expect(cardText(forged)).toContain('Er is niets veranderd');
    expect((await kept())?.version).toBe(3);
  });
});

it('fits in a message with the longest texts, and what others typed is no Markdown', async () => {
  const long = `**vet** [link](https://voorbeeld.nl) ${'Een lange zin over de zorg. '.repeat(70)}`.slice(0, 2_000);
  const rows = Array.from({ length: 25 }, (_, number) => ({ label: `Vraag ${number}`, value: long.slice(0, 1_500) }));
  stage = await openTriageStage(async (storage) => {
    await filedAnd(
      storage,
      { document: [{ title: 'Alles', rows }] },
      ...Array.from({ length: 20 }, () => ({ action: 'vragen', text: long }) as const),
    );
    await storage.requests.file(aUrc(), daysAgo(1));
  });
  const card = await say(yulius, `status ${first}`);
  expect(JSON.stringify(card)).toContain('\\\\*\\\\*vet');
  expect(cardText(card)).toContain('Lange antwoorden zijn ingekort.');
  const wrong = await press(yulius, card, 'Antwoord sturen', { text: 'lang '.repeat(450) });
  expect(cardText(wrong)).toContain('Dit is te lang');
  expect(JSON.stringify(wrong)).toContain('lang lang lang');
  const reason = await press(yulius, await press(yulius, card, 'Intrekken'), 'Verder', { text: long });
  expect(cardText(reason)).toContain('Weet u het zeker?');
});
