import { distance } from 'fastest-levenshtein';
import type { Records } from '../records.js';
import { emptyWords, isLight } from './plain-words.js';
import { fold, tokenise } from './tokenise.js';

/** A name of the records that stands in the question, with the words that it takes up. */
export interface Named {
  readonly kind: 'aanbieder' | 'gemeente';
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

interface Name {
  readonly kind: Named['kind'];
  readonly id: string;
  readonly words: readonly string[];
  /** As the records write it, where `words` is what was typed. */
  readonly written: readonly string[];
}

export interface Names {
  /** The names in a row of words; a longer name goes before a shorter one. `knows` keeps a known word from being read as a misspelt name. */
  find(words: readonly string[], knows: (word: string) => boolean): Named[];
}

/** Words before a name that people leave out or put in at will. */
const loose = new Set(['de', 'het', 'stichting', 'dr', 'st', 'koninklijke']);

export function buildNames(records: Records): Names {
  const names: Name[] = [];
  for (const { id, title, aliases } of records.aanbieders.values())
    for (const name of [title, ...aliases]) names.push(nameOf('aanbieder', id, name));
  for (const { id, title, aliases } of records.gemeenten.values())
    for (const name of [title, ...aliases]) names.push(nameOf('gemeente', id, name));
  const byFirst = new Map<string, Name[]>();
  for (const name of names) {
    const first = name.words[0];
    if (first !== undefined) byFirst.set(first, [...(byFirst.get(first) ?? []), name]);
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  // One name can stand for several organisations ("Koraal Groep"): all of them are meant.
  const alike = (match: Name): Name[] =>
    names.filter(({ kind, words }) => kind === match.kind && words.join(' ') === match.written.join(' '));
  // Only names of aanbieders are repaired: there are few of them, and every gemeente is near some other word.
  const repairable = names.filter(({ kind, words }) => kind === 'aanbieder' && words.join('').length >= 5);

  return {
    find: (words, knows) => {
      const found: Named[] = [];
      for (let at = 0; at < words.length;) {
        const exact = byFirst
          .get(words[at] ?? '')
          ?.find((name) => standsAt(name, words, at) && isMeant(name, words, at));
        const match = exact ?? repaired(words, at, repairable, knows);
        if (match === undefined) at += 1;
        else {
          const to = at + (exact?.words.length ?? match.words.length);
          for (const { kind, id } of alike(match)) found.push({ kind, id, from: at, to });
          at = to;
        }
      }
      return found;
    },
  };
}

function nameOf(kind: Named['kind'], id: string, text: string): Name {
  const words = tokenise(fold(text));
  while (words.length > 1 && loose.has(words[0] ?? '')) words.shift();
  return { kind, id, words, written: words };
}

function standsAt(name: Name, words: readonly string[], at: number): boolean {
  return name.words.every((word, offset) => words[at + offset] === word);
}

/** A gemeente called Best or Echt is only meant where the question says that it is a gemeente. */
function isMeant(name: Name, words: readonly string[], at: number): boolean {
  if (name.kind !== 'gemeente' || name.words.length > 1) return true;
  const word = name.words[0] ?? '';
  return !(emptyWords.has(word) || isLight(word) || word.length < 4) || words[at - 1] === 'gemeente';
}

/** One word typed with an error, or a name of two words written as one ("sterkhuis"). */
function repaired(
  words: readonly string[],
  at: number,
  names: readonly Name[],
  knows: (word: string) => boolean,
): Name | undefined {
  const word = words[at] ?? '';
  if (word.length < 5 || knows(word)) return undefined;
  let best: Name | undefined;
  let least = word.length >= 8 ? 3 : 2;
  for (const name of names) {
    const written = name.words.join('');
    if (Math.abs(written.length - word.length) >= least) continue;
    const errors = distance(word, written);
    if (errors < least) [best, least] = [{ ...name, words: [word] }, errors];
  }
  return best;
}
