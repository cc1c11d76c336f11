import { dayOf, systemClock } from '../../src/clock.js';
import { openKnowledge, registeredForms } from '../../src/cli/knowledge-folder.js';
import type { Forms } from '../../src/knowledge/reply.js';
import { reply } from '../../src/knowledge/answer.js';
import { buildKnowledge, type Knowledge } from '../../src/knowledge/knowledge.js';
import { quantile, type Figure } from './figure.js';
import { largerKnowledge } from './larger-knowledge.js';

const leastMeasured = 2_000;

/** What an answer costs without HTTP, on the records as they are shipped and on many more of them. */
export async function answering(questions: readonly string[], times: number): Promise<readonly Figure[]> {
  const shipped = await openKnowledge();
  const larger = buildKnowledge(largerKnowledge(shipped.records, times));
  const forms = await registeredForms();
  const now = measure(questions, shipped, forms);
  const then = measure(questions, larger, forms);
  const size = `${String(times)} times the knowledge`;
  return [
    { what: 'answer, shipped records, p99', unit: 'ms', figure: now.p99, reference: now.p50, against: 'its p50' },
    {
      what: `answer, ${size}, p50`,
      unit: 'ms',
      figure: then.p50,
      reference: now.p50,
      against: 'shipped',
      toReach: '≤ 5',
    },
    {
      what: `answer, ${size}, mean`,
      unit: 'ms',
      figure: then.mean,
      reference: now.mean,
      against: 'shipped',
      toReach: '≤ 5',
    },
    { what: `answer, ${size}, p99`, unit: 'ms', figure: then.p99, reference: 10, against: 'the bar', toReach: '< 1.0' },
  ];
}

interface Took {
  readonly p50: number;
  readonly p99: number;
  readonly mean: number;
}

function measure(questions: readonly string[], knowledge: Knowledge, forms: Forms): Took {
  const today = dayOf(systemClock.now());
  const took: number[] = [];
  // The first pass warms up.
  for (const question of questions) reply(question, { knowledge, forms, today });
  while (took.length < leastMeasured) {
    for (const question of questions) {
      const from = performance.now();
      reply(question, { knowledge, forms, today });
      took.push(performance.now() - from);
    }
  }
  const mean = took.reduce((sum, one) => sum + one, 0) / took.length;
  return { p50: quantile(took, 0.5), p99: quantile(took, 0.99), mean };
}
