import type { ReplyContext } from './answer/outcome.js';
import { reply } from './answer.js';
import type { Answered } from './evaluate.js';
import { printReply } from './print.js';
import type { Memory, Reply } from './reply.js';

/** Answers the last of these turns; the earlier ones are what it leans on. */
export function converse(turns: readonly string[], context: Omit<ReplyContext, 'memory'>): Reply {
  let memory: Memory | undefined;
  let last: Reply = { kind: 'none', reason: 'unreadable', text: '', nearest: [] };
  for (const turn of turns) {
    last = reply(turn, { ...context, memory });
    if (last.kind === 'answer' || last.kind === 'clarify') memory = last.memory;
  }
  return last;
}

/** A reply as the `ask` command and the question set see it: talk is no answer, help is. */
export function plainAnswer(reply: Reply): Answered {
  const answer = printReply(reply);
  if (reply.kind === 'command') return { kind: 'answer', answer };
  return { kind: reply.kind, answer };
}
