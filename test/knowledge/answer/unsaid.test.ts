import { beforeAll, describe, expect, it } from '@jest/globals';
import { reply, showRecord, type ReplyContext } from '../../../src/knowledge/answer.js';
import { buildKnowledge } from '../../../src/knowledge/knowledge.js';
import { checkKnowledge } from '../../../src/knowledge/load.js';
import type { Reply } from '../../../src/knowledge/reply.js';
import { knowledgeFolder } from '../knowledge-folder.js';
import { asker, shippedContext, type Ask } from '../shipped.js';

const topics = `
- id: wachttijd-maximum
  title: Maximale wachttijd
  subject: mh-toegang
  aspect: hoeveel
  about: wachttijden
  unsaid: true
  short: Een maximale wachttijd noemt het inkoopplan niet; die staat in de overeenkomst.
  questions: [hoeveel weken wachten mag]
  owner: RWO
  validFrom: "2025-01-01"
  source: [{ document: sap, paragraph: "1" }]
  related: [wachttijd-melden]
- id: wachttijd-melden
  title: Wachttijd melden
  subject: mh-toegang
  aspect: wie
  about: wachttijden
  short: De aanbieder meldt zijn wachttijd.
  questions: [wie meldt de wachttijd]
  owner: RWO
  validFrom: "2025-01-01"
  source: [{ document: sap, paragraph: "1" }]
- id: totaalbudget
  title: Het totaalbudget
  subject: lta
  aspect: hoeveel
  about: totaalbudget
  unsaid: true
  short: Het bedrag van het totaalbudget staat niet in de documenten.
  questions: [hoe hoog is het totaalbudget]
  owner: LC
  validFrom: "2025-01-01"
  source: [{ document: sap, paragraph: "1" }]
`;

function context(): Omit<ReplyContext, 'memory'> {
  const checked = checkKnowledge(knowledgeFolder({ 'topics/sap.yaml': topics }), '2025-06-01');
  if (!checked.ok) throw new Error('the folder of this test is good');
  return { knowledge: buildKnowledge(checked.value.records), today: '2025-06-01', forms: new Map() };
}

function askSmall(message: string): Reply {
  return reply(message, context());
}

describe('a record that says only that the documents leave something open', () => {
  it('declines with what it says and whom to ask, and offers its related records', () => {
    expect(askSmall('hoeveel weken wachten mag?')).toEqual({
      kind: 'none',
      reason: 'fact-unknown',
      text: 'Een maximale wachttijd noemt het inkoopplan niet; die staat in de overeenkomst. Vraag het na bij RWO Midden-Holland.',
      nearest: [{ recordId: 'wachttijd-melden', title: 'Wachttijd melden' }],
    });
  });

  it('sends to LC@VNG.nl where the LC team owns it, and does not offer itself', () => {
    const declined = askSmall('hoe hoog is het totaalbudget?');
    expect(declined).toMatchObject({
      kind: 'none',
      text: 'Het bedrag van het totaalbudget staat niet in de documenten. Stel uw vraag aan LC@VNG.nl.',
    });
    expect(declined).not.toMatchObject({ nearest: [{ recordId: 'totaalbudget' }] });
  });

  it('leaves a question that its neighbour answers to that neighbour', () => {
    expect(askSmall('wie meldt de wachttijd?')).toMatchObject({
      kind: 'answer',
      answers: [{ recordId: 'wachttijd-melden' }],
    });
  });

  it('is a card when a button asks for it', () => {
    expect(showRecord('wachttijd-maximum', context())).toMatchObject({
      kind: 'answer',
      answers: [{ recordId: 'wachttijd-maximum' }],
    });
  });
});

describe('what the inkoopplan and the mandaat leave open', () => {
  let ask: Ask;

  beforeAll(async () => {
    ask = asker(await shippedContext());
  });

  it.each([
    [
      'een percentage',
      'met welk percentage wordt een micro-onderneming gekort',
      'Krijgen micro-ondernemingen minder?',
      'overhead',
    ],
    ['een bedrag', 'hoe hoog is de vergoeding voor de verwijstafel', 'wordt de verwijstafel vergoed', 'lump sum'],
    ['een prijs', 'prijs per dag kamertrainingscentrum', 'wat is het kamertrainingscentrum', '18 tot 21'],
    ['namen', 'welke aanbieders zijn de kernpartners', 'wat is een kernpartner', 'ontwikkelopgave'],
    [
      'gemeenten',
      'welke gemeenten werken niet met het administratieprotocol',
      'wat is randvoorwaarde 5',
      'administratieprotocol',
    ],
    ['een uitkomst', 'wat kwam er uit de evaluatie van mockingbird', 'wanneer is de evaluatie van mockingbird', '2024'],
    [
      'een minimum',
      'hoeveel trajecten is het minimum voor de ervaringseis',
      'over welke periode geldt de ervaringseis',
      '2 jaar',
    ],
    [
      'een aantal',
      'hoeveel aanbieders kregen een contract ambulant jeugd',
      'wordt de groep aanbieders ambulant jeugd kleiner',
      'goede groep',
    ],
  ])('is declined, and what they do say is answered: %s', (_what, open, said, fact) => {
    expect(ask(open).kind).toBe('none');
    const answered = ask(said);
    expect(answered.kind).toBe('answer');
    expect(answered.answer).toContain(fact);
  });

  it('is told with the place where it does stand', () => {
    const { kind, answer } = ask('na hoeveel weken is een wachttijd te lang?');
    expect(kind).toBe('none');
    expect(answer).toContain('Inkoopdocument');
  });
});
