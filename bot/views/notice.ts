import type { Notice } from '../../src/notify/notice.js';
import { sayButton } from '../actions.js';
import type { CardMessage, Renderer } from '../render.js';
import { messageCard } from './message.js';

/** A change, told to a person in their own chat. */
export function noticeCard(renderer: Renderer, notice: Notice): CardMessage {
  const { kenmerk, title, summary, why, next, audience } = notice;
  const { card } = messageCard(renderer, {
    title,
    paragraphs: [summary, ...next],
    ...(why === undefined ? {} : { sections: [{ title: why.label, items: [why.text] }] }),
    buttons: [
      audience === 'indiener'
        ? sayButton('Bekijk uw verzoek', { verb: 'show', kenmerk })
        : sayButton('Bekijk het verzoek', { verb: 'say', text: `triage ${kenmerk}` }),
    ],
  });
  return { card, summary };
}
