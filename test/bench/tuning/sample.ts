import { queryOf } from '../../../src/knowledge/answer.js';
import { viewOf } from '../../../src/knowledge/answer/views.js';
import { judge, type Question } from '../../../src/knowledge/evaluate.js';
import { buildKnowledge, type Knowledge } from '../../../src/knowledge/knowledge.js';
import { printReply } from '../../../src/knowledge/print.js';
import type { Records } from '../../../src/knowledge/records.js';
import { doubtNames, doubtOf } from '../../../src/knowledge/search/doubts.js';
import { featureNames } from '../../../src/knowledge/search/features.js';
import { isRecord, rank, type Ranked } from '../../../src/knowledge/search/rank.js';
import { understand } from '../../../src/knowledge/understand/understand.js';

/** One question with what the index holds for it: the features of each candidate, and which of them are right. */
export interface Sample {
  readonly id: string;
  readonly weight: number;
  /** A row of features for each candidate. */
  readonly rows: readonly Float64Array[];
  readonly right: readonly boolean[];
  /** What speaks for declining, and whether that is right. */
  readonly doubt: Float64Array;
  readonly declines: boolean;
}

/** The project's own questions of one turn, asked of this knowledge. */
export function samplesOfQuestions(questions: readonly Question[], knowledge: Knowledge, weight: number): Sample[] {
  const printed = new Map<string, string>();
  const says = ({ entry }: Ranked, question: Question): boolean => {
    if (entry.kind === 'unknown') return question.kind === 'none';
    if (question.kind === 'none') return false;
    const known = printed.get(entry.id);
    const answer = known ?? printedOf(entry.record, knowledge.records);
    if (known === undefined) printed.set(entry.id, answer);
    return judge(question, { kind: 'answer', answer }) === 'right';
  };
  return questions
    .filter(({ turns, kind }) => turns.length === 1 && (kind === 'answer' || kind === 'none'))
    .flatMap((question) =>
      sampleOf(question.id, question.turns[0] ?? '', knowledge, weight, question.kind === 'none', (ranked) =>
        says(ranked, question),
      ),
    );
}

/** So many parts of the wordings are enough to learn from. */
const mostFolds = 2;

/** Many wordings of the records, in turns, asked of records that do not have it. */
export function samplesOfWordings(records: Records, folds: number, weight: number): Sample[] {
  const samples: Sample[] = [];
  for (let fold = 0; fold < Math.min(folds, mostFolds); fold += 1) {
    const left: { id: string; wording: string; unknown: boolean }[] = [];
    let count = 0;
    const without = <T extends { readonly id: string; readonly questions: string[] }>(
      all: ReadonlyMap<string, T>,
      unknown: boolean,
    ): Map<string, T> =>
      new Map(
        [...all].map(([id, record]) => {
          const questions = record.questions.filter((wording) => {
            count += 1;
            if (count % folds !== fold) return true;
            left.push({ id, wording, unknown });
            return false;
          });
          return [id, { ...record, questions }];
        }),
      );
    const knowledge = buildKnowledge({
      ...records,
      topics: without(records.topics, false),
      terms: without(records.terms, false),
      zorgfuncties: without(records.zorgfuncties, false),
      unknowns: without(records.unknowns, true),
    });
    for (const { id, wording, unknown } of left)
      samples.push(
        ...sampleOf(`${id}: ${wording}`, wording, knowledge, weight, unknown, ({ entry }) =>
          unknown ? entry.kind === 'unknown' : entry.id === id,
        ),
      );
  }
  return samples;
}

/** Wordings of unknowns, asked of a knowledge without that unknown: what nobody thought of is declined as well. */
export function samplesOfUnforeseen(records: Records, folds: number, weight: number): Sample[] {
  return Array.from({ length: folds }, (_, fold) => {
    const inFold = [...records.unknowns.values()].filter((_unknown, at) => at % folds === fold);
    const left = new Set(inFold.map(({ id }) => id));
    const knowledge = buildKnowledge({
      ...records,
      unknowns: new Map([...records.unknowns].filter(([id]) => !left.has(id))),
    });
    return inFold.flatMap(({ id, questions }) =>
      questions.flatMap((wording) =>
        sampleOf(`${id}: ${wording}`, wording, knowledge, weight, true, (ranked) => !isRecord(ranked)),
      ),
    );
  }).flat();
}

function sampleOf(
  id: string,
  text: string,
  knowledge: Knowledge,
  weight: number,
  declines: boolean,
  isRight: (ranked: Ranked) => boolean,
): Sample[] {
  const query = queryOf(understand(text, knowledge));
  const ranked = rank(query, knowledge.index);
  const right = ranked.map(isRight);
  if (ranked.length === 0 || (!declines && !right.includes(true))) return [];
  const doubt = doubtOf(query, knowledge.index);
  return [
    {
      id,
      weight,
      rows: ranked.map(({ features }) => Float64Array.from(featureNames, (name) => features[name])),
      right,
      doubt: Float64Array.from(doubtNames, (name) => doubt[name]),
      declines,
    },
  ];
}

function printedOf(record: Parameters<typeof viewOf>[0], records: Records): string {
  const view = viewOf(record, records, new Map());
  return printReply({ kind: 'answer', answers: [view], memory: { recordIds: [], entities: [] } });
}
