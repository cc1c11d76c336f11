import { type Person, hasRole } from '../people/person.js';
import type { CareRequest } from './request.js';

/** Requests for an exception contract, which RWO judges (inkoopplan Midden-Holland 5.1 and 7.3). */
export const judgedByRwo = 'urc';

/**
 * Who may see a request: a filer those of their own organisation, a gemeente those addressed to it, RWO the URCs, the LC
 * team all (design: "Who may do what"). Ask it on the server at every look; a kenmerk on a card is a claim, not a right.
 */
export function maySee(person: Person, request: CareRequest): boolean {
  return hasRole(person, 'lc') || (hasRole(person, 'rwo') && request.kind === judgedByRwo) || concerns(person, request);
}

/** True for the requests that are a person's own: of their organisation, or addressed to their gemeente. */
export function concerns(person: Person, request: CareRequest): boolean {
  return isFromThem(person, request) || isAddressedTo(person, request);
}

/**
 * By organisation, so that colleagues see it, and who moved to another organisation does not any more. Only what was
 * filed without an organisation goes by the person.
 */
export function isFromThem(person: Person, request: CareRequest): boolean {
  const { id, organisation } = request.filer;
  if (organisation === undefined) return id === person.id;
  return person.organisations.some((own) => own.kind === organisation.kind && own.id === organisation.id);
}

export function isAddressedTo(person: Person, request: CareRequest): boolean {
  const { gemeente } = request.refs;
  return person.organisations.some((own) => own.kind === 'gemeente' && own.id === gemeente);
}
