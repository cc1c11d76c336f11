import { afterEach, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { createRenderer } from '../../bot/render.js';
import { teamRequestCard } from '../../bot/views/team-request.js';
import type { CareRequest } from '../../src/requests/request.js';
import { LowdbRequestLog } from '../../src/storage/lowdb-request-log.js';
import { LowdbTeamChannels } from '../../src/storage/lowdb-team-channels.js';
import { lintCard } from '../data/lint-card.js';
import { aNewRequest } from '../requests/a-request.js';
import { gouda, lcTeam, stranger, yulius, type Stage } from './assistant-in-test.js';
import { buttonData, cardText, type Member, type SentActivity } from './teams.js';
import { both, channel, daysAgo, lcColleague, openTriageStage, post, rwo } from './triage-stage.js';

const first = `VOW-${new Date().getFullYear()}-00001`;
const elsewhere = '19:ander-kanaal@thread.tacv2';

let stage: Stage;
afterEach(() => stage.close());

async function open(): Promise<void> {
  stage = await openTriageStage(async ({ requests }) => {
    await requests.file(aNewRequest(), daysAgo(7));
  });
}

function cardOf(activity: SentActivity | undefined): object {
  const card = activity?.attachments?.[0]?.content ?? {};
  expect(lintCard(card)).toEqual([]);
  return card;
}

async function say(member: Member, text: string, where = post): Promise<object> {
  return cardOf((await stage.teams.say(member, text, where))[0]);
}

async function linked(team: 'lc' | 'rwo'): Promise<string | undefined> {
  const channels = await LowdbTeamChannels.open(join(stage.dataDir, 'channels'), { readOnly: true });
  return channels.of(team)?.chat.conversationId;
}

async function kept(): Promise<CareRequest> {
  const log = await LowdbRequestLog.openReadOnly(join(stage.dataDir, 'requests'));
  const request = await log.get(first);
  if (request === undefined) throw new Error(`${first} is not there.`);
  return request;
}

/** As it is posted in the channel. */
async function channelCard(): Promise<object> {
  const words = { kind: 'Verzoek om wijziging', gemeente: 'Gouda', today: '2026-11-24' };
  const { card } = teamRequestCard(createRenderer(), await kept(), words);
  expect(lintCard(card)).toEqual([]);
  return card;
}

describe('triage hier', () => {
  it.each(['triage hier', 'Triage hier!', 'traige hier'])(
    'typed as "%s" links the channel itself, not the post, and says what will be posted',
    async (text) => {
      await open();
      const card = await say(lcTeam, text);
      expect(cardText(card)).toContain('Dit is nu het kanaal van het LC-team');
      expect(cardText(card)).toContain('van elk nieuw verzoek één kaart');
      expect(await linked('lc')).toBe(channel);
      expect(await linked('rwo')).toBeUndefined();
    },
  );

  it('is understood with the mention that Teams asks for in a channel', async () => {
    await open();
    const mention = {
      type: 'mention',
      text: '<at>LTA-assistent</at>',
      mentioned: { id: 'bot', name: 'LTA-assistent' },
    };
    await stage.teams.post(
      lcTeam,
      { type: 'message', text: '<at>LTA-assistent</at> triage hier', entities: [mention] },
      post,
    );
    expect(await linked('lc')).toBe(channel);
  });

  it('links for RWO when RWO types it', async () => {
    await open();
    expect(cardText(await say(rwo, 'triage hier'))).toContain('alle URC-aanvragen');
    expect(await linked('rwo')).toBe(channel);
  });

  it('asks someone of both teams which', async () => {
    await open();
    const card = await say(both, 'triage hier');
    expect(cardText(card)).toContain('Van welk team is dit kanaal?');
    expect(await linked('lc')).toBeUndefined();
    await stage.teams.execute(both, buttonData(card, 'RWO'), 'card', post);
    expect(await linked('rwo')).toBe(channel);
    expect(await linked('lc')).toBeUndefined();
  });

  it.each([yulius, gouda, stranger])('is not for others: $name', async (member) => {
    await open();
    expect(cardText(await say(member, 'triage hier'))).toContain('Triage is voor het LC-team en RWO');
    const forged = await stage.teams.execute(member, { verb: 'link', team: 'lc' }, 'card', post);
    expect(cardText(forged)).toContain('Triage is voor het LC-team en RWO');
    expect(await linked('lc')).toBeUndefined();
  });

  it('is not done for another team by a forged button', async () => {
    await open();
    await stage.teams.execute(rwo, { verb: 'link', team: 'lc' }, 'card', post);
    expect(await linked('lc')).toBeUndefined();
  });

  it('is explained in a chat of one’s own', async () => {
    await open();
    expect(cardText(await say(lcTeam, 'triage hier', 'chat-lc-1'))).toContain('Typ dit in het kanaal van uw team');
    expect(await linked('lc')).toBeUndefined();
  });

  it('typed elsewhere moves the link, and says so', async () => {
    await open();
    await say(lcTeam, 'triage hier');
    expect(cardText(await say(lcColleague, 'triage hier', elsewhere))).toContain('In het kanaal van eerst');
    expect(await linked('lc')).toBe(elsewhere);
  });

  it.each(['triage hier niet', 'triage niet hier'])('is undone with "%s"', async (text) => {
    await open();
    await say(lcTeam, 'triage hier');
    expect(cardText(await say(lcColleague, text, elsewhere))).toContain('Hier was niets gekoppeld');
    expect(cardText(await say(lcColleague, text))).toContain('Dit kanaal is losgekoppeld');
    expect(await linked('lc')).toBeUndefined();
  });

  it('survives a restart', async () => {
    await open();
    await say(lcTeam, 'triage hier');
    await stage.restart();
    expect(cardText(await say(lcTeam, 'triage', channel))).toContain(first);
  });
});

describe('in a channel', () => {
  it('requests are shown to the team in its own channel, and nowhere else', async () => {
    await open();
    expect(cardText(await say(lcTeam, 'triage'))).toContain('Hier laat ik geen verzoeken zien');
    expect(cardText(await say(lcTeam, `triage ${first}`))).toContain('Hier laat ik geen verzoeken zien');
    await say(lcTeam, 'triage hier');
    expect(cardText(await say(lcTeam, 'triage'))).toContain(first);
    expect(cardText(await say(lcTeam, `triage ${first}`))).toContain('Afhandelen');
    expect(cardText(await say(lcTeam, 'triage', elsewhere))).not.toContain(first);
    for (const member of [yulius, rwo])
      for (const text of ['triage', `triage ${first}`, 'mijn verzoeken', `status ${first}`])
        expect(cardText(await say(member, text))).not.toContain(first);
  });

  it('Oppakken on the card acts, and gives only who pressed the next card', async () => {
    await open();
    await say(lcTeam, 'triage hier');
    const before = stage.teams.sent.length;
    const next = await stage.teams.execute(lcTeam, buttonData(await channelCard(), 'Oppakken'), 'card', post);
    expect(lintCard(next)).toEqual([]);
    expect(cardText(next)).toContain('U behandelt dit verzoek nu.');
    expect(cardText(next)).toContain('In behandeling bij Medewerker LC-team');
    expect(await kept()).toMatchObject({ state: 'in behandeling', assignee: { id: 'lc-1' } });
    expect(stage.teams.sent.slice(before).filter(({ activityId }) => activityId === 'card')).toEqual([]);
  });

  it('Bekijken opens it for who pressed, acts, and closes to the short card', async () => {
    await open();
    await say(lcTeam, 'triage hier');
    const before = stage.teams.sent.length;
    const press = async (card: object, title: string, inputs: object = {}): Promise<object> => {
      const next = await stage.teams.execute(lcTeam, { ...buttonData(card, title), ...inputs }, 'card', post);
      expect(lintCard(next)).toEqual([]);
      return next;
    };
    let card = await press(await channelCard(), 'Bekijken');
    card = await press(card, 'Notitie');
    card = await press(card, 'Notitie opslaan', { text: 'Gebeld.' });
    expect(cardText(card)).toContain('Uw notitie staat bij de geschiedenis');
    card = await press(card, 'Sluiten');
    expect(cardText(card)).not.toContain('Geschiedenis');
    expect(stage.teams.sent.slice(before).filter(({ activityId }) => activityId === 'card')).toEqual([]);
  });

  it.each([yulius, gouda, stranger, rwo])('a button on the card does nothing for others: $name', async (member) => {
    await open();
    await say(lcTeam, 'triage hier');
    const card = await channelCard();
    for (const title of ['Oppakken', 'Bekijken']) {
      const answer = await stage.teams.execute(member, buttonData(card, title), 'card', post);
      expect(cardText(answer)).toContain('Dat doen we in uw eigen chat');
    }
    expect(await kept()).toMatchObject({ version: 1 });
  });

  it('a button does nothing once the channel is not the team’s any more', async () => {
    await open();
    await say(lcTeam, 'triage hier');
    const data = buttonData(await channelCard(), 'Oppakken');
    await say(lcTeam, 'triage hier niet');
    expect(cardText(await stage.teams.execute(lcTeam, data, 'card', post))).toContain('Dat doen we in uw eigen chat');
    expect(await kept()).toMatchObject({ version: 1 });
  });
});

describe('an old card', () => {
  const refreshOf = (card: object) => (card as { refresh: { action: { data: { verb: string } } } }).refresh.action.data;

  it('gets its present state when someone of the team looks, and touches the chat of nobody', async () => {
    await open();
    await say(lcTeam, 'triage hier');
    const data = refreshOf(await channelCard());
    const old = cardOf((await stage.teams.say(lcTeam, `triage ${first}`))[0]);
    await stage.teams.execute(lcColleague, buttonData(old, 'Oppakken'));
    const before = stage.teams.sent.length;
    for (let times = 0; times < 2; times += 1) {
      const fresh = await stage.teams.execute(lcTeam, data, 'card', post);
      expect(lintCard(fresh)).toEqual([]);
      expect(cardText(fresh)).toContain('In behandeling bij Collega LC-team');
      expect(cardText(await stage.teams.execute(lcTeam, refreshOf(old)))).toContain(
        'In behandeling bij Collega LC-team',
      );
    }
    expect(stage.teams.sent.slice(before)).toEqual([]);
  });

  it('stays as it is for who may not see the request', async () => {
    await open();
    await say(lcTeam, 'triage hier');
    const data = refreshOf(await channelCard());
    for (const member of [yulius, gouda, stranger, rwo]) {
      const { type, value } = await stage.teams.invoke(member, data, 'card', post);
      expect(type).toBe('application/vnd.microsoft.activity.message');
      expect(value).not.toContain(first);
    }
  });

  it('is not refreshed while someone types in it', async () => {
    await open();
    const card = cardOf((await stage.teams.say(lcTeam, `triage ${first}`))[0]);
    expect(card).toHaveProperty('refresh');
    const opened = await stage.teams.execute(lcTeam, buttonData(card, 'Notitie'));
    expect(opened).not.toHaveProperty('refresh');
  });

  it('with refresh does not make later answers wait for the chat', async () => {
    await open();
    const card = cardOf((await stage.teams.say(lcTeam, `triage ${first}`))[0]);
    stage.teams.refuseWith = 502;
    for (let times = 0; times < 2; times += 1)
      expect(cardText(await stage.teams.execute(lcTeam, buttonData(card, 'Notitie')))).toContain('Notitie opslaan');
  });
});
