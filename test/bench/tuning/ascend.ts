import { converse, plainAnswer } from '../../../src/knowledge/converse.js';
import { judge, type Question } from '../../../src/knowledge/evaluate.js';
import { buildKnowledge, type Knowledge } from '../../../src/knowledge/knowledge.js';
import type { Records } from '../../../src/knowledge/records.js';
import type { Forms } from '../../../src/knowledge/reply.js';

/** A knowledge that the questions are asked of, and how much it counts. */
export interface Asked {
  readonly knowledge: Knowledge;
  readonly weight: number;
}

/** Records of which every so many-th wording is left out: so that nothing is set to wordings that were added for a question. */
export function thinned(records: Records, every: number): Knowledge {
  let count = 0;
  const thin = <T extends { readonly questions: string[] }>(all: ReadonlyMap<string, T>): Map<string, T> =>
    new Map(
      [...all].map(([id, record]) => [
        id,
        { ...record, questions: record.questions.filter(() => (count += 1) % every !== 0) },
      ]),
    );
  return buildKnowledge({
    ...records,
    topics: thin(records.topics),
    terms: thin(records.terms),
    zorgfuncties: thin(records.zorgfuncties),
    unknowns: thin(records.unknowns),
  });
}

/**
 * How good the answers are, from 0 to 1: what is right inside and outside the knowledge, each for half; a wrong answer is worse
 * than a declined one.
 */
export function goodness(questions: readonly Question[], asked: readonly Asked[], forms: Forms): number {
  let [sum, weights] = [0, 0];
  for (const { knowledge, weight } of asked) {
    const count = { inside: 0, insideRight: 0, insideWrong: 0, outside: 0, outsideRight: 0 };
    for (const question of questions) {
      const verdict = judge(question, plainAnswer(converse(question.turns, { knowledge, forms, today: '2025-06-01' })));
      if (question.kind === 'none') {
        count.outside += 1;
        if (verdict === 'right') count.outsideRight += 1;
      } else {
        count.inside += 1;
        if (verdict === 'right') count.insideRight += 1;
        if (verdict === 'wrong') count.insideWrong += 1;
      }
    }
    const inside = (count.insideRight - wrongCosts * count.insideWrong) / Math.max(count.inside, 1);
    sum += (weight * (inside + count.outsideRight / Math.max(count.outside, 1))) / 2;
    weights += weight;
  }
  return sum / weights;
}

const wrongCosts = 0.25;

/** Numbers by name that are moved one at a time. */
export type Movable = Record<string, number>;

/** Moves each number up and down for as long as that makes it better, in so many rounds of smaller and smaller steps. */
export function ascend(
  movables: readonly Movable[],
  steps: readonly number[],
  good: () => number,
  tell: (line: string) => void,
): number {
  let best = good();
  tell(`from ${best.toFixed(4)}`);
  for (const step of steps) {
    for (const movable of movables)
      for (const name of Object.keys(movable))
        for (const direction of [1, -1]) {
          for (let moved = true; moved;) {
            const before = movable[name] ?? 0;
            movable[name] = Number((before + direction * step).toFixed(4));
            const now = good();
            moved = now > best + least;
            if (moved) {
              best = now;
              tell(`${name} ${before.toFixed(3)} → ${(movable[name] ?? 0).toFixed(3)}: ${best.toFixed(4)}`);
            } else movable[name] = before;
          }
        }
  }
  return best;
}

/** A gain of less than a question or so is chance. */
const least = 0.0003;
