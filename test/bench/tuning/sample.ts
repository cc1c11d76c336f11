import { queryOf } from '../../../src/knowledge/answer/query-of.js';
import { viewOf } from '../../../src/knowledge/answer/views.js';
import { judge, type Question } from '../../../src/knowledge/evaluate.js';
import type { Knowledge } from '../../../src/knowledge/knowledge.js';
import { printReply } from '../../../src/knowledge/print.js';
import type { Records } from '../../../src/knowledge/records.js';
import { featureNames } from '../../../src/knowledge/search/features.js';
import { rankRecords, type Ranked } from '../../../src/knowledge/search/rank.js';
import type { RecordEntry } from '../../../src/knowledge/search/search-index.js';
import { understand } from '../../../src/knowledge/understand/understand.js';

/** One question with what the index holds for it: the features of each candidate, and which of them are right. */
export interface Sample {
  readonly id: string;
  readonly weight: number;
  /** A row of features for each candidate. */
  readonly rows: readonly Float64Array[];
  readonly right: readonly boolean[];
}

/** The project's own questions of one turn that have an answer, asked of this knowledge: the records that come near, and which are right. */
export function samplesOfQuestions(questions: readonly Question[], knowledge: Knowledge, weight: number): Sample[] {
  const printed = new Map<string, string>();
  const says = ({ entry }: Ranked<RecordEntry>, question: Question): boolean => {
    const known = printed.get(entry.id);
    const answer = known ?? printedOf(entry.record, knowledge.records);
    if (known === undefined) printed.set(entry.id, answer);
    return judge(question, { kind: 'answer', answer }) === 'right';
  };
  return questions
    .filter(({ turns, kind }) => turns.length === 1 && kind === 'answer')
    .flatMap((question) => {
      const query = queryOf(understand(question.turns[0] ?? '', knowledge));
      const ranked = rankRecords(query, knowledge.index);
      const right = ranked.map((one) => says(one, question));
      if (!right.includes(true)) return [];
      const rows = ranked.map(({ features }) => Float64Array.from(featureNames, (name) => features[name]));
      return [{ id: question.id, weight, rows, right }];
    });
}

function printedOf(record: Parameters<typeof viewOf>[0], records: Records): string {
  const view = viewOf(record, records, new Map());
  return printReply({ kind: 'answer', answers: [view], memory: { recordIds: [], entities: [] } });
}
