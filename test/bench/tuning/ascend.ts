import { converse, plainAnswer } from '../../../src/knowledge/converse.js';
import { judge, type Question, type Verdict } from '../../../src/knowledge/evaluate.js';
import { buildKnowledge, type Knowledge } from '../../../src/knowledge/knowledge.js';
import type { Records } from '../../../src/knowledge/records.js';
import type { Forms } from '../../../src/knowledge/reply.js';

/** A knowledge, and what is asked of it. */
export interface Asked {
  readonly knowledge: Knowledge;
  /** Wordings that this knowledge does not have, with the record that had them; undefined for what is to be declined. */
  readonly wordings: readonly { readonly wording: string; readonly id: string | undefined }[];
}

/** So many of the wordings that are left out are asked: enough to learn from. */
const askedOfWordings = 8;

/** Records of which every so many-th wording is left out: so that nothing is set to wordings that were added for a question. */
export function thinned(records: Records, every: number, askedOf = askedOfWordings): Asked {
  let count = 0;
  const left: { wording: string; id: string | undefined }[] = [];
  const thin = <T extends { readonly id: string; readonly questions: string[] }>(
    all: ReadonlyMap<string, T>,
    declines = false,
  ): Map<string, T> =>
    new Map(
      [...all].map(([id, record]) => {
        const questions = record.questions.filter((wording) => {
          count += 1;
          if (count % every !== 0) return true;
          left.push({ wording, id: declines ? undefined : id });
          return false;
        });
        return [id, { ...record, questions }];
      }),
    );
  const knowledge = buildKnowledge({
    ...records,
    topics: thin(records.topics),
    terms: thin(records.terms),
    zorgfuncties: thin(records.zorgfuncties),
    unknowns: thin(records.unknowns, true),
  });
  return { knowledge, wordings: left.filter((_, at) => at % askedOf === 0) };
}

/**
 * How good the answers are, from 0 to 1: what is right inside and outside the knowledge, each for half; a wrong answer is worse
 * than a declined one. Wordings that were left out count for a quarter of it.
 */
export function goodness(questions: readonly Question[], asked: readonly Asked[], forms: Forms): number {
  let [sum, weights] = [0, 0];
  for (const { knowledge, wordings } of asked) {
    const context = { knowledge, forms, today: '2025-06-01' };
    const count = { ...nought };
    for (const question of questions) {
      const verdict = judge(question, plainAnswer(converse(question.turns, context)));
      tally(count, question.kind === 'none', verdict);
    }
    sum += shareOf(count);
    weights += 1;
    if (wordings.length === 0) continue;
    const ofWordings = { ...nought };
    for (const { wording, id } of wordings) {
      const given = converse([wording], context);
      const shown = given.kind === 'answer' ? given.answers.map(({ recordId }) => recordId) : [];
      const offered = given.kind === 'clarify' ? given.choices.map(({ recordId }) => recordId) : shown;
      const right = id === undefined ? given.kind === 'none' : offered.includes(id);
      tally(ofWordings, id === undefined, right ? 'right' : given.kind === 'none' ? 'declined' : 'wrong');
    }
    sum += shareOf(ofWordings) * wordingsCount;
    weights += wordingsCount;
  }
  return sum / weights;
}

const nought = { inside: 0, insideRight: 0, insideWrong: 0, outside: 0, outsideRight: 0 };
const wordingsCount = 0.7;

function tally(count: typeof nought, outside: boolean, verdict: Verdict): void {
  if (outside) {
    count.outside += 1;
    if (verdict === 'right') count.outsideRight += 1;
    return;
  }
  count.inside += 1;
  if (verdict === 'right') count.insideRight += 1;
  if (verdict === 'wrong') count.insideWrong += 1;
}

function shareOf({ inside, insideRight, insideWrong, outside, outsideRight }: typeof nought): number {
  const within = (insideRight - wrongCosts * insideWrong) / Math.max(inside, 1);
  return (within + outsideRight / Math.max(outside, 1)) / 2;
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
