import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { browserAddress } from '../../bot/receipts.js';
import { createRenderer } from '../../bot/render.js';
import { statusCard } from '../../bot/views/status.js';
import { readConfig } from '../../src/config.js';
import { ReceiptLinks } from '../../src/notify/receipt-links.js';
import { asFiled } from '../../src/requests/as-filed.js';
import { statusView } from '../../src/requests/overview.js';
import { lintCard } from '../data/lint-card.js';
import { elements, readPdf, textBelow } from '../notify/read-pdf.js';
import { aPerson } from '../requests/a-person.js';
import { aNewRequest } from '../requests/a-request.js';
import { fier, gouda, openStage, yulius, type Stage } from './assistant-in-test.js';
import { buttonData, cardText, linkOf, textOf } from './teams.js';

const day = 24 * 3600 * 1000;
const soon = new Date(Date.now() + 14 * day).toISOString().slice(0, 10);

/** Files a verzoek om wijziging for Yulius; gives the card of the receipt. */
async function file(stage: Stage, toelichting: string): Promise<object> {
  const [first] = await stage.teams.say(yulius, 'verzoek om wijziging');
  let card = first?.attachments?.[0]?.content ?? {};
  const answers = [
    { gemeente: 'gouda' },
    { toewijzingsnummer: '2026-118-7', wijziging: 'budget-hoger' },
    { budgetToegewezen: '10000', budgetGebruikt: '9.000', budgetGewenst: '15000,50' },
    { ingangsdatum: soon, spoed: 'false', toelichting },
  ];
  for (const values of answers) card = await stage.teams.execute(yulius, { ...buttonData(card, 'Verder'), ...values });
  return stage.teams.execute(yulius, buttonData(card, 'Indienen'));
}

function kenmerkOn(card: object): string {
  return /VOW-\d{4}-\d{5}/.exec(cardText(card))?.[0] ?? '';
}

describe('a receipt as PDF over the wire', () => {
  let stage: Stage;
  let receipt: object;
  let kenmerk: string;
  let link: URL;
  beforeAll(async () => {
    stage = await openStage();
    receipt = await file(stage, 'De cliënt van Bartiméus heeft langer zorg nodig – het kost € 5.000 meer.');
    kenmerk = kenmerkOn(receipt);
    link = new URL(linkOf(receipt, 'Bewaar als PDF') ?? '');
  });
  afterAll(() => stage.close());

  const get = (url: URL | string) => fetch(url);
  const other = (change: (url: URL) => void): URL => {
    const url = new URL(link);
    change(url);
    return url;
  };
  /** A genuine link as it was given out so many days ago. */
  const givenOut = async (daysAgo: number, ofKenmerk = kenmerk): Promise<string> => {
    const key = Buffer.from((await readFile(join(stage.dataDir, 'link.key'), 'utf8')).trim(), 'hex');
    const links = new ReceiptLinks(key, { now: () => new Date(Date.now() - daysAgo * day) });
    return `${stage.url()}${links.pathOf(ofKenmerk)}`;
  };

  it('stands behind a button on the receipt, for a browser that nobody may keep a copy for', async () => {
    expect(lintCard(receipt)).toEqual([]);
    const response = await get(link);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(response.headers.get('content-disposition')).toBe(`inline; filename="${kenmerk}.pdf"`);
    expect(response.headers.get('cache-control')).toBe('private, no-store');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('holds what was asked and answered, and what happens next', async () => {
    const pdf = readPdf(Buffer.from(await (await get(link)).arrayBuffer()));
    expect(elements(pdf.tree, 'H1').map(textBelow)).toEqual([kenmerk]);
    const rows = elements(pdf.tree, 'TR').map((row) => row.children.map(textBelow));
    expect(rows).toContainEqual(['Organisatie', 'Yulius']);
    expect(rows).toContainEqual(['Gemeente', 'Gouda']);
    expect(rows).toContainEqual(['Let op', 'Te laat']);
    expect(rows).toContainEqual(['Toewijzingsnummer', '2026-118-7']);
    const text = textBelow(pdf.tree);
    expect(text).toContain('De cliënt van Bartiméus heeft langer zorg nodig – het kost € 5.000 meer.');
    expect(text).toContain('De gemeente Gouda beslist.');
    expect(text).toContain('Ontvangstbewijs · Verzoek om wijziging');
  });

  it('stands behind a button on the status, for those who may see it only', async () => {
    for (const member of [yulius, gouda]) {
      const [status] = await stage.teams.say(member, `status ${kenmerk}`);
      const card = status?.attachments?.[0]?.content ?? {};
      expect(lintCard(card)).toEqual([]);
      expect((await get(linkOf(card, 'Bewaar als PDF') ?? '')).status).toBe(200);
    }
    const [refused] = await stage.teams.say(fier, `status ${kenmerk}`);
    expect(JSON.stringify(refused)).not.toContain('/receipts/');
  });

  it('gives the same 404 for a link that was changed, has ended, or is of no request', async () => {
    const second = kenmerkOn(await file(stage, 'Nog een keer.'));
    const refused = [
      other((url) => url.searchParams.delete('t')),
      other((url) => url.searchParams.set('t', `${url.searchParams.get('t') ?? ''}A`)),
      other((url) => url.searchParams.set('t', (url.searchParams.get('t') ?? '').replace(/.$/, '_'))),
      other((url) => (url.pathname = `/receipts/${second}.pdf`)),
      other((url) => (url.pathname = `/receipts/${kenmerk.toLowerCase()}.pdf`)),
      other((url) => (url.pathname = `/receipts/${kenmerk}`)),
      other((url) => (url.pathname = `/receipts/..%2f${kenmerk}.pdf`)),
      await givenOut(31),
      await givenOut(0, 'VOW-2026-99999'),
    ];
    const bodies = new Set<string>();
    for (const url of refused) {
      const response = await get(url);
      expect(`${response.status} ${String(url)}`).toBe(`404 ${String(url)}`);
      bodies.add(await response.text());
    }
    expect(bodies.size).toBe(1);
    expect([...bodies][0]).toContain('status');
    expect((await get(await givenOut(29))).status).toBe(200);
  });

  it('still opens after a restart', async () => {
    const path = `${link.pathname}${link.search}`;
    await stage.restart();
    expect((await get(`${stage.url()}${path}`)).status).toBe(200);
  });
});

describe('the address in the link to a receipt', () => {
  const local = () => 'http://127.0.0.1:3978';

  it('is the local one in local use', () => {
    expect(browserAddress(readConfig({}), local)).toBe('http://127.0.0.1:3978');
  });

  it('is not guessed for people elsewhere: then the card has no button', () => {
    expect(browserAddress(readConfig({ MicrosoftAppId: 'een-id' }), local)).toBeUndefined();
    const [request, person] = [asFiled(aNewRequest(), 'VOW-2026-00042', new Date()), aPerson()];
    const status = statusView(person, request);
    const { card } = statusCard(createRenderer(), { status, request, person, pdf: undefined, from: '' });
    expect(cardText(card)).toContain('VOW-2026-00042');
    expect(JSON.stringify(card)).not.toContain('Bewaar als PDF');
  });

  it('is the one that was configured', async () => {
    const stage = await openStage({ PUBLIC_URL: 'https://assistent.example.nl/lta/' });
    const [status] = await stage.teams.say(yulius, `status ${kenmerkOn(await file(stage, 'Langer zorg nodig.'))}`);
    expect(textOf(status)).toContain('Bewaar als PDF');
    expect(JSON.stringify(status)).toContain('https://assistent.example.nl/lta/receipts/VOW-');
    await stage.close();
  });
});
