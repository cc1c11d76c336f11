import { rank } from '../../../src/knowledge/search/rank.js';
import { queryOf } from '../../../src/knowledge/answer/query-of.js';
import { weigh } from '../../../src/knowledge/answer/search-answer.js';
import { converse, plainAnswer } from '../../../src/knowledge/converse.js';
import { judge, type Question } from '../../../src/knowledge/evaluate.js';
import { buildKnowledge, type Knowledge } from '../../../src/knowledge/knowledge.js';
import type { Records } from '../../../src/knowledge/records.js';
import type { Forms } from '../../../src/knowledge/reply.js';
import type { Evidence } from '../../../src/knowledge/search/acceptance.js';
import { bars } from '../../../src/knowledge/search/weights.js';
import { understand } from '../../../src/knowledge/understand/understand.js';
import { thinned } from './ascend.js';
import { unread } from './unread.js';

/** One question where answering or declining is a choice, and which of the two is right. */
export interface Choice {
  /** The file that it is from; the wordings of the records have none. */
  readonly file: string | undefined;
  readonly evidence: Evidence;
  readonly answers: boolean;
  /** Outside the knowledge. */
  readonly outside: boolean;
  readonly weight: number;
}

export interface FiledQuestion extends Question {
  readonly file: string;
}

/** Questions of one turn, asked once as if anything may be an answer and once as if nothing may. */
export function choicesOfQuestions(
  questions: readonly FiledQuestion[],
  knowledge: Knowledge,
  forms: Forms,
  weight: number,
): Choice[] {
  const context = { knowledge, forms, today: '2025-06-01' };
  const before = bars.accept;
  const asked = (question: Question, bar: number): ReturnType<typeof plainAnswer> => {
    bars.accept = bar;
    return plainAnswer(converse(question.turns, context));
  };
  const choices: Choice[] = [];
  for (const question of questions) {
    if (question.turns.length > 1) continue;
    const answered = asked(question, -1e9);
    const declined = asked(question, 1e9);
    if (answered.kind === declined.kind && answered.answer === declined.answer) continue;
    const found = evidenceFor(question.turns[0] ?? '', knowledge, forms);
    if (found === undefined) continue;
    const answers = judge(question, answered) === 'right';
    const either = answers || judge(question, declined) === 'right';
    const { file } = question;
    const outside = question.kind === 'none';
    choices.push({ file, evidence: found.evidence, answers, outside, weight: weight * (either ? 1 : 0.15) });
  }
  bars.accept = before;
  return choices;
}

/** The same, each asked of a knowledge that has not read it. */
export function choicesOfUnread(questions: readonly FiledQuestion[], records: Records, forms: Forms): Choice[] {
  return unread(questions, records).flatMap(({ questions: own, knowledge }) =>
    choicesOfQuestions(own, knowledge, forms, 1),
  );
}

/** Wordings of the records and of the unknowns, asked of a knowledge without them. */
export function choicesOfWordings(records: Records, forms: Forms): Choice[] {
  const { knowledge, wordings } = thinned(records, 11, 3);
  return wordings.flatMap(({ wording, id }) => {
    const found = evidenceFor(wording, knowledge, forms);
    const own = id === undefined ? undefined : knowledge.index.byId.get(id);
    if (found === undefined) return [];
    const same = own !== undefined && found.about === own.about && found.aspect === own.aspect;
    if (own !== undefined && !same) return [];
    return [{ file: undefined, evidence: found.evidence, answers: same, outside: !same, weight: 0.15 }];
  });
}

/** Wordings of unknowns, asked of a knowledge without that unknown: what nobody thought of is declined as well. */
export function choicesOfUnforeseen(records: Records, forms: Forms): Choice[] {
  const unknowns = [...records.unknowns];
  return Array.from({ length: unforeseenFolds }, (_, fold) => {
    const stays = (at: number): boolean => at % unforeseenFolds !== fold;
    const knowledge = buildKnowledge({ ...records, unknowns: new Map(unknowns.filter((_one, at) => stays(at))) });
    return unknowns
      .filter((_one, at) => !stays(at))
      .flatMap(([, { questions }]) => questions.filter((_wording, at) => at % everyUnforeseen === 0))
      .flatMap((wording): Choice[] => {
        const found = evidenceFor(wording, knowledge, forms);
        if (found === undefined) return [];
        return [{ file: undefined, evidence: found.evidence, answers: false, outside: true, weight: 0.3 }];
      });
  }).flat();
}

const unforeseenFolds = 5;
const everyUnforeseen = 6;

function evidenceFor(
  text: string,
  knowledge: Knowledge,
  forms: Forms,
): { evidence: Evidence; about: string; aspect: string | undefined } | undefined {
  const understood = understand(text, knowledge);
  const about =
    understood.askedOf.length > 0
      ? { named: understood.askedOf, own: understood.rest.filter(({ light }) => !light) }
      : {};
  const query = queryOf(understood);
  const { best, evidence } = weigh({ query, knowledge, forms, ...about }, rank(query, knowledge.index));
  if (best === undefined || evidence === undefined) return undefined;
  return { evidence, about: best.entry.about, aspect: best.entry.aspect };
}
