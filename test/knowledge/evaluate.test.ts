import { beforeAll, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { evaluate, judge, percentage, type Question } from '../../src/knowledge/evaluate.js';
import { passageSearch, plainSearch, readPassages } from '../../src/knowledge/plain-search.js';
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

/** Thousands of questions, and a full-text search on tens of thousands of wordings: on a busy machine that takes a while. */
const patience = 300_000;

describe('the answers on the question set', () => {
  const questionsIn = (set: string): Promise<Question[]> => readQuestions(join(projectRoot, 'test', 'questions', set));

  let context: Awaited<ReturnType<typeof shippedContext>>;
  beforeAll(async () => {
    context = await shippedContext();
  });

  it(
    'are right, and decline what is outside the knowledge, above the bar',
    async () => {
      const ask = asker(context);
      const ours = evaluate(await questionsIn('dev'), (turns) => ask(...turns));
      expect(percentage(ours.inside)).toBeGreaterThanOrEqual(97);
      expect(percentage(ours.outside)).toBeGreaterThanOrEqual(97);
    },
    patience,
  );

  it(
    'are right more often than those of a plain search, also where nobody tuned to the questions',
    async () => {
      const ask = asker(context);
      const questions = await questionsIn('held-out');
      const ours = evaluate(questions, (turns) => ask(...turns));
      const records = evaluate(questions, plainSearch(context.knowledge.records));
      const documents = evaluate(
        questions,
        passageSearch(await readPassages(join(projectRoot, 'test', 'questions', 'passages'))),
      );
      expect(percentage(ours.inside)).toBeGreaterThan(percentage(records.inside));
      expect(percentage(ours.inside)).toBeGreaterThan(percentage(documents.inside));
      // A plain search declines only what has none of its words: it is no measure here.
      expect(percentage(ours.outside)).toBeGreaterThan(90);
    },
    patience,
  );
});
