import { z } from 'zod/v4';
import { dayOf } from '../../src/clock.js';
import { queueTabs, readQueue } from '../../src/requests/triage-queue.js';
import { isPrivate } from '../private-chat.js';
import type { CardMessage } from '../render.js';
import type { Services } from '../services.js';
import { isLinkedTo, teamsOf } from '../team-places.js';
import { stringOf, type Replacement, type Turn } from '../verbs.js';
import { requestWords } from '../views/request-words.js';
import { notLinkedHereCard, onlyTeamsCard } from '../views/team-channel.js';
import { triageCard } from '../views/triage.js';

const pageSchema = z.coerce.number().int().nonnegative().max(100_000);

/** `triage`, and its tabs and pages: what a team has to work on. */
export async function onTriage(services: Services, turn: Turn): Promise<Replacement> {
  const { renderer, requests, clock, forms, answers } = services;
  const { context, person, input } = turn;
  const refused = refusedHere(services, turn);
  if (refused !== undefined) return { ...refused, forPresserOnly: true };
  const today = dayOf(clock.now());
  const tab = queueTabs.find((one) => one === input['tab']) ?? 'open';
  const page = pageSchema.safeParse(stringOf(input, 'page') ?? '0');
  const queue = await readQueue(requests, person, today, { tab, page: page.success ? page.data : 0 });
  const records = answers.records();
  const card = triageCard(renderer, queue, today, (request) => requestWords(request, { forms, records, today }));
  return isPrivate(context) ? card : { ...card, forPresserOnly: true };
}

/** Why someone sees no requests of a team here; undefined when they do. */
export function refusedHere(
  { renderer, channels }: Services,
  { context, person }: Pick<Turn, 'context' | 'person'>,
): CardMessage | undefined {
  const own = teamsOf(person);
  if (own.length === 0) return onlyTeamsCard(renderer);
  if (isPrivate(context) || own.some((team) => isLinkedTo(channels, context, team))) return undefined;
  return notLinkedHereCard(renderer);
}
