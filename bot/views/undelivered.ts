import { undeliveredOf } from '../../src/notify/undelivered.js';
import type { CareRequest } from '../../src/requests/request.js';
import { doButton } from '../actions.js';
import type { CardMessage, Renderer } from '../render.js';
import { plain } from './text.js';

/** More make a card that nobody reads. */
export const undeliveredPerPage = 5;
/** Of one request; the button sends all of it. */
const mostLines = 4;

/** What did not arrive, a request a row with "Opnieuw proberen". `said`: what came of the button that was pressed. */
export function undeliveredCard(
  renderer: Renderer,
  list: { readonly requests: readonly CareRequest[]; readonly count: number; readonly page: number },
  said?: string,
): CardMessage {
  const intro = introOf(list.count);
  const from = list.page * undeliveredPerPage;
  const buttons = [
    ...(list.page > 0 ? [doButton('Vorige', { verb: 'undelivered', page: String(list.page - 1) })] : []),
    ...(from + list.requests.length < list.count
      ? [doButton('Volgende', { verb: 'undelivered', page: String(list.page + 1) })]
      : []),
    doButton('Naar de triage', { verb: 'triage', tab: 'open', page: '0' }),
  ];
  const card = renderer.render('undelivered', {
    speak: said ?? intro,
    said: said === undefined ? [] : [{ text: plain(said) }],
    intro: plain(intro),
    rows: list.requests.map((request) => {
      const undelivered = undeliveredOf(request);
      const lines = undelivered.slice(0, mostLines).map(({ what, about, why }) => ({
        what: plain(`${what}, over "${about}"`),
        why: plain(why),
      }));
      const more = undelivered.length - lines.length;
      return {
        kenmerk: request.kenmerk,
        title: plain(request.title),
        lines: more > 0 ? [...lines, { what: `En nog ${more}.`, why: '' }] : lines,
        button: { verb: 'retry', kenmerk: request.kenmerk, page: String(list.page) },
      };
    }),
    buttons,
  });
  return { card, summary: said ?? intro };
}

function introOf(count: number): string {
  if (count === 0) return 'Alles is aangekomen.';
  return count === 1
    ? 'Van één verzoek kwam een bericht, mail of kaart niet aan.'
    : `Van ${count} verzoeken kwam een bericht, mail of kaart niet aan.`;
}
