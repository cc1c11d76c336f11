import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startPlayground, type Playground } from '../../bot/playground.js';
import { AssistantProcess } from './assistant-process.js';
import { openBrowser } from './browser.js';
import { Chat } from './chat.js';
import { freePort } from './free-port.js';
import { peopleFile } from './people-file.js';

/** The assistant with a Playground in which this person types. */
class Stage {
  private folder = '';
  private assistant: AssistantProcess | undefined;
  private playground: Playground | undefined;

  async open(browser: Browser, name: string, email: string): Promise<Chat> {
    this.folder = await mkdtemp(join(tmpdir(), 'lta-e2e-'));
    this.assistant = new AssistantProcess(join(this.folder, 'data'), await freePort());
    await this.assistant.start();
    this.playground = await startPlayground({
      botUrl: this.assistant.url,
      folder: this.folder,
      people: await peopleFile(this.folder, name, email),
      port: await freePort(),
    });
    return Chat.open(browser, this.playground.url);
  }

  async close(): Promise<void> {
    await this.playground?.close();
    await this.assistant?.kill();
    await rm(this.folder, { recursive: true, force: true });
  }
}

describe('in the Playground', () => {
  let browser: Browser;
  let stage: Stage;
  beforeAll(async () => {
    browser = await openBrowser();
  }, 120_000);
  afterAll(() => browser?.close());

  describe('toegang of Gouda', () => {
    let chat: Chat;
    beforeAll(async () => {
      stage = new Stage();
      chat = await stage.open(browser, 'Medewerker toegang Gouda', 'toegang@gouda.nl');
    }, 120_000);
    afterAll(() => stage.close());

    it('asks for a URC, with mistakes on the way, and reads who does what next', async () => {
      await chat.say('URC aanvragen');
      await chat.picture('urc-1', await chat.card('stap 1 van 4'));
      await chat.press('Verder');
      const empty = await chat.card('Kies het contract waar deze zorg onder valt.');
      await chat.picture('urc-1-leeg', empty);
      await chat.pick('Contract', 'Ambulant jeugd');
      await chat.fill('Welke zorg is nodig?', 'Beeldende therapie');
      await chat.fill('De vraag in het kort', 'Het kind is geboren op 12-03-2011 en heeft therapie nodig.');
      await chat.press('Verder');
      await chat.picture('urc-1-persoonsgegeven', await chat.card('geboortedatum kan zijn'));
      await chat.fill('De vraag in het kort', 'Een jongere heeft therapie nodig die niet is ingekocht.');
      await chat.press('Verder');

      await chat.card('stap 2 van 4');
      await chat.fill('Waarom kan geen gecontracteerde aanbieder dit?', 'Niemand biedt deze therapie aan.');
      await chat.fill('Eerste aanbieder die u vroeg', 'Aanbieder Noord');
      await chat.fill('Antwoord van de eerste aanbieder', 'Deze zorg bieden wij niet.');
      await chat.check('Ik vroeg nog een aanbieder.');
      await chat.press('Verder');
      await chat.picture('urc-2-nog-een', await chat.card('Tweede aanbieder die u vroeg'));
      await chat.fill('Tweede aanbieder die u vroeg', 'Aanbieder Oost');
      await chat.fill('Antwoord van de tweede aanbieder', 'De wachttijd is een jaar.');
      await chat.press('Verder');

      await chat.card('stap 3 van 4');
      await chat.fill('Voorgestelde aanbieder', 'Praktijk De Linde');
      await chat.fill('KvK-nummer van de aanbieder', '1234567');
      await chat.check('Ja, ook voor dit product');
      await chat.press('Verder');
      await chat.picture('urc-3-fout', await chat.card('Een KvK-nummer heeft acht cijfers'));
      await chat.fill('KvK-nummer van de aanbieder', '1234 5678');
      await chat.press('Verder');
      await chat.picture('urc-niet-nodig', await chat.card('Een URC of CSA is niet nodig'));
      await chat.press('Terug');
      await chat.card('stap 3 van 4');
      await chat.check('Ja, maar niet voor dit product');
      await chat.press('Verder');

      await chat.card('stap 4 van 4');
      await chat.pickDay('Gewenste startdatum', daysFromNow(40));
      await chat.fill('Duur', '6');
      await chat.check('maanden');
      await chat.fill('Omvang', '2 uur per week');
      await chat.picture('urc-4', await chat.card('stap 4 van 4'));
      await chat.press('Verder');

      const review = await chat.card('Klopt dit?');
      expect(await review.innerText()).toContain('CSA (cliëntspecifiek addendum)');
      await chat.picture('urc-controleren', review);
      await chat.press('Indienen');
      const receipt = await chat.card(/URC-\d{4}-00001/);
      expect(await receipt.innerText()).toContain('RWO keurt de aanvraag goed of af');
      await chat.picture('urc-ontvangst', receipt);
      await chat.say('status urc-' + String(new Date().getFullYear()) + '-00001');
      await chat.picture('urc-status', await chat.card('RWO heeft het nog niet opgepakt'));
      await chat.say('help');
      await chat.picture('urc-help', await chat.card('Zo helpt de assistent u'));
    }, 180_000);
  });

  describe('a care administrator of Yulius', () => {
    let chat: Chat;
    beforeAll(async () => {
      stage = new Stage();
      chat = await stage.open(browser, 'Zorgadministratie Yulius', 'administratie@yulius.nl');
    }, 120_000);
    afterAll(() => stage.close());

    it('reports uitstroom too late, is told so kindly, and files it', async () => {
      await chat.say('uitstroom melden');
      await chat.picture('uit-1', await chat.card('stap 1 van 4'));
      await chat.pick('Verantwoordelijke gemeente', 'Gouda');
      await chat.fill('Uw eigen kenmerk', 'Jansen');
      await chat.press('Verder');
      await chat.picture('uit-1-fout', await chat.card('Gebruik een kenmerk met cijfers'));
      await chat.fill('Uw eigen kenmerk', 'Y-2026-117');
      await chat.press('Verder');

      await chat.card('stap 2 van 4');
      await chat.pickDay('Geplande einddatum van de zorg', daysFromNow(200));
      await chat.press('Verder');
      const reminder = await chat.card('Wilt u een herinnering?');
      await chat.picture('uit-2-herinnering', reminder);
      await chat.press('Verder');
      await chat.picture('uit-3', await chat.card('U bent op tijd'));
      await chat.fill('Voorwaarden voor uitstroom', 'Een woonplek met begeleiding.');
      await chat.check('Dringend: er is snel een afspraak nodig');
      await chat.fill('Waarom deze urgentie?', 'Er is nog geen woonplek.');
      await chat.check('Ja');
      await chat.press('Verder');
      await chat.fill('Welke vervolgzorg is gewenst?', 'Ambulante begeleiding.');
      await chat.picture('uit-3-vervolg', await chat.card('Welke vervolgzorg is gewenst?'));
      await chat.press('Verder');

      await chat.card('stap 4 van 4');
      await chat.fill('Functie of afdeling', 'Zorgbemiddeling');
      await chat.fill('Telefoonnummer', '12345');
      await chat.fill('Wanneer bereikbaar', 'maandag tot en met donderdag van 9.00 tot 16.00 uur');
      await chat.press('Verder');
      await chat.picture('uit-4-fout', await chat.card('Dit is geen telefoonnummer'));
      await chat.fill('Telefoonnummer', '0182 123 456');
      await chat.press('Verder');

      await chat.picture('uit-controleren', await chat.card('Klopt dit?'));
      await chat.page
        .getByRole('button', { name: /Wijzig/ })
        .nth(1)
        .click();
      await chat.card('stap 2 van 4');
      await chat.page.waitForTimeout(1000);
      await chat.pickDay('Geplande einddatum van de zorg', daysFromNow(20), daysFromNow(200));
      await chat.press('Verder');
      await chat.picture('uit-controleren-laat', await chat.card('Deze melding is aan de late kant'));
      await chat.press('Indienen');
      const receipt = await chat.card(/UIT-\d{4}-00001/);
      expect(await receipt.innerText()).toContain('Toegang & wijkteam');
      await chat.picture('uit-ontvangst', receipt);
    }, 180_000);
  });
});

function daysFromNow(days: number): Date {
  return new Date(Date.now() + days * 24 * 3600 * 1000);
}
