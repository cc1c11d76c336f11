import { join } from 'node:path';
import { type ReplyContext } from '../../src/knowledge/answer.js';
import { converse, plainAnswer } from '../../src/knowledge/converse.js';
import { buildKnowledge } from '../../src/knowledge/knowledge.js';
import type { Answered } from '../../src/knowledge/evaluate.js';
import { loadKnowledge } from '../../src/knowledge/load.js';
import { showProblem } from '../../src/knowledge/problem.js';
import { projectRoot } from '../../src/root.js';
import { registeredForms } from '../../src/cli/knowledge-folder.js';

/** The knowledge that ships, on a day that it holds. */
export async function shippedContext(): Promise<Omit<ReplyContext, 'memory'>> {
  const loaded = await loadKnowledge(join(projectRoot, 'knowledge'), '2025-06-01');
  if (!loaded.ok) throw new Error(loaded.error.map(showProblem).join('\n'));
  return {
    knowledge: buildKnowledge(loaded.value.records),
    today: '2025-06-01',
    forms: await registeredForms(),
  };
}

export type Ask = (...turns: string[]) => Answered;

export function asker(context: Omit<ReplyContext, 'memory'>): Ask {
  return (...turns) => plainAnswer(converse(turns, context));
}
