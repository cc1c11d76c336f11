import type { ActErrors } from '../../src/requests/act.js';
import { exceptionOf } from '../../src/requests/exception-of.js';
import { lifecycle } from '../../src/requests/lifecycle.js';
import { outcomeWords } from '../../src/requests/outcome-words.js';
import type { CareRequest } from '../../src/requests/request.js';
import { toelatingscriteria } from '../../src/requests/toelatingscriteria.js';
import { doButton } from '../actions.js';
import type { JudgementInput } from '../judgement-input.js';
import type { CardMessage, Renderer } from '../render.js';
import type { Said } from './act-said.js';
import { factRows, plain } from './text.js';

export interface JudgementDetail {
  readonly request: CareRequest;
  /** The name of the contract. */
  readonly contract: string;
  readonly filled: JudgementInput;
  readonly errors: ActErrors;
  readonly said?: Said | undefined;
  readonly from: string;
}

/** The card on which RWO judges a URC-aanvraag: the eleven toelatingscriteria, the tariff, the decision and its reasons. */
export function judgementCard(renderer: Renderer, detail: JudgementDetail): CardMessage {
  const { request, contract, filled, errors, said, from } = detail;
  const { kenmerk, version, answers } = request;
  const answer = (id: string): string => String(answers[id] ?? '');
  const summary = said?.text ?? `${kenmerk} beoordelen.`;
  const data = { kenmerk, version: String(version), view: 'team', from };
  const { text, outcomes = [] } = lifecycle.beoordelen;
  const card = renderer.render('judgement', {
    speak: summary,
    eyebrow: plain(kenmerk),
    title: lifecycle.beoordelen.title,
    said: said === undefined ? [] : [{ tone: said.tone, text: plain(said.text) }],
    rows: factRows([
      { label: 'Aanbieder', value: `${answer('voorgesteld')} (KvK ${answer('kvk')})` },
      { label: 'Gevraagd', value: exceptionOf(request)?.toUpperCase() ?? 'URC of CSA' },
      { label: 'Contract', value: contract },
      { label: 'Zorg', value: answer('zorg') },
    ]),
    fill: [doButton('Overal "ja" waar nog niets staat', { verb: 'judge', step: 'fill', ...data })],
    criteria: toelatingscriteria.map(({ id, title }, index) => ({
      id,
      label: `${index + 1}. ${title}`,
      value: filled.criteria[id] ?? '',
      error: plain(errors[id] ?? ''),
    })),
    tariff: filled.tariff,
    tariffError: plain(errors['tariff'] ?? ''),
    outcomes: outcomes.map((value) => ({ value, title: outcomeTitle(request, value) })),
    outcome: filled.outcome ?? '',
    outcomeError: plain(errors['outcome'] ?? ''),
    reasonsLabel: text?.label,
    reasonsErrorMessage: text?.errorMessage,
    reasons: filled.reasons,
    reasonsError: plain(errors['text'] ?? ''),
    buttons: [
      doButton('Beslissing vastleggen', { verb: 'judge', step: 'decide', ...data }, 'positive'),
      doButton('Annuleren', { verb: 'request', ...data }),
    ],
  });
  return { card, summary };
}

function outcomeTitle(request: CareRequest, outcome: JudgementInput['outcome'] & string): string {
  if (outcome === 'niet nodig') return 'Niet nodig: de zorg kan zonder uitzondering';
  const words = outcomeWords(request, outcome);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
