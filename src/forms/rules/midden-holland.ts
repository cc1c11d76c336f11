import type { Records } from '../../knowledge/records.js';
import type { Organisation, Person } from '../../people/person.js';

/**
 * The five gemeenten that buy together: Bodegraven-Reeuwijk, Gouda, Krimpenerwaard, Waddinxveen and Zuidplas (inkoopplan
 * Midden-Holland, "Totstandkoming inkoopplan"). Only their toegang proposes an aanbieder for a URC or CSA (7.3, figuur 9).
 */
export function gemeentenOfTheRegion(records: Records): readonly string[] {
  return [...records.gemeenten.values()].filter(({ middenHolland }) => middenHolland).map(({ title }) => title);
}

/** The gemeenten of the region that someone works for. */
export function ownGemeentenOfTheRegion(records: Records, person: Person): readonly Organisation[] {
  return person.organisations.filter(
    ({ kind, id }) => kind === 'gemeente' && records.gemeenten.get(id)?.middenHolland === true,
  );
}
