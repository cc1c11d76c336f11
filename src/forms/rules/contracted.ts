import type { Day } from '../../clock.js';
import type { Domein, Zorgfunctie } from '../../knowledge/record.js';
import type { Records } from '../../knowledge/records.js';
import type { Organisation, Person } from '../../people/person.js';

/** Design, section 3: only the zorgfuncties for which this aanbieder is contracted on the day. */

function holdsOn(record: { readonly validFrom: Day; readonly validUntil?: Day | undefined }, day: Day): boolean {
  return record.validFrom <= day && (record.validUntil === undefined || day <= record.validUntil);
}

/** What this aanbieder is contracted for on that day, by name. */
export function contractedFunctions(
  records: Records,
  aanbiederId: string | undefined,
  day: Day,
  domein?: Domein,
): readonly Zorgfunctie[] {
  const aanbieder = aanbiederId === undefined ? undefined : records.aanbieders.get(aanbiederId);
  if (!aanbieder || !holdsOn(aanbieder, day)) return [];
  return [...records.zorgfuncties.values()]
    .filter((zorgfunctie) => holdsOn(zorgfunctie, day) && (domein === undefined || zorgfunctie.domein === domein))
    .filter((zorgfunctie) => zorgfunctie.aanbieders.some((entry) => entry.id === aanbieder.id))
    .sort((a, b) => a.title.localeCompare(b.title, 'nl'));
}

/** The aanbieders that someone can file for: their own, with a contract on that day. */
export function ownContractedAanbieders(records: Records, person: Person, day: Day): readonly Organisation[] {
  return ownAanbieders(person).filter(({ id }) => contractedFunctions(records, id, day).length > 0);
}

export function ownAanbieders(person: Person): readonly Organisation[] {
  return person.organisations.filter((organisation) => organisation.kind === 'aanbieder');
}
