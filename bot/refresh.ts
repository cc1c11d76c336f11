import type { ActionData } from './actions.js';
import type { CardMessage } from './render.js';

/**
 * The same card, which asks for its present state when someone looks at it again. Without a list of people: Teams then asks for
 * everyone in a chat or channel of at most 60, and lets others ask by hand.
 */
export function refreshing(message: CardMessage, data: ActionData): CardMessage {
  const action = { type: 'Action.Execute', title: 'Vernieuwen', verb: data.verb, data };
  return { ...message, card: { ...message.card, refresh: { action } } };
}
