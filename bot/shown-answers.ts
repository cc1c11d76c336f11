import type { TurnContext } from 'botbuilder';
import { LRUCache } from 'lru-cache';
import type { Thumb } from '../src/knowledge/asked.js';
import type { AnswerView } from '../src/knowledge/reply.js';

const MAX_MESSAGES = 5_000;
const REMEMBERED_MS = 24 * 60 * 60 * 1000;

export interface ShownAnswer {
  readonly view: AnswerView;
  readonly rated: Thumb | undefined;
}

/**
 * Which answers stand in a message, so that a thumb leaves the same answer standing: an answer that was put together for a
 * question is not found again by the id of its record. In memory, for a day; nobody's name is with it.
 */
export interface ShownAnswers {
  remember(context: TurnContext, activityId: string | undefined, views: readonly AnswerView[]): void;
  /** Marks the answer whose button was pressed; gives all answers of that message, or undefined when it is forgotten. */
  rate(context: TurnContext, recordId: string, thumb: Thumb): readonly ShownAnswer[] | undefined;
}

export function createShownAnswers(): ShownAnswers {
  const messages = new LRUCache<string, readonly ShownAnswer[]>({ max: MAX_MESSAGES, ttl: REMEMBERED_MS });
  const keyOf = ({ activity }: TurnContext, activityId: string) => `${activity.conversation.id}/${activityId}`;
  return {
    remember: (context, activityId, views) => {
      if (!activityId || views.length === 0) return;
      messages.set(
        keyOf(context, activityId),
        views.map((view) => ({ view, rated: undefined })),
      );
    },
    rate: (context, recordId, thumb) => {
      const key = keyOf(context, context.activity.replyToId ?? '');
      const shown = messages.get(key);
      if (!shown?.some(({ view }) => view.recordId === recordId)) return undefined;
      const marked = shown.map((answer) => (answer.view.recordId === recordId ? { ...answer, rated: thumb } : answer));
      messages.set(key, marked);
      return marked;
    },
  };
}
