import type { CardMessage, Renderer } from '../render.js';
import { messageCard } from './message.js';

/** No such kenmerk, or not theirs to see: the same words, so that nobody learns which kenmerken exist. */
export function noRequestCard(renderer: Renderer): CardMessage {
  return messageCard(renderer, {
    title: 'Geen verzoek gevonden',
    paragraphs: [
      'Ik vind geen verzoek met dit kenmerk, of het is van een andere organisatie. Een kenmerk ziet er zo uit: VOW-2026-00042.',
      'Typ "mijn verzoeken" voor een lijst van wat uw organisatie heeft ingediend.',
    ],
  });
}
