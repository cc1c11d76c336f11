import { hasRole, type Person } from '../people/person.js';
import { decisionIn } from './decision.js';
import { isOpen, lifecycle, actionNames, type ActionName } from './lifecycle.js';
import type { CareRequest, Side, Team } from './request.js';
import { isFromThem, judgedByRwo } from './visibility.js';

/** Which team handles it: RWO judges the URCs (inkoopplan Midden-Holland 7.3), the LC team has the others. */
export function teamOf({ kind }: Pick<CareRequest, 'kind'>): Team {
  return kind === judgedByRwo ? 'rwo' : 'lc';
}

/** How people call that team, at the start of a sentence. */
export const teamNames: Readonly<Record<Team, string>> = { lc: 'Het LC-team', rwo: 'RWO' };

/** On which sides of a request someone stands: both, for an LC member who filed it. */
export function sidesOf(person: Person, request: CareRequest): readonly Side[] {
  return [
    ...(hasRole(person, teamOf(request)) ? (['behandelaar'] as const) : []),
    ...(isFromThem(person, request) ? (['indiener'] as const) : []),
  ];
}

/** What someone can do with a request now: as cards offer it and as the server checks it. */
export function possibleActions(person: Person, request: CareRequest): readonly ActionName[] {
  return actionNames.filter((name) => isAllowed(person, request, name) && isPossible(request, name, person));
}

/** Whether this person may do it with such a request, whatever its state. */
export function isAllowed(person: Person, request: CareRequest, name: ActionName): boolean {
  const rule = lifecycle[name];
  if (rule.team !== undefined && rule.team !== teamOf(request)) return false;
  return sidesOf(person, request).some((side) => side === rule.by);
}

/** Whether the request is at a point where this makes sense. */
export function isPossible(request: CareRequest, name: ActionName, person: Pick<Person, 'id'>): boolean {
  if (lifecycle[name].moves[request.state] === undefined) return false;
  switch (name) {
    case 'oppakken':
      return request.assignee?.id !== person.id;
    case 'aanvullen':
      return request.state !== 'wacht op indiener';
    case 'doorzetten':
      return request.refs.gemeente !== undefined;
    case 'vertellen':
      return decisionIn(request) !== undefined && !isTold(request);
    case 'herinneren':
      return isOpen(request.state);
    default:
      return true;
  }
}

/** Of the decision that holds now: after a reopening and another decision it is told once more. */
function isTold({ history }: CareRequest): boolean {
  const decided = history.findLastIndex(({ action }) => action === 'beoordelen');
  return history.slice(decided + 1).some(({ action }) => action === 'vertellen');
}

/** True when it is the turn of those who filed it: a question to answer, or a decision to tell to the aanbieder. */
export function waitsForFiler(request: CareRequest): boolean {
  return request.state === 'wacht op indiener' || (decisionIn(request) !== undefined && !isTold(request));
}
