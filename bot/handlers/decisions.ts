import { z } from 'zod/v4';
import { isPrivate, onlyInPrivateCard } from '../private-chat.js';
import { kenmerkOf } from '../request-view.js';
import type { Services } from '../services.js';
import { stringOf, type Replacement, type Turn } from '../verbs.js';
import { decisionCard, decisionsCard } from '../views/decisions.js';
import { messageCard } from '../views/message.js';

const pageSchema = z.coerce.number().int().nonnegative().max(100_000);

/** `URC-besluiten`, its pages and its choice of a contract: what RWO decided, for the five gemeenten. */
export async function onDecisions(services: Services, { context, person, input }: Turn): Promise<Replacement> {
  const { decisions, renderer } = services;
  if (!isPrivate(context)) return { ...onlyInPrivateCard(renderer), forPresserOnly: true };
  const page = pageSchema.safeParse(stringOf(input, 'page'));
  const asked = { contract: stringOf(input, 'contract'), page: page.success ? page.data : 0 };
  const found = await decisions.list(person, asked, 'teams');
  return found === undefined ? notForYou(services) : decisionsCard(renderer, found);
}

/** One decision, in the place of the list. */
export async function onDecision(services: Services, turn: Turn): Promise<Replacement> {
  const { decisions, renderer } = services;
  const { context, person, input } = turn;
  if (!isPrivate(context)) return { ...onlyInPrivateCard(renderer), forPresserOnly: true };
  if (!decisions.mayRead(person)) return notForYou(services);
  const decision = await decisions.read(person, kenmerkOf(turn), 'teams');
  const back = { contract: stringOf(input, 'contract') ?? '', page: stringOf(input, 'page') ?? '0' };
  if (decision === undefined) {
    return messageCard(renderer, {
      title: 'Geen besluit gevonden',
      paragraphs: ['Dit besluit is er niet, of RWO kijkt opnieuw naar de aanvraag. Typ "URC-besluiten" voor de lijst.'],
    });
  }
  return decisionCard(renderer, decision, back);
}

function notForYou({ renderer }: Services): Replacement {
  return messageCard(renderer, {
    title: 'Alleen voor Midden-Holland',
    paragraphs: [
      'De besluiten van RWO over uitzonderingen (URC en CSA) zijn voor toegang van de vijf gemeenten van Midden-Holland, voor RWO en voor het LC-team (inkoopplan 7.3).',
      'Werkt u bij een van deze gemeenten? Mail dan LC@VNG.nl, want wij herkennen uw mailadres niet.',
    ],
  });
}
