import type { TurnContext } from 'botbuilder';
import { LRUCache } from 'lru-cache';
import type { Memory } from '../src/knowledge/reply.js';

const MAX_CONVERSATIONS = 10_000;
/** After half an hour "en voor Wmo?" is a new question. */
const REMEMBERED_MS = 30 * 60 * 1000;

/** What the turn before was about, per person and conversation; ids of records, never the question's text. */
export interface Conversations {
  recall(context: TurnContext): Memory | undefined;
  remember(context: TurnContext, memory: Memory | undefined): void;
}

export function createConversations(): Conversations {
  const memories = new LRUCache<string, Memory>({ max: MAX_CONVERSATIONS, ttl: REMEMBERED_MS });
  const keyOf = ({ activity }: TurnContext) =>
    `${activity.conversation.id}/${activity.from.aadObjectId ?? activity.from.id}`;
  return {
    recall: (context) => memories.get(keyOf(context)),
    remember: (context, memory) => {
      if (memory) memories.set(keyOf(context), memory);
      else memories.delete(keyOf(context));
    },
  };
}
