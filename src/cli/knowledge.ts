import { join } from 'node:path';
import type { Command } from 'commander';
import { dayOf, systemClock } from '../clock.js';
import { converse, plainAnswer } from '../knowledge/converse.js';
import { evaluate, percentage, type Score, type Scores } from '../knowledge/evaluate.js';
import { loadKnowledge } from '../knowledge/load.js';
import { passageSearch, plainSearch, readPassages } from '../knowledge/plain-search.js';
import { showProblem } from '../knowledge/problem.js';
import { readQuestions } from '../knowledge/questions.js';
import { subjectSchema } from '../knowledge/record.js';
import { projectRoot } from '../root.js';
import { openKnowledge, registeredForms, shippedKnowledge } from './knowledge-folder.js';
import { terminal, type CliOutput } from './output.js';

/** Below this share right, in per cent, `evaluate` fails: inside the knowledge, and outside it. */
const bar = { inside: 97, outside: 97 };

/** The text of the documents, for the comparison; see the README there. */
const passages = join(projectRoot, 'test', 'questions', 'passages');

/** Adds `knowledge check`, which validates the records, and `knowledge evaluate`, which scores a set of questions. */
export function registerKnowledge(program: Command, out: CliOutput = terminal): void {
  const knowledge = program.command('knowledge').description('Controleert de kennis en meet de antwoorden.');

  knowledge
    .command('check')
    .description('Controleert de records: schema, verwijzingen, dubbele namen, geldigheid.')
    .argument('[map]', 'de kennismap', shippedKnowledge)
    .action((folder: string) => check(folder, out));

  knowledge
    .command('evaluate')
    .description('Beantwoordt de eigen vragen en telt goed, fout en afgewezen per onderwerp.')
    .argument('[map]', 'de map met vragen', join(projectRoot, 'test', 'questions', 'dev'))
    .option('--misses', 'toont ook elke vraag die niet goed ging')
    .action((folder: string, options: { misses?: boolean }) => score(folder, options.misses === true, out));
}

async function check(folder: string, out: CliOutput): Promise<void> {
  const loaded = await loadKnowledge(folder, dayOf(systemClock.now()));
  const problems = loaded.ok ? loaded.value.warnings : loaded.error;
  for (const problem of problems) out.line(showProblem(problem));
  if (!loaded.ok) {
    out.fail(`${String(problems.length)} problems: this folder is refused.`, 1);
    return;
  }
  const { topics, aanbieders, zorgfuncties, terms, gemeenten, unknowns } = loaded.value.records;
  const used = new Set([...topics.values()].map(({ subject }) => subject));
  for (const subject of subjectSchema.options)
    if (subject !== 'begrip' && !used.has(subject)) out.line(`warning: no record has the subject "${subject}"`);
  out.line(
    `${String(topics.size)} topics, ${String(zorgfuncties.size)} zorgfuncties, ${String(aanbieders.size)} aanbieders, ${String(terms.size)} terms, ${String(gemeenten.size)} gemeenten, ${String(unknowns.size)} unknowns: good, ${String(problems.length)} warnings.`,
  );
}

async function score(folder: string, misses: boolean, out: CliOutput): Promise<void> {
  const knowledge = await openKnowledge();
  const questions = await readQuestions(folder);
  const context = { knowledge, today: dayOf(systemClock.now()), forms: await registeredForms() };
  const ours = evaluate(questions, (turns) => plainAnswer(converse(turns, context)));
  const compared = [
    evaluate(questions, plainSearch(knowledge.records)),
    evaluate(questions, passageSearch(await readPassages(passages))),
  ];

  if (misses)
    for (const { question, verdict, answered } of ours.missed)
      out.line(
        `${verdict}  ${question.id}  ${question.turns.join(' / ')}\n    ${answered.answer.split('\n').slice(0, 2).join(' ')}`,
      );
  out.line('The last two: MiniSearch alone on the records, and on the passages of the documents.');
  out.line(row('subject', ['right', 'wrong', 'declined', '%', 'records %', 'passages %']));
  const rows = (name: string, of: (scores: Scores) => Score | undefined): void => {
    const own = of(ours);
    if (own !== undefined) out.line(row(name, figures(own, compared.map(of))));
  };
  for (const subject of [...ours.bySubject.keys()].sort((a, b) => a.localeCompare(b)))
    rows(subject, ({ bySubject }) => bySubject.get(subject));
  rows('inside', ({ inside }) => inside);
  rows('outside', ({ outside }) => outside);
  rows('total', ({ inside, outside }) => sumOf(inside, outside));
  if (percentage(ours.inside) < bar.inside || percentage(ours.outside) < bar.outside)
    out.fail(`Below the bar of ${String(bar.inside)} % inside and ${String(bar.outside)} % outside the knowledge.`, 1);
}

function sumOf(one: Score, other: Score): Score {
  return {
    right: one.right + other.right,
    wrong: one.wrong + other.wrong,
    declined: one.declined + other.declined,
  };
}

function figures(score: Score, others: readonly (Score | undefined)[]): string[] {
  const { right, wrong, declined } = score;
  const shares = [score, ...others].map((one) => (one === undefined ? '' : percentage(one).toFixed(1)));
  return [...[right, wrong, declined].map(String), ...shares];
}

function row(name: string, cells: readonly string[]): string {
  return [name.padEnd(18), ...cells.map((cell) => cell.padStart(10))].join(' ');
}
