import { dayOf } from '../../src/clock.js';
import { isAllowed, isPossible } from '../../src/requests/handling.js';
import type { ActErrors } from '../../src/requests/act.js';
import type { CareRequest } from '../../src/requests/request.js';
import { actInputOf, type ActInput } from '../act-input.js';
import { judgementInputOf, shownAgain, type JudgementInput } from '../judgement-input.js';
import { isPrivate, onlyInPrivateCard } from '../private-chat.js';
import { kenmerkOf, mayActHere } from '../request-view.js';
import type { Services } from '../services.js';
import { stringOf, type Replacement, type Turn } from '../verbs.js';
import { saidOf, type Said } from '../views/act-said.js';
import { judgementCard } from '../views/judgement.js';
import { noRequestCard } from '../views/no-request.js';
import { afterAct } from './act.js';

/**
 * RWO judges a URC-aanvraag (inkoopplan Midden-Holland 7.3): opens the card, puts "ja" at what was left open (`step` fill), or decides
 * (`step` decide).
 */
export async function onJudge(services: Services, turn: Turn): Promise<Replacement> {
  const { desk, requests, renderer } = services;
  const { person, input } = turn;
  const kenmerk = kenmerkOf(turn);
  if (!mayActHere(services, turn, await requests.get(kenmerk)))
    return { ...onlyInPrivateCard(renderer), forPresserOnly: true };
  const acting = actInputOf({ ...input, action: 'beoordelen', kenmerk });
  if (input['step'] === 'decide' && acting !== undefined) return decide(services, turn, acting);

  const request = await desk.look(person, kenmerk, 'teams');
  if (request === undefined) return noRequestCard(renderer);
  if (!isAllowed(person, request, 'beoordelen'))
    return afterAct(services, turn, { kind: 'not-allowed', request }, actingOn(request));
  if (!isPossible(request, 'beoordelen', person))
    return afterAct(services, turn, { kind: 'not-possible', request }, acting ?? actingOn(request));
  return show(services, turn, request, judgementInputOf(input, input['step'] === 'fill' ? 'ja' : undefined));
}

async function decide(services: Services, turn: Turn, acting: ActInput): Promise<Replacement> {
  const { desk } = services;
  const { person, input } = turn;
  const filled = judgementInputOf(input);
  const { criteria, tariff, outcome, reasons } = filled;
  const wish = {
    action: 'beoordelen',
    version: acting.version,
    text: reasons,
    judgement: { criteria, tariff },
    ...(outcome === undefined ? {} : { outcome }),
  } as const;
  const result = await desk.act(person, acting.kenmerk, wish, 'teams');
  const canGoOn =
    result.kind === 'invalid' || (result.kind === 'stale' && isPossible(result.request, 'beoordelen', person));
  if (!canGoOn) return afterAct(services, turn, result, acting);
  const errors = result.kind === 'invalid' ? result.errors : {};
  return show(services, turn, result.request, filled, errors, saidOf(result, acting, acting.typed, person));
}

/** In a channel only who judges sees it; the card stays as it is for the others. */
function show(
  { renderer, decisions, clock }: Services,
  { context, input }: Turn,
  request: CareRequest,
  filled: JudgementInput,
  errors: ActErrors = {},
  said?: Said,
): Replacement {
  const message = judgementCard(renderer, {
    request,
    contract: decisions.contractOf(request),
    filled: shownAgain(filled, dayOf(clock.now())),
    errors,
    said,
    from: stringOf(input, 'from') ?? '',
  });
  return isPrivate(context) ? message : { ...message, forPresserOnly: true };
}

function actingOn({ kenmerk, version }: CareRequest): ActInput {
  return { kenmerk, action: 'beoordelen', version, typed: {} };
}
