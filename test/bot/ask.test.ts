import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { lintCard } from '../data/lint-card.js';
import { gouda, openStage, stranger, yulius, type Stage } from './assistant-in-test.js';
import { buttonData, textOf } from './teams.js';

describe('asking in Teams', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  const say = (text: string, member = gouda) => stage.teams.say(member, text);

  it('answers who provides a zorgfunctie, with source and a sentence for the notification', async () => {
    const [answer] = await say('Welke aanbieders helpen bij anorexia?');
    expect(textOf(answer)).toMatch(/Rivierduinen/);
    expect(textOf(answer)).toMatch(/Altrecht/);
    expect(textOf(answer)).toMatch(/Bron: .*bijlage A/);
    expect(answer?.summary).toContain('Rivierduinen');
  });

  it('answers what an aanbieder provides', async () => {
    const [answer] = await say('waar is GGMD voor gecontracteerd?');
    expect(textOf(answer)).toMatch(/doven en slechthorenden/i);
  });

  it('declines a fact about a known name that is not in the knowledge', async () => {
    const [answer] = await say('wat is de wachttijd bij Yulius?');
    expect(textOf(answer)).toContain('Dat weet ik niet');
  });

  it('leans on the turn before', async () => {
    await say('wat is de maximale duur van een toewijzing voor jeugd?');
    const [answer] = await say('en voor wmo?');
    expect(textOf(answer)).toMatch(/beschikking/);
  });

  it('answers a button by the id of its record', async () => {
    const [answer] = await stage.teams.press(gouda, { verb: 'ask', recordId: 'jggz-autisme' });
    expect(textOf(answer)).toMatch(/Yulius/);
  });

  it('explains a button whose record is gone', async () => {
    const [answer] = await stage.teams.press(gouda, { verb: 'ask', recordId: 'bestaat-niet' });
    expect(textOf(answer)).toContain('Stel uw vraag opnieuw');
  });

  it.each(['?!...', '👍', '<script>alert(1)</script>', 'a'.repeat(10_000), 'شكرا', ''])(
    'gives a friendly reply to %j',
    async (text) => {
      const answers = await say(text.slice(0, 10_000));
      expect(answers).toHaveLength(1);
      expect(textOf(answers[0]).length).toBeGreaterThan(20);
    },
  );

  it('refuses a question with a BSN, and does not echo it', async () => {
    const [answer] = await say('mag de cliënt met bsn 999900006 naar Yulius?');
    expect(textOf(answer)).toContain('niet gelezen');
    expect(JSON.stringify(answer)).not.toContain('999900006');
  });

  it('shows what a record says as text, not as Markdown', async () => {
    const [answer] = await say('wat betekent p*q?');
    expect(JSON.stringify(answer)).toContain('p\\\\*q');
  });

  it('helps each role with its own words', async () => {
    const [forAanbieder] = await say('help', yulius);
    const [forStranger] = await say('HELP', stranger);
    expect(textOf(forAanbieder)).toContain('verzoek om wijziging');
    expect(textOf(forStranger)).not.toContain('verzoek om wijziging:');
  });

  it('sends only cards that pass the lint', async () => {
    for (const text of [
      'help',
      'welke aanbieders doen autisme?',
      'dagbesteding',
      'wat kost een paspoort',
      'mijn verzoeken',
    ]) {
      for (const activity of await say(text)) {
        for (const attachment of activity.attachments ?? []) expect(lintCard(attachment.content)).toEqual([]);
      }
    }
  });

  it('opens the form behind the button of an answer', async () => {
    const [answer] = await say('wanneer moet ik een verzoek om wijziging sturen?', yulius);
    const card = answer?.attachments?.[0]?.content;
    const [step] = await stage.teams.press(yulius, buttonData(card, 'Verzoek om wijziging'));
    expect(textOf(step)).toContain('stap 1 van 4');
  });

  it('remembers who someone is for a while', async () => {
    const before = stage.teams.memberLookups;
    await say('help');
    await say('help');
    expect(stage.teams.memberLookups).toBe(before);
  });
});

describe('what the server refuses', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage({ ALLOWED_TENANTS: 'tenant' });
  });
  afterAll(() => stage.close());

  it.each([
    ['no body', ''],
    ['no JSON', '{'],
    ['a list', '[]'],
    ['no activity', '{"hallo":"wereld"}'],
  ])('gives a 4xx for %s', async (_name, body) => {
    const response = await fetch(`${stage.url()}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
  });

  it('gives a 413 for a body that no activity has', async () => {
    const response = await fetch(`${stage.url()}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text: 'a'.repeat(300 * 1024) }),
    });
    expect(response.status).toBe(413);
  });

  it('gives a 403 to another tenant', async () => {
    const response = await stage.teams.post(
      gouda,
      { type: 'message', text: 'hallo', conversation: { id: 'x', tenantId: 'another' }, channelData: undefined },
      'x',
    );
    expect(response.status).toBe(403);
  });

  it('says that it lives and that it is ready', async () => {
    expect((await fetch(`${stage.url()}/healthz`)).status).toBe(200);
    expect((await fetch(`${stage.url()}/readyz`)).status).toBe(200);
  });
});
