import { describe, expect, it } from '@jest/globals';
import { halvesOf, questionsIn, withoutCourtesies } from '../../../src/knowledge/answer/questions.js';

describe('a message', () => {
  it.each([
    ['Goedemiddag, wat is de termijn? Vriendelijke groet, team declaraties', 'wat is de termijn?'],
    ['Geachte heer/mevrouw, wie betaalt dit?', 'wie betaalt dit?'],
    ['Hallo collega, is dat zo? Alvast bedankt!', 'is dat zo?'],
    ['termijn vot', 'termijn vot'],
  ])('is read without its courtesies: %s', (message, rest) => {
    expect(withoutCourtesies(message).trim()).toBe(rest);
  });

  it('of courtesies alone stays as it is', () => {
    expect(withoutCourtesies('Hallo!')).toBe('Hallo!');
  });

  it('with a story before its question is one question', () => {
    expect(questionsIn('Ik heb een meisje van 15. Wie helpt haar?')).toEqual([
      'Ik heb een meisje van 15. Wie helpt haar?',
    ]);
  });

  it('has two halves when it asks two things', () => {
    expect(halvesOf('hoeveel eisen zijn er en zijn ze allemaal hard?')).toEqual([
      'hoeveel eisen zijn er',
      'zijn ze allemaal hard?',
    ]);
  });
});
