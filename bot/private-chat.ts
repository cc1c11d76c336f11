import type { TurnContext } from 'botbuilder';
import type { CardMessage, Renderer } from './render.js';
import { messageCard } from './views/message.js';

/** Requests and forms are shown in a chat with the assistant alone: in a group or a channel everyone would read along. */
export function isPrivate({ activity }: TurnContext): boolean {
  return activity.conversation.conversationType === 'personal';
}

export function onlyInPrivateCard(renderer: Renderer): CardMessage {
  return messageCard(renderer, {
    title: 'Dat doen we in uw eigen chat',
    paragraphs: [
      'Hier leest iedereen mee. Open een chat met alleen de LTA-assistent voor een verzoek of een formulier. Vragen stellen kan hier wel.',
    ],
  });
}
