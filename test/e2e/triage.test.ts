import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startPlayground, type Playground } from '../../bot/playground.js';
import { systemClock } from '../../src/clock.js';
import { LowdbRequestLog } from '../../src/storage/lowdb-request-log.js';
import { openStorage } from '../../src/storage/open-storage.js';
import { aUrc, daysAgo, wijkteamGouda } from '../bot/triage-stage.js';
import { aNewRequest } from '../requests/a-request.js';
import { AssistantProcess } from './assistant-process.js';
import { openBrowser } from './browser.js';
import { Chat } from './chat.js';
import { freePort } from './free-port.js';
import { peopleFile } from './people-file.js';

const year = new Date().getFullYear();
const worked = `VOW-${year}-00001`;

describe('someone of the LC team in the Playground', () => {
  let folder: string;
  let assistant: AssistantProcess;
  let playground: Playground;
  let browser: Browser;
  let chat: Chat;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lta-e2e-'));
    await fill(join(folder, 'data'));
    assistant = new AssistantProcess(join(folder, 'data'), await freePort());
    await assistant.start({ LC_TEAM: 'lc@vng.nl' });
    playground = await startPlayground({
      botUrl: assistant.url,
      folder,
      people: await peopleFile(folder, 'Collega LC-team', 'lc@vng.nl'),
      port: await freePort(),
    });
    browser = await openBrowser();
    chat = await Chat.open(browser, playground.url);
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await playground?.close();
    await assistant?.kill();
    await rm(folder, { recursive: true, force: true });
  });

  it('sees the requests of the team, the most urgent first', async () => {
    await chat.say('triage');
    const card = await chat.card('Open: 10 verzoeken');
    expect(await card.innerText()).toMatch(new RegExp(`${worked}[^]*UIT-${year}-00001`));
    await chat.picture('triage-lijst', card);
    await chat.press('Volgende');
    await chat.picture('triage-lijst-2', await chat.card('pagina 2 van 2'));
    await chat.press('Vorige');
  }, 60_000);

  it('opens one, asks its filer something and goes on with a fixed text', async () => {
    await chat.page.getByRole('button', { name: 'Bekijken' }).first().click();
    const opened = await chat.card('Geschiedenis');
    await chat.picture('triage-verzoek', opened);
    await chat.press('Oppakken');
    await chat.picture('triage-opgepakt', await chat.card('U behandelt dit verzoek nu.'));
    await chat.press('Vraag aan indiener');
    await chat.card('De indiener krijgt uw vraag');
    await chat.press('Uitnutting');
    await chat.picture('triage-vraag', await chat.card('De indiener krijgt uw vraag'));
    await chat.press('Vraag versturen');
    await chat.picture('triage-gevraagd', await chat.card('Uw vraag is verstuurd.'));
  }, 90_000);

  it('gives it to a colleague, writes a note and forwards it', async () => {
    await chat.press('Toewijzen');
    await chat.picture('triage-toewijzen', await chat.card('Uw collega krijgt bericht'));
    await chat.press('Annuleren');
    await chat.press('Notitie');
    await chat.card('Alleen uw team ziet deze notitie.');
    await chat.fill('Notitie voor het team', 'Gebeld met het wijkteam. Zij bellen morgen terug.');
    await chat.press('Notitie opslaan');
    await chat.card('Uw notitie staat bij de geschiedenis');
    await chat.press('Doorzetten naar gemeente');
    await chat.picture('triage-doorzetten', await chat.card('De gemeente krijgt het verzoek per mail'));
    await chat.press('Doorzetten');
    await chat.picture('triage-doorgezet', await chat.card('Doorgezet naar Sociaal team.'));
  }, 90_000);

  it('closes it, with a mistake made and repaired on the way', async () => {
    await chat.press('Afhandelen');
    await chat.card('De indiener krijgt de uitkomst');
    await chat.fill('Reden', 'De gemeente is akkoord.');
    await chat.press('Afhandelen');
    const refused = await chat.card('Kies de uitkomst.');
    expect(await chat.page.getByLabel('Reden').last().inputValue()).toBe('De gemeente is akkoord.');
    await chat.picture('triage-afhandelen-fout', refused);
    await chat.check('Toegekend');
    await chat.press('Afhandelen');
    await chat.picture('triage-afgehandeld', await chat.card('Afgehandeld: toegekend.'));
    await chat.press('Terug naar de lijst');
    await chat.card('Open: 9 verzoeken');
    const log = await LowdbRequestLog.openReadOnly(join(folder, 'data', 'requests'));
    expect(await log.get(worked)).toMatchObject({ state: 'afgehandeld', outcome: 'toegekend', version: 6 });
  }, 90_000);
});

/** Requests of several kinds, as the forms file them. */
async function fill(dataDir: string): Promise<void> {
  const storage = await openStorage({ dataDir, clock: systemClock });
  const { requests, contacts } = storage;
  await contacts.keep([wijkteamGouda]);
  const vow = (title: string) => aNewRequest({ title, document: vowDocument });
  await requests.file({ ...vow('Het budget moet hoger, Yulius, Gouda'), flags: ['laat', 'spoed'] }, daysAgo(12));
  const outflow = aNewRequest({
    kind: 'uit',
    letters: 'UIT',
    title: 'Uitstroom uit Jeugd GGZ autisme, Yulius, Gouda',
    dueOn: daysAgo(-5).toISOString().slice(0, 10),
  });
  await requests.file(outflow, daysAgo(3));
  await requests.file(aUrc(), daysAgo(6));
  for (const [at, title] of [
    'De einddatum moet later, Yulius, Gouda',
    'Andere zorg, door een gewijzigde verwijzing, Yulius, Waddinxveen',
    'De zorg is eerder afgerond, Yulius, Zuidplas',
    'Het budget moet hoger, Yulius, Krimpenerwaard',
    'De einddatum moet later, Yulius, Bodegraven-Reeuwijk',
    'Het budget moet hoger, Yulius, Zuidplas',
    'De zorg is eerder afgerond, Yulius, Gouda',
  ].entries())
    await requests.file(vow(title), daysAgo(10 - at));
  await storage.close();
}

const vowDocument = [
  {
    title: 'Zorg en gemeente',
    rows: [
      { label: 'Aanbieder', value: 'Yulius' },
      { label: 'Domein', value: 'Jeugd' },
      { label: 'Zorgfunctie', value: 'Jeugd GGZ autisme' },
      { label: 'Verantwoordelijke gemeente', value: 'Gouda' },
    ],
  },
  {
    title: 'Wat moet er wijzigen',
    rows: [
      { label: 'Toewijzingsnummer', value: '2026-118-7' },
      { label: 'Wat moet er wijzigen?', value: 'Het budget moet hoger' },
    ],
  },
  {
    title: 'Oud en nieuw',
    rows: [
      { label: 'Toegewezen budget', value: '€ 12.500,00' },
      { label: 'Al gebruikt budget', value: '€ 11.000,00' },
      { label: 'Gewenst budget', value: '€ 16.000,00' },
      { label: 'Uitnutting', value: '88 % (te laat: hoogstens 80 %)' },
    ],
  },
  {
    title: 'Ingang en toelichting',
    rows: [
      { label: 'Ingangsdatum van de wijziging', value: '10 december 2026' },
      { label: 'Spoedzorg', value: 'Ja' },
      {
        label: 'Waarom is de wijziging nodig?',
        value: 'De behandeling duurt langer dan gepland, omdat er een terugval was.',
      },
    ],
  },
];
