/**
 * Who someone is to the assistant (design: "Who may do what").
 * `toegang` is staff of a gemeente, `aanbieder` of a care provider, `lc` the landelijke coördinatie, `rwo` the regional
 * buying office Midden-Holland, `gast` anyone whose organisation is unknown: a gast may ask and may not file.
 */
export type Role = 'toegang' | 'aanbieder' | 'lc' | 'rwo' | 'gast';

/** An organisation that the knowledge base knows. `id` is the id of its record (`yulius`, `gouda`). */
export interface Organisation {
  readonly kind: 'aanbieder' | 'gemeente';
  readonly id: string;
  readonly name: string;
}

/** Someone who talks to the assistant, as derived on the server from the activity; never from what a card sends back. */
export interface Person {
  /** Entra object id, or the channel's id where there is none (local use). */
  readonly id: string;
  readonly tenantId: string | undefined;
  readonly name: string;
  readonly email: string | undefined;
  readonly roles: readonly Role[];
  /** All organisations their mail domain stands for: several for pluryn.nl, none for a gast. */
  readonly organisations: readonly Organisation[];
}

export function hasRole(person: Person, role: Role): boolean {
  return person.roles.includes(role);
}
