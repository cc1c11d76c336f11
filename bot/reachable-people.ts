import type { ConversationReference, TurnContext } from 'botbuilder';
import { dayOf, type Clock } from '../src/clock.js';
import type { Person } from '../src/people/person.js';
import type { ChatAddress, ReachableStore } from '../src/people/reachable.js';
import type { Identify } from './identity.js';
import type { Logger } from './log.js';
import { isPrivate } from './private-chat.js';
import { teamsOf } from './team-places.js';

export interface RememberingOptions {
  readonly reachable: ReachableStore;
  readonly clock: Clock;
  readonly log: Logger;
}

/** Keeps where staff of known organisations and of the teams can be written to: of chats with the assistant alone, once a day at most. */
export function rememberingReachable(identify: Identify, { reachable, clock, log }: RememberingOptions): Identify {
  return async (context) => {
    const person = await identify(context);
    if ((person.organisations.length === 0 && teamsOf(person).length === 0) || !isPrivate(context)) return person;
    try {
      await remember(reachable, context, person, clock);
    } catch (error) {
      // They get their answer; the next turn tries again.
      log.warn({ code: error instanceof Error ? error.name : 'unknown' }, 'chat not remembered');
    }
    return person;
  };
}

async function remember(store: ReachableStore, context: TurnContext, person: Person, clock: Clock): Promise<void> {
  const seenOn = dayOf(clock.now());
  const chat = chatOf(context);
  const organisations = person.organisations.map(({ kind, id }) => ({ kind, id }));
  const teams = teamsOf(person);
  const team = teams.length === 0 ? undefined : { teams, name: person.name };
  const known = await store.get(person.id);
  const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
  if (
    known?.seenOn === seenOn &&
    known.chat.conversationId === chat.conversationId &&
    same(known.organisations, organisations) &&
    same(known.team, team)
  )
    return;
  await store.put({
    personId: person.id,
    organisations,
    chat,
    ...(team === undefined ? {} : { team }),
    seenOn,
    ...(known?.asked === undefined ? {} : { asked: known.asked }),
  });
}

/** The chat or channel of this turn, to write to later. */
export function chatOf({ activity }: TurnContext): ChatAddress {
  const { conversation, recipient, from, channelId, serviceUrl } = activity;
  const tenantId = conversation.tenantId;
  return {
    channelId,
    serviceUrl,
    conversationId: conversation.id,
    ...(tenantId === undefined ? {} : { tenantId }),
    botId: recipient.id,
    userId: from.id,
  };
}

/** The address as the Bot Framework wants it, to write to someone who did not just say something. */
export function referenceOf(chat: ChatAddress): Partial<ConversationReference> {
  const { channelId, serviceUrl, conversationId, tenantId, botId, userId } = chat;
  return {
    channelId,
    serviceUrl,
    bot: { id: botId, name: '' },
    user: { id: userId, name: '' },
    conversation: {
      id: conversationId,
      isGroup: false,
      conversationType: 'personal',
      name: '',
      ...(tenantId === undefined ? {} : { tenantId }),
    },
  };
}
