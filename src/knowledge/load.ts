import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Day } from '../clock.js';
import { err, ok, type Result } from '../result.js';
import { crossCheck } from './cross-check.js';
import { fileReader, type ParsedFile } from './parse-file.js';
import type { Place, Problem } from './problem.js';
import { knowledgeFiles } from './record.js';
import type { Records } from './records.js';

export interface Loaded {
  readonly records: Records;
  /** Warnings: the folder is good, and an editor should look at these. */
  readonly warnings: readonly Problem[];
}

/** The files of a knowledge folder by their name relative to it (`topics/sap.yaml`), as they were at one moment. */
export type KnowledgeFolder = ReadonlyMap<string, string>;

/**
 * Reads and checks a knowledge folder. The error holds every problem (warnings too), not only the first, each with file,
 * line and reason.
 */
export async function loadKnowledge(folder: string, today: Day): Promise<Result<Loaded, readonly Problem[]>> {
  return checkKnowledge(await readFolder(folder), today);
}

/** Reads the YAML files of the folder; which they are is decided by `checkKnowledge`. */
export async function readFolder(folder: string): Promise<KnowledgeFolder> {
  const names = (await readdir(folder, { recursive: true }))
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.yaml') && !name.split('/').some((part) => part.startsWith('.')))
    .sort();
  const contents = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return new Map(names.map((name, index) => [name, contents[index] ?? '']));
}

const readers = {
  documents: fileReader(knowledgeFiles.documents),
  aanbieders: fileReader(knowledgeFiles.aanbieders),
  zorgfuncties: fileReader(knowledgeFiles.zorgfuncties),
  gemeenten: fileReader(knowledgeFiles.gemeenten),
  topics: fileReader(knowledgeFiles.topics),
  terms: fileReader(knowledgeFiles.terms),
  unknowns: fileReader(knowledgeFiles.unknowns),
  formWishes: fileReader(knowledgeFiles['form-wishes']),
};

/** The same as `loadKnowledge`, on files that were read already. */
export function checkKnowledge(folder: KnowledgeFolder, today: Day): Result<Loaded, readonly Problem[]> {
  const problems: Problem[] = [];
  const places = new Map<string, Place>();
  const refused = new Set<string>();

  const read = <T extends { readonly id: string }>(
    files: readonly string[],
    reader: (file: string, content: string) => ParsedFile<T>,
    taken: Map<string, Place>,
  ): Map<string, T> => {
    const records = new Map<string, T>();
    for (const file of files) {
      const content = folder.get(file);
      if (content === undefined) {
        problems.push({ severity: 'error', file, line: 1, reason: 'this file is missing' });
        continue;
      }
      const parsed = reader(file, content);
      problems.push(...parsed.problems);
      for (const id of parsed.refused) refused.add(id);
      for (const { record, place } of parsed.records) {
        const before = taken.get(record.id);
        if (before === undefined) {
          taken.set(record.id, place);
          records.set(record.id, record);
        } else {
          const where = `${before.file}:${String(before.line)}`;
          problems.push({ severity: 'error', ...place, reason: `the id "${record.id}" is taken already, at ${where}` });
        }
      }
    }
    return records;
  };

  const topicFiles = [...folder.keys()].filter((name) => name.startsWith('topics/'));
  const records: Records = {
    // A document and a record never stand in for each other; all else is looked up by id alone.
    documents: read(['documents.yaml'], readers.documents, new Map()),
    aanbieders: read(['aanbieders.yaml'], readers.aanbieders, places),
    zorgfuncties: read(['zorgfuncties.yaml'], readers.zorgfuncties, places),
    gemeenten: read(['gemeenten.yaml'], readers.gemeenten, places),
    terms: read(['terms.yaml'], readers.terms, places),
    topics: read(topicFiles, readers.topics, places),
    // A folder can do without: then only what no record comes near is declined.
    unknowns: read(folder.has('unknowns.yaml') ? ['unknowns.yaml'] : [], readers.unknowns, places),
    // The ids are those of forms, and may be those of records too. Without the file only the commands start a form.
    formWishes: read(folder.has('form-wishes.yaml') ? ['form-wishes.yaml'] : [], readers.formWishes, new Map()),
  };
  for (const file of folder.keys()) {
    const known = file.startsWith('topics/') || oneFileKinds.includes(file);
    if (!known) problems.push({ severity: 'error', file, line: 1, reason: 'no such kind of knowledge file is known' });
  }

  const placeOf = (id: string): Place => places.get(id) ?? { file: '', line: 1 };
  problems.push(...crossCheck({ records, refused, placeOf, today }));
  return problems.some(({ severity }) => severity === 'error') ? err(problems) : ok({ records, warnings: problems });
}

const oneFileKinds = Object.keys(knowledgeFiles)
  .filter((kind) => kind !== 'topics')
  .map((kind) => `${kind}.yaml`);
