import { z } from 'zod/v4';

/** A question of `test/questions`, with the facts that a right answer shows (see the README there). */
export const questionSchema = z.strictObject({
  id: z.string(),
  turns: z.array(z.string()).min(1),
  kind: z.enum(['answer', 'clarify', 'none', 'form', 'status']),
  contains: z.array(z.array(z.string()).min(1)).default([]),
  excludes: z.array(z.string()).default([]),
  subject: z.string(),
  document: z.string().optional(),
});
export type Question = z.infer<typeof questionSchema>;

export interface Answered {
  readonly kind: Question['kind'];
  readonly answer: string;
}

export type Verdict = 'right' | 'wrong' | 'declined';

/** Right when the kind and the facts are; a question within the knowledge that is not answered counts as declined, not as wrong. */
export function judge(question: Question, { kind, answer }: Answered): Verdict {
  const shown = plain(answer);
  const facts =
    question.contains.every((group) => group.some((fact) => shown.includes(plain(fact)))) &&
    !question.excludes.some((fact) => shown.includes(plain(fact)));
  if (kind === question.kind && facts) return 'right';
  return kind === 'none' && question.kind !== 'none' ? 'declined' : 'wrong';
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ');
}

export interface Score {
  readonly right: number;
  readonly wrong: number;
  readonly declined: number;
}

export interface Scores {
  readonly bySubject: ReadonlyMap<string, Score>;
  /** Questions within the knowledge, and those outside it (`buiten`, to be declined). */
  readonly inside: Score;
  readonly outside: Score;
  readonly missed: readonly { readonly question: Question; readonly verdict: Verdict; readonly answered: Answered }[];
}

/** Has all questions answered, each on its own, and counts. */
export function evaluate(questions: readonly Question[], ask: (turns: readonly string[]) => Answered): Scores {
  const bySubject = new Map<string, Score>();
  let inside = none;
  let outside = none;
  const missed: Scores['missed'][number][] = [];
  for (const question of questions) {
    const answered = ask(question.turns);
    const verdict = judge(question, answered);
    bySubject.set(question.subject, add(bySubject.get(question.subject) ?? none, verdict));
    if (question.kind === 'none') outside = add(outside, verdict);
    else inside = add(inside, verdict);
    if (verdict !== 'right') missed.push({ question, verdict, answered });
  }
  return { bySubject, inside, outside, missed };
}

const none: Score = { right: 0, wrong: 0, declined: 0 };

function add(score: Score, verdict: Verdict): Score {
  return { ...score, [verdict]: score[verdict] + 1 };
}

/** The share that was right, in per cent. */
export function percentage({ right, wrong, declined }: Score): number {
  const all = right + wrong + declined;
  return all === 0 ? 100 : (100 * right) / all;
}
