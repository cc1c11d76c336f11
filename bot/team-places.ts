import type { TurnContext } from 'botbuilder';
import { hasRole, type Person } from '../src/people/person.js';
import type { TeamChannels } from '../src/people/team-channels.js';
import type { Team } from '../src/requests/request.js';
import { isPrivate } from './private-chat.js';

export const teams: readonly Team[] = ['lc', 'rwo'];

/** The teams in which someone handles requests. */
export function teamsOf(person: Person): readonly Team[] {
  return teams.filter((team) => hasRole(person, team));
}

/** A post in a channel and the answers below it are one conversation, with the channel's own id before the `;`. */
export function channelOf(conversationId: string): string {
  return conversationId.split(';')[0] ?? conversationId;
}

/**
 * Whether someone of a team may see its requests here: in their own chat with the assistant, or in the channel that their
 * team linked. Everyone in that channel reads along, which is what the team chose when it linked it.
 */
export function showsRequestsOf(channels: TeamChannels, context: TurnContext, person: Person, team: Team): boolean {
  if (!hasRole(person, team)) return false;
  return isPrivate(context) || isLinkedTo(channels, context, team);
}

export function isLinkedTo(channels: TeamChannels, { activity }: TurnContext, team: Team): boolean {
  const linked = channels.of(team);
  return linked !== undefined && channelOf(activity.conversation.id) === channelOf(linked.chat.conversationId);
}
