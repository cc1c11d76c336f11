import { beforeAll, describe, expect, it } from '@jest/globals';
import { reply } from '../../../src/knowledge/answer.js';
import { askedOf } from '../../../src/knowledge/asked.js';
import { asker, shippedContext, type Ask } from '../shipped.js';

let ask: Ask;
let context: Awaited<ReturnType<typeof shippedContext>>;
beforeAll(async () => {
  context = await shippedContext();
  ask = asker(context);
});

describe('a message that wants something done', () => {
  it('is told that nothing is sent, planned or written here', () => {
    for (const message of [
      'stuur de aanbieder even een mailtje dat we akkoord zijn',
      'bel Pluryn voor mij',
      'Mail Horizon even dat de plaatsing maandag doorgaat',
      'zet een overleg met het wijkteam in mijn agenda',
      'plan een afspraak met Karakter',
    ]) {
      const { kind, answer } = ask(message);
      expect([message, kind]).toEqual([message, 'none']);
      expect(answer).toContain('kan ik niet');
    }
  });
  it('is not kept as a question without an answer, and is not for the LC team', () => {
    const { knowledge } = context;
    for (const message of ['bel Pluryn voor mij', 'stuur de gemeente een mailtje dat we akkoord zijn']) {
      const said = reply(message, context);
      expect(said).toMatchObject({ kind: 'none', reason: 'order', nearest: [] });
      expect(askedOf(message, said, knowledge, context.today)).toEqual([
        { day: context.today, kind: 'order', subject: 'geen' },
      ]);
    }
  });
  it('starts no form for what no form does', () => {
    for (const message of ['mijn laptop start niet meer op sinds de update', 'ik heb een nieuwe laptop nodig'])
      expect([message, ask(message).kind]).toEqual([message, 'none']);
  });
  it('is a question still when it asks who sends what', () => {
    for (const question of [
      'stuur ik een 305 bij de start van de zorg?',
      'plan van aanpak dat de aanbieder maakt bij dagbesteding, naar wie moet dat',
      'zet de gemeente de einddatum in het 301-bericht of wij?',
      'mail naar wie bij de lc',
    ])
      expect([question, reply(question, context)]).not.toMatchObject([question, { reason: 'order' }]);
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

describe('what is declined', () => {
  it('is told with what the documents do have: the turnover of Wmo-zg in 2015 and 2018 (bijlage A 3.2)', () => {
    const { kind, answer } = ask('omzet wmo-zg 2017');
    expect(kind).toBe('none');
    expect(answer).toContain('2015 en 2018');
  });
  it('names the website of the VNG only to who asks for a person', () => {
    expect(ask('omzet jeugd in 2021').answer).not.toContain('Contactgegevens');
  });
  it('offers no subjects where something else altogether is asked', () => {
    expect(reply('mijn laptop start niet meer op', context)).toMatchObject({ kind: 'none', nearest: [] });
    expect(reply('namen van de kernpartners wonen wmo', context)).not.toMatchObject({ nearest: [] });
  });
  it('holds for when an aanbieder is open, also for one of its functions', () => {
    expect(ask('openingstijden van Gelre voor FAS').kind).toBe('none');
  });
});
