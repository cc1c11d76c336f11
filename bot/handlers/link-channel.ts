import type { TurnContext } from 'botbuilder';
import { dayOf } from '../../src/clock.js';
import type { Person } from '../../src/people/person.js';
import type { Team } from '../../src/requests/request.js';
import { isPrivate } from '../private-chat.js';
import { chatOf } from '../reachable-people.js';
import type { CardMessage } from '../render.js';
import type { Services } from '../services.js';
import { channelOf, isLinkedTo, teamsOf } from '../team-places.js';
import type { Replacement, Turn } from '../verbs.js';
import {
  linkedCard,
  linkElsewhereCard,
  nothingLinkedCard,
  onlyTeamsCard,
  unlinkedCard,
  whichTeamCard,
} from '../views/team-channel.js';

type Here = Pick<Turn, 'context' | 'person'>;

/** `triage hier`: the requests of a team are posted in this channel from now on. */
export async function linkHere(services: Services, { context, person }: Here): Promise<CardMessage> {
  const { renderer } = services;
  const own = teamsOf(person);
  const [team] = own;
  if (team === undefined) return onlyTeamsCard(renderer);
  if (isPrivate(context)) return linkElsewhereCard(renderer);
  return own.length > 1 ? whichTeamCard(renderer) : link(services, context, person, team);
}

/** `triage hier niet`: for each team of this person that this channel was linked for. */
export async function unlinkHere(services: Services, { context, person }: Here): Promise<CardMessage> {
  const { renderer, channels } = services;
  const own = teamsOf(person);
  if (own.length === 0) return onlyTeamsCard(renderer);
  const linked = own.filter((team) => isLinkedTo(channels, context, team));
  if (linked.length === 0) return nothingLinkedCard(renderer);
  for (const team of linked) await channels.unlink(team);
  return unlinkedCard(renderer, linked);
}

/** The choice of a team, and the button that undoes the link. The team on the card is a claim. */
export async function onLink(services: Services, { context, person, input }: Turn): Promise<Replacement> {
  const { renderer, channels } = services;
  const team = teamsOf(person).find((one) => one === input['team']);
  if (team === undefined) return { ...onlyTeamsCard(renderer), forPresserOnly: true };
  if (isPrivate(context)) return linkElsewhereCard(renderer);
  if (input['off'] !== 'ja') return link(services, context, person, team);
  if (!isLinkedTo(channels, context, team)) return nothingLinkedCard(renderer);
  await channels.unlink(team);
  return unlinkedCard(renderer, [team]);
}

async function link(
  { channels, renderer, clock }: Services,
  context: TurnContext,
  person: Person,
  team: Team,
): Promise<CardMessage> {
  const before = channels.of(team);
  const moved = before !== undefined && !isLinkedTo(channels, context, team);
  const chat = chatOf(context);
  await channels.link({
    team,
    // Of the channel itself, not of the post in which this was typed: each request gets a post of its own.
    chat: { ...chat, conversationId: channelOf(chat.conversationId) },
    linkedOn: dayOf(clock.now()),
    linkedBy: person.id,
  });
  return linkedCard(renderer, team, moved);
}
