import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { lintCard } from '../data/lint-card.js';
import { fier, gouda, openStage, pluryn, stranger, yulius, type Stage } from './assistant-in-test.js';
import { buttonData, cardText, textOf, type Member } from './teams.js';

/** A day that is in the future whenever the tests run. */
const soon = new Date(Date.now() + 14 * 24 * 3600 * 1000).toISOString().slice(0, 10);

describe('a verzoek om wijziging over the wire', () => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await openStage();
  });
  afterEach(() => stage.close());

  async function open(member: Member): Promise<object> {
    const [message] = await stage.teams.say(member, 'verzoek om wijziging');
    return message?.attachments?.[0]?.content ?? {};
  }

  async function next(member: Member, card: object, values: Readonly<Record<string, string>> = {}, button = 'Verder') {
    const following = await stage.teams.execute(member, { ...buttonData(card, button), ...values });
    expect(lintCard(following)).toEqual([]);
    return following;
  }

  async function toReview(member: Member): Promise<object> {
    let card = await open(member);
    card = await next(member, card, { gemeente: 'gouda' });
    card = await next(member, card, { toewijzingsnummer: '2026-118-7', wijziging: 'budget-hoger' });
    card = await next(member, card, { budgetToegewezen: '10000', budgetGebruikt: '9.000', budgetGewenst: '15000,50' });
    return next(member, card, { ingangsdatum: soon, spoed: 'false', toelichting: 'De behandeling duurt langer.' });
  }

  it('goes from the first step to a kenmerk, and is found by its filer and the gemeente', async () => {
    const review = await toReview(yulius);
    expect(cardText(review)).toContain('€ 15.000,50');
    const receipt = await next(yulius, review, {}, 'Indienen');
    const kenmerk = /VOW-\d{4}-\d{5}/.exec(cardText(receipt))?.[0] ?? '';
    expect(kenmerk).toMatch(/-00001$/);

    expect(textOf((await stage.teams.say(yulius, 'mijn verzoeken'))[0])).toContain(kenmerk);
    expect(textOf((await stage.teams.say(yulius, `status ${kenmerk.toLowerCase()}`))[0])).toContain('Ingediend');
    expect(textOf((await stage.teams.say(gouda, `status ${kenmerk}`))[0])).toContain(kenmerk);
    expect(textOf((await stage.teams.say(fier, `status ${kenmerk}`))[0])).toContain('Geen verzoek gevonden');
  });

  it('replaces the card in the chat, so that it is the same on another device', async () => {
    const card = await open(yulius);
    await next(yulius, card, { gemeente: 'gouda' });
    const replaced = stage.teams.sent.filter((sent) => sent.method === 'PUT');
    expect(replaced).toHaveLength(1);
    expect(textOf(replaced[0]?.activity)).toContain('stap 2 van 4');
  });

  it('still shows the next step when the chat cannot be updated', async () => {
    const card = await open(yulius);
    stage.teams.refuseWith = 502;
    expect(cardText(await next(yulius, card, { gemeente: 'gouda' }))).toContain('stap 2 van 4');
  });

  it('files once when Indienen is pressed twice at the same time', async () => {
    const review = await toReview(yulius);
    const data = buttonData(review, 'Indienen');
    const receipts = await Promise.all([1, 2, 3].map(() => stage.teams.execute(yulius, data)));
    const kenmerken = receipts.map((receipt) => /VOW-\d{4}-\d{5}/.exec(cardText(receipt))?.[0]);
    expect(new Set(kenmerken).size).toBe(1);
    expect(cardText(await stage.teams.execute(yulius, data))).toContain(kenmerken[0]);
  });

  it('keeps a half-filled form over a restart', async () => {
    const card = await open(yulius);
    await next(yulius, card, { gemeente: 'gouda' });
    await stage.restart();
    const [resume] = await stage.teams.say(yulius, 'verzoek om wijziging');
    const step = await next(yulius, resume?.attachments?.[0]?.content ?? {}, {}, 'Verder met concept');
    expect(cardText(step)).toContain('stap 2 van 4');
  });

  it('keeps what was typed when a field is wrong', async () => {
    let card = await open(yulius);
    card = await next(yulius, card, { gemeente: 'gouda' });
    card = await next(yulius, card, { toewijzingsnummer: '2026-118-7', wijziging: 'budget-hoger' });
    card = await next(yulius, card, { budgetToegewezen: '10000', budgetGebruikt: 'veel', budgetGewenst: '15000' });
    expect(cardText(card)).toContain('veel');
    expect(cardText(card)).toMatch(/Vul in hoeveel budget al is gebruikt|bedrag/);
  });

  it('works for a client without Action.Execute, which sends the same button as a message', async () => {
    const card = await open(yulius);
    const sent = await stage.teams.press(yulius, { ...buttonData(card, 'Verder'), gemeente: 'gouda' });
    expect(textOf(sent[0])).toContain('stap 2 van 4');
  });

  it('opens with what the message named: gemeente and kind of change, so that the person only checks', async () => {
    const [message] = await stage.teams.say(yulius, 'budget moet omhoog voor een cliënt van Yulius in Gouda');
    const card = message?.attachments?.[0]?.content ?? {};
    expect(JSON.stringify(card)).toContain('"value":"gouda"');
    const following = await next(yulius, card, { gemeente: 'gouda' });
    expect(JSON.stringify(following)).toContain('"value":"budget-hoger"');
  });

  it('asks which aanbieder, when the mail domain stands for several', async () => {
    expect(cardText(await open(pluryn))).toContain('SeysCentra');
  });

  it('asks no toewijzingsnummer for the anonymous functions, and says why', async () => {
    const card = await next(fier, await open(fier), { gemeente: 'gouda' });
    expect(cardText(card)).not.toContain('Toewijzingsnummer');
    expect(cardText(card)).toContain('4.5');
  });

  it('tells someone without an organisation what to do instead', async () => {
    const [message] = await stage.teams.say(stranger, 'verzoek om wijziging');
    expect(textOf(message)).toContain('LC@VNG.nl');
  });

  it('opens no form and shows no request where others read along', async () => {
    const inGroup = { conversation: { id: 'groep', conversationType: 'groupChat', tenantId: 'tenant' } };
    for (const activity of [
      { type: 'message', text: 'verzoek om wijziging' },
      { type: 'message', text: 'mijn verzoeken' },
      { type: 'message', text: 'status VOW-2026-00001' },
      { type: 'message', value: { verb: 'start', form: 'vow' } },
      { type: 'message', value: { verb: 'show', kenmerk: 'VOW-2026-00001' } },
    ]) {
      await stage.teams.post(yulius, { ...activity, ...inGroup }, 'groep');
      expect(textOf(stage.teams.sent.at(-1)?.activity)).toContain('eigen chat');
    }
  });

  it('explains a card action for a draft of another person, and files nothing', async () => {
    const review = await toReview(yulius);
    const answer = await stage.teams.execute(fier, buttonData(review, 'Indienen'));
    expect(cardText(answer)).toContain('van iemand anders');
    expect(textOf((await stage.teams.say(yulius, 'mijn verzoeken'))[0])).toContain('nog niets ingediend');
  });

  it.each([
    [{ verb: 'wizard', action: 'next', draftId: 'vow-weg', step: 'zorg' }],
    [{ verb: 'wizard', action: 'submit', draftId: 'vow-weg', step: '' }],
    [{ verb: 'wizard', action: 'vernietig', draftId: 'vow-weg' }],
    [{ verb: 'wizard', draftId: { $ne: null } }],
    [{ verb: 'wizard' }],
  ])('explains %j', async (data) => {
    const answer = await stage.teams.execute(yulius, data);
    expect(cardText(answer).length).toBeGreaterThan(20);
  });
});
