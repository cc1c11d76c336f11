import { queryOf } from './answer/query-of.js';
import type { Knowledge } from './knowledge.js';
import { rankRecords } from './search/rank.js';
import { fold, tokenise } from './understand/tokenise.js';
import { understand } from './understand/understand.js';

/** Offered before anything was typed: what people ask for most. */
export const startRecords: readonly string[] = [
  'lta-wat',
  'lta-functies-jeugd',
  'lta-aanbieders-jeugd',
  'toewijzing-duur-jeugd',
  'wijziging-80-procent',
  'uitstroom-wanneer',
  'contact-onderwerpen',
  'mh-urc-wie-beslist',
];

/** A record that shares less of what is looked for is noise in a list. */
const leastInCommon = 0.35;
const longestSearch = 300;

/** The ids of the records that fit best, the best first: ranked as for an answer, without asking whether one is good enough. */
export function searchRecords(text: string, knowledge: Knowledge, limit: number): readonly string[] {
  const read = text.slice(0, longestSearch);
  const words = tokenise(fold(read));
  const last = words.at(-1);
  if (last === undefined) return startRecords.filter((id) => knowledge.index.byId.has(id)).slice(0, limit);
  // People look while they type: a word that is not finished would be taken for a typing error.
  const begun = knowledge.index.vocabulary.has(last) ? [] : beginningWith(words, knowledge, limit);
  if (begun.length > 0) return begun;
  const understood = understand(read, knowledge);
  const ranked = rankRecords(queryOf(understood), knowledge.index)
    .filter(({ coverage }) => coverage >= leastInCommon)
    .map(({ entry }) => entry.id);
  return [...new Set([...understood.aanbieders, ...ranked])].slice(0, limit);
}

/** The records of which a name or question has all these words, or words that begin so; those with it in their title first. */
function beginningWith(words: readonly string[], knowledge: Knowledge, limit: number): readonly string[] {
  const has = (names: string): boolean => words.every((word) => names.includes(` ${word}`));
  const found = namesOf(knowledge).filter(({ names }) => has(names));
  const titled = found.filter(({ title }) => has(title));
  return [...new Set([...titled, ...found])].slice(0, limit).map(({ id }) => id);
}

interface RecordNames {
  readonly id: string;
  /** Its words, with a space before each. */
  readonly title: string;
  /** The same of its title, aliases and questions together. */
  readonly names: string;
}

/** Worked out once for each snapshot of the knowledge. */
const remembered = new WeakMap<Knowledge, readonly RecordNames[]>();

function namesOf(knowledge: Knowledge): readonly RecordNames[] {
  const known = remembered.get(knowledge);
  if (known !== undefined) return known;
  const names = knowledge.index.entries
    .filter(({ kind }) => kind !== 'unknown')
    .map(({ id, record, utterances }) => ({ id, title: spaced([record.title]), names: spaced(utterances) }));
  remembered.set(knowledge, names);
  return names;
}

function spaced(texts: readonly string[]): string {
  const words = new Set(texts.flatMap((text) => tokenise(fold(text))));
  return [...words].map((word) => ` ${word}`).join('');
}
