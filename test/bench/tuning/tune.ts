// `node dist/test/bench/tuning/tune.js`: sets the weights of the ranking (src/knowledge/search/weights.ts) anew. See docs/decisions/0003.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openKnowledge } from '../../../src/cli/knowledge-folder.js';
import { readQuestions } from '../../../src/knowledge/questions.js';
import { doubtNames, featureNames } from '../../../src/knowledge/search/features.js';
import { projectRoot } from '../../../src/root.js';
import { fit, outcomeOf, type Fit } from './fit.js';
import { samplesOfQuestions, samplesOfUnforeseen, samplesOfWordings, type Sample } from './sample.js';

const folds = 5;
const steps = 120;
const ridge = 2e-4;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const { records, ...rest } = await openKnowledge();
const questions = await readQuestions(join(projectRoot, 'test', 'questions', 'dev'));
const asked = samplesOfQuestions(questions, { records, ...rest }, 1);
const wordings = samplesOfWordings(records, folds * 2, Number(process.argv[2] ?? 0.1));
const unforeseen = samplesOfUnforeseen(records, folds, Number(process.argv[3] ?? 0.05)).filter((_, at) => at % 3 === 0);
say(`${String(asked.length)} questions, ${String(wordings.length)} wordings, ${String(unforeseen.length)} unforeseen`);

// Cross-validation: each fold is judged by weights that did not see it.
const all = [...asked, ...wordings, ...unforeseen];
for (let fold = 0; fold < folds; fold += 1) {
  const train = all.filter((_, at) => at % folds !== fold);
  const fitted = fit(train, steps, ridge);
  const test = (samples: readonly Sample[]): string =>
    figuresOf(
      samples.filter((_, at) => at % folds === fold),
      fitted,
    );
  say(`fold ${String(fold)}: questions ${test(asked)}; wordings ${test(wordings)}; unforeseen ${test(unforeseen)}`);
}

const fitted = fit(all, steps, ridge);
say(
  `all: questions ${figuresOf(asked, fitted)}; wordings ${figuresOf(wordings, fitted)}; unforeseen ${figuresOf(unforeseen, fitted)}`,
);
await writeFile(join(projectRoot, 'src', 'knowledge', 'search', 'weights.ts'), sourceOf(fitted));

function figuresOf(samples: readonly Sample[], by: Fit): string {
  const { inside, outside, insideRight, insideWrong, outsideRight } = outcomeOf(samples, by);
  const share = (part: number, whole: number): string => (whole === 0 ? '-' : ((100 * part) / whole).toFixed(1));
  return `${share(insideRight, inside)} (wrong ${share(insideWrong, inside)}) / ${share(outsideRight, outside)}`;
}

/** In such a measure that what a question and a record have in common comes to about one. */
function sourceOf({ features, doubt }: Fit): string {
  const common = ['coverage', 'core', 'likeness', 'second', 'titleLikeness', 'precision'];
  const measure = featureNames.reduce((sum, name, at) => sum + (common.includes(name) ? (features[at] ?? 0) : 0), 0);
  const lines = (names: readonly string[], values: Float64Array): string =>
    names.map((name, at) => `  ${name}: ${String(Number(((values[at] ?? 0) / measure).toFixed(4)))},`).join('\n');
  return `import type { Doubt, Feature } from './features.js';

/**
 * How much each feature counts. Set by \`node dist/test/bench/tuning/tune.js\`, on the questions in \`test/questions/dev\` and on
 * the wordings of the records themselves, each asked of records without it; do not change one by hand.
 */
export const weights: Readonly<Record<Feature, number>> = {
${lines(featureNames, features)}
};

/** What speaks for declining: the score that the best record must be above. */
export const doubts: Readonly<Record<Doubt, number>> = {
${lines(doubtNames, doubt)}
};
`;
}
