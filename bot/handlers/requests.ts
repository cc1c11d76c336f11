import { z } from 'zod/v4';
import type { Person } from '../../src/people/person.js';
import { overviewRows } from '../../src/requests/overview.js';
import { ownRequests } from '../../src/requests/own-requests.js';
import { isPrivate, onlyInPrivateCard } from '../private-chat.js';
import { cardActivity, type CardMessage } from '../render.js';
import type { Services } from '../services.js';
import { stringOf, type Replacement, type Turn } from '../verbs.js';
import { noRequestCard } from '../views/no-request.js';
import { requestsCard } from '../views/requests.js';
import { filerView } from './filer-view.js';

/** More rows than this make a card that nobody reads. */
const perPage = 5;
const pageSchema = z.coerce.number().int().nonnegative().max(100_000);

/** `mijn verzoeken`: what waits for someone first, then what is open, then the rest; a page of it. */
export async function myRequests({ requests, renderer }: Services, person: Person, page = 0): Promise<CardMessage> {
  const own = await ownRequests(requests, person, page, perPage);
  return requestsCard(renderer, own, overviewRows(person, own.requests));
}

/** Another page, in the place of the one before. */
export async function onMine(services: Services, { context, person, input }: Turn): Promise<Replacement> {
  if (!isPrivate(context)) return { ...onlyInPrivateCard(services.renderer), forPresserOnly: true };
  const page = pageSchema.safeParse(stringOf(input, 'page'));
  return myRequests(services, person, page.success ? page.data : 0);
}

/** A button that shows one request. */
export async function onShow(services: Services, { context, person, input }: Turn): Promise<void> {
  const message = isPrivate(context)
    ? await showRequest(services, person, stringOf(input, 'kenmerk') ?? '')
    : onlyInPrivateCard(services.renderer);
  await context.sendActivity(cardActivity(message));
}

/** `status KENMERK`: one request, for those who may see it; for others it does not exist. */
export async function showRequest(services: Services, person: Person, typed: string): Promise<CardMessage> {
  const request = await services.desk.look(person, typed.trim().toUpperCase(), 'teams');
  if (request === undefined) return noRequestCard(services.renderer);
  return filerView(services, { person, input: {} }, request);
}
