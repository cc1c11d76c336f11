import type { OverviewRow, StatusView } from '../../src/requests/overview.js';
import type { DocumentPart } from '../../src/requests/request.js';
import { sayButton } from '../actions.js';
import type { CardMessage, Renderer } from '../render.js';
import { factRows, plain } from './text.js';

/** More rows than this make a card that nobody reads; the rest is found with `status KENMERK`. */
const MAX_ROWS = 5;

export function requestsCard(renderer: Renderer, rows: readonly OverviewRow[]): CardMessage {
  const shown = rows.slice(0, MAX_ROWS);
  const intro = introOf(rows.length, shown.length);
  const card = renderer.render('requests', {
    speak: intro,
    intro: plain(intro),
    rows: shown.map((row) => ({
      kenmerk: row.kenmerk,
      line: plain(row.title),
      state: plain([row.state, row.filedOn, row.origin, ...row.flags].join(' · ')),
      button: sayButton('Bekijk', { verb: 'show', kenmerk: row.kenmerk }).data,
    })),
  });
  return { card, summary: intro };
}

function introOf(all: number, shown: number): string {
  if (all === 0) return 'Uw organisatie heeft nog niets ingediend.';
  if (all > shown) return `De nieuwste ${shown} van ${all}. Een ouder verzoek vindt u met "status" en het kenmerk.`;
  return all === 1 ? 'Eén verzoek.' : `${all} verzoeken, het nieuwste eerst.`;
}

/** Where one request stands, with all that was asked and answered; `pdf` is the address of the same to keep. */
export function statusCard(
  renderer: Renderer,
  status: StatusView,
  document: readonly DocumentPart[],
  pdf: string | undefined,
): CardMessage {
  const card = renderer.render('status', {
    speak: `${status.kenmerk}: ${status.summary}`,
    eyebrow: plain(status.title),
    kenmerk: status.kenmerk,
    text: plain(status.summary),
    rows: factRows(status.rows.filter((row) => row.value !== status.kenmerk)),
    parts: document.map((part) => ({ title: plain(part.title), rows: factRows(part.rows) })),
    pdf: pdf ?? '',
  });
  return { card, summary: `${status.kenmerk}: ${status.summary}` };
}
