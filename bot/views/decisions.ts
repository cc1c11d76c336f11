import { dayText } from '../../src/requests/overview.js';
import type { Decision, DecisionsPage } from '../../src/requests/decisions.js';
import { outcomeWords } from '../../src/requests/outcome-words.js';
import { judgedByRwo } from '../../src/requests/visibility.js';
import { doButton } from '../actions.js';
import type { CardMessage, Renderer } from '../render.js';
import { pageButtons } from './paging.js';
import { bullets, factRows, plain } from './text.js';

/** A page of what RWO decided on URC-aanvragen. */
export function decisionsCard(renderer: Renderer, found: DecisionsPage): CardMessage {
  const { decisions, contract = '', contracts, page } = found;
  const intro = introOf(found);
  const paging = pageButtons(found, { verb: 'decisions', contract });
  const card = renderer.render('decisions', {
    speak: intro,
    intro: plain(intro),
    // One contract is no choice.
    filter:
      contracts.length < 2
        ? []
        : [
            {
              value: contract,
              choices: [{ value: '', title: 'Alle contracten' }, ...contracts],
              buttons: [doButton('Toon', { verb: 'decisions' })],
            },
          ],
    rows: decisions.map((decision) => ({
      title: plain(decision.aanbieder),
      outcome: endText(decision),
      color: colors[decision.outcome] ?? 'Default',
      about: plain([decision.contract, decision.care].join(' · ')),
      meta: plain([dayText(decision.decidedAt), decision.kenmerk].join(' · ')),
      kenmerk: decision.kenmerk,
      button: doButton('Lees', { verb: 'decision', kenmerk: decision.kenmerk, contract, page: String(page) }).data,
    })),
    paging,
    hasPaging: paging.length > 0,
  });
  return { card, summary: intro };
}

/** What RWO decided on one aanvraag; `back` is the page of the list to go back to. */
export function decisionCard(
  renderer: Renderer,
  decision: Decision,
  back: { readonly contract: string; readonly page: string },
): CardMessage {
  const { kenmerk, aanbieder, kvk, exception, unmet, reasons, tariff } = decision;
  const summary = `${exception ?? 'URC of CSA'} voor ${aanbieder}: ${endText(decision).toLowerCase()}.`;
  const card = renderer.render('decision', {
    speak: summary,
    eyebrow: plain(`Besluit van RWO · ${kenmerk}`),
    title: plain(aanbieder),
    outcome: endText(decision),
    color: colors[decision.outcome] ?? 'Default',
    rows: factRows([
      { label: 'Besloten op', value: dayText(decision.decidedAt) },
      { label: 'Gevraagd', value: exception ?? 'URC of CSA' },
      { label: 'Contract', value: decision.contract },
      { label: 'Zorg', value: decision.care },
      { label: 'KvK-nummer', value: kvk },
      ...(tariff === undefined || tariff === '' ? [] : [{ label: 'Tarief (alleen voor RWO)', value: tariff }]),
    ]),
    reasons: plain(reasons),
    unmet: unmet.length === 0 ? [] : [{ markdown: bullets(unmet.map(plain)) }],
    buttons: [doButton('Terug naar de lijst', { verb: 'decisions', ...back })],
  });
  return { card, summary };
}

const colors: Readonly<Partial<Record<Decision['outcome'], string>>> = { toegekend: 'Good', afgewezen: 'Attention' };

function endText({ outcome }: Decision): string {
  const words = outcomeWords({ kind: judgedByRwo }, outcome);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function introOf({ all, page, pages, contract }: DecisionsPage): string {
  const where = contract === undefined ? '' : ' voor dit contract';
  if (all === 0) return `RWO heeft nog geen besluiten genomen${where}.`;
  const which = pages === 1 ? '' : `, pagina ${page + 1} van ${pages}`;
  return `${all === 1 ? 'Eén besluit' : `${all} besluiten`} van RWO${where}${which}. Het nieuwste staat bovenaan.`;
}
