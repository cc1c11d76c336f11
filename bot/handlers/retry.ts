import { z } from 'zod/v4';
import { seesUndelivered, type RetryResult } from '../../src/notify/retry.js';
import type { Person } from '../../src/people/person.js';
import { maySee } from '../../src/requests/visibility.js';
import { isPrivate, onlyInPrivateCard } from '../private-chat.js';
import type { CardMessage } from '../render.js';
import type { Services } from '../services.js';
import { stringOf, type ActionInput, type Replacement, type Turn } from '../verbs.js';
import { messageCard } from '../views/message.js';
import { undeliveredCard, undeliveredPerPage } from '../views/undelivered-list.js';

const pageSchema = z.coerce.number().int().nonnegative().max(100_000).catch(0);

/** What did not arrive, for the teams. */
export async function onUndelivered(services: Services, { context, person, input }: Turn): Promise<Replacement> {
  if (!isPrivate(context)) return { ...onlyInPrivateCard(services.renderer) };
  return showUndelivered(services, person, pageOf(input));
}

/** "Opnieuw proberen": the list takes the place of the card, with what came of it. */
export async function onRetry(services: Services, { context, person, input }: Turn): Promise<Replacement> {
  if (!isPrivate(context)) return onlyInPrivateCard(services.renderer);
  const kenmerk = (stringOf(input, 'kenmerk') ?? '').trim().toUpperCase();
  const result = await services.retry(person, kenmerk, stringOf(input, 'item'), 'teams');
  return showUndelivered(services, person, pageOf(input), saidOf(result));
}

async function showUndelivered(
  { requests, renderer }: Services,
  person: Person,
  page: number,
  said?: string,
): Promise<CardMessage> {
  if (!seesUndelivered(person))
    return messageCard(renderer, {
      title: 'Dit is voor het LC-team en RWO',
      paragraphs: ['Typ "mijn verzoeken" voor wat uw organisatie heeft ingediend.'],
    });
  // They are few, or something is wrong that is repaired first.
  const all = (await requests.list({ undelivered: true })).filter((request) => maySee(person, request));
  const last = Math.max(0, Math.ceil(all.length / undeliveredPerPage) - 1);
  const at = Math.min(page, last);
  const shown = all.slice(at * undeliveredPerPage, (at + 1) * undeliveredPerPage);
  return undeliveredCard(renderer, { requests: shown, count: all.length, page: at }, said);
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
