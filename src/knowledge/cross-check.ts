import type { Day } from '../clock.js';
import type { Place, Problem } from './problem.js';
import type { Aanbieder, Domein, Term, Topic, Zorgfunctie } from './record.js';
import type { Records } from './records.js';
import { fold, tokenise } from './understand/tokenise.js';

type Askable = Aanbieder | Zorgfunctie | Topic | Term;

export interface ToCheck {
  readonly records: Records;
  /** Ids of records that did not pass their schema: they are there, and reported already. */
  readonly refused: ReadonlySet<string>;
  readonly placeOf: (id: string) => Place;
  readonly today: Day;
}

/** What one file cannot show: references that lead nowhere, a name or wording that two records claim, records past their validity. */
export function crossCheck(check: ToCheck): Problem[] {
  return [...brokenReferences(check), ...doubledNames(check), ...doubledWordings(check), ...pastValidity(check)];
}

function brokenReferences({ records, refused, placeOf }: ToCheck): Problem[] {
  const problems: Problem[] = [];
  const report = (id: string, reason: string): void => {
    problems.push({ severity: 'error', ...placeOf(id), reason: `${id}: ${reason}` });
  };
  const exists = (id: string): boolean =>
    refused.has(id) ||
    records.topics.has(id) ||
    records.zorgfuncties.has(id) ||
    records.aanbieders.has(id) ||
    records.terms.has(id);

  for (const record of askable(records)) {
    for (const { document } of record.source)
      if (!records.documents.has(document) && !refused.has(document))
        report(record.id, `source names the unknown document "${document}"`);
    for (const id of record.related) if (!exists(id)) report(record.id, `related names the unknown record "${id}"`);
  }
  for (const unknown of records.unknowns.values())
    for (const id of unknown.related) if (!exists(id)) report(unknown.id, `related names the unknown record "${id}"`);
  for (const zorgfunctie of records.zorgfuncties.values())
    for (const { id } of zorgfunctie.aanbieders)
      if (!records.aanbieders.has(id) && !refused.has(id))
        report(zorgfunctie.id, `aanbieders names the unknown aanbieder "${id}"`);
  return problems;
}

/** Two records with one name is an editor's mistake more often than not; the assistant then asks back, so it is a warning. */
function doubledNames({ records, placeOf }: ToCheck): Problem[] {
  const problems: Problem[] = [];
  const kinds: readonly Iterable<{
    readonly id: string;
    readonly title: string;
    readonly aliases: readonly string[];
  }>[] = [
    records.aanbieders.values(),
    records.zorgfuncties.values(),
    records.gemeenten.values(),
    records.terms.values(),
    records.topics.values(),
  ];
  for (const kind of kinds) {
    const owners = new Map<string, string>();
    for (const { id, title, aliases } of kind) {
      for (const name of new Set([title, ...aliases].map((alias) => alias.trim().toLowerCase()))) {
        const owner = owners.get(name);
        if (owner === undefined) owners.set(name, id);
        else
          problems.push({ severity: 'warning', ...placeOf(id), reason: `${id}: "${name}" is a name of ${owner} too` });
      }
    }
  }
  return problems;
}

/**
 * A wording that two records list cannot tell one from the other; one that a record lists twice only makes it longer. Records for
 * different domeinen may share one: then the assistant asks back.
 */
function doubledWordings({ records, placeOf }: ToCheck): Problem[] {
  const owners = new Map<string, { readonly id: string; readonly domein: Domein | undefined }>();
  const problems: Problem[] = [];
  for (const record of [...askable(records), ...records.unknowns.values()]) {
    const { id, questions } = record;
    const domein = 'domein' in record ? record.domein : undefined;
    for (const wording of questions) {
      const key = tokenise(fold(wording)).join(' ');
      const owner = owners.get(key);
      if (owner === undefined) owners.set(key, { id, domein });
      else if (owner.id === id || owner.domein === undefined || owner.domein === domein) {
        const where = owner.id === id ? 'stands here twice' : `is one of ${owner.id} too`;
        problems.push({ severity: 'warning', ...placeOf(id), reason: `${id}: the wording "${wording}" ${where}` });
      }
    }
  }
  return problems;
}

function pastValidity({ records, placeOf, today }: ToCheck): Problem[] {
  return askable(records).flatMap(({ id, validUntil }) =>
    validUntil !== undefined && validUntil < today
      ? [{ severity: 'warning' as const, ...placeOf(id), reason: `${id}: past its validity since ${validUntil}` }]
      : [],
  );
}

/** Everything that an answer can be given from. */
function askable(records: Records): readonly Askable[] {
  return [
    ...records.aanbieders.values(),
    ...records.zorgfuncties.values(),
    ...records.topics.values(),
    ...records.terms.values(),
  ];
}
