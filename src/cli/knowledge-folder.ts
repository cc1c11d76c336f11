import { join } from 'node:path';
import { dayOf, systemClock } from '../clock.js';
import { loadForms } from '../forms/registry.js';
import type { Forms } from '../knowledge/reply.js';
import { buildKnowledge, type Knowledge } from '../knowledge/knowledge.js';
import { loadKnowledge } from '../knowledge/load.js';
import { showProblem } from '../knowledge/problem.js';
import { projectRoot } from '../root.js';
import { LtaError } from '../errors.js';

export const shippedKnowledge = join(projectRoot, 'knowledge');

/** The knowledge of a folder, for a command that cannot go on without it. */
export async function openKnowledge(folder: string = shippedKnowledge): Promise<Knowledge> {
  const loaded = await loadKnowledge(folder, dayOf(systemClock.now()));
  if (loaded.ok) return buildKnowledge(loaded.value.records);
  const errors = loaded.error.filter(({ severity }) => severity === 'error');
  throw new LtaError('KNOWLEDGE_INVALID', errors.map(showProblem).join('\n'));
}

/** The forms that can be started, as the answers need them. */
export async function registeredForms(): Promise<Forms> {
  return new Map((await loadForms()).list().map((form) => [form.id, form]));
}
