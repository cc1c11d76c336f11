import { filerText, flagTexts, momentText, stateText } from '../../src/requests/overview.js';
import type { CareRequest } from '../../src/requests/request.js';
import { sayButton } from '../actions.js';
import type { CardMessage, Renderer } from '../render.js';
import { messageCard } from './message.js';
import type { RequestWords } from './request-words.js';

/** The card of a request in the channel of its team: sent again in its place at every change. */
export function teamRequestCard(renderer: Renderer, request: CareRequest, words: RequestWords): CardMessage {
  const { kenmerk, title, state, assignee, flags } = request;
  const stand = `${stateText(state)}${assignee === undefined ? '' : `, bij ${assignee.name}`}`;
  const { card } = messageCard(renderer, {
    title: `${words.kind} ${kenmerk}`,
    paragraphs: [
      title,
      [stand, ...flagTexts(flags)].join(' · '),
      `Ingediend door ${filerText(request)} op ${momentText(request.filedAt)}.`,
    ],
    buttons: [sayButton('Bekijken', { verb: 'show', kenmerk })],
  });
  return { card, summary: `${words.kind} ${kenmerk}: ${stand}. ${title}.` };
}
