import { dayOf } from '../../src/clock.js';
import { isActionName } from '../../src/requests/lifecycle.js';
import type { CareRequest } from '../../src/requests/request.js';
import { typedOf, withoutPersonalData } from '../act-input.js';
import { isPrivate, onlyInPrivateCard } from '../private-chat.js';
import { kenmerkOf, viewFor } from '../request-view.js';
import type { Services } from '../services.js';
import { stringOf, type Replacement, type Turn } from '../verbs.js';
import type { OpenInput } from '../views/act-said.js';
import { noRequestCard } from '../views/no-request.js';
import { withSnippet } from '../views/team-input.js';
import { filerView } from './filer-view.js';
import { channelView, teamView } from './team-view.js';

/** A button that opens a request for the team, with the input of an action (`open`) and a text to begin with (`snippet`). */
export async function onTeamRequest(services: Services, turn: Turn): Promise<Replacement> {
  return showToTeam(services, turn, kenmerkOf(turn), (request) => openInput(services, turn, request));
}

/** One request, as the team sees it; who is of no team gets what they may see of it. */
export async function showToTeam(
  services: Services,
  turn: Turn,
  kenmerk: string,
  open: (request: CareRequest) => OpenInput | undefined = () => undefined,
): Promise<Replacement> {
  const { desk, renderer } = services;
  const { context, person } = turn;
  const request = await desk.look(person, kenmerk, 'teams');
  if (request === undefined) {
    return isPrivate(context) ? noRequestCard(renderer) : { ...onlyInPrivateCard(renderer), forPresserOnly: true };
  }
  switch (viewFor(services, turn, request, 'team')) {
    case 'team':
    case 'channel':
      return teamView(services, turn, request, { open: open(request) });
    case 'filer':
      return filerView(services, turn, request);
    case 'elsewhere':
      return { ...onlyInPrivateCard(renderer), forPresserOnly: true };
  }
}

/**
 * The present state of a card, for who looks at it; undefined for those who may not see it, whose card stays as it is.
 */
export async function onRefresh(services: Services, turn: Turn): Promise<Replacement | undefined> {
  const request = await services.desk.look(turn.person, kenmerkOf(turn), 'teams');
  if (request === undefined) return undefined;
  switch (viewFor(services, turn, request, turn.input['view'])) {
    case 'team':
      return teamView(services, turn, request);
    case 'channel':
      return channelView(services, turn, request);
    case 'filer':
      return filerView(services, turn, request);
    case 'elsewhere':
      return undefined;
  }
}

function openInput({ clock }: Services, { input }: Turn, request: CareRequest): OpenInput | undefined {
  const action = stringOf(input, 'open') ?? '';
  if (!isActionName(action)) return undefined;
  const typed = withoutPersonalData(typedOf(input), dayOf(clock.now()));
  return { action, typed: withSnippet(typed, request.kind, action, stringOf(input, 'snippet')), errors: {} };
}
