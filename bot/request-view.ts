import { hasRole, type Person } from '../src/people/person.js';
import { teamOf } from '../src/requests/handling.js';
import type { CareRequest, Kenmerk, Team } from '../src/requests/request.js';
import { maySee } from '../src/requests/visibility.js';
import { isPrivate } from './private-chat.js';
import type { Services } from './services.js';
import { showsRequestsOf, teams } from './team-places.js';
import { stringOf, type Turn } from './verbs.js';

/** Which card of a request: all that its team needs, the short one in the team's channel, or that of those who filed it. */
export type RequestView = 'team' | 'channel' | 'filer';

/**
 * Which card someone gets: what the card asks for when they stand on that side of the request, else the side on which they do
 * stand. `elsewhere`: not here, where others read along.
 */
export function viewFor(
  { channels }: Pick<Services, 'channels'>,
  { context, person }: Pick<Turn, 'context' | 'person'>,
  request: CareRequest,
  asked: unknown,
): RequestView | 'elsewhere' {
  const team = teamFor(person, request);
  const asTeam = team !== undefined && showsRequestsOf(channels, context, person, team);
  if (asTeam && asked !== 'filer') return asked === 'channel' && !isPrivate(context) ? 'channel' : 'team';
  return isPrivate(context) ? 'filer' : 'elsewhere';
}

/** In their own chat, or in the channel of their team. Elsewhere nobody learns which kenmerken exist. */
export function mayActHere(services: Services, turn: Turn, request: CareRequest | undefined): boolean {
  const { context, person, input } = turn;
  if (isPrivate(context)) return true;
  if (request !== undefined && maySee(person, request))
    return viewFor(services, turn, request, input['view']) !== 'elsewhere';
  return teams.some((team) => showsRequestsOf(services.channels, context, person, team));
}

/** A kenmerk as it came from a card. */
export function kenmerkOf({ input }: Pick<Turn, 'input'>): Kenmerk {
  return (stringOf(input, 'kenmerk') ?? '').trim().toUpperCase();
}

/** As which team someone looks at a request: the LC team sees all. */
function teamFor(person: Person, request: CareRequest): Team | undefined {
  return [teamOf(request), 'lc' as const].find((team) => hasRole(person, team));
}
