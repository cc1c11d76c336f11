import { textOf, type Situation } from '../form.js';

/** The name of the record that an answer stands for. */
export function nameOf(s: Situation, id: 'aanbieder' | 'gemeente' | 'zorgfunctie'): string {
  const value = textOf(s, id) ?? '';
  const { aanbieders, gemeenten, zorgfuncties } = s.records;
  const records = { aanbieder: aanbieders, gemeente: gemeenten, zorgfunctie: zorgfuncties }[id];
  return records.get(value)?.title ?? value;
}

/** The answers of these fields, as far as there are any: what lists and checks go by. */
export function refsFrom<Id extends string>(s: Situation, ...ids: readonly Id[]): Partial<Record<Id, string>> {
  const refs: Partial<Record<Id, string>> = {};
  for (const id of ids) {
    const value = textOf(s, id);
    if (value !== undefined) refs[id] = value;
  }
  return refs;
}
