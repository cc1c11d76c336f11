import { dayOf, type Clock } from '../src/clock.js';
import { reply, showRecord, type ReplyContext } from '../src/knowledge/answer.js';
import type { KnowledgeStore } from '../src/knowledge/store.js';
import type { Records } from '../src/knowledge/records.js';
import type { Contacts } from '../src/people/contacts.js';
import type { Memory, Reply } from '../src/knowledge/reply.js';

/** The knowledge as the bot uses it: always the newest records that validated. */
export interface Answers {
  records(): Records;
  /** `contacts` for someone who may see whom to call. */
  reply(message: string, memory: Memory | undefined, contacts?: Contacts): Reply;
  /** What a button for a record stands for; undefined when the record is gone since. */
  show(recordId: string): Reply | undefined;
}

export function createAnswers(store: KnowledgeStore, forms: ReadonlySet<string>, clock: Clock): Answers {
  const context = (): Omit<ReplyContext, 'memory'> => ({
    knowledge: store.current(),
    today: dayOf(clock.now()),
    forms,
  });
  return {
    records: () => store.current().records,
    reply: (message, memory, contacts) =>
      reply(message, { ...context(), memory, ...(contacts === undefined ? {} : { contacts }) }),
    show: (recordId) => showRecord(recordId, context()),
  };
}
