import type { MailContent } from '../../src/notify/mail-text.js';
import { sayButton } from '../actions.js';
import type { CardMessage, Renderer } from '../render.js';
import { messageCard } from './message.js';

/** A letter to the team as a message in its channel: the same words, with a button to its list. */
export function letterCard(renderer: Renderer, { title, paragraphs, parts = [] }: MailContent): CardMessage {
  return messageCard(renderer, {
    title,
    paragraphs,
    sections: parts.map((part) => ({
      title: part.title,
      items: part.rows.map(({ label, value }) => `${label}: ${value}`),
    })),
    buttons: [sayButton('Open de lijst', { verb: 'say', text: 'triage' })],
  });
}
