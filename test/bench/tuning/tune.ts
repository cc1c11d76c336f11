// `node dist/test/bench/tuning/tune.js`: sets the weights and bars of the ranking (src/knowledge/search/weights.ts) anew.
// `--fit` only fits weights to the candidates of each question, asked of a knowledge that has not read it; `--folds` says what questions that were left out come to.
// See docs/decisions/0003.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openKnowledge, registeredForms } from '../../../src/cli/knowledge-folder.js';
import type { Question } from '../../../src/knowledge/evaluate.js';
import { readQuestions } from '../../../src/knowledge/questions.js';
import { barNames } from '../../../src/knowledge/search/bars.js';
import { doubtNames } from '../../../src/knowledge/search/doubts.js';
import { featureNames } from '../../../src/knowledge/search/features.js';
import { bars, doubts, weights } from '../../../src/knowledge/search/weights.js';
import { projectRoot } from '../../../src/root.js';
import { ascend, goodness, thinned, type Asked } from './ascend.js';
import { fit } from './fit.js';
import { unread } from './unread.js';
import { samplesOfQuestions, type Sample } from './sample.js';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const movables = [bars, doubts, weights];
const folds = 3;
const steps = process.argv.includes('--fine') ? [0.03] : [0.06, 0.02];

const shipped = await openKnowledge();
const { records } = shipped;
const forms = await registeredForms();
const questions = await readQuestions(join(projectRoot, 'test', 'questions', 'dev'));
const asked: readonly Asked[] = [{ knowledge: shipped, wordings: [] }, thinned(records, 3)];

if (process.argv.includes('--fit')) {
  const samples = unread(questions, records).flatMap((part) => samplesOfQuestions(part.questions, part.knowledge, 1));
  say(`fitting to ${String(samples.length)} samples`);
  const before = meanOf(samples);
  const found = fit(samples);
  set(found, 1);
  set(found, before / meanOf(samples));
}
if (process.argv.includes('--folds')) {
  const from = movables.map((movable) => ({ ...movable }));
  for (let fold = 0; fold < folds; fold += 1) {
    movables.forEach((movable, at) => Object.assign(movable, from[at]));
    const inFold = (_question: Question, at: number): boolean => at % folds === fold;
    const left = questions.filter(inFold);
    const kept = questions.filter((question, at) => !inFold(question, at));
    const before = goodness(left, asked, forms);
    const seen = ascend(
      movables,
      steps.slice(0, 1),
      () => goodness(kept, asked, forms),
      () => undefined,
    );
    say(
      `fold ${String(fold)}: seen ${seen.toFixed(4)}; left out ${before.toFixed(4)} → ${goodness(left, asked, forms).toFixed(4)}`,
    );
  }
  movables.forEach((movable, at) => Object.assign(movable, from[at]));
}
if (!process.argv.includes('--fit')) ascend(movables, steps, () => goodness(questions, asked, forms), say);
await writeFile(join(projectRoot, 'src', 'knowledge', 'search', 'weights.ts'), source());

/** In such a measure that what is right scores as much as before: the bars stay where they are. What is in no document has no such samples. */
function set(found: Float64Array, measure: number): void {
  featureNames.forEach((name, at) => {
    if (name !== 'unknown') weights[name] = (found[at] ?? 0) * measure;
  });
}

/** What the best of the right candidates scores, on average. */
function meanOf(samples: readonly Sample[]): number {
  const scores = samples.flatMap(({ rows, right }) => {
    const own = rows
      .filter((_row, at) => right[at])
      .map((row) => featureNames.reduce((sum, name, at) => sum + weights[name] * (row[at] ?? 0), 0));
    return own.length === 0 ? [] : [Math.max(...own)];
  });
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

function source(): string {
  const lines = (names: readonly string[], values: Readonly<Record<string, number>>): string =>
    names.map((name) => `  ${name}: ${String(Number((values[name] ?? 0).toFixed(4)))},`).join('\n');
  return `import type { BarName } from './bars.js';
import type { Doubt } from './doubts.js';
import type { Feature } from './features.js';

/**
 * How much each feature counts. Set by \`node dist/test/bench/tuning/tune.js\`, on the questions in \`test/questions/dev\` and on
 * the wordings of the records themselves, each asked of records without it; do not change one by hand.
 */
export const weights: Record<Feature, number> = {
${lines(featureNames, weights)}
};

/** What speaks for declining: the score that the best record must be above. */
export const doubts: Record<Doubt, number> = {
${lines(doubtNames, doubts)}
};

export const bars: Record<BarName, number> = {
${lines(barNames, bars)}
};
`;
}
