import { beforeAll, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { registeredForms } from '../../src/cli/knowledge-folder.js';
import { converse } from '../../src/knowledge/converse.js';
import { atOnce, inTurns } from '../../src/knowledge/in-parts.js';
import { KnowledgeBuilder, type Knowledge } from '../../src/knowledge/knowledge.js';
import { readQuestions } from '../../src/knowledge/questions.js';
import type { Topic } from '../../src/knowledge/record.js';
import type { Records } from '../../src/knowledge/records.js';
import type { Forms, Reply } from '../../src/knowledge/reply.js';
import { projectRoot } from '../../src/root.js';
import { shipped } from './shipped-knowledge.js';

let forms: Forms;
let questions: readonly (readonly string[])[];
let served: Knowledge;
let servedBefore: readonly Reply[];
let next: Knowledge;
let otherTurns = 0;

beforeAll(async () => {
  forms = await registeredForms();
  const asked = await readQuestions(join(projectRoot, 'test', 'questions', 'dev'));
  questions = asked.filter((_, at) => at % 60 === 0).map(({ turns }) => turns);

  const builder = new KnowledgeBuilder();
  served = atOnce(builder.build(earlier(shipped.records)));
  servedBefore = answersOf(served);
  const others = setInterval(() => (otherTurns += 1), 1);
  next = await inTurns(builder.build(shipped.records));
  clearInterval(others);
});

function answersOf(knowledge: Knowledge): readonly Reply[] {
  return questions.map((turns) => converse(turns, { knowledge, forms, today: '2025-06-01' }));
}

/** The knowledge as an editor left it some edits ago: topics that were not there yet, others in other words. */
function earlier(records: Records): Records {
  const topics = [...records.topics].flatMap(([id, topic], at): [string, Topic][] => {
    if (at % 10 === 0) return [];
    if (at % 3 === 0) return [[id, topic]];
    return [[id, { ...topic, questions: topic.questions.map((question) => `${question} kwispelstaartje`).slice(1) }]];
  });
  return { ...records, topics: new Map(topics) };
}

describe('making one state of the knowledge after the other', () => {
  it('answers the same as knowledge that was read anew', () => {
    expect(answersOf(next)).toEqual(answersOf(shipped));
  });

  it('leaves what is served to answer as it did', () => {
    expect(answersOf(served)).toEqual(servedBefore);
    expect(answersOf(next)).not.toEqual(servedBefore);
  });

  it('lets messages be answered while it works', () => {
    expect(otherTurns).toBeGreaterThan(3);
  });
});
