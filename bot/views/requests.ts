import type { OverviewRow } from '../../src/requests/overview.js';
import type { OwnRequests } from '../../src/requests/own-requests.js';
import { sayButton } from '../actions.js';
import type { CardMessage, Renderer } from '../render.js';
import { pageButtons } from './paging.js';
import { plain } from './text.js';

/** A page of `mijn verzoeken`. */
export function requestsCard(renderer: Renderer, own: OwnRequests, rows: readonly OverviewRow[]): CardMessage {
  const intro = introOf(own);
  const paging = pageButtons(own, { verb: 'mine' });
  const card = renderer.render('requests', {
    speak: intro,
    intro: plain(intro),
    rows: rows.map((row) => ({
      kenmerk: row.kenmerk,
      task: plain(row.task ?? ''),
      line: plain(row.title),
      state: plain([row.state, row.filedOn, row.origin, ...row.flags].join(' · ')),
      button: sayButton('Bekijk', { verb: 'show', kenmerk: row.kenmerk }).data,
    })),
    paging,
    hasPaging: paging.length > 0,
  });
  return { card, summary: intro };
}

function introOf({ all, page, pages }: OwnRequests): string {
  if (all === 0) return 'Uw organisatie heeft nog niets ingediend.';
  if (all === 1) return 'Eén verzoek.';
  return `${all} verzoeken${pages === 1 ? '' : `, pagina ${page + 1} van ${pages}`}. Eerst wat op u wacht, dan wat nog open is.`;
}
