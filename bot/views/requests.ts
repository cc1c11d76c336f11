import type { RequestRow, RequestStatus } from '../../src/requests/overview.js';
import { sayButton } from '../actions.js';
import type { CardMessage, Renderer } from '../render.js';
import { bullets, factRows, plain } from './text.js';

/** More rows than this make a card that nobody reads; the rest is found with `status KENMERK`. */
const MAX_ROWS = 5;

export function requestsCard(renderer: Renderer, rows: readonly RequestRow[]): CardMessage {
  const shown = rows.slice(0, MAX_ROWS);
  const intro =
    rows.length === 0
      ? 'Uw organisatie heeft nog niets ingediend.'
      : rows.length > shown.length
        ? `De nieuwste ${shown.length} van ${rows.length}. Een ouder verzoek vindt u met status en het kenmerk.`
        : rows.length === 1
          ? 'Eén verzoek van uw organisatie.'
          : `${rows.length} verzoeken van uw organisatie, het nieuwste eerst.`;
  const card = renderer.render('requests', {
    speak: intro,
    intro: plain(intro),
    rows: shown.map((row) => ({
      kenmerk: row.kenmerk,
      line: plain(row.title),
      state: plain(row.detail),
      button: sayButton(`status ${row.kenmerk}`, { verb: 'show', kenmerk: row.kenmerk }).data,
    })),
  });
  return { card, summary: intro };
}

export function statusCard(renderer: Renderer, status: RequestStatus): CardMessage {
  const speak = `${status.kenmerk}: ${status.state}.`;
  const card = renderer.render('status', {
    speak,
    eyebrow: plain(status.title),
    kenmerk: status.kenmerk,
    rows: factRows(status.rows),
    parts: status.parts.map((part) => ({ title: plain(part.title), rows: factRows(part.rows) })),
    history: bullets(status.history.map(plain)),
  });
  return { card, summary: speak };
}
