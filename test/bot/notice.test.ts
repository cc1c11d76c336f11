import { setTimeout } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { createRenderer } from '../../bot/render.js';
import { noticeCard } from '../../bot/views/notice.js';
import { noticeOf } from '../../src/notify/notice.js';
import { act, remind, type Act } from '../../src/requests/act.js';
import { asFiled } from '../../src/requests/as-filed.js';
import type { CareRequest } from '../../src/requests/request.js';
import { lintCard } from '../data/lint-card.js';
import { aPerson } from '../requests/a-person.js';
import { aNewRequest } from '../requests/a-request.js';
import { lcTeam, yulius, type Stage } from './assistant-in-test.js';
import { buttonData, cardText, type Member, type Sent } from './teams.js';
import { daysAgo, openTriageStage } from './triage-stage.js';

const first = `VOW-${new Date().getFullYear()}-00001`;
const question = 'Tot wanneer duurt de behandeling?';
const filer = { ...aNewRequest().filer, id: 'yulius-1' };

describe('a change, as a message to who filed the request', () => {
  let stage: Stage;
  afterEach(() => stage.close());

  async function say(member: Member, text: string): Promise<object> {
    return (await stage.teams.say(member, text))[0]?.attachments?.[0]?.content ?? {};
  }

  async function press(member: Member, card: object, title: string, inputs: object = {}, replyToId?: string) {
    const next = await stage.teams.execute(member, { ...buttonData(card, title), ...inputs }, replyToId);
    expect(lintCard(next)).toEqual([]);
    return next;
  }

  /** The newest message in their chat with this text, once it is there. */
  async function told(member: Member, text: string): Promise<{ sent: Sent; card: object }> {
    for (let tries = 0; tries < 100; tries += 1) {
      const sent = stage.teams.sent.findLast(
        ({ conversation, method, activity }) =>
          method === 'POST' && conversation === `chat-${member.id}` && JSON.stringify(activity).includes(text),
      );
      const card = sent?.activity.attachments?.[0]?.content;
      if (sent !== undefined && card !== undefined) {
        expect(lintCard(card)).toEqual([]);
        return { sent, card };
      }
      await setTimeout(50);
    }
    throw new Error(`${member.name} was not told "${text}"`);
  }

  async function openStageWithOne(): Promise<object> {
    stage = await openTriageStage(async ({ requests }) => {
      await requests.file(aNewRequest({ filer }), daysAgo(2));
    });
    await stage.teams.say(yulius, 'help');
    return say(lcTeam, `triage ${first}`);
  }

  it('says who did what, and what comes next', async () => {
    await press(lcTeam, await openStageWithOne(), 'Oppakken');
    const { sent, card } = await told(yulius, 'is opgepakt door');
    expect(cardText(card)).toContain('Uw verzoek is opgepakt');
    expect(cardText(card)).toContain(first);
    expect(cardText(card)).toContain('U hoeft nu niets te doen');
    expect(sent.activity.summary).toContain('opgepakt door Medewerker LC-team');
    const [shown] = await stage.teams.press(yulius, buttonData(card, 'Bekijk'));
    expect(JSON.stringify(shown)).toContain('Het LC-team behandelt uw verzoek');
  });

  it('takes the answer to a question on the card itself, which becomes what came of it', async () => {
    const opened = await press(lcTeam, await openStageWithOne(), 'Vraag aan indiener');
    await press(lcTeam, opened, 'Vraag versturen', { text: question });
    const { sent, card } = await told(yulius, question);
    const personal = await press(
      yulius,
      card,
      'Antwoord sturen',
      { text: 'Cliënt met BSN 999990019.' },
      sent.activityId,
    );
    expect(cardText(personal)).toContain('BSN');
    expect(JSON.stringify(personal)).not.toContain('999990019');
    const done = await press(yulius, personal, 'Antwoord sturen', { text: 'Tot 1 augustus.' }, sent.activityId);
    expect(cardText(done)).toContain('Uw antwoord is verstuurd. Het LC-team gaat verder met uw verzoek.');
    expect(cardText(done)).toContain('In behandeling');
    expect(cardText(await press(yulius, done, 'Bekijk alles'))).toContain(question);
    const replaced = stage.teams.sent.filter(
      ({ method, activityId }) => method === 'PUT' && activityId === sent.activityId,
    );
    expect(replaced).toHaveLength(2);
    const { card: toHandler } = await told(lcTeam, 'heeft uw vraag over');
    expect(cardText(toHandler)).toContain('Tot 1 augustus.');
    expect(cardText(await press(lcTeam, toHandler, 'Bekijk'))).toContain('Tot 1 augustus.');
  });

  it('shows the present state when its button comes too late, and keeps what was typed', async () => {
    const opened = await press(lcTeam, await openStageWithOne(), 'Vraag aan indiener');
    const asked = await press(lcTeam, opened, 'Vraag versturen', { text: question });
    const { card } = await told(yulius, question);
    const closing = await press(lcTeam, asked, 'Afhandelen');
    await press(lcTeam, closing, 'Afhandelen', { outcome: 'niet nodig', text: 'Het verzoek is dubbel.' });
    const late = await press(yulius, card, 'Antwoord sturen', { text: 'Tot 1 augustus.' });
    expect(cardText(late)).toContain('Medewerker LC-team was net iets eerder');
    expect(cardText(late)).toContain('Tot 1 augustus.');
    expect(cardText(late)).toContain('Het verzoek is dubbel.');
  });
});

describe('the card of a notice', () => {
  const renderer = createRenderer();
  const now = new Date('2026-04-02T10:00:00Z');
  const lc = aPerson({ id: 'lc-1', name: 'Medewerker LC', roles: ['lc'] });
  const rwo = aPerson({ id: 'rwo-1', name: 'Medewerker RWO', roles: ['rwo'] });
  const gouda = {
    id: 'gouda-1',
    name: 'Toegang Gouda',
    roles: ['toegang'],
    organisation: { kind: 'gemeente', id: 'gouda', name: 'Gouda' },
  } as const;

  function after(request: CareRequest, doing: Omit<Act, 'version'>, person = lc): CareRequest {
    const result = act(request, { ...doing, version: request.version }, person, now);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    return result.value;
  }

  function cardFor(request: CareRequest, at = request.history.length - 1): object {
    const notice = noticeOf(request, at, request.filer.id);
    if (notice === undefined) throw new Error('told to nobody');
    const { card } = noticeCard(renderer, notice, request);
    expect(lintCard(card)).toEqual([]);
    return card;
  }

  const vow = asFiled(aNewRequest({ filer }), 'VOW-2026-00001', now);
  const urc = asFiled(
    aNewRequest({
      kind: 'urc',
      letters: 'URC',
      filer: gouda,
      answers: { gecontracteerd: 'ander-product' },
      refs: { gemeente: 'gouda' },
    }),
    'URC-2026-00001',
    now,
  );

  it('has an input only while the question waits for its answer', () => {
    const asked = after(vow, { action: 'vragen', text: question });
    expect(JSON.stringify(cardFor(asked))).toContain('Input.Text');
    const answered = after(
      asked,
      { action: 'beantwoorden', text: 'Ja.' },
      aPerson({ id: 'yulius-1', organisations: [{ kind: 'aanbieder', id: 'yulius', name: 'Yulius' }] }),
    );
    expect(JSON.stringify(cardFor(answered, 1))).not.toContain('Input.Text');
  });

  it('repeats the question with a reminder of it', () => {
    const asked = after(vow, { action: 'vragen', text: question });
    const card = cardFor(remind(asked, 'De vraag over uw verzoek wacht nog op uw antwoord.', now));
    expect(cardText(card)).toContain(question);
    expect(JSON.stringify(card)).toContain('Input.Text');
  });

  it('gives toegang its task after a decision of RWO (inkoopplan 7.3)', () => {
    const refused = cardText(
      cardFor(after(urc, { action: 'beoordelen', outcome: 'afgewezen', text: 'Geen VOG.' }, rwo)),
    );
    expect(refused).toContain('Geen VOG.');
    expect(refused).toContain('Vertel de aanbieder dat de aanvraag is afgewezen, en waarom.');
    expect(refused).toContain('RWO denkt mee over andere aanbieders.');
    expect(refused).toContain('Aanbieder is geïnformeerd');
    const reopened = after(
      after(urc, { action: 'beoordelen', outcome: 'afgewezen', text: 'Geen VOG.' }, rwo),
      { action: 'heropenen', text: 'De VOG is er.' },
      rwo,
    );
    expect(cardText(cardFor(reopened))).not.toContain('Aanbieder is geïnformeerd');
  });

  it('shows what a colleague of the team typed as text, and fits with the longest', () => {
    const card = cardFor(after(vow, { action: 'vragen', text: `**vet** ${'[link](https://vng.nl) '.repeat(80)}` }));
    expect(JSON.stringify(card)).toContain('\\\\*\\\\*vet');
  });
});
