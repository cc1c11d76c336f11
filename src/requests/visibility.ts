import type { Records } from '../knowledge/records.js';
import { type Organisation, type Person, hasRole } from '../people/person.js';
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

/** Someone, as far as it decides whose a request is. */
export type Whose = Pick<Person, 'id' | 'organisations'>;

/** A request, as far as it decides that. */
export interface Concerned {
  readonly filer: {
    readonly id: string;
    readonly organisation: Pick<Organisation, 'kind' | 'id'> | undefined;
  };
  readonly refs: { readonly gemeente?: string | undefined };
}

/** True for the requests that are a person's own: of their organisation, or addressed to their gemeente. */
export function concerns(person: Whose, request: Concerned): boolean {
  return isFromThem(person, request) || isAddressedTo(person, request);
}

/**
 * By organisation, so that colleagues see it, and who moved to another organisation does not any more. Only what was
 * filed without an organisation goes by the person.
 */
export function isFromThem(person: Whose, request: Concerned): boolean {
  const { id, organisation } = request.filer;
  if (organisation === undefined) return id === person.id;
  return person.organisations.some((own) => own.kind === organisation.kind && own.id === organisation.id);
}

export function isAddressedTo(person: Whose, request: Concerned): boolean {
  const { gemeente } = request.refs;
  return person.organisations.some((own) => own.kind === 'gemeente' && own.id === gemeente);
}

/**
 * Who may read what RWO decided on a URC-aanvraag: it tells the five gemeenten of Midden-Holland (inkoopplan 7.3, figuur 9), so toegang
 * of those, RWO itself and the LC team. Of a decision of another gemeente they read the decision, not the request.
 */
export function mayReadDecisions(person: Person, records: Records): boolean {
  return (
    hasRole(person, 'lc') ||
    hasRole(person, 'rwo') ||
    person.organisations.some(
      ({ kind, id }) => kind === 'gemeente' && records.gemeenten.get(id)?.middenHolland === true,
    )
  );
}
