import type { Person } from '../../src/people/person.js';
import { overviewRows, statusView } from '../../src/requests/overview.js';
import { ownRequests } from '../../src/requests/own-requests.js';
import { isPrivate, onlyInPrivateCard } from '../private-chat.js';
import { cardActivity, type CardMessage } from '../render.js';
import type { Services } from '../services.js';
import { stringOf, type Turn } from '../verbs.js';
import { messageCard } from '../views/message.js';
import { requestsCard, statusCard } from '../views/requests.js';

/** `mijn verzoeken`: what someone's organisation filed, newest first. */
export async function myRequests({ requests, renderer }: Services, person: Person): Promise<CardMessage> {
  return requestsCard(renderer, overviewRows(person, await ownRequests(requests, person)));
}

/** A button that shows one request. */
export async function onShow(services: Services, { context, person, input }: Turn): Promise<void> {
  const message = isPrivate(context)
    ? await showRequest(services, person, stringOf(input, 'kenmerk') ?? '')
    : onlyInPrivateCard(services.renderer);
  await context.sendActivity(cardActivity(message));
}

/** `status KENMERK`: one request, for those who may see it; for others it does not exist. */
export async function showRequest(
  { desk, renderer, receiptUrl }: Services,
  person: Person,
  typed: string,
): Promise<CardMessage> {
  const kenmerk = typed.trim().toUpperCase();
  const request = await desk.look(person, kenmerk, 'teams');
  if (!request) {
    return messageCard(renderer, {
      title: 'Geen verzoek gevonden',
      paragraphs: [
        'Ik vind geen verzoek met dit kenmerk, of het is van een andere organisatie. Een kenmerk ziet er zo uit: VOW-2026-00042.',
        'Typ "mijn verzoeken" voor een lijst van wat uw organisatie heeft ingediend.',
      ],
    });
  }
  return statusCard(renderer, statusView(person, request), request.document, receiptUrl(kenmerk));
}
