import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startPlayground, type Playground } from '../../bot/playground.js';
import { projectRoot } from '../../src/root.js';
import { AssistantProcess } from './assistant-process.js';
import { openBrowser } from './browser.js';
import { Chat } from './chat.js';
import { freePort } from './free-port.js';
import { peopleFile } from './people-file.js';

const run = promisify(execFile);

describe('a care administrator of Yulius in the Playground', () => {
  let folder: string;
  let assistant: AssistantProcess;
  let playground: Playground;
  let browser: Browser;
  let chat: Chat;
  let kenmerk: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lta-e2e-'));
    assistant = new AssistantProcess(join(folder, 'data'), await freePort());
    await assistant.start();
    playground = await startPlayground({
      botUrl: assistant.url,
      folder,
      people: await peopleFile(folder, 'Zorgadministratie Yulius', 'administratie@yulius.nl'),
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

  it('is welcomed by an assistant that knows their organisation', async () => {
    const card = await chat.card('Welkom bij de LTA-assistent');
    expect(await card.innerText()).toContain('Yulius');
    await chat.picture('welkom', card);
  }, 60_000);

  it('asks in everyday words and gets a sourced answer', async () => {
    await chat.say('Welke aanbieders helpen bij anorexia?');
    const card = await chat.card('Rivierduinen');
    const text = await card.innerText();
    expect(text).toContain('Altrecht');
    expect(text).toContain('Bron:');
    await chat.picture('antwoord', card);
  }, 60_000);

  it('files a verzoek om wijziging, with a mistake made and repaired on the way', async () => {
    await chat.say('verzoek om wijziging');
    await chat.card('stap 1 van 4');
    await chat.pick('Verantwoordelijke gemeente', 'Gouda');
    await chat.press('Verder');

    await chat.card('stap 2 van 4');
    await chat.fill('Toewijzingsnummer', '2026-118-7');
    await chat.page.getByLabel('Het budget moet hoger').last().check();
    await chat.press('Verder');

    await chat.card('stap 3 van 4');
    await chat.fill('Toegewezen budget', '12.500');
    await chat.fill('Al gebruikt budget', 'negenduizend');
    await chat.fill('Gewenst budget', '16.000,50');
    await chat.press('Verder');

    const refused = await chat.card(/Vul in hoeveel budget al is gebruikt|bedrag/);
    expect(await chat.page.getByLabel('Toegewezen budget').last().inputValue()).toContain('12.500');
    expect(await chat.page.getByLabel('Al gebruikt budget').last().inputValue()).toBe('negenduizend');
    await chat.picture('stap-met-fout', refused);
    await chat.fill('Al gebruikt budget', '9.000');
    await chat.press('Verder');

    await chat.card('stap 4 van 4');
    await chat.pickDay('Ingangsdatum van de wijziging', daysFromNow(5));
    await chat.fill('Waarom is de wijziging nodig?', 'De behandeling duurt langer dan verwacht.');
    await chat.press('Verder');

    const review = await chat.card('Klopt dit?');
    const reviewText = await review.innerText();
    expect(reviewText).toContain('€ 16.000,50');
    expect(reviewText).toContain('72 %');
    await chat.picture('controleren', review);
    await chat.press('Indienen');

    const receipt = await chat.card(/VOW-\d{4}-\d{5}/);
    kenmerk = /VOW-\d{4}-\d{5}/.exec(await receipt.innerText())?.[0] ?? '';
    expect(kenmerk).toMatch(/-00001$/);
    await chat.picture('ontvangst', receipt);

    const answered = chat.page.context().waitForEvent('response', (response) => response.url().includes('/receipts/'));
    await chat.page.getByRole('link', { name: 'Bewaar als PDF' }).last().click();
    const pdf = await answered;
    expect([pdf.status(), pdf.headers()['content-type']]).toEqual([200, 'application/pdf']);
  }, 120_000);

  it('finds the request again after the server was killed and started anew', async () => {
    await assistant.kill();
    await assistant.start();
    await chat.say('mijn verzoeken');
    const card = await chat.card('Eén verzoek');
    expect(await card.innerText()).toContain(kenmerk);
    await chat.picture('mijn-verzoeken', card);

    const { stdout } = await run(
      process.execPath,
      [join(projectRoot, 'dist', 'src', 'cli', 'lta.js'), 'requests', 'list', '--ndjson'],
      { env: { ...process.env, DATA_DIR: join(folder, 'data') } },
    );
    expect(JSON.parse(stdout)).toMatchObject({ kenmerk, kind: 'vow', state: 'ingediend' });
  }, 60_000);
});

function daysFromNow(days: number): Date {
  return new Date(Date.now() + days * 24 * 3600 * 1000);
}
