import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startPlayground, type Playground } from '../../bot/playground.js';
import { systemClock } from '../../src/clock.js';
import type { NewRequest } from '../../src/requests/request.js';
import { openStorage } from '../../src/storage/open-storage.js';
import { aUrc, daysAgo } from '../bot/triage-stage.js';
import { aNewRequest } from '../requests/a-request.js';
import { AssistantProcess } from './assistant-process.js';
import { openBrowser } from './browser.js';
import { Chat } from './chat.js';
import { freePort } from './free-port.js';
import { peopleFile } from './people-file.js';

const year = new Date().getFullYear();
const filed = `VOW-${year}-00007`;
const other = `VOW-${year}-00006`;
const urc = `URC-${year}-00001`;

/** One assistant, and as many people as are opened, each in a Playground of their own. */
class Stage {
  private folder = '';
  private assistant: AssistantProcess | undefined;
  private browser: Browser | undefined;
  private readonly playgrounds: Playground[] = [];

  async open(): Promise<void> {
    this.folder = await mkdtemp(join(tmpdir(), 'lta-e2e-'));
    await fill(join(this.folder, 'data'));
    this.assistant = new AssistantProcess(join(this.folder, 'data'), await freePort());
    await this.assistant.start({ LC_TEAM: 'lc@vng.nl', RWO_TEAM: 'inkoop@rwo.example' });
    this.browser = await openBrowser();
  }

  async chat(name: string, email: string): Promise<Chat> {
    if (this.browser === undefined || this.assistant === undefined) throw new Error('not open');
    const number = this.playgrounds.length + 1;
    const folder = join(this.folder, `playground-${number}`);
    await mkdir(folder, { recursive: true });
    const playground = await startPlayground({
      botUrl: this.assistant.url,
      folder,
      people: await peopleFile(folder, name, email, number),
      port: await freePort(),
    });
    this.playgrounds.push(playground);
    return Chat.open(this.browser, playground.url);
  }

  async close(): Promise<void> {
    await this.browser?.close();
    for (const playground of this.playgrounds) await playground.close();
    await this.assistant?.kill();
    await rm(this.folder, { recursive: true, force: true });
  }
}

describe('a request, from its filing to its end', () => {
  const stage = new Stage();
  let yulius: Chat;
  beforeAll(async () => {
    await stage.open();
    yulius = await stage.chat('Zorgadministratie Yulius', 'administratie@yulius.nl');
  }, 180_000);
  afterAll(() => stage.close());

  it('is filed by an aanbieder, asked about by the LC team and answered on the card of the question', async () => {
    await yulius.say('verzoek om wijziging');
    await yulius.card('stap 1 van 4');
    await yulius.pick('Verantwoordelijke gemeente', 'Gouda');
    await yulius.press('Verder');
    await yulius.card('stap 2 van 4');
    await yulius.fill('Toewijzingsnummer', '2026-118-7');
    await yulius.check('Het budget moet hoger');
    await yulius.press('Verder');
    await yulius.card('stap 3 van 4');
    await yulius.fill('Toegewezen budget', '12.500');
    await yulius.fill('Al gebruikt budget', '9.000');
    await yulius.fill('Gewenst budget', '16.000');
    await yulius.press('Verder');
    await yulius.card('stap 4 van 4');
    await yulius.pickDay('Ingangsdatum van de wijziging', new Date(Date.now() + 5 * 86_400_000));
    await yulius.fill('Waarom is de wijziging nodig?', 'De behandeling duurt langer dan verwacht.');
    await yulius.press('Verder');
    await yulius.card('Klopt dit?');
    await yulius.press('Indienen');
    await yulius.card(filed);

    const lc = await stage.chat('Medewerker LC-team', 'lc@vng.nl');
    await lc.say(`triage ${filed}`);
    await lc.card('Geschiedenis');
    await lc.press('Vraag aan indiener');
    await lc.fill('Uw vraag', 'Tot wanneer duurt de behandeling, en is dat met de gemeente besproken?');
    await lc.press('Vraag versturen');
    await lc.card('Uw vraag is verstuurd.');

    const notice = await yulius.card('Er is een vraag over uw verzoek');
    await yulius.picture('bericht-vraag', notice);
    await yulius.fill('Uw antwoord', 'Bel mij op 06 12345678.');
    await yulius.press('Antwoord sturen');
    await yulius.picture('antwoord-met-fout', await yulius.card('Hier staat een telefoonnummer'));
    await yulius.fill('Uw antwoord', 'Tot 1 augustus, en ja, met het wijkteam van Gouda.');
    await yulius.press('Antwoord sturen');
    await yulius.picture('antwoord-verstuurd', await yulius.card('Uw antwoord is verstuurd.'));

    await lc.card('Uw vraag is beantwoord');
    await lc.say(`triage ${filed}`);
    await lc.card('Tot 1 augustus, en ja');
    await lc.press('Afhandelen');
    await lc.check('Toegekend');
    await lc.fill('Reden', 'De gemeente is akkoord en past de toewijzing aan.');
    await lc.press('Afhandelen');
    await lc.picture('lc-afgehandeld', await lc.card('Afgehandeld: toegekend.'));
    await yulius.picture('bericht-afgehandeld', await yulius.card('Uw verzoek is afgehandeld: toegekend'));
    await yulius.say(`status ${filed}`);
    await yulius.picture('status-afgehandeld', await yulius.card('Wat er gebeurde'));
  }, 240_000);

  it('is withdrawn by its filer, after a second look', async () => {
    await yulius.say('mijn verzoeken');
    await yulius.picture('mijn-verzoeken-1', await yulius.card('7 verzoeken, pagina 1 van 2'));
    await yulius.press('Volgende');
    await yulius.picture('mijn-verzoeken-2', await yulius.card('pagina 2 van 2'));
    await yulius.say(`status ${other}`);
    await yulius.picture('status-open', await yulius.card('Het LC-team heeft het nog niet opgepakt'));
    await yulius.press('Aanvullen');
    await yulius.picture('aanvullen', await yulius.card('Noem geen gegevens van een cliënt'));
    await yulius.fill('Uw aanvulling', 'De verwijzing is binnen.');
    await yulius.press('Aanvullen');
    await yulius.card('Uw aanvulling staat bij het verzoek');
    await yulius.press('Intrekken');
    await yulius.fill('Reden', 'De zorg is al op een andere manier geregeld.');
    await yulius.press('Verder');
    await yulius.picture('intrekken-zeker', await yulius.card('Weet u het zeker?'));
    await yulius.press('Ja, intrekken');
    await yulius.picture('ingetrokken', await yulius.card('Het verzoek is ingetrokken.'));
  }, 120_000);
});

describe('a URC-aanvraag of Gouda', () => {
  const stage = new Stage();
  beforeAll(() => stage.open(), 120_000);
  afterAll(() => stage.close());

  it('is judged by RWO, told to Gouda and read by toegang of Zuidplas', async () => {
    const gouda = await stage.chat('Medewerker toegang Gouda', 'toegang@gouda.nl');
    await gouda.say('mijn verzoeken');
    await gouda.card(urc);

    const rwo = await stage.chat('Medewerker RWO', 'inkoop@rwo.example');
    await rwo.say('triage');
    await rwo.card('Open: 1 verzoek');
    await rwo.press('Bekijken');
    await rwo.picture('urc-bij-rwo', await rwo.card('Geschiedenis'));
    await rwo.press('Beoordelen');
    await rwo.picture('beoordelen', await rwo.card('Toelatingscriteria'));
    await rwo.press('Overal "ja" waar nog niets staat');
    await rwo.pick('6. VOG voor rechtspersonen en voor de bestuurder', 'Nee');
    await rwo.check('Goedgekeurd');
    await rwo.press('Beslissing vastleggen');
    await rwo.picture('beoordelen-met-fout', await rwo.card('Elk criterium is een harde eis. Is het'));
    await rwo.check('Afgewezen');
    await rwo.fill('Redenen', 'De aanbieder heeft geen VOG, en wil die niet aanvragen.');
    await rwo.press('Beslissing vastleggen');
    await rwo.picture('beoordeeld', await rwo.card('Afgehandeld: afgewezen'));

    const notice = await gouda.card('Uw aanvraag is beoordeeld: afgewezen');
    await gouda.picture('bericht-besluit', notice);
    expect(await notice.innerText()).toContain('RWO denkt mee over andere aanbieders.');
    await gouda.press('Aanbieder is geïnformeerd');
    await gouda.picture('aanbieder-geinformeerd', await gouda.card('de aanbieder kent de beslissing'));

    const zuidplas = await stage.chat('Medewerker toegang Zuidplas', 'toegang@zuidplas.nl');
    await zuidplas.say('URC-besluiten');
    await zuidplas.picture('urc-besluiten', await zuidplas.card('Eén besluit van RWO'));
    await zuidplas.press('Lees');
    const decision = await zuidplas.card('Niet voldaan aan');
    expect(await decision.innerText()).toContain('De aanbieder heeft geen VOG');
    expect(await decision.innerText()).not.toContain('jongere');
    await zuidplas.picture('urc-besluit', decision);
  }, 240_000);
});

/** Six requests of Yulius, and a URC-aanvraag of Gouda. */
async function fill(dataDir: string): Promise<void> {
  const storage = await openStorage({ dataDir, clock: systemClock });
  const some: Partial<NewRequest>[] = [
    { title: 'De einddatum moet later, Yulius, Delft', refs: { aanbieder: 'yulius', gemeente: 'delft' } },
    { title: 'Het budget moet hoger, Yulius, Gouda', flags: ['laat'] },
    { title: 'De zorg is eerder klaar, Yulius, Gouda' },
    { title: 'Het budget moet hoger, Yulius, Leiden', refs: { aanbieder: 'yulius', gemeente: 'leiden' } },
    { title: 'De einddatum moet later, Yulius, Gouda', flags: ['spoed'] },
    { title: 'Andere zorg, Yulius, Gouda' },
  ];
  for (const [index, change] of some.entries()) await storage.requests.file(aNewRequest(change), daysAgo(20 - index));
  await storage.requests.file(
    aUrc({
      title: 'URC voor Praktijk De Linde, Ambulant jeugd, Gouda',
      answers: {
        gemeente: 'gouda',
        contract: 'contract-ambulant-jeugd',
        zorg: 'Beeldende therapie',
        vraag: 'Een jongere heeft therapie nodig die niet is ingekocht.',
        voorgesteld: 'Praktijk De Linde',
        kvk: '12345678',
        gecontracteerd: 'niet',
      },
      refs: { gemeente: 'gouda', contract: 'contract-ambulant-jeugd' },
      filer: { ...aUrc().filer, id: '00000000-0000-0000-0000-0000000000101' },
      document: [
        {
          title: 'Welke zorg is nodig',
          rows: [
            { label: 'Contract', value: 'Ambulant jeugd' },
            { label: 'De vraag in het kort', value: 'Een jongere heeft therapie nodig die niet is ingekocht.' },
          ],
        },
        { title: 'Voorgestelde aanbieder', rows: [{ label: 'Naam', value: 'Praktijk De Linde' }] },
      ],
    }),
    daysAgo(3),
  );
  await storage.close();
}
