import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openStage, stranger, yulius, type Stage } from './assistant-in-test.js';
import { buttonData, cardText, textOf } from './teams.js';

describe('an unknown user on their own computer', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  async function added(member: typeof stranger) {
    const before = stage.teams.sent.length;
    const membersAdded = [{ id: member.id }, { id: 'bot' }];
    await stage.teams.post(member, { type: 'conversationUpdate', membersAdded }, `chat-${member.id}`);
    return stage.teams.sent.slice(before).map(({ activity }) => activity);
  }

  it('is asked who they want to be, and files as that from then on, also after a restart', async () => {
    const [welcome] = await added(stranger);
    expect(textOf(welcome)).toContain('Ik ken uw organisatie niet');
    const picker = welcome?.attachments?.[1]?.content ?? {};
    const data = buttonData(picker, 'Kies deze rol');

    const refused = await stage.teams.execute(stranger, { ...data, role: 'aanbieder', organisation: 'gouda' });
    expect(cardText(refused)).toContain('Kies bij deze rol ook een aanbieder');

    const picked = await stage.teams.execute(stranger, { ...data, role: 'aanbieder', organisation: 'yulius' });
    expect(cardText(picked)).toContain('U werkt voor Yulius');
    await stage.restart();
    expect(textOf((await stage.teams.say(stranger, 'verzoek om wijziging'))[0])).toContain('stap 1 van 4');
  });

  it('can change with "rol kiezen"', async () => {
    const [card] = await stage.teams.say(stranger, 'rol kiezen');
    expect(textOf(card)).toContain('Als wie wilt u werken?');
  });

  it('is not asked when Teams knows them', async () => {
    const [welcome] = await added(yulius);
    expect(welcome?.attachments).toHaveLength(1);
    expect(textOf(welcome)).toContain('U werkt voor Yulius');
  });
});
