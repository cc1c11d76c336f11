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

describe('staff of gemeente Gouda in the Playground', () => {
  let folder: string;
  let assistant: AssistantProcess;
  let playground: Playground;
  let browser: Browser;
  let chat: Chat;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lta-e2e-'));
    assistant = new AssistantProcess(join(folder, 'data'), await freePort());
    await assistant.start();
    playground = await startPlayground({
      botUrl: assistant.url,
      folder,
      people: await peopleFile(folder, 'Medewerker toegang Gouda', 'toegang@gouda.nl'),
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

  it('keeps a contact, with a mistake made and repaired on the way', async () => {
    await chat.say('contactgegevens');
    await chat.picture('contact-onderwerp', await chat.card('stap 1 van 2'));
    await chat.page.getByLabel('Declaraties: nog niet ingevuld').last().check();
    await chat.press('Verder');

    await chat.card('stap 2 van 2');
    await chat.fill('Naam', 'Team facturatie');
    await chat.fill('Telefoonnummer', 'centrale');
    await chat.fill('Telefonisch bereikbaar', 'werkdagen van 9 tot 17 uur');
    await chat.fill('Mailadres', 'facturatie@goudaa.nl');
    await chat.press('Verder');

    const refused = await chat.card('Dit is geen telefoonnummer');
    expect(await chat.page.getByLabel('Naam').last().inputValue()).toBe('Team facturatie');
    await chat.picture('contact-met-fout', refused);
    await chat.fill('Telefoonnummer', '14 0182');
    await chat.press('Verder');

    await chat.picture('contact-ander-mailadres', await chat.card('Dit adres klopt, ook al is het niet van'));
    await chat.fill(/^Mailadres( |$)(?!van een)/, 'facturatie@gouda.nl');
    await chat.press('Verder');
    await chat.picture('contact-controleren', await chat.card('Klopt dit?'));
    await chat.press('Opslaan');
    await chat.picture('contact-opgeslagen', await chat.card('Opgeslagen'));
  }, 120_000);

  it('gets it as the answer at once', async () => {
    await chat.say('Wie is contactpersoon voor declaraties bij Gouda?');
    const card = await chat.card('Bron: Contactgegevens van gemeente Gouda');
    expect(await card.innerText()).toContain('14 0182');
    await chat.picture('contact-antwoord', card);
  }, 60_000);

  it('puts a question that was not answered to the LC team', async () => {
    await chat.say('Wat is de wachttijd bij Yulius?');
    await chat.picture('geen-antwoord', await chat.card('Dat weet ik niet'));
    await chat.press('Stel deze vraag aan LC@VNG.nl');
    const step = await chat.card('stap 1 van 2');
    expect(await chat.page.getByRole('textbox', { name: 'Uw vraag' }).last().inputValue()).toBe(
      'Wat is de wachttijd bij Yulius?',
    );
    await chat.picture('vraag-aan-lc', step);

    await chat.press('Verder');
    await chat.picture('vraag-fout', await chat.card('Kies waar uw vraag over gaat.'));
    await chat.pick('Waar gaat uw vraag over?', 'Iets anders');
    await chat.press('Verder');
    await chat.card('stap 2 van 2');
    await chat.page.getByLabel('Telefonisch').last().check();
    await chat.press('Verder');
    await chat.card('Uw telefoonnummer op het werk');
    await chat.fill('Uw telefoonnummer op het werk', '0182 123 456');
    await chat.press('Verder');
    await chat.picture('vraag-controleren', await chat.card('Klopt dit?'));
    await chat.press('Indienen');
    await chat.picture('vraag-ontvangst', await chat.card(/VRA-\d{4}-00001/));
  }, 90_000);

  it('is asked to confirm, by someone of the LC team', async () => {
    await assistant.kill();
    await assistant.start({ LC_TEAM: 'toegang@gouda.nl' });
    await chat.say('uitvraag');
    await chat.picture('uitvraag', await chat.card('Uitvraag van contactgegevens'));
    await chat.press('Vraag ze nu');
    await chat.picture('uitvraag-bericht', await chat.card('Kloppen uw contactgegevens nog?'));
    await chat.picture('uitvraag-gevraagd', await chat.card('Vandaag kreeg 1 medewerker een bericht'));
    await chat.press('Contactgegevens nakijken');
    await chat.picture('contact-nakijken', await chat.card('Wat er staat, klopt nog'));
  }, 60_000);
});
