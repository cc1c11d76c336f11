import type { Day } from '../../clock.js';
import type { Zorgfunctie } from '../../knowledge/record.js';
import type { Records } from '../../knowledge/records.js';
import type { Organisation, Person } from '../../people/person.js';

/** Design, section 3: only the zorgfuncties for which this aanbieder is contracted on the day. */

/** Whether a record holds on that day. */
export function holdsOn(record: { readonly validFrom: Day; readonly validUntil?: Day | undefined }, day: Day): boolean {
  return record.validFrom <= day && (record.validUntil === undefined || day <= record.validUntil);
}

const remembered = new WeakMap<Records, Map<string, readonly Zorgfunctie[]>>();

/** What this aanbieder is contracted for on that day, by name. Asked at every field, so it is worked out once a day. */
export function contractedFunctions(
  records: Records,
  aanbiederId: string | undefined,
  day: Day,
): readonly Zorgfunctie[] {
  const aanbieder = aanbiederId === undefined ? undefined : records.aanbieders.get(aanbiederId);
  if (!aanbieder) return [];
  const known = remembered.get(records) ?? new Map<string, readonly Zorgfunctie[]>();
  remembered.set(records, known);
  const key = `${day} ${aanbieder.id}`;
  const found = known.get(key) ?? (holdsOn(aanbieder, day) ? functionsOf(records, aanbieder.id, day) : []);
  known.set(key, found);
  return found;
}

function functionsOf(records: Records, aanbiederId: string, day: Day): readonly Zorgfunctie[] {
  return [...records.zorgfuncties.values()]
    .filter((zorgfunctie) => holdsOn(zorgfunctie, day))
    .filter((zorgfunctie) => zorgfunctie.aanbieders.some((entry) => entry.id === aanbiederId))
    .sort((a, b) => a.title.localeCompare(b.title, 'nl'));
}

/** The aanbieders that someone can file for: their own, with a contract on that day. */
export function ownContractedAanbieders(records: Records, person: Person, day: Day): readonly Organisation[] {
  return ownAanbieders(person).filter(({ id }) => contractedFunctions(records, id, day).length > 0);
}

export function ownAanbieders(person: Person): readonly Organisation[] {
  return person.organisations.filter((organisation) => organisation.kind === 'aanbieder');
}
