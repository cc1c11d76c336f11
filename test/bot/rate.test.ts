import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { askedFolder } from '../../src/storage/open-storage.js';
import { LowdbAskedStore } from '../../src/storage/lowdb-asked-store.js';
import type { AskedMonth } from '../../src/knowledge/asked.js';
import { lintCard } from '../data/lint-card.js';
import { gouda, openStage, yulius, type Stage } from './assistant-in-test.js';
import { buttonData, cardText, textOf, type Member } from './teams.js';

describe('thumbs and figures', () => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await openStage();
  });
  afterEach(() => stage.close());

  /** Asks, and presses a thumb on the message that came back. */
  async function rate(question: string, button: string, member: Member = gouda): Promise<object> {
    const [answer] = await stage.teams.say(member, question);
    const sent = stage.teams.sent.at(-1);
    return stage.teams.execute(member, buttonData(answer?.attachments?.[0]?.content, button), sent?.activityId);
  }

  /** What is on disk once the assistant has stopped and started. */
  async function kept(): Promise<AskedMonth> {
    await stage.restart();
    const folder = askedFolder(stage.dataDir);
    const [file = ''] = await readdir(folder);
    const store = await LowdbAskedStore.open(folder, { readOnly: true });
    return store.month(file.replace('.json', ''));
  }

  it('puts the same answer with thanks in the place of the card, for the presser and in the chat', async () => {
    const card = await rate('Is Yulius gecontracteerd voor autisme?', 'Dit helpt');
    expect(cardText(card)).toContain('Dank u wel');
    expect(cardText(card)).toMatch(/Ja, Yulius/);
    expect(cardText(card)).not.toContain('Dit klopt niet');
    expect(lintCard(card)).toEqual([]);
    const replaced = stage.teams.sent.at(-1);
    expect(replaced?.method).toBe('PUT');
    expect(textOf(replaced?.activity)).toContain('Dank u wel');
    expect((await kept()).thumbs).toEqual([expect.objectContaining({ recordId: 'yulius', up: 1, down: 0 })]);
  });

  it('leaves the other answer of the message standing', async () => {
    await rate('Wat betekent VOW? Wat is een URC?', 'Dit klopt niet');
    const replaced = stage.teams.sent.at(-1)?.activity;
    expect(replaced?.attachments).toHaveLength(2);
    expect(textOf(replaced)).toContain('Het LC-team ziet dat dit antwoord niet goed was');
    expect(textOf(replaced)).toContain('Dit helpt');
  });

  it('counts one person once a day for a record, and others beside them', async () => {
    await rate('Wat betekent VOW?', 'Dit klopt niet');
    await rate('Wat betekent VOW?', 'Dit klopt niet');
    await rate('Wat betekent VOW?', 'Dit klopt niet', yulius);
    expect((await kept()).thumbs).toEqual([expect.objectContaining({ up: 0, down: 2 })]);
  });

  it('takes a thumb on a card from before a restart', async () => {
    const [answer] = await stage.teams.say(gouda, 'Wat betekent VOW?');
    await stage.restart();
    const card = await stage.teams.execute(gouda, buttonData(answer?.attachments?.[0]?.content, 'Dit helpt'));
    expect(cardText(card)).toContain('Dank u wel');
  });

  it('works for a client without Action.Execute', async () => {
    const [answer] = await stage.teams.press(gouda, { verb: 'rate', recordId: 'jggz-autisme', thumb: 'up' });
    expect(textOf(answer)).toContain('Dank u wel');
  });

  it.each([
    [{ verb: 'rate', recordId: 'bestaat-niet', thumb: 'up' }],
    [{ verb: 'rate', recordId: 'jggz-autisme', thumb: 'duim' }],
    [{ verb: 'rate', recordId: { $ne: null } }],
    [{ verb: 'rate' }],
  ])('explains %j, and counts nothing', async (data) => {
    expect(cardText(await stage.teams.execute(gouda, data))).toContain('Stel uw vraag opnieuw');
    await stage.restart();
    expect(await readdir(askedFolder(stage.dataDir))).toEqual([]);
  });

  it('keeps what got no answer without who asked it, and counts the rest', async () => {
    await stage.teams.say(gouda, 'Welke aanbieders helpen bij anorexia?');
    await stage.teams.say(gouda, 'hallo');
    await stage.teams.say(gouda, 'Wat kost een taxi voor Sanne de Vries?');
    await stage.teams.say(yulius, 'wat kost een taxi voor Petra Smit');
    await stage.teams.say(gouda, 'mag de cliënt met bsn 999900006 naar Yulius?');
    const { counts, unanswered } = await kept();
    expect(unanswered).toEqual([
      expect.objectContaining({ question: 'Wat kost een taxi voor [weggelaten]?', count: 2 }),
    ]);
    expect(counts.map(({ kind, count }) => `${kind} ${count}`).sort()).toEqual([
      'answer 1',
      'chat 1',
      'personal 1',
      'unknown 2',
    ]);
    const folder = askedFolder(stage.dataDir);
    const [file = ''] = await readdir(folder);
    const text = await readFile(join(folder, file), 'utf8');
    for (const personal of [gouda.id, gouda.name, yulius.email ?? '', 'Sanne', 'Petra', '999900006', 'chat-'])
      expect(text).not.toContain(personal);
  });
});
