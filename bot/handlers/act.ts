import { dayOf } from '../../src/clock.js';
import { hasRole, type Person } from '../../src/people/person.js';
import type { ActResult, Wish } from '../../src/requests/desk.js';
import { teamOf } from '../../src/requests/handling.js';
import type { Assignee, CareRequest, Kenmerk, Team } from '../../src/requests/request.js';
import { maySee } from '../../src/requests/visibility.js';
import { actInputOf, withoutPersonalData, type ActInput } from '../act-input.js';
import { isPrivate, onlyInPrivateCard } from '../private-chat.js';
import type { Services } from '../services.js';
import { showsRequestsOf, teams } from '../team-places.js';
import { stringOf, type Replacement, type Turn } from '../verbs.js';
import { saidOf } from '../views/act-said.js';
import { noRequestCard } from '../views/no-request.js';
import { messageCard } from '../views/message.js';
import { filerView } from './filer-view.js';
import { teamView } from './team-view.js';

/** For whom a card was made; a card claims it, `viewFor` decides. */
export type RequestView = 'team' | 'channel' | 'filer';

/** A button that does something with a request, of the team or of the filer: `action`, `kenmerk`, `version`, `view` and the inputs. */
export async function onAct(services: Services, turn: Turn): Promise<Replacement> {
  const { desk, renderer } = services;
  const { person, input } = turn;
  const acting = actInputOf(input);
  if (acting === undefined) {
    desk.noteForged(person, kenmerkOf(turn), 'teams');
    return messageCard(renderer, {
      title: 'Deze knop werkt niet meer',
      paragraphs: ['Er is niets veranderd. Open het verzoek opnieuw: typ "mijn verzoeken" of "triage".'],
    });
  }
  const request = await services.requests.get(acting.kenmerk);
  if (!mayActHere(services, turn, request)) return { ...onlyInPrivateCard(renderer), forPresserOnly: true };
  const result = await desk.act(person, acting.kenmerk, await wishOf(services, person, acting, request), 'teams');
  return afterAct(services, turn, result, acting);
}

/** The card after something was done or refused; for other verbs that act through the desk too. */
export async function afterAct(
  services: Services,
  turn: Turn,
  result: ActResult,
  acting: ActInput,
): Promise<Replacement> {
  const { renderer, clock } = services;
  const { person, input } = turn;
  if (result.kind === 'not-found') return noRequestCard(renderer);
  const typed = withoutPersonalData(acting.typed, dayOf(clock.now()));
  const said = saidOf(result, acting, typed, person);
  switch (viewFor(services, turn, result.request, input['view'])) {
    case 'team':
      return teamView(services, turn, result.request, said);
    case 'channel':
      return teamView(services, turn, result.request, said, 'channel');
    case 'filer':
      return filerView(services, turn, result.request, said);
    case 'elsewhere':
      return { ...onlyInPrivateCard(renderer), forPresserOnly: true };
  }
}

/**
 * Which card someone gets: what the card asks for when they stand on that side of the request, else the side on which they do
 * stand. `elsewhere`: not here, where others read along.
 */
export function viewFor(
  { channels }: Services,
  { context, person }: Pick<Turn, 'context' | 'person'>,
  request: CareRequest,
  asked: unknown,
): RequestView | 'elsewhere' {
  const team = teamFor(person, request);
  const asTeam = team !== undefined && showsRequestsOf(channels, context, person, team);
  if (asTeam && asked !== 'filer') return asked === 'channel' && !isPrivate(context) ? 'channel' : 'team';
  return isPrivate(context) ? 'filer' : 'elsewhere';
}

/** As which team someone looks at a request: the LC team sees all. */
function teamFor(person: Person, request: CareRequest): Team | undefined {
  const handling = teamOf(request);
  return [handling, 'lc' as const].find((team) => hasRole(person, team));
}

/** In their own chat, or in the channel of their team. Elsewhere nobody learns which kenmerken exist. */
function mayActHere(services: Services, turn: Turn, request: CareRequest | undefined): boolean {
  const { context, person, input } = turn;
  if (isPrivate(context)) return true;
  if (request !== undefined && maySee(person, request))
    return viewFor(services, turn, request, input['view']) !== 'elsewhere';
  return teams.some((team) => showsRequestsOf(services.channels, context, person, team));
}

/** The colleague is looked up here; the desk checks the rest. */
async function wishOf(
  services: Services,
  person: Person,
  { action, version, typed }: ActInput,
  request: CareRequest | undefined,
): Promise<Wish> {
  const { text, outcome, subject } = typed;
  const to =
    action === 'toewijzen' && request !== undefined ? await colleague(services, person, request, typed.to) : undefined;
  return {
    action,
    version,
    ...(text === undefined ? {} : { text }),
    ...(outcome === undefined ? {} : { outcome }),
    ...(subject === undefined ? {} : { subject }),
    ...(to === undefined ? {} : { to }),
  };
}

/** Someone of the team that handles this request; undefined for anyone else. */
async function colleague(
  { reachable }: Services,
  person: Person,
  request: CareRequest,
  id: string | undefined,
): Promise<Assignee | undefined> {
  if (id === undefined) return undefined;
  if (id === 'mij' || id === person.id) return { id: person.id, name: person.name };
  const team = (await reachable.get(id))?.team;
  return team?.teams.includes(teamOf(request)) === true ? { id, name: team.name } : undefined;
}

/** A kenmerk as it came from a card or was typed. */
export function kenmerkOf(turn: Pick<Turn, 'input'>): Kenmerk {
  return (stringOf(turn.input, 'kenmerk') ?? '').trim().toUpperCase();
}
