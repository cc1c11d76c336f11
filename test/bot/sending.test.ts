import { afterEach, describe, expect, it } from '@jest/globals';
import { lintCard } from '../data/lint-card.js';
import { stopMailServers } from '../notify/mail-server.js';
import { quickPace } from '../notify/quick-pace.js';
import { lcTeam, yulius } from './assistant-in-test.js';
import { first, fromYulius, openSendingStage, until, type SendingStage } from './sending-stage.js';
import { buttonData, cardText, textOf, type Reaction } from './teams.js';
import { channel, lcColleague } from './triage-stage.js';

let stage: SendingStage;
afterEach(async () => {
  await stage.close();
  await stopMailServers();
});

const question = 'Tot wanneer duurt de behandeling?';
const answer = 'Tot de zomer.';
const steps = [
  () => stage.act(lcTeam, 'oppakken'),
  () => stage.act(lcTeam, 'vragen', { text: question }),
  () => stage.act(yulius, 'beantwoorden', { text: answer, view: 'filer' }),
  () => stage.act(lcTeam, 'afhandelen', { outcome: 'toegekend', text: 'Het past binnen de regels.' }),
];

/** What each is told, once and in this order. */
const story = {
  filer: [
    `Uw verzoek ${first} is opgepakt door Medewerker LC-team.`,
    `Medewerker LC-team heeft een vraag over uw verzoek ${first}.`,
    `Uw verzoek ${first} is afgehandeld door Medewerker LC-team: toegekend.`,
  ],
  handler: [`Zorgadministratie Yulius heeft uw vraag over verzoek ${first} beantwoord.`],
};

function refuse(reaction: Reaction, to = 'chat-', times = Infinity): { count: number } {
  const seen = { count: 0 };
  stage.teams.reactTo = ({ conversation }) => {
    if (!conversation.startsWith(to) || seen.count >= times) return undefined;
    seen.count += 1;
    return reaction;
  };
  return seen;
}

describe('what requests owe in Teams', () => {
  it.each([
    ['without a stop', false],
    ['with a restart between every two steps', true],
  ])('is told once, in order, to those it is for: %s', async (_how, restarts) => {
    stage = await openSendingStage();
    await stage.file(fromYulius());
    for (const step of steps) {
      if (restarts) await stage.restart();
      await step();
    }
    if (restarts) await stage.restart();
    expect((await stage.settled()).map(({ state }) => state)).not.toContain('failed');

    expect(stage.told(yulius)).toEqual(story.filer);
    expect(stage.told(lcTeam)).toEqual(story.handler);
    const [posted, ...updates] = stage.cards();
    expect(posted?.method).toBe('POST');
    expect(updates.map(({ method, activityId }) => [method, activityId])).toEqual(
      updates.map(() => ['PUT', posted?.activityId]),
    );
    expect(textOf(updates.at(-1)?.activity)).toContain('Afgehandeld: toegekend');
    await until(() => stage.mail?.received.length === 1);
  });

  it('waits in the record while Teams is down, and comes in order after a restart', async () => {
    stage = await openSendingStage();
    await stage.file(fromYulius());
    await stage.settled();
    stage.teams.reactTo = ({ activity }) => (activity.summary?.includes(first) ? { status: 502 } : undefined);
    for (const step of steps) await step();
    await stage.stop();
    expect(stage.told(yulius)).toEqual([]);
    stage.teams.reactTo = undefined;
    await stage.restart();
    await stage.settled();
    expect(stage.told(yulius)).toEqual(story.filer);
    expect(stage.told(lcTeam)).toEqual(story.handler);
    expect(textOf(stage.cards().at(-1)?.activity)).toContain('Afgehandeld: toegekend');
    // The last card says all that happened, so those before it are not sent.
    expect(stage.cards()).toHaveLength(2);
  });

  it('is tried again after a 502, and as late as a 429 asks for', async () => {
    stage = await openSendingStage();
    await stage.file(fromYulius());
    await stage.settled();
    const refused = refuse({ status: 502 }, 'chat-yulius', 2);
    await stage.act(lcTeam, 'oppakken');
    await stage.settled();
    expect(refused.count).toBe(2);
    expect(stage.told(yulius)).toHaveLength(1);

    refuse({ status: 429, retryAfter: 1 }, 'chat-yulius', 1);
    const before = performance.now();
    await stage.act(lcTeam, 'vragen', { text: question });
    await stage.settled();
    expect(performance.now() - before).toBeGreaterThan(1_000);
    expect(stage.told(yulius)).toEqual(story.filer.slice(0, 2));
  });

  it('goes by mail to a filer whose chat is closed, and what comes later stays behind it', async () => {
    stage = await openSendingStage();
    await stage.file(fromYulius());
    await stage.settled();
    stage.teams.closedChats.add(`chat-${yulius.id}`);
    await stage.act(lcTeam, 'vragen', { text: question });
    await stage.settled();
    const mails = stage.mail?.received.filter(({ to }) => to.includes(yulius.email ?? '')) ?? [];
    expect(mails.map(({ mail }) => mail.subject)).toEqual([`[${first}] Er is een vraag over uw verzoek`]);
    expect(mails[0]?.mail.text).toContain(`De vraag: ${question}`);
    expect(mails[0]?.mail.text).toContain('omdat de LTA-assistent u in Teams niet kan bereiken');
    expect((await stage.kept()).outbox.filter(({ to }) => to.kind === 'person')).toMatchObject([
      { by: 'teams', state: 'skipped', problem: 'unreachable' },
      { by: 'mail', state: 'sent' },
    ]);
  });

  it('that reaches nobody is seen by the team, who send it again', async () => {
    stage = await openSendingStage();
    await stage.file(fromYulius());
    await stage.act(lcTeam, 'oppakken');
    await stage.settled();
    stage.teams.closedChats.add(`chat-${lcTeam.id}`);
    await stage.act(yulius, 'aanvullen', { text: 'Er kwam een brief bij.', view: 'filer' });
    expect((await stage.settled()).at(-2)).toMatchObject({ state: 'failed', problem: 'unreachable' });

    stage.teams.closedChats.clear();
    const [triage] = await stage.teams.say(lcTeam, 'triage');
    const list = await stage.teams.execute(
      lcTeam,
      buttonData(triage?.attachments?.[0]?.content, 'Niet aangekomen (1)'),
    );
    expect(lintCard(list)).toEqual([]);
    expect(cardText(list)).toContain('Bericht aan Medewerker LC-team, over "aangevuld"');
    const again = buttonData(list, 'Opnieuw proberen');

    expect(cardText(await stage.teams.execute(yulius, again))).toContain('voor het LC-team en RWO');
    expect((await stage.kept()).outbox.at(-2)?.state).toBe('failed');

    const after = await stage.teams.execute(lcTeam, again);
    expect(cardText(after)).toContain(`${first} wordt opnieuw verstuurd.`);
    expect(cardText(after)).toContain('Alles is aangekomen.');
    await stage.settled();
    expect(stage.told(lcTeam)).toEqual([`Zorgadministratie Yulius heeft verzoek ${first} aangevuld.`]);
    expect(cardText(await stage.teams.execute(lcTeam, again))).toContain('niets meer te versturen');
  });

  it('that may have arrived is not sent twice, but shown as uncertain', async () => {
    stage = await openSendingStage();
    await stage.file(fromYulius());
    await stage.settled();
    refuse({ taken: true }, 'chat-yulius', 1);
    await stage.act(lcTeam, 'oppakken');
    expect((await stage.settled()).at(-2)).toMatchObject({ state: 'failed', problem: 'uncertain', tries: 1 });
    await stage.act(lcTeam, 'vragen', { text: question });
    await stage.settled();
    expect(stage.told(yulius)).toEqual(story.filer.slice(0, 2));
  });

  it('is given up after so many tries', async () => {
    stage = await openSendingStage();
    await stage.file(fromYulius());
    await stage.settled();
    const refused = refuse({ status: 503 }, 'chat-yulius');
    await stage.act(lcTeam, 'oppakken');
    expect((await stage.settled()).at(-2)).toMatchObject({
      state: 'failed',
      problem: 'gave-up',
      tries: quickPace.mostTries,
    });
    expect(refused.count).toBe(quickPace.mostTries);
  });

  it('is waited for at a stop, and not sent again after it', async () => {
    stage = await openSendingStage();
    await stage.file(fromYulius());
    await stage.settled();
    let reached = false;
    stage.teams.reactTo = async ({ conversation }) => {
      if (conversation !== `chat-${yulius.id}`) return undefined;
      reached = true;
      await new Promise((resolve) => setTimeout(resolve, 150));
      return undefined;
    };
    await stage.act(lcTeam, 'oppakken');
    await until(() => reached);
    await stage.restart();
    expect(stage.told(yulius)).toHaveLength(1);
    await stage.settled();
    expect(stage.told(yulius)).toHaveLength(1);
  });

  it('does not hold up others while a chat is slow', async () => {
    stage = await openSendingStage();
    await stage.file(fromYulius());
    await stage.settled();
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    stage.teams.reactTo = async ({ conversation }) => {
      if (conversation === `chat-${yulius.id}`) await held;
      return undefined;
    };
    await stage.act(lcTeam, 'oppakken');
    await until(() => stage.cards().length === 2);
    expect(stage.told(yulius)).toEqual([]);
    release();
    await stage.settled();
    expect(stage.told(yulius)).toHaveLength(1);
  });

  it('is told once when the same button comes twice, and another acts on what is past', async () => {
    stage = await openSendingStage();
    await stage.file(fromYulius());
    await stage.teams.say(lcColleague, 'help');
    const data = { verb: 'act', action: 'oppakken', kenmerk: first, version: '1' };
    await Promise.all([lcTeam, lcTeam, lcColleague].map((member) => stage.teams.execute(member, data)));
    await stage.settled();
    expect(stage.told(yulius)).toHaveLength(1);
  });
});

describe('the card in the channel of the team', () => {
  it('is not sent where no channel is linked, and comes with the first change after it is', async () => {
    stage = await openSendingStage({ linked: false });
    await stage.file(fromYulius());
    expect((await stage.settled())[1]).toMatchObject({ state: 'skipped', problem: 'no-channel' });
    await stage.teams.say(lcTeam, 'triage hier', channel);
    await stage.act(lcTeam, 'oppakken');
    await stage.settled();
    expect(stage.cards().map(({ method }) => method)).toEqual(['POST']);
  });

  it('is posted anew when someone deleted it', async () => {
    stage = await openSendingStage();
    await stage.file(fromYulius());
    await stage.settled();
    stage.teams.reactTo = ({ method }) => (method === 'PUT' ? { status: 404 } : undefined);
    await stage.act(lcTeam, 'oppakken');
    await stage.settled();
    stage.teams.reactTo = undefined;
    const places = stage.cards();
    expect(places.map(({ method }) => method)).toEqual(['POST', 'POST']);
    expect((await stage.kept()).cards?.lc?.activityId).toBe(places[1]?.activityId);
  });

  it('that failed is made good by the next one', async () => {
    stage = await openSendingStage();
    stage.teams.closedChats.add(channel);
    await stage.file(fromYulius());
    expect((await stage.settled())[1]).toMatchObject({ state: 'failed', problem: 'unreachable' });
    stage.teams.closedChats.clear();
    await stage.act(lcTeam, 'oppakken');
    expect((await stage.settled()).map(({ state }) => state)).not.toContain('failed');
  });
});
