import { dayOf } from '../../src/clock.js';
import type { Person } from '../../src/people/person.js';
import type { ActResult, Wish } from '../../src/requests/desk.js';
import { teamOf } from '../../src/requests/handling.js';
import type { Assignee, CareRequest } from '../../src/requests/request.js';
import { actInputOf, withoutPersonalData, type ActInput } from '../act-input.js';
import { onlyInPrivateCard } from '../private-chat.js';
import { kenmerkOf, mayActHere, viewFor } from '../request-view.js';
import type { Services } from '../services.js';
import type { Replacement, Turn } from '../verbs.js';
import { saidOf } from '../views/act-said.js';
import { noRequestCard } from '../views/no-request.js';
import { messageCard } from '../views/message.js';
import { filerView } from './filer-view.js';
import { channelView, teamView } from './team-view.js';

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
      return teamView(services, turn, result.request, { said });
    case 'channel':
      return channelView(services, turn, result.request, said);
    case 'filer':
      return filerView(services, turn, result.request, said);
    case 'elsewhere':
      return { ...onlyInPrivateCard(renderer), forPresserOnly: true };
  }
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
