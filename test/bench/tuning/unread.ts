import type { Question } from '../../../src/knowledge/evaluate.js';
import { buildKnowledge, type Knowledge } from '../../../src/knowledge/knowledge.js';
import type { Records } from '../../../src/knowledge/records.js';
import { fold, tokenise } from '../../../src/knowledge/understand/tokenise.js';

const folds = 8;
/** From here on a wording is nearly the question itself: of 2 that it can be. */
const nearlyTheSame = 1.4;

/**
 * The questions in parts, each with a knowledge without the wordings that are nearly one of them: those were often written for it,
 * and what nobody has read yet has none.
 */
export function unread<Q extends Question>(
  questions: readonly Q[],
  records: Records,
): readonly { readonly questions: readonly Q[]; readonly knowledge: Knowledge }[] {
  const whole = buildKnowledge(records);
  return Array.from({ length: folds }, (_, fold) => {
    const own = questions.filter((_question, at) => at % folds === fold);
    const near = nearWordings(own, whole);
    const without = <T extends { readonly id: string; readonly questions: string[] }>(
      all: ReadonlyMap<string, T>,
    ): Map<string, T> =>
      new Map(
        [...all].map(([id, record]) => {
          const gone = near.get(id);
          if (gone === undefined) return [id, record];
          return [id, { ...record, questions: record.questions.filter((wording) => !gone.has(wording)) }];
        }),
      );
    const knowledge = buildKnowledge({
      ...records,
      topics: without(records.topics),
      terms: without(records.terms),
      zorgfuncties: without(records.zorgfuncties),
      unknowns: without(records.unknowns),
    });
    return { questions: own, knowledge };
  });
}

/** The wordings that are nearly one of these questions, by record: of what answers for a question inside, of unknowns for one outside. */
function nearWordings(questions: readonly Question[], { index }: Knowledge): ReadonlyMap<string, ReadonlySet<string>> {
  const near = new Map<string, Set<string>>();
  for (const { turns, kind } of questions) {
    const compared = index.resemblance.of(tokenise(fold(turns[0] ?? '')));
    for (const position of compared.positions) {
      const entry = index.entries[position];
      if (entry === undefined || (entry.kind === 'unknown') !== (kind === 'none')) continue;
      for (const place of compared.nearestOf(position)) {
        const wording = entry.utterances[place];
        if (wording === undefined || compared.likenessAt(position, place) < nearlyTheSame) continue;
        near.set(entry.id, (near.get(entry.id) ?? new Set()).add(wording));
      }
    }
  }
  return near;
}
