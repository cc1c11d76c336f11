import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lintCard } from '../data/lint-card.js';
import { fier, gouda, lcTeam, openStage, stranger, yulius, type Stage } from './assistant-in-test.js';
import { buttonData, cardText, textOf, type Member, type SentActivity } from './teams.js';

const facturatie = {
  naam: 'Team facturatie',
  telefoon: '14 0182',
  bereikbaar: 'werkdagen van 9 tot 17 uur',
  mail: 'facturatie@gouda.nl',
};

let stage: Stage;

function withOneStage(): void {
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());
}

function cardOf(activity: SentActivity | undefined): object {
  const card = activity?.attachments?.[0]?.content ?? {};
  expect(lintCard(card)).toEqual([]);
  return card;
}

async function ask(member: Member, text: string): Promise<string> {
  const [answer] = await stage.teams.say(member, text);
  cardOf(answer);
  return textOf(answer);
}

async function keep(member: Member, onderwerp: string, details: Readonly<Record<string, string>>): Promise<object> {
  const press = async (card: object, button: string, values: object = {}): Promise<object> => {
    const next = await stage.teams.execute(member, { ...buttonData(card, button), ...values });
    expect(lintCard(next)).toEqual([]);
    return next;
  };
  const [opened] = await stage.teams.say(member, 'contactgegevens');
  const details1 = await press(cardOf(opened), 'Verder', { onderwerp });
  const review = await press(details1, 'Verder', details);
  return press(review, 'Opslaan');
}

describe('contactgegevens over the wire', () => {
  withOneStage();

  it('are the answer at once after saving, and after a restart', async () => {
    expect(await ask(yulius, 'Wie is contactpersoon voor declaraties bij Gouda?')).toContain('Dat weet ik niet');
    const receipt = await keep(gouda, 'declaraties', facturatie);
    expect(cardText(receipt)).toContain('Opgeslagen');
    expect(cardText(receipt)).toContain('Nog een onderwerp');

    const answer = await ask(yulius, 'Wie is contactpersoon voor declaraties bij Gouda?');
    for (const part of Object.values(facturatie)) expect(answer).toContain(part);
    expect(answer).toMatch(/Bron: Contactgegevens van gemeente Gouda, bevestigd op \d+ \w+ \d{4}/);
    await stage.restart();
    expect(await ask(fier, 'bij wie moet ik zijn voor facturen van Gouda, welk telefoonnummer?')).toContain('14 0182');
  });

  it('are followed up with another subject', async () => {
    await keep(gouda, 'declaraties', facturatie);
    await keep(gouda, 'toegang', { ...facturatie, naam: 'Sociaal team' });
    await ask(yulius, 'Wie is contactpersoon voor declaraties bij Gouda?');
    expect(await ask(yulius, 'en van het wijkteam?')).toContain('Sociaal team');
  });

  it('are not shown to someone without an organisation', async () => {
    await keep(gouda, 'declaraties', facturatie);
    const answer = await ask(stranger, 'Wie is contactpersoon voor declaraties bij Gouda?');
    expect(answer).toContain('LC@VNG.nl');
    expect(answer).not.toContain('Team facturatie');
  });

  it('keeps one when Opslaan is pressed twice', async () => {
    const [opened] = await stage.teams.say(gouda, 'contactgegevens');
    const step = await stage.teams.execute(gouda, {
      ...buttonData(cardOf(opened), 'Verder'),
      ...{ onderwerp: 'declaraties' },
    });
    const review = await stage.teams.execute(gouda, { ...buttonData(step, 'Verder'), ...facturatie });
    const data = buttonData(review, 'Opslaan');
    const receipts = await Promise.all([1, 2].map(() => stage.teams.execute(gouda, data)));
    for (const receipt of receipts) expect(cardText(receipt)).toMatch(/pgeslagen/);
    expect(await readdir(join(stage.dataDir, 'contacts'))).toEqual(['gemeente-gouda.json']);
  });
});

describe('a question that was not answered', () => {
  withOneStage();

  const unknown = 'Wat is de wachttijd bij Yulius?';

  it('goes to the LC team with the question and what was shown, filled in', async () => {
    const [declined] = await stage.teams.say(gouda, unknown);
    const [step] = await stage.teams.press(gouda, buttonData(cardOf(declined), 'Stel deze vraag aan LC@VNG.nl'));
    const card = cardOf(step);
    expect(JSON.stringify(card)).toContain(unknown);
    expect(cardText(card)).toContain('De assistent liet zien');
    let next = await stage.teams.execute(gouda, {
      ...buttonData(card, 'Verder'),
      ...{ vraag: unknown, onderwerp: 'aanbod' },
    });
    next = await stage.teams.execute(gouda, { ...buttonData(next, 'Verder'), ...{ antwoord: 'mail' } });
    expect(lintCard(next)).toEqual([]);
    const receipt = await stage.teams.execute(gouda, buttonData(next, 'Indienen'));
    expect(cardText(receipt)).toMatch(/VRA-\d{4}-00001/);
    expect(await ask(gouda, 'mijn verzoeken')).toContain('Vraag over: Welke aanbieder levert wat');
  });

  it('leaves a mail address and a telephone number out of the button', async () => {
    const [declined] = await stage.teams.say(
      gouda,
      'wat is de wachttijd bij Yulius? mail a.b@example.com of 0182 123 456',
    );
    const data = JSON.stringify(buttonData(cardOf(declined), 'Stel deze vraag aan LC@VNG.nl'));
    expect(data).toContain('wachttijd');
    expect(data).not.toMatch(/example\.com|0182/);
  });

  it('points a gast to the mail address, and the LC team to nothing', async () => {
    for (const member of [stranger, lcTeam]) {
      const [declined] = await stage.teams.say(member, unknown);
      expect(textOf(declined)).not.toContain('Stel deze vraag');
      expect(textOf(declined)).toContain('LC@VNG.nl');
    }
  });

  it('is not offered for small talk', async () => {
    expect(await ask(gouda, 'hallo')).not.toContain('Stel deze vraag');
  });
});

describe('uitvraag', () => {
  beforeEach(async () => {
    stage = await openStage();
  });
  afterEach(() => stage.close());

  it('lists who did not confirm, asks them in Teams, and lists who did', async () => {
    await stage.teams.say(yulius, 'help');
    await stage.teams.say(gouda, 'help');
    await stage.teams.say(stranger, 'help');
    const [listed] = await stage.teams.say(lcTeam, 'uitvraag');
    const list = cardOf(listed);
    expect(cardText(list)).toContain('Ik ken 2 organisaties. Bij 2 daarvan');
    expect(cardText(list)).toContain('Gemeente Gouda: niet ingevuld: Contractmanagement');

    const before = stage.teams.sent.length;
    const asked = await stage.teams.execute(lcTeam, buttonData(list, 'Vraag ze nu'));
    expect(lintCard(asked)).toEqual([]);
    expect(cardText(asked)).toContain('Vandaag kregen 2 medewerkers een bericht');
    const messages = stage.teams.sent.slice(before).filter(({ method }) => method === 'POST');
    expect(messages.map(({ conversation }) => conversation).sort()).toEqual(['chat-gouda-1', 'chat-yulius-1']);
    const toGouda = messages.find(({ conversation }) => conversation === 'chat-gouda-1');
    const [step] = await stage.teams.press(gouda, buttonData(cardOf(toGouda?.activity), 'Contactgegevens nakijken'));
    expect(textOf(step)).toContain('Onderwerp');
  });

  it('shows whom a message did not reach, and asks only them again', async () => {
    await stage.teams.say(yulius, 'help');
    await stage.teams.say(gouda, 'help');
    stage.teams.closedChats.add('chat-gouda-1');
    const [listed] = await stage.teams.say(lcTeam, 'uitvraag');
    const asked = await stage.teams.execute(lcTeam, buttonData(cardOf(listed), 'Vraag ze nu'));
    expect(cardText(asked)).toContain('Bij 1 medewerker kwam het niet aan');
    expect(cardText(asked)).toMatch(/Gemeente Gouda: .*kwam niet aan/);
    stage.teams.closedChats.clear();
    const before = stage.teams.sent.length;
    const again = await stage.teams.execute(lcTeam, buttonData(asked, 'Vraag opnieuw'));
    expect(cardText(again)).toContain('Vandaag kregen 2 medewerkers een bericht.');
    const messages = stage.teams.sent.slice(before).filter(({ method }) => method === 'POST');
    expect(messages.map(({ conversation }) => conversation)).toEqual(['chat-gouda-1']);
  });

  it('moves an organisation to the other list when all its subjects are confirmed', async () => {
    for (const onderwerp of ['contractmanagement', 'berichtenverkeer', 'declaraties', 'toegang'])
      await keep(gouda, onderwerp, facturatie);
    const list = await ask(lcTeam, 'uitvraag');
    expect(list).toContain('Bevestigd in het afgelopen jaar (1)');
    expect(list).not.toContain('Vraag ze nu');
  });

  it('is explained to who is not of the LC team, who cannot send it either', async () => {
    await stage.teams.say(yulius, 'help');
    expect(await ask(gouda, 'uitvraag')).toContain('Alleen voor het LC-team');
    const before = stage.teams.sent.length;
    const answer = await stage.teams.execute(gouda, { verb: 'ask-contacts' });
    expect(cardText(answer)).toContain('Alleen voor het LC-team');
    expect(stage.teams.sent.slice(before).filter(({ method }) => method === 'POST')).toEqual([]);
  });

  it('keeps of people no name and no mail address, and nothing of a gast', async () => {
    await stage.teams.say(yulius, 'help');
    await stage.teams.say(stranger, 'help');
    const folder = join(stage.dataDir, 'reachable');
    const files = await readdir(folder);
    expect(files).toHaveLength(1);
    const kept = await readFile(join(folder, files[0] ?? ''), 'utf8');
    expect(kept).not.toContain('Zorgadministratie');
    expect(kept).not.toContain('administratie@yulius.nl');
  });
});
