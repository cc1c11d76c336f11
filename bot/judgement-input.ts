import type { Day } from '../src/clock.js';
import { findPersonalData, redact } from '../src/personal-data.js';
import type { Judgement, Outcome } from '../src/requests/request.js';
import { toelatingscriteria } from '../src/requests/toelatingscriteria.js';
import { typedOf } from './act-input.js';
import { stringOf, type ActionInput } from './verbs.js';

/** What someone of RWO filled in on the card to judge a URC-aanvraag. */
export interface JudgementInput extends Judgement {
  readonly outcome: Outcome | undefined;
  readonly reasons: string;
}

const found = ['ja', 'nee', 'niet van toepassing'] as const;

/** The inputs of the card; anything else in their place counts as left open. `rest`: what stands for a criterion that was left open. */
export function judgementInputOf(input: ActionInput, rest?: 'ja'): JudgementInput {
  const { text, outcome } = typedOf(input);
  const criteria = toelatingscriteria.flatMap(({ id }) => {
    const met = found.find((one) => one === input[id]) ?? rest;
    return met === undefined ? [] : [[id, met] as const];
  });
  return {
    criteria: Object.fromEntries(criteria),
    tariff: stringOf(input, 'tariff') ?? '',
    outcome,
    reasons: text ?? '',
  };
}

/** The same without personal data of a client: on a card it would stay in the chat. */
export function shownAgain(filled: JudgementInput, today: Day): JudgementInput {
  const clean = (text: string): string => redact(text, findPersonalData(text, today));
  return { ...filled, reasons: clean(filled.reasons), tariff: clean(filled.tariff) };
}
