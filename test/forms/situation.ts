import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Form, FormContext, Situation } from '../../src/forms/form.js';
import { settle } from '../../src/forms/settle.js';
import { parseFile } from '../../src/knowledge/parse-file.js';
import {
  aanbiederSchema,
  gemeenteSchema,
  topicSchema,
  zorgfunctieSchema,
  type Zorgfunctie,
} from '../../src/knowledge/record.js';
import type { Records } from '../../src/knowledge/records.js';
import { noContacts } from '../../src/people/contacts.js';
import type { Organisation, Person } from '../../src/people/person.js';
import type { Answers } from '../../src/requests/request.js';
import { projectRoot } from '../../src/root.js';

/** Sunday 22 November 2026, noon. */
export const noon = new Date('2026-11-22T11:00:00Z');

async function read(file: string): Promise<string> {
  return readFile(join(projectRoot, 'knowledge', file), 'utf8');
}

const contractFiles = ['mh-contracten', 'mh-contracten-jeugd', 'mh-contracten-wmo'];

/** What forms ask from as it ships: aanbieders, zorgfuncties, gemeenten and the regional contracts. */
export const shippedRecords: Records = {
  documents: new Map(),
  aanbieders: byId(
    parseFile('aanbieders.yaml', await read('aanbieders.yaml'), aanbiederSchema).records.map((r) => r.record),
  ),
  zorgfuncties: byId(
    parseFile('zorgfuncties.yaml', await read('zorgfuncties.yaml'), zorgfunctieSchema).records.map((r) => r.record),
  ),
  gemeenten: byId(
    parseFile('gemeenten.yaml', await read('gemeenten.yaml'), gemeenteSchema).records.map((r) => r.record),
  ),
  topics: byId(
    (
      await Promise.all(
        contractFiles.map(async (name) =>
          parseFile(`topics/${name}.yaml`, await read(`topics/${name}.yaml`), topicSchema).records.map((r) => r.record),
        ),
      )
    ).flat(),
  ),
  terms: new Map(),
  unknowns: new Map(),
  formWishes: new Map(),
};

function byId<T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}

/** The shipped records with one zorgfunctie changed. */
export function withZorgfunctie(id: string, change: Partial<Zorgfunctie>): Records {
  const zorgfunctie = shippedRecords.zorgfuncties.get(id);
  if (!zorgfunctie) throw new Error(`no zorgfunctie ${id}`);
  return {
    ...shippedRecords,
    zorgfuncties: new Map([...shippedRecords.zorgfuncties, [id, { ...zorgfunctie, ...change }]]),
  };
}

/** Staff of these aanbieders, or of gemeenten when their ids are such. */
export function staffOf(...ids: readonly string[]): Person {
  const organisations = ids.map((id): Organisation => {
    const aanbieder = shippedRecords.aanbieders.get(id);
    const name = aanbieder?.title ?? shippedRecords.gemeenten.get(id)?.title ?? id;
    return { kind: aanbieder ? 'aanbieder' : 'gemeente', id, name };
  });
  const [first] = organisations;
  return {
    id: `person-${ids.join('-')}`,
    tenantId: undefined,
    name: `Medewerker ${ids.join(', ')}`,
    email: undefined,
    roles: first === undefined ? ['gast'] : [first.kind === 'aanbieder' ? 'aanbieder' : 'toegang'],
    organisations,
  };
}

export function contextOf(person: Person, change: Partial<FormContext> = {}): FormContext {
  return { today: '2026-11-22', now: noon, person, records: shippedRecords, contacts: noContacts, ...change };
}

export function situationOf(form: Form, context: FormContext, answers: Answers): Situation {
  return { ...context, answers: settle(form, answers, context) };
}
