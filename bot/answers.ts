import { dayOf, type Clock } from '../src/clock.js';
import { reply, showRecord, type ReplyContext } from '../src/knowledge/answer.js';
import { askedOf, type Asked } from '../src/knowledge/asked.js';
import { searchRecords } from '../src/knowledge/search-records.js';
import type { KnowledgeStore } from '../src/knowledge/store.js';
import type { Records } from '../src/knowledge/records.js';
import type { AnswerView, Memory, Reply, Forms } from '../src/knowledge/reply.js';
import type { Contacts } from '../src/people/contacts.js';

/** The knowledge as the bot uses it: always the newest records that validated. */
export interface Answers {
  records(): Records;
  /** `contacts` for someone who may see whom to call. */
  reply(message: string, memory: Memory | undefined, contacts?: Contacts): Reply;
  /** What a button for a record stands for; undefined when the record is gone since. */
  show(recordId: string): Reply | undefined;
  /** The records that fit a search best; some to begin with for an empty one. */
  search(text: string): readonly AnswerView[];
  /** What a message and its reply count for, without personal data. */
  asked(message: string, reply: Reply): readonly Asked[];
}

/** A list in Teams shows ten without scrolling far. */
const MAX_FOUND = 10;

export function createAnswers(store: KnowledgeStore, forms: Forms, clock: Clock): Answers {
  const context = (): Omit<ReplyContext, 'memory'> => ({
    knowledge: store.current,
    today: dayOf(clock.now()),
    forms,
  });
  return {
    records: () => store.current.records,
    reply: (message, memory, contacts) =>
      reply(message, { ...context(), memory, ...(contacts === undefined ? {} : { contacts }) }),
    show: (recordId) => showRecord(recordId, context()),
    search: (text) => {
      const now = context();
      return searchRecords(text, now.knowledge, MAX_FOUND).flatMap((recordId) => {
        const found = showRecord(recordId, now);
        return found?.kind === 'answer' ? found.answers : [];
      });
    },
    asked: (message, reply) => {
      const { knowledge, today } = context();
      return askedOf(message, reply, knowledge, today);
    },
  };
}
