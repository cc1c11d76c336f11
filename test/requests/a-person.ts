import type { Person } from '../../src/people/person.js';

/** Someone of whom nothing is known but a name. */
export function aPerson(change: Partial<Person> = {}): Person {
  return {
    id: 'iemand',
    tenantId: undefined,
    name: 'Medewerker',
    email: undefined,
    roles: ['gast'],
    organisations: [],
    ...change,
  };
}
