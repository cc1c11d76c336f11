import { describe, expect, it } from '@jest/globals';
import { reply } from '../../src/knowledge/answer.js';
import { askedOf, mostUnanswered } from '../../src/knowledge/asked.js';
import { AskedTally } from '../../src/knowledge/asked-tally.js';
import { shipped } from './shipped-knowledge.js';
import { registeredForms } from '../../src/cli/knowledge-folder.js';

const forms = await registeredForms();

const day = '2026-11-22';

function asked(message: string) {
  const given = reply(message, { knowledge: shipped, today: day, forms });
  return askedOf(message, given, shipped, day);
}

describe('what a question counts for', () => {
  it.each([
    ['hoe lang duurt een toewijzing bij jeugd', 'answer', 'toewijzing'],
    ['wie helpt bij anorexia', 'answer', 'zorgfuncties'],
    ['waar is GGMD voor gecontracteerd', 'answer', 'aanbieders'],
    ['is Youz gecontracteerd', 'answer', 'aanbieders'],
    ['hallo', 'chat', 'geen'],
    ['?!', 'unreadable', 'geen'],
    ['mijn verzoeken', 'command', 'geen'],
    ['status VOW-2026-00042', 'status', 'geen'],
    ['verzoek om wijziging', 'form', 'geen'],
  ])('counts %j as %s about %s, and keeps nothing of it', (message, kind, subject) => {
    expect(asked(message)).toEqual([{ day, kind, subject }]);
  });

  it('keeps a question that got no answer', () => {
    expect(asked('Wat kost een paspoort?')).toEqual([
      expect.objectContaining({ day, kind: 'unknown', question: 'Wat kost een paspoort?' }),
    ]);
  });

  it('keeps a fact that is not known about a known name, at the subject of that name', () => {
    expect(asked('Wat is de wachttijd bij Yulius?')).toEqual([
      { day, kind: 'fact-unknown', subject: 'aanbieders', question: 'Wat is de wachttijd bij Yulius?' },
    ]);
  });
});

describe('the figures of a month', () => {
  const unanswered = (question: string, on = day) => ({ day: on, kind: 'unknown', subject: 'geen', question }) as const;

  it('keeps the same question once, with how often, the first and the last day', () => {
    const tally = new AskedTally();
    tally.count(unanswered('wat kost een taxi', '2026-11-20'));
    tally.count(unanswered('Wat kost een TAXI?', '2026-11-22'));
    tally.count(unanswered('Wat kost een bus?', '2026-11-21'));
    expect(tally.month().unanswered).toEqual([
      {
        question: 'wat kost een taxi',
        kind: 'unknown',
        subject: 'geen',
        count: 2,
        first: '2026-11-20',
        last: '2026-11-22',
      },
      expect.objectContaining({ question: 'Wat kost een bus?', count: 1 }),
    ]);
  });

  it('only counts what comes when there are too many different questions', () => {
    const tally = new AskedTally();
    for (let number = 0; number < mostUnanswered + 3; number += 1) tally.count(unanswered(`vraag taxi ${number}`));
    tally.count(unanswered('vraag taxi 7'));
    const { unanswered: kept, unkept, counts } = tally.month();
    expect(kept).toHaveLength(mostUnanswered);
    expect(kept[0]).toMatchObject({ question: 'vraag taxi 7', count: 2 });
    expect(unkept).toBe(3);
    expect(counts).toEqual([{ day, kind: 'unknown', subject: 'geen', count: mostUnanswered + 4 }]);
  });
});
