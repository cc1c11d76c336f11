import { beforeAll, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { evaluate, judge, percentage, type Question } from '../../src/knowledge/evaluate.js';
import { plainSearch } from '../../src/knowledge/plain-search.js';
import { readQuestions } from '../../src/knowledge/questions.js';
import { projectRoot } from '../../src/root.js';
import { asker, shippedContext } from './shipped.js';

const question: Question = {
  id: 'q',
  turns: ['termijn VOT'],
  kind: 'answer',
  contains: [['20 werkdagen', 'twintig werkdagen']],
  excludes: ['5 weken'],
  subject: 'sap',
};

describe('judging an answer', () => {
  it('takes any wording of a fact, whatever its case, diacritics and white space', () => {
    expect(judge(question, { kind: 'answer', answer: 'Binnen TWINTIG\n wérkdagen.' })).toBe('right');
  });
  it('is wrong without the fact, or with one that must not be there', () => {
    expect(judge(question, { kind: 'answer', answer: 'Binnen 5 werkdagen.' })).toBe('wrong');
    expect(judge(question, { kind: 'answer', answer: '20 werkdagen of 5 weken' })).toBe('wrong');
  });
  it('tells declined from wrong', () => {
    expect(judge(question, { kind: 'none', answer: '' })).toBe('declined');
    expect(judge({ ...question, kind: 'none', contains: [] }, { kind: 'answer', answer: 'x' })).toBe('wrong');
  });
});

describe('the answers on the question set', () => {
  let questions: Question[];
  beforeAll(async () => {
    questions = await readQuestions(join(projectRoot, 'test', 'questions', 'dev'));
  });

  it('are right, and decline what is outside the knowledge, above the bar', async () => {
    const context = await shippedContext();
    const ask = asker(context);
    const ours = evaluate(questions, (turns) => ask(...turns));
    expect(percentage(ours.inside)).toBeGreaterThanOrEqual(96);
    expect(percentage(ours.outside)).toBeGreaterThanOrEqual(96);
    const theirs = evaluate(questions, plainSearch(context.knowledge.records));
    expect(percentage(ours.inside)).toBeGreaterThan(percentage(theirs.inside));
  });
});
