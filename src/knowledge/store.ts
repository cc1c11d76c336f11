import { dayOf } from '../clock.js';
import { LtaError } from '../errors.js';
import { loadKnowledge } from './load.js';
import { buildKnowledge, type Knowledge } from './knowledge.js';
import { showProblem } from './problem.js';

export interface KnowledgeStore {
  current(): Knowledge;
  close(): void;
}
export async function openKnowledge({ folder }: { folder: string }): Promise<KnowledgeStore> {
  const loaded = await loadKnowledge(folder, dayOf(new Date()));
  if (!loaded.ok) throw new LtaError('KNOWLEDGE_INVALID', loaded.error.map(showProblem).join('\n'));
  const knowledge = buildKnowledge(loaded.value.records);
  return { current: () => knowledge, close: () => undefined };
}
