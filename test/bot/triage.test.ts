import { afterEach, describe, expect, it } from '@jest/globals';
import type { CareRequest } from '../../src/requests/request.js';
import { LowdbRequestLog } from '../../src/storage/lowdb-request-log.js';
import type { Storage } from '../../src/storage/open-storage.js';
import { join } from 'node:path';
import { lintCard } from '../data/lint-card.js';
import { aNewRequest } from '../requests/a-request.js';
import { gouda, lcTeam, yulius, type Stage } from './assistant-in-test.js';
import { buttonData, cardText, type Member, type SentActivity } from './teams.js';
import { aUrc, daysAgo, lcColleague, openTriageStage, rwo, wijkteamGouda } from './triage-stage.js';

const first = `VOW-${new Date().getFullYear()}-00001`;

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

async function press(member: Member, card: object, title: string, inputs: object = {}): Promise<object> {
  const next = await stage.teams.execute(member, { ...buttonData(card, title), ...inputs });
  expect(lintCard(next)).toEqual([]);
  return next;
}

async function kept(kenmerk = first): Promise<CareRequest | undefined> {
  const log = await LowdbRequestLog.openReadOnly(join(stage.dataDir, 'requests'));
  return log.get(kenmerk);
}

const oneVow = async ({ requests, contacts }: Storage): Promise<void> => {
  await requests.file(aNewRequest({ title: 'Het budget moet hoger, Yulius, Gouda' }), daysAgo(7));
  await contacts.keep([wijkteamGouda]);
};

describe('the list of a team', () => {
  it('is for the teams only', async () => {
    stage = await openTriageStage(oneVow);
    for (const member of [yulius, gouda]) {
      const text = cardText(await say(member, 'triage'));
      expect(text).toContain('Triage is voor het LC-team en RWO');
      expect(text).not.toContain('VOW-');
      const forged = await stage.teams.execute(member, { verb: 'triage', tab: 'open', page: '0' });
      expect(cardText(forged)).toContain('Triage is voor het LC-team en RWO');
    }
  });

  it('shows the most urgent first, eight a page, with counts for each tab', async () => {
    stage = await openTriageStage(async ({ requests }) => {
      for (let number = 1; number <= 19; number += 1)
        await requests.file(
          aNewRequest({ title: `Verzoek ${number}`, flags: number === 19 ? ['spoed'] : number === 12 ? ['laat'] : [] }),
          daysAgo(40 - number),
        );
      await requests.file(aUrc(), daysAgo(1));
    });
    let card = await say(lcTeam, 'triage');
    expect(cardText(card)).toContain('Open: 20 verzoeken, pagina 1 van 3');
    for (const tab of ['Open (20)', 'Van mij (0)', 'Te laat (1)', 'Zonder behandelaar (20)']) buttonData(card, tab);
    const order = [...cardText(card).matchAll(/VOW-\d{4}-000(\d\d) · /g)].map(([, number]) => Number(number));
    expect(order).toEqual([19, 12, 1, 2, 3, 4, 5, 6]);

    card = await press(lcTeam, card, 'Volgende');
    card = await press(lcTeam, card, 'Volgende');
    expect(cardText(card)).toContain('pagina 3 van 3');
    expect(cardText(card)).toContain('URC-');
    expect(() => buttonData(card, 'Volgende')).toThrow();
    card = await press(lcTeam, card, 'Vorige');
    expect(cardText(card)).toContain('pagina 2 van 3');

    card = await press(lcTeam, card, 'Te laat (1)');
    expect([...cardText(card).matchAll(/000(\d\d) · /g)].map(([, number]) => number)).toEqual(['12']);
    expect(cardText(await press(lcTeam, card, 'Van mij (0)'))).toContain('U behandelt nu geen verzoeken.');
    expect(stage.teams.sent.filter(({ method }) => method === 'PUT').length).toBe(5);
  });

  it('shows RWO the URCs alone', async () => {
    stage = await openTriageStage(async (storage) => {
      await oneVow(storage);
      await storage.requests.file(aUrc(), daysAgo(1));
    });
    const card = await say(rwo, 'triage');
    expect(cardText(card)).toContain('URC-');
    expect(cardText(card)).not.toContain('VOW-');
    buttonData(card, 'Open (1)');
    expect(cardText(await say(rwo, `triage ${first}`))).toContain('Geen verzoek gevonden');
  });

  it.each([
    { tab: 'alles', page: '0' },
    { tab: 'open', page: '-1' },
    { tab: 'open', page: '99999' },
    { tab: 'open', page: 'x' },
    { tab: ['open'], page: { a: 1 } },
    {},
  ])('survives a forged place in the list: %j', async (data) => {
    stage = await openTriageStage(oneVow);
    expect(cardText(await stage.teams.execute(lcTeam, { verb: 'triage', ...data }))).toContain(first);
  });
});

describe('one request, for its team', () => {
  it('is opened from the list with all to decide, and goes back to the same page', async () => {
    stage = await openTriageStage(async (storage) => {
      await oneVow(storage);
      await storage.requests.file(aNewRequest({ title: 'De einddatum moet later' }), daysAgo(1));
    });
    let card = await press(lcTeam, await say(lcTeam, 'triage'), 'Bekijken');
    const text = cardText(card);
    for (const part of [
      first,
      'Het budget moet hoger, Yulius, Gouda',
      'werkdagen geleden',
      'Andere open verzoeken van Yulius',
      '00002 · Ingediend · De einddatum moet later',
      'Contacten van gemeente Gouda',
      'Sociaal team, 14 0182 (werkdagen van 9 tot 12 uur)',
      'Geschiedenis',
    ])
      expect(text).toContain(part);
    for (const title of [
      'Oppakken',
      'Toewijzen',
      'Vraag aan indiener',
      'Notitie',
      'Doorzetten naar gemeente',
      'Afhandelen',
    ])
      buttonData(card, title);
    card = await press(lcTeam, card, 'Terug naar de lijst');
    expect(cardText(card)).toContain('Open: 2 verzoeken');
  });

  it.each(['traige', 'TRIAGE', 'triage'])('opens with "%s KENMERK"', async (word) => {
    stage = await openTriageStage(oneVow);
    expect(cardText(await say(lcTeam, `${word} ${first.toLowerCase()}`))).toContain('Afhandelen');
    expect(cardText(await say(yulius, `${word} ${first}`))).toContain('Triage is voor het LC-team en RWO');
  });

  it('says who else looks at it', async () => {
    stage = await openTriageStage(oneVow);
    expect(cardText(await say(lcTeam, `triage ${first}`))).not.toContain('kijkt nu ook');
    expect(cardText(await say(lcColleague, `triage ${first}`))).toContain(
      'Medewerker LC-team kijkt nu ook naar dit verzoek.',
    );
  });

  it('can be seen by the LC team when RWO handles it, without actions and notes', async () => {
    stage = await openTriageStage(async ({ requests }) => {
      await requests.file(aUrc(), daysAgo(3));
    });
    const kenmerk = first.replace('VOW', 'URC');
    let card = await say(rwo, `triage ${kenmerk}`);
    expect(buttonData(card, 'Beoordelen')).toMatchObject({ verb: 'judge', kenmerk, version: '1' });
    card = await press(rwo, card, 'Notitie');
    await press(rwo, card, 'Notitie opslaan', { text: 'Eerst de VOG opvragen.' });
    const seen = await say(lcTeam, `triage ${kenmerk}`);
    expect(cardText(seen)).not.toContain('VOG');
    expect(() => buttonData(seen, 'Oppakken')).toThrow();
  });
});

describe('an action of the team', () => {
  it.each([
    { button: 'Oppakken', submit: undefined, inputs: {}, state: 'in behandeling', entry: { action: 'oppakken' } },
    {
      button: 'Toewijzen',
      submit: 'Toewijzen',
      inputs: { to: 'lc-2' },
      state: 'in behandeling',
      entry: { action: 'toewijzen', to: { id: 'lc-2', name: 'Collega LC-team' } },
    },
    {
      button: 'Toewijzen',
      submit: 'Toewijzen',
      inputs: { to: 'mij' },
      state: 'in behandeling',
      entry: { action: 'toewijzen', to: { id: 'lc-1', name: 'Medewerker LC-team' } },
    },
    {
      button: 'Vraag aan indiener',
      submit: 'Vraag versturen',
      inputs: { text: 'Wat is de uitnutting?' },
      state: 'wacht op indiener',
      entry: { action: 'vragen', text: 'Wat is de uitnutting?' },
    },
    {
      button: 'Notitie',
      submit: 'Notitie opslaan',
      inputs: { text: 'Gebeld.' },
      state: 'ingediend',
      entry: { action: 'notitie', text: 'Gebeld.' },
    },
    {
      button: 'Doorzetten naar gemeente',
      submit: 'Doorzetten',
      inputs: { subject: 'toegang', text: 'Graag uw besluit.' },
      state: 'in behandeling',
      entry: { action: 'doorzetten', to: { name: 'Sociaal team' }, text: 'Graag uw besluit.' },
    },
    {
      button: 'Afhandelen',
      submit: 'Afhandelen',
      inputs: { outcome: 'toegekend', text: 'Akkoord van de gemeente.' },
      state: 'afgehandeld',
      entry: { action: 'afhandelen', outcome: 'toegekend', text: 'Akkoord van de gemeente.' },
    },
  ])('goes from the button $button to the record: $inputs', async ({ button, submit, inputs, state, entry }) => {
    stage = await openTriageStage(oneVow);
    await say(lcColleague, 'help');
    let card = await press(lcTeam, await say(lcTeam, `triage ${first}`), button);
    if (submit !== undefined) card = await press(lcTeam, card, submit, inputs);
    const request = await kept();
    expect(request).toMatchObject({ state, version: 2 });
    expect(request?.history.at(-1)).toMatchObject({ ...entry, by: { id: 'lc-1', side: 'behandelaar' } });
    expect(cardText(card)).toContain('Geschiedenis');
  });

  it('reopens what was closed', async () => {
    stage = await openTriageStage(oneVow);
    let card = await press(lcTeam, await say(lcTeam, `triage ${first}`), 'Afhandelen');
    card = await press(lcTeam, card, 'Afhandelen', { outcome: 'afgewezen', text: 'Te laat.' });
    expect(cardText(card)).toContain('Afgehandeld: afgewezen');
    card = await press(lcTeam, card, 'Heropenen');
    card = await press(lcTeam, card, 'Nieuwe informatie');
    await press(lcTeam, card, 'Heropenen', { text: 'Er is nieuwe informatie.' });
    expect(await kept()).toMatchObject({ state: 'in behandeling', version: 3 });
  });

  it('fills in a fixed text and its outcome, to be changed; another takes its place, own words stay', async () => {
    stage = await openTriageStage(oneVow);
    let card = await press(lcTeam, await say(lcTeam, `triage ${first}`), 'Afhandelen');
    card = await press(lcTeam, card, 'Akkoord', { text: '', outcome: '' });
    const akkoord = 'De gemeente is akkoord met de wijziging en past de toewijzing aan.';
    expect(cardText(card)).toContain(akkoord);
    expect(cardText(card)).toContain('toegekend');
    card = await press(lcTeam, card, 'Te laat', { text: akkoord, outcome: 'toegekend' });
    expect(cardText(card)).not.toContain(akkoord);
    card = await press(lcTeam, card, 'Akkoord', { text: 'Dank voor uw geduld.', outcome: 'afgewezen' });
    expect(cardText(card)).toContain(`Dank voor uw geduld.\n\n${akkoord}`);
  });

  it('keeps what was typed when something is missing, and says it at the input', async () => {
    stage = await openTriageStage(oneVow);
    const opened = await press(lcTeam, await say(lcTeam, `triage ${first}`), 'Afhandelen');
    const card = await press(lcTeam, opened, 'Afhandelen', { text: 'Akkoord van de gemeente.' });
    expect(cardText(card)).toContain('Kies de uitkomst.');
    expect(cardText(card)).toContain('Akkoord van de gemeente.');
    expect(await kept()).toMatchObject({ version: 1 });
    await press(lcTeam, card, 'Afhandelen', { text: 'Akkoord van de gemeente.', outcome: 'toegekend' });
    expect(await kept()).toMatchObject({ outcome: 'toegekend' });
  });

  it('refuses data of a client, and leaves the rest of the text standing', async () => {
    stage = await openTriageStage(oneVow);
    const opened = await press(lcTeam, await say(lcTeam, `triage ${first}`), 'Notitie');
    const card = await press(lcTeam, opened, 'Notitie opslaan', { text: 'Gebeld over 111222333, zij bellen terug.' });
    expect(JSON.stringify(card)).not.toContain('111222333');
    expect(cardText(card)).toContain('zij bellen terug');
    expect(await kept()).toMatchObject({ version: 1 });
  });

  it('explains that a gemeente without contacts cannot be forwarded to', async () => {
    stage = await openTriageStage(async ({ requests }) => {
      await requests.file(aNewRequest(), daysAgo(1));
    });
    const card = await press(lcTeam, await say(lcTeam, `triage ${first}`), 'Doorzetten naar gemeente');
    expect(cardText(card)).toContain('geen contact bekend');
    expect(cardText(await press(lcTeam, card, 'Annuleren'))).toContain('Geschiedenis');
  });
});

describe('two people of the team', () => {
  it('who act at once: one is first, the other sees by whom and loses nothing', async () => {
    stage = await openTriageStage(oneVow);
    const mine = await press(lcTeam, await say(lcTeam, `triage ${first}`), 'Vraag aan indiener');
    const theirs = await say(lcColleague, `triage ${first}`);
    await press(lcColleague, theirs, 'Oppakken');
    const card = await press(lcTeam, mine, 'Vraag versturen', { text: 'Wat is de uitnutting?' });
    const text = cardText(card);
    expect(text).toContain('Collega LC-team was net iets eerder: opgepakt om');
    expect(text).toContain('In behandeling bij Collega LC-team');
    expect(text).toContain('Wat is de uitnutting?');
    expect(await kept()).toMatchObject({ version: 2, state: 'in behandeling' });
    await press(lcTeam, card, 'Vraag versturen', { text: 'Wat is de uitnutting?' });
    expect(await kept()).toMatchObject({ version: 3, state: 'wacht op indiener' });
  });

  it('of whom one closed it: the other gets the text back to copy', async () => {
    stage = await openTriageStage(oneVow);
    const mine = await press(lcTeam, await say(lcTeam, `triage ${first}`), 'Vraag aan indiener');
    const theirs = await press(lcColleague, await say(lcColleague, `triage ${first}`), 'Afhandelen');
    await press(lcColleague, theirs, 'Afhandelen', { outcome: 'toegekend', text: 'Akkoord.' });
    const text = cardText(await press(lcTeam, mine, 'Vraag versturen', { text: 'Wat is de uitnutting?' }));
    expect(text).toContain('U schreef: "Wat is de uitnutting?"');
    expect(text).toContain('Afgehandeld: toegekend');
    expect(await kept()).toMatchObject({ version: 2 });
  });

  it('pressing the same button at the same moment change it once', async () => {
    stage = await openTriageStage(oneVow);
    const data = buttonData(await say(lcTeam, `triage ${first}`), 'Oppakken');
    const cards = await Promise.all([lcTeam, lcColleague].map((member) => stage.teams.execute(member, data)));
    expect(cards.filter((card) => cardText(card).includes('U behandelt dit verzoek nu.'))).toHaveLength(1);
    expect(cards.filter((card) => cardText(card).includes('was net iets eerder'))).toHaveLength(1);
    expect(await kept()).toMatchObject({ version: 2 });
  });
});

describe('a forged button', () => {
  const act = {
    verb: 'act',
    action: 'afhandelen',
    kenmerk: first,
    version: '1',
    view: 'team',
    outcome: 'toegekend',
    text: 'x',
  };

  it.each([
    ['an unknown action', { action: 'verwijderen' }],
    ['what the assistant alone does', { action: 'herinneren' }],
    ['a version that is no number', { version: 'nieuw' }],
    ['a version of another type', { version: { $gt: 0 } }],
    ['no action', { action: undefined }],
    ['an action of the prototype', { action: 'constructor' }],
  ])('with %s changes nothing and is explained', async (_name, change) => {
    stage = await openTriageStage(oneVow);
    expect(cardText(await stage.teams.execute(lcTeam, { ...act, ...change }))).toContain('Deze knop werkt niet meer');
    expect(await kept()).toMatchObject({ version: 1 });
  });

  it.each([
    ['an unknown kenmerk', { kenmerk: 'VOW-2020-00001' }],
    ['a path in place of a kenmerk', { kenmerk: '../../etc/passwd' }],
    ['a list in place of a kenmerk', { kenmerk: [first] }],
  ])('with %s finds nothing', async (_name, change) => {
    stage = await openTriageStage(oneVow);
    expect(cardText(await stage.teams.execute(lcTeam, { ...act, ...change }))).toContain('Geen verzoek gevonden');
  });

  it.each([
    ['an outcome that does not exist', { outcome: 'gewonnen' }],
    ['an outcome that is not the team’s', { outcome: 'ingetrokken' }],
    ['a text of another type', { text: ['x'] }],
    ['a colleague who is not of the team', { action: 'toewijzen', to: 'yulius-1' }],
    ['a contact that does not exist', { action: 'doorzetten', subject: 'directie' }],
  ])('with %s is refused at the input', async (_name, change) => {
    stage = await openTriageStage(oneVow);
    await say(yulius, 'help');
    expect(cardText(await stage.teams.execute(lcTeam, { ...act, ...change }))).toContain('Nog niet opgeslagen');
    expect(await kept()).toMatchObject({ version: 1 });
  });

  it('of its filer, for what the team alone may, changes nothing and shows the filer’s own card', async () => {
    stage = await openTriageStage(oneVow);
    const card = await stage.teams.execute(yulius, act);
    expect(cardText(card)).toContain('kunt u met dit verzoek niet doen');
    expect(cardText(card)).not.toContain('Contacten van gemeente');
    expect(await kept()).toMatchObject({ version: 1 });
  });

  it('of someone else does not even say that the request exists', async () => {
    stage = await openTriageStage(oneVow);
    expect(cardText(await stage.teams.execute(rwo, act))).toContain('Geen verzoek gevonden');
  });
});
