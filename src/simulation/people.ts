import type { Records } from '../knowledge/records.js';
import type { Organisation, Person, Role } from '../people/person.js';
import type { Chance } from './chance.js';
import type { Handlers } from './life.js';

/** Staff of an organisation, by role: never a name. */
function staff(id: string, name: string, role: Role, organisations: readonly Organisation[]): Person {
  return { id: `sim-${id}`, tenantId: undefined, name, email: undefined, roles: [role], organisations };
}

/** Someone who could file: mostly an aanbieder, else toegang of a gemeente, of which the region's file most. */
export function someFiler(records: Records, chance: Chance): Person | undefined {
  if (chance.percent(68)) {
    const one = chance.maybeOf([...records.aanbieders.values()]);
    const organisation: Organisation | undefined = one && { kind: 'aanbieder', id: one.id, name: one.title };
    return (
      organisation &&
      staff(`aanbieder-${organisation.id}`, `Zorgadministratie ${organisation.name}`, 'aanbieder', [organisation])
    );
  }
  const all = [...records.gemeenten.values()];
  const one = chance.maybeOf(chance.percent(70) ? all.filter(({ middenHolland }) => middenHolland) : all);
  const organisation: Organisation | undefined = one && { kind: 'gemeente', id: one.id, name: one.title };
  return (
    organisation &&
    staff(`gemeente-${organisation.id}`, `Medewerker toegang ${organisation.name}`, 'toegang', [organisation])
  );
}

export const handlers: Handlers = {
  lc: [
    staff('lc-1', 'Medewerker LC A', 'lc', []),
    staff('lc-2', 'Medewerker LC B', 'lc', []),
    staff('lc-3', 'Medewerker LC C', 'lc', []),
  ],
  rwo: [staff('rwo-1', 'Medewerker RWO A', 'rwo', []), staff('rwo-2', 'Medewerker RWO B', 'rwo', [])],
};
