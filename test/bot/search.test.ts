import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { askedFolder } from '../../src/storage/open-storage.js';
import { lintCard } from '../data/lint-card.js';
import { gouda, openStage, type Stage } from './assistant-in-test.js';
import { cardText, textOf } from './teams.js';

interface Found {
  readonly contentType: string;
  readonly content: object;
  readonly preview: {
    readonly contentType: string;
    readonly content: { readonly title: string; readonly text: string };
  };
}

interface Result {
  readonly type: string;
  readonly text?: string;
  readonly attachmentLayout?: string;
  readonly attachments?: readonly Found[];
}

describe('the search box above a message', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  async function query(value: object): Promise<Result> {
    const activity = { type: 'invoke', name: 'composeExtension/query', value };
    const response = await stage.teams.post(gouda, activity, 'groep');
    expect(response.status).toBe(200);
    const body = (await response.json()) as { composeExtension: Result };
    return body.composeExtension;
  }

  const search = (text: string) => query({ commandId: 'zoek', parameters: [{ name: 'vraag', value: text }] });

  it('gives records with a preview, the best first', async () => {
    const { type, attachmentLayout, attachments = [] } = await search('eetstoornis');
    expect([type, attachmentLayout]).toEqual(['result', 'list']);
    expect(attachments[0]?.preview.contentType).toBe('application/vnd.microsoft.card.thumbnail');
    expect(attachments[0]?.preview.content.title).toMatch(/eetstoornis/i);
    expect(attachments[0]?.preview.content.text).toContain('Rivierduinen');
    expect(attachments.length).toBeLessThanOrEqual(10);
  });

  it('puts source and validity on the card, and no buttons', async () => {
    for (const text of ['eetstoornis', 'verzoek om wijziging', 'urc', 'Yulius', 'wat betekent p*q']) {
      const { attachments = [] } = await search(text);
      expect(attachments.length).toBeGreaterThan(0);
      for (const { contentType, content } of attachments) {
        expect(contentType).toBe('application/vnd.microsoft.card.adaptive');
        expect(cardText(content)).toMatch(/Bron: .*Geldt vanaf/);
        expect(JSON.stringify(content)).not.toContain('Action.');
        expect(lintCard(content)).toEqual([]);
      }
    }
  });

  it('fits in a message of Teams, ten cards together too', async () => {
    const { attachments = [] } = await search('toewijzing jeugd');
    expect(attachments).toHaveLength(10);
    expect(Buffer.byteLength(JSON.stringify(attachments))).toBeLessThan(100 * 1024);
  });

  it.each([
    ['nothing typed', { commandId: 'zoek', parameters: [{ name: 'vraag', value: '' }] }],
    ['a first list', { commandId: 'zoek', parameters: [{ name: 'initialRun', value: 'true' }] }],
    ['no parameters', { commandId: 'zoek' }],
  ])('offers useful records for %s', async (_what, value) => {
    const { attachments = [] } = await query(value);
    expect(attachments.length).toBeGreaterThanOrEqual(5);
  });

  it('works without the names of command and parameter, as the Playground asks', async () => {
    const { attachments = [] } = await query({ parameters: [{ value: 'eetstoornis' }] });
    expect(attachments[0]?.preview.content.title).toMatch(/eetstoornis/i);
  });

  it.each(['999900006', 'meisje geboren 12-03-2011'])('does not search with %j, and says why', async (text) => {
    const result = await search(`autisme ${text}`);
    expect(result).toEqual({ type: 'message', text: expect.stringContaining('BSN of een geboortedatum') });
    expect(JSON.stringify(result)).not.toContain(text);
  });

  it.each(['xqzw', '👍'.repeat(5_000), '<script>', 'شكرا', 'a'.repeat(10_000)])('answers %j', async (text) => {
    const { type } = await search(text);
    expect(['message', 'result']).toContain(type);
  });

  it('answers a query that is none', async () => {
    const { attachments = [] } = await query({ commandId: 'zoek', parameters: [{ name: 'vraag', value: { $ne: 1 } }] });
    expect(attachments.length).toBeGreaterThanOrEqual(5);
  });

  it('says nothing to a card that someone put in the chat, and answers what is typed with it', async () => {
    const { attachments = [] } = await search('eetstoornis');
    const mark =
      '\n<span class="inline-compose-card" itemid="0" itemtype="http://schema.skype.com/InputExtension">\n' +
      '  <span content="0" itemprop="cardId"></span>\n</span>\n';
    const post = (text: string) =>
      stage.teams.post(gouda, { type: 'message', text, attachments: attachments.slice(0, 1) }, 'chat');
    const before = stage.teams.sent.length;
    await post(mark);
    expect(stage.teams.sent).toHaveLength(before);
    await post(`wat betekent VOW? ${mark}`);
    expect(textOf(stage.teams.sent.at(-1)?.activity)).toMatch(/verzoek om wijziging/i);
  });
});

describe('what was searched', () => {
  it('is not counted and not kept', async () => {
    const stage = await openStage();
    const value = { commandId: 'zoek', parameters: [{ name: 'vraag', value: 'wat kost een taxi' }] };
    await stage.teams.post(gouda, { type: 'invoke', name: 'composeExtension/query', value }, 'groep');
    await stage.restart();
    expect(await readdir(askedFolder(stage.dataDir))).toEqual([]);
    await stage.close();
  });
});
