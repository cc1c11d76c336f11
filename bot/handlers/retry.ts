import { z } from 'zod/v4';
import type { RetryResult } from '../../src/notify/retry.js';
import { maySee } from '../../src/requests/visibility.js';
import { isPrivate } from '../private-chat.js';
import type { Services } from '../services.js';
import { stringOf, type ActionInput, type Replacement, type Turn } from '../verbs.js';
import { undeliveredCard, undeliveredPerPage } from '../views/undelivered.js';
import { kenmerkOf } from '../request-view.js';
import { teamView } from './team-view.js';
import { refusedHere } from './triage.js';

const pageSchema = z.coerce.number().int().nonnegative().max(100_000).catch(0);

/** What did not arrive, for the teams. */
export async function onUndelivered(services: Services, turn: Turn): Promise<Replacement> {
  const refused = refusedHere(services, turn);
  return refused === undefined ? showUndelivered(services, turn) : { ...refused, forPresserOnly: true };
}

/** "Opnieuw proberen", on the list or on the request itself: that takes the place of the card, with what came of it. */
export async function onRetry(services: Services, turn: Turn): Promise<Replacement> {
  const refused = refusedHere(services, turn);
  if (refused !== undefined) return { ...refused, forPresserOnly: true };
  const { person, input } = turn;
  const result = await services.retry(person, kenmerkOf(turn), stringOf(input, 'item'), 'teams');
  if (input['view'] !== 'team' || result.kind === 'not-found') return showUndelivered(services, turn, saidOf(result));
  return teamView(services, turn, result.request, {
    said: { tone: result.kind === 'done' ? 'good' : 'warning', text: saidOf(result) },
  });
}

async function showUndelivered(
  { requests, renderer }: Services,
  { context, person, input }: Turn,
  said?: string,
): Promise<Replacement> {
  // They are few, or something is wrong that is repaired first.
  const all = (await requests.list({ undelivered: true })).filter((request) => maySee(person, request));
  const last = Math.max(0, Math.ceil(all.length / undeliveredPerPage) - 1);
  const page = Math.min(pageOf(input), last);
  const shown = all.slice(page * undeliveredPerPage, (page + 1) * undeliveredPerPage);
  const card = undeliveredCard(renderer, { requests: shown, count: all.length, page }, said);
  return isPrivate(context) ? card : { ...card, forPresserOnly: true };
}

function saidOf(result: RetryResult): string {
  switch (result.kind) {
    case 'done':
      return `${result.request.kenmerk} wordt opnieuw verstuurd.`;
    case 'not-possible':
      return `Van ${result.request.kenmerk} is niets meer te versturen. Misschien deed een collega het al.`;
    case 'not-found':
    case 'not-allowed':
      return 'Ik vind geen verzoek met dit kenmerk. Er is niets verstuurd.';
  }
}

function pageOf(input: ActionInput): number {
  return pageSchema.parse(stringOf(input, 'page') ?? '0');
}
