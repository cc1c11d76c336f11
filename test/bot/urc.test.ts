import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { act } from '../../src/requests/act.js';
import type { CareRequest, Outcome } from '../../src/requests/request.js';
import { toelatingscriteria } from '../../src/requests/toelatingscriteria.js';
import { LowdbRequestLog } from '../../src/storage/lowdb-request-log.js';
import type { Storage } from '../../src/storage/open-storage.js';
import { lintCard } from '../data/lint-card.js';
import { aPerson } from '../requests/a-person.js';
import { fier, gouda, lcTeam, stranger, yulius, type Stage } from './assistant-in-test.js';
import { buttonData, cardText, type Member, type SentActivity } from './teams.js';
import { aUrc, daysAgo, openTriageStage, rwo } from './triage-stage.js';

const year = new Date().getFullYear();
const first = `URC-${year}-00001`;
const zuidplas: Member = { id: 'zuidplas-1', name: 'Medewerker toegang Zuidplas', email: 'toegang@zuidplas.nl' };
const rotterdam: Member = { id: 'rotterdam-1', name: 'Medewerker toegang Rotterdam', email: 'toegang@rotterdam.nl' };

let stage: Stage;
afterEach(() => stage.close());

async function open(fill: (storage: Storage) => Promise<void>): Promise<void> {
  stage = await openTriageStage(fill);
  for (const member of [zuidplas, rotterdam]) stage.teams.knows(member);
}

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
  return (await LowdbRequestLog.openReadOnly(join(stage.dataDir, 'requests'))).get(kenmerk);
}

const secret = 'De jongere woont bij een oom.';
const answers = {
  gemeente: 'gouda',
  contract: 'contract-ambulant-jeugd',
  zorg: 'Beeldende therapie',
  vraag: secret,
  voorgesteld: 'Praktijk De Linde',
  kvk: '12345678',
  gecontracteerd: 'niet',
} as const;

async function oneUrc({ requests }: Storage): Promise<void> {
  await requests.file(
    aUrc({
      title: 'URC voor Praktijk De Linde, Ambulant jeugd, Gouda',
      answers,
      refs: { gemeente: 'gouda', contract: answers.contract },
      document: [{ title: 'Welke zorg is nodig', rows: [{ label: 'De vraag in het kort', value: secret }] }],
    }),
    daysAgo(5),
  );
}

/** Files URCs and decides on them: the later in the list, the longer ago it was decided. */
async function decided(
  { requests }: Storage,
  ...some: { contract?: string; name: string; outcome: Outcome }[]
): Promise<void> {
  const person = aPerson({ id: 'rwo-1', name: 'Medewerker RWO', roles: ['rwo'] });
  const criteria = Object.fromEntries(toelatingscriteria.map(({ id }) => [id, 'ja' as const]));
  for (const [index, { contract = answers.contract, name, outcome }] of some.entries()) {
    const { request } = await requests.file(
      aUrc({ answers: { ...answers, contract, voorgesteld: name }, refs: { gemeente: 'gouda', contract } }),
      daysAgo(60 - index),
    );
    await requests.change(request.kenmerk, (current) => {
      const judgement = {
        criteria: outcome === 'afgewezen' ? { ...criteria, vog: 'nee' as const } : criteria,
        tariff: 'Geheim tarief.',
      };
      const result = act(
        current,
        { action: 'beoordelen', version: 1, outcome, text: `Reden ${name}`, judgement },
        person,
        daysAgo(index + 1),
      );
      if (!result.ok) throw new Error(JSON.stringify(result.error));
      return result.value;
    });
  }
}

const openJudgement = async (member = rwo): Promise<object> =>
  press(member, await say(member, `triage ${first}`), 'Beoordelen');

describe('RWO judges a URC-aanvraag', () => {
  it('with the eleven toelatingscriteria at once, a decision and its reasons', async () => {
    await open(oneUrc);
    const card = await openJudgement();
    expect(cardText(card)).toContain('Praktijk De Linde (KvK 12345678)');
    expect(cardText(card)).toContain('Ambulant jeugd');
    for (const { title } of toelatingscriteria) expect(JSON.stringify(card)).toContain(title);
    const filled = await press(rwo, card, 'Overal "ja" waar nog niets staat', {
      vrijwilligers: 'niet van toepassing',
      text: 'Past.',
    });
    expect(JSON.stringify(filled).match(/"value":"ja"/g)?.length).toBeGreaterThanOrEqual(10);
    expect(JSON.stringify(filled)).toContain('Past.');
    const criteria = Object.fromEntries(toelatingscriteria.map(({ id }) => [id, 'ja']));
    const done = await press(rwo, filled, 'Beslissing vastleggen', {
      ...criteria,
      vrijwilligers: 'niet van toepassing',
      tariff: 'Het regionale tarief.',
      outcome: 'toegekend',
      text: 'De aanbieder voldoet.',
    });
    expect(cardText(done)).toContain('Afgehandeld: goedgekeurd.');
    expect(await kept()).toMatchObject({
      outcome: 'toegekend',
      judgement: { criteria: { vrijwilligers: 'niet van toepassing', iso: 'ja' }, tariff: 'Het regionale tarief.' },
    });
    const again = await press(rwo, filled, 'Beslissing vastleggen', {
      ...criteria,
      outcome: 'afgewezen',
      text: 'Toch niet.',
    });
    expect(cardText(again)).toContain('U was zelf net iets eerder');
    expect(cardText(again)).toContain('Toch niet.');
    expect(await kept()).toMatchObject({ outcome: 'toegekend', version: 2 });
  });

  it('with every mistake at its own field, and nothing typed lost', async () => {
    await open(oneUrc);
    const wrong = await press(rwo, await openJudgement(), 'Beslissing vastleggen', {
      vog: 'nee',
      iso: 'ja',
      outcome: 'toegekend',
      tariff: 'Overleg met inkoop@praktijk.nl over het tarief.',
      text: '',
    });
    const text = cardText(wrong);
    expect(text).toContain('Elk criterium is een harde eis. Is het in hoor en wederhoor hersteld?');
    expect(text.match(/Geef aan of de aanbieder hieraan voldoet/g)).toHaveLength(9);
    expect(text).toContain('Schrijf de redenen op.');
    expect(text).toContain('e-mailadres');
    expect(JSON.stringify(wrong)).toContain('Overleg met [weggelaten] over het tarief.');
    expect(JSON.stringify(wrong)).not.toContain('inkoop@praktijk.nl');
    expect(JSON.stringify(wrong)).toContain('"value":"nee"');
    expect((await kept())?.version).toBe(1);
    const none = await press(rwo, wrong, 'Beslissing vastleggen', { text: 'Redenen.' });
    expect(cardText(none)).toContain('Kies de uitkomst.');
    expect(JSON.stringify(none)).toContain('Redenen.');
  });

  it('keeps all that was filled in when someone asked the filer something meanwhile', async () => {
    await open(oneUrc);
    const card = await openJudgement();
    const asking = await press(rwo, await say(rwo, `triage ${first}`), 'Vraag aan indiener');
    await press(rwo, asking, 'Vraag versturen', { text: 'Welk tarief?' });
    const stale = await press(rwo, card, 'Beslissing vastleggen', {
      vog: 'nee',
      outcome: 'afgewezen',
      text: 'Geen VOG.',
    });
    expect(cardText(stale)).toContain('Uw keuze is niet uitgevoerd');
    expect(JSON.stringify(stale)).toContain('"value":"Geen VOG."');
    expect(JSON.stringify(stale)).toContain('"value":"nee"');
    const done = await press(rwo, stale, 'Beslissing vastleggen', {
      vog: 'nee',
      outcome: 'afgewezen',
      text: 'Geen VOG.',
    });
    expect(cardText(done)).toContain('Afgehandeld: afgewezen');
  });

  it.each([
    ['an aanbieder', yulius, 'Geen verzoek gevonden'],
    ['the gemeente that asked', gouda, 'kunt u met dit verzoek niet doen'],
    ['the LC team', lcTeam, 'kunt u met dit verzoek niet doen'],
  ])('and nobody else does: %s', async (_who, member, answer) => {
    await open(oneUrc);
    for (const step of [{}, { step: 'fill' }, { step: 'decide', outcome: 'toegekend', text: 'Ja.' }]) {
      const forged = await execute(member, { verb: 'judge', kenmerk: first, version: '1', ...step });
      expect(cardText(forged)).toContain(answer);
    }
    expect((await kept())?.version).toBe(1);
  });

  it.each([
    { kenmerk: 'URC-2026-99999' },
    { kenmerk: { $ne: null } },
    { step: 'decide', version: 'een' },
    { step: 'decide', outcome: 'ingetrokken', text: 'Weg.' },
    { step: 'decide', outcome: ['toegekend'], vog: { a: 1 }, text: 'Weg.' },
  ])('and what is forged is explained: %j', async (data) => {
    await open(oneUrc);
    const answer = await execute(rwo, { verb: 'judge', kenmerk: first, version: '1', ...data });
    expect(cardText(answer).length).toBeGreaterThan(20);
    expect((await kept())?.version).toBe(1);
  });

  it('and toegang marks once that the aanbieder knows it', async () => {
    await open((storage) => decided(storage, { name: 'Praktijk De Linde', outcome: 'toegekend' }));
    const list = cardText(await say(gouda, 'mijn verzoeken'));
    expect(list).toContain('Vertel de aanbieder de beslissing');
    const card = await say(gouda, `status ${first}`);
    expect(cardText(card)).toContain('RWO stelt de URC op.');
    expect(cardText(card)).toContain('U geeft de indicatie af.');
    expect(cardText(await press(gouda, card, 'Lees het besluit'))).toContain('Reden Praktijk De Linde');
    const done = await press(gouda, card, 'Aanbieder is geïnformeerd');
    expect(cardText(done)).toContain('Genoteerd: de aanbieder kent de beslissing.');
    expect(cardText(done)).not.toContain('Vertel de aanbieder dat');
    expect(cardText(await press(gouda, card, 'Aanbieder is geïnformeerd'))).toContain('U was zelf net iets eerder');
    expect(cardText(await say(gouda, 'mijn verzoeken'))).not.toContain('Vertel de aanbieder de beslissing');
  });
});

describe('URC-besluiten', () => {
  const two = (storage: Storage): Promise<void> =>
    decided(
      storage,
      { name: 'Praktijk De Linde', outcome: 'toegekend' },
      { name: 'Praktijk De Eik', outcome: 'afgewezen' },
    );

  it.each([
    ['toegang of the gemeente that asked', gouda],
    ['toegang of another gemeente of Midden-Holland', zuidplas],
    ['RWO', rwo],
    ['the LC team', lcTeam],
  ])('are read by %s: the decision, and nothing of the client or the question', async (_who, member) => {
    await open(two);
    const list = await say(member, 'urc besluitn');
    expect(cardText(list)).toContain('2 besluiten van RWO');
    expect(cardText(list).indexOf('Praktijk De Linde')).toBeLessThan(cardText(list).indexOf('Praktijk De Eik'));
    const card = await execute(member, { verb: 'decision', kenmerk: `URC-${year}-00002` });
    const text = cardText(card);
    for (const part of [
      'Praktijk De Eik',
      'Afgewezen',
      '12345678',
      'Beeldende therapie',
      'Ambulant jeugd',
      'Reden Praktijk De Eik',
    ])
      expect(text).toContain(part);
    expect(text).toContain('VOG voor rechtspersonen');
    expect(JSON.stringify([list, card])).not.toMatch(/oom|Gouda/);
    expect(text.includes('Geheim tarief.')).toBe(member === rwo);
    expect(cardText(await press(member, card, 'Terug naar de lijst'))).toContain('2 besluiten');
  });

  it('do not open the request itself for another gemeente', async () => {
    await open(two);
    expect(cardText(await say(zuidplas, `status ${first}`))).toContain('Geen verzoek gevonden');
    expect(cardText(await say(zuidplas, 'mijn verzoeken'))).not.toContain('URC-');
  });

  it.each([
    ['an aanbieder', fier],
    ['toegang elsewhere', rotterdam],
    ['a gast', stranger],
  ])('are not for %s, who cannot forge the way to one either', async (_who, member) => {
    await open(two);
    expect(cardText(await say(member, 'URC-besluiten'))).toContain('Alleen voor Midden-Holland');
    for (const data of [
      { verb: 'decisions', page: '0' },
      { verb: 'decision', kenmerk: first },
    ]) {
      const answer = cardText(await execute(member, data));
      expect(answer).toContain('Alleen voor Midden-Holland');
      expect(answer).not.toContain('Linde');
    }
    expect(cardText(await say(member, 'help'))).not.toContain('URC-besluiten');
    expect(cardText(await say(gouda, 'help'))).toContain('URC-besluiten');
  });

  it('are five a page, and of one contract when asked', async () => {
    await open((storage) =>
      decided(
        storage,
        ...Array.from({ length: 7 }, (_, index) => ({ name: `Praktijk ${index + 1}`, outcome: 'toegekend' as const })),
        { name: 'Praktijk Wonen', contract: 'contract-wonen-wmo', outcome: 'afgewezen' },
      ),
    );
    const one = await say(zuidplas, 'URC-besluiten');
    expect(cardText(one)).toContain('8 besluiten van RWO, pagina 1 van 2');
    const second = await press(zuidplas, one, 'Volgende');
    expect(cardText(second)).toContain('Praktijk Wonen');
    const card = await press(zuidplas, second, 'Lees');
    expect(cardText(await press(zuidplas, card, 'Terug naar de lijst'))).toContain('pagina 2 van 2');
    const wonen = await press(zuidplas, one, 'Toon', { contract: 'contract-wonen-wmo' });
    expect(cardText(wonen)).toContain('Eén besluit van RWO voor dit contract');
    expect(cardText(wonen)).not.toContain('Praktijk 1');
    expect(cardText(await press(zuidplas, one, 'Toon', { contract: '../weg' }))).toContain('8 besluiten');
  });

  it('hold only decisions that stand: not what is open, withdrawn or reopened', async () => {
    await open(async (storage) => {
      await oneUrc(storage);
      await decided(storage, { name: 'Praktijk De Eik', outcome: 'afgewezen' });
    });
    // First of the year by number, though filed later.
    expect(cardText(await say(zuidplas, 'URC-besluiten'))).toContain('Eén besluit');
    expect(cardText(await execute(zuidplas, { verb: 'decision', kenmerk: first }))).toContain('Geen besluit gevonden');
    const opened = await press(rwo, await say(rwo, `triage URC-${year}-00002`), 'Heropenen');
    await press(rwo, opened, 'Heropenen', { text: 'De VOG is er nu.' });
    expect(cardText(await say(zuidplas, 'URC-besluiten'))).toContain('RWO heeft nog geen besluiten genomen');
  });

  it('fit with the longest texts, and a look is in the audit trail', async () => {
    await open(async (storage) => {
      const name = '[klik](https://voorbeeld.nl) '.repeat(3);
      await decided(storage, ...Array.from({ length: 5 }, () => ({ name, outcome: 'afgewezen' as const })));
    });
    const list = await say(zuidplas, 'URC-besluiten');
    expect(JSON.stringify(list)).toContain('\\\\[klik\\\\]');
    await press(zuidplas, list, 'Lees');
    await stage.teams.say(zuidplas, 'help');
    const folder = join(stage.dataDir, 'audit');
    await stage.restart();
    const lines = (await Promise.all((await readdir(folder)).map((file) => readFile(join(folder, file), 'utf8')))).join(
      '',
    );
    expect(lines).toContain('besluit bekijken');
    expect(lines).toMatch(/"object":"URC-\d{4}-00005"|"object":"URC-\d{4}-00001"/);
  });
});
