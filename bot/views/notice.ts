import type { Notice } from '../../src/notify/notice.js';
import { teamNames, teamOf, waitsForFiler } from '../../src/requests/handling.js';
import { lifecycle, type ActionName } from '../../src/requests/lifecycle.js';
import type { CareRequest } from '../../src/requests/request.js';
import { openQuestion } from '../../src/requests/shown-history.js';
import { doButton, sayButton, type ButtonView } from '../actions.js';
import { fitting } from '../fitting.js';
import type { CardMessage, Renderer } from '../render.js';
import { bullets, factRows, plain, shortened } from './text.js';

/** A text is shown up to here; the whole of it is behind "Bekijk". */
const lengths = [2_000, 1_000, 400] as const;

/**
 * A change as a message in the chat of who filed the request, or of who handles it now. A question is answered right here, and a
 * decision of RWO is marked as told. The buttons name the version of this moment: pressed later, they show the present state.
 */
export function noticeCard(renderer: Renderer, notice: Notice, request: CareRequest): CardMessage {
  const question =
    notice.audience === 'indiener' && asksForAnswer.has(notice.action) ? openQuestion(request) : undefined;
  const next = question === undefined ? notice.next : [answerText(request)];
  const said = [
    ...(notice.why === undefined ? [] : [notice.why]),
    ...(question?.text === undefined || notice.action === 'vragen' ? [] : [{ label: 'De vraag', text: question.text }]),
  ];
  const { label, errorMessage } = lifecycle.beantwoorden.text ?? {};
  const buttons = question === undefined ? tellButton(notice, request) : [actButton('beantwoorden', request)];
  const card = fitting(lengths, (longest) =>
    renderer.render('notice', {
      speak: notice.summary,
      eyebrow: plain(notice.kenmerk),
      title: plain(notice.title),
      text: plain(notice.summary),
      said: said.map((one) => ({ label: plain(one.label), text: plain(shortened(one.text, longest)) })),
      rows: factRows(notice.rows),
      next: next.length === 1 ? plain(next[0] ?? '') : bullets(next.map(plain)),
      answer: question === undefined ? [] : [{ label, errorMessage }],
      buttons: [...buttons, ...(notice.audience === 'behandelaar' ? [openForTeam(notice)] : [])],
      show: notice.audience === 'behandelaar' ? [] : [sayButton('Bekijk', { verb: 'show', kenmerk: notice.kenmerk })],
      hasButtons: buttons.length > 0 || notice.audience === 'behandelaar',
    }),
  );
  return { card, summary: notice.summary };
}

const asksForAnswer: ReadonlySet<ActionName> = new Set(['vragen', 'herinneren']);

function answerText(request: CareRequest): string {
  const team = teamNames[teamOf(request)];
  return `Antwoord hieronder. Daarna gaat ${team.replace(/^Het /, 'het ')} verder met uw verzoek.`;
}

/** Inkoopplan Midden-Holland 7.3: toegang tells the aanbieder what RWO decided. */
function tellButton({ audience, action }: Notice, request: CareRequest): readonly ButtonView[] {
  if (audience !== 'indiener' || action !== 'beoordelen' || !waitsForFiler(request)) return [];
  return [actButton('vertellen', request)];
}

function actButton(action: ActionName, { kenmerk, version }: CareRequest): ButtonView {
  const data = { verb: 'act', action, kenmerk, version: String(version), view: 'filer', from: 'notice' };
  return doButton(lifecycle[action].title, data, 'positive');
}

function openForTeam({ kenmerk }: Notice): ButtonView {
  return doButton('Bekijk', { verb: 'request', kenmerk, view: 'team' });
}
