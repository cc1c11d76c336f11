import { beforeAll, describe, expect, it } from '@jest/globals';
import { asker, shippedContext, type Ask } from '../shipped.js';

let ask: Ask;
beforeAll(async () => {
  ask = asker(await shippedContext());
});

describe('a message that wants something done', () => {
  it('is told that nothing is sent, planned or written here', () => {
    for (const message of [
      'stuur de aanbieder even een mailtje dat we akkoord zijn',
      'bel Pluryn voor mij',
      'Mail Horizon even dat de plaatsing maandag doorgaat',
      'zet een overleg met het wijkteam in mijn agenda',
    ]) {
      const { kind, answer } = ask(message);
      expect([message, kind]).toEqual([message, 'none']);
      expect(answer).toContain('kan ik niet');
    }
  });
  it('starts no form for what no form does', () => {
    for (const message of ['mijn laptop start niet meer op sinds de update', 'ik heb een nieuwe laptop nodig'])
      expect([message, ask(message).kind]).toEqual([message, 'none']);
  });
  it('is a question still when it asks who sends what', () => {
    expect(ask('stuur ik een 305 bij de start van de zorg?').kind).toBe('answer');
  });
});

describe('a word of the glossary', () => {
  it('is explained by its own record, whatever else has the word', () => {
    for (const message of ['lta voluit?', 'afkorting LTA', 'waar staat LTA voor'])
      expect([message, ask(message).answer.includes('Landelijk Transitie Arrangement')]).toEqual([message, true]);
    expect(ask('wat betekent VOT').answer).toContain('verzoek om toewijzing');
  });
});

describe('a rule with a percentage', () => {
  // SAP-uitwerking 3.3.2; inkoopplan Midden-Holland 5.3.4.
  it('is shown without the percentage of the other one', () => {
    expect(
      ask('budget van een jeugdcliënt raakt op, bij welk percentage moet ons verzoek binnen zijn').answer,
    ).not.toContain('70 %');
    expect(
      ask('bij hoeveel procent van het budgetplafond moet de gemeente de aanbieder informeren?').answer,
    ).not.toContain('80 %');
  });
});
