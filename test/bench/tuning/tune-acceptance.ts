// `node dist/test/bench/tuning/tune-acceptance.js`: sets anew how much each piece of evidence counts for answering
// (src/knowledge/search/acceptance-weights.ts), after telling what questions of files that were left out come to. See docs/decisions/0003.
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openKnowledge, registeredForms } from '../../../src/cli/knowledge-folder.js';
import { readQuestions } from '../../../src/knowledge/questions.js';
import { projectRoot } from '../../../src/root.js';
import { choicesOfUnread, choicesOfUnforeseen, choicesOfWordings, type FiledQuestion } from './acceptance-samples.js';
import { fitLogistic, sharesOf, type Coefficients } from './logistic.js';

/** Answering too much and declining too much are equally bad; this is where files that were left out lose about as much by either. */
const bar = -0.5;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const folder = join(projectRoot, 'test', 'questions', 'dev');
const questions: FiledQuestion[] = [];
for (const file of (await readdir(folder)).sort())
  for (const question of await readQuestions(folder, file)) questions.push({ ...question, file });

const shipped = await openKnowledge();
const forms = await registeredForms();
const asked = choicesOfUnread(questions, shipped.records, forms);
const others = [...choicesOfWordings(shipped.records, forms), ...choicesOfUnforeseen(shipped.records, forms)];
say(`${String(asked.length)} choices of questions, ${String(others.length)} of wordings`);

for (const set of ['vijfde-', 'vierde-', 'derde-', 'tweede-', 'eerste-']) {
  const left = asked.filter(({ file }) => file?.startsWith(set) === true);
  const kept = [...asked, ...others].filter(({ file }) => file?.startsWith(set) !== true);
  const fitted = fitLogistic(kept);
  for (const one of [-1.5, -1, -0.5]) {
    const { inside, outside } = sharesOf(left, fitted, one);
    say(`left out ${set}, bar ${one.toFixed(1)}: answered ${inside.toFixed(1)} %, declined ${outside.toFixed(1)} %`);
  }
}
const found = fitLogistic([...asked, ...others]);
await writeFile(
  join(projectRoot, 'src', 'knowledge', 'search', 'acceptance-weights.ts'),
  source({ ...found, always: (found['always'] ?? 0) - bar }),
);

function source(coefficients: Coefficients): string {
  const lines = Object.entries(coefficients).map(
    ([name, value]) => `  ${name.includes('-') ? `'${name}'` : name}: ${String(Number(value.toFixed(3)))},`,
  );
  return `/** How much each piece of evidence counts for answering. Set by \`node dist/test/bench/tuning/tune-acceptance.js\`; do not change one by hand. */
export const acceptance: Readonly<Record<string, number>> = {
${lines.join('\n')}
};
`;
}
