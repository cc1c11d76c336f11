import { CORE_SCHEMA, load } from 'js-yaml';
import { LRUCache } from 'lru-cache';
import { LineCounter, parseDocument, isMap, isScalar, isSeq, type Document, type Node } from 'yaml';
import type { z } from 'zod/v4';
import type { Place, Problem } from './problem.js';

export interface ParsedFile<T> {
  readonly records: readonly { readonly record: T; readonly place: Place }[];
  /** Ids of the records that do not fit, so that a reference to one of them is no second problem. */
  readonly refused: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * Reads one YAML list of records; what does not fit the schema becomes a problem with the line that it stands on. A file
 * that is good is read by a parser that keeps no positions, which is several times as quick.
 */
export function parseFile<T>(file: string, content: string, schema: z.ZodType<T>): ParsedFile<T> {
  return parseQuickly(file, content, schema) ?? parseWithPositions(file, content, schema);
}

const mostFiles = 64;

/** The same for files of one kind; a file that has not changed since it was last read is not read anew: an edit changes one. */
export function fileReader<T>(schema: z.ZodType<T>): (file: string, content: string) => ParsedFile<T> {
  const last = new LRUCache<string, { readonly content: string; readonly parsed: ParsedFile<T> }>({ max: mostFiles });
  return (file, content) => {
    const before = last.get(file);
    if (before?.content === content) return before.parsed;
    const parsed = parseFile(file, content, schema);
    last.set(file, { content, parsed });
    return parsed;
  };
}

/** Undefined for anything that is not plainly a good list of records. */
function parseQuickly<T>(file: string, content: string, schema: z.ZodType<T>): ParsedFile<T> | undefined {
  const list = loaded(content);
  if (!Array.isArray(list)) return undefined;
  const lines = linesOfRecords(content);
  if (lines.length !== list.length) return undefined;
  const records: { record: T; place: Place }[] = [];
  for (const [at, item] of list.entries()) {
    const checked = schema.safeParse(item);
    if (!checked.success) return undefined;
    records.push({ record: checked.data, place: { file, line: lines[at] ?? 1 } });
  }
  return { records, refused: [], problems: [] };
}

function loaded(content: string): unknown {
  try {
    return load(content, { schema: CORE_SCHEMA });
  } catch {
    // What is wrong, and where, is for the parser that keeps positions to say.
    return undefined;
  }
}

/** Where each record of a list that is not indented begins. */
function linesOfRecords(content: string): number[] {
  return content.split('\n').flatMap((line, at) => (line.startsWith('- ') ? [at + 1] : []));
}

function parseWithPositions<T>(file: string, content: string, schema: z.ZodType<T>): ParsedFile<T> {
  const lines = new LineCounter();
  const document = parseDocument(content, { lineCounter: lines, prettyErrors: false });
  const problems: Problem[] = [];
  const report = (offset: number | undefined, reason: string): void => {
    const line = offset === undefined ? 1 : lines.linePos(offset).line;
    problems.push({ severity: 'error', file, line: Math.max(line, 1), reason });
  };

  for (const error of document.errors) report(error.pos[0], `not valid YAML: ${error.message}`);
  if (problems.length > 0) return { records: [], refused: [], problems };
  const list = document.contents;
  if (list === null) return { records: [], refused: [], problems };
  if (!isSeq<Node>(list)) {
    report(0, 'a knowledge file is a list: each record begins with "- id: …"');
    return { records: [], refused: [], problems };
  }

  const records: { record: T; place: Place }[] = [];
  const refused: string[] = [];
  list.items.forEach((item, index) => {
    const offset = item.range?.[0];
    const checked = schema.safeParse(item.toJS(document));
    if (checked.success) {
      const line = offset === undefined ? 1 : lines.linePos(offset).line;
      records.push({ record: checked.data, place: { file, line } });
      return;
    }
    const id: unknown = isMap(item) ? item.get('id') : undefined;
    if (typeof id === 'string') refused.push(id);
    for (const issue of checked.error.issues) {
      const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path;
      const shown = issue.path.map(String).join('.');
      report(offsetOf(document, [index, ...path]) ?? offset, `${shown === '' ? '' : `${shown}: `}${issue.message}`);
    }
  });
  return { records, refused, problems };
}

/** Where the value at this path begins, or the nearest thing around it: of a missing key, the record. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number | undefined {
  let node: unknown = document.contents;
  let offset: number | undefined;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
      if (pair === undefined) return offset;
      if (isScalar(pair.key)) offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number') {
      node = node.items[step];
      if (isScalar(node) || isMap(node) || isSeq(node)) offset = node.range?.[0] ?? offset;
    } else return offset;
  }
  return offset;
}
