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
  const byName = new Map<string, Name[]>();
  for (const name of names) {
    const key = keyOf(name);
    byName.set(key, [...(byName.get(key) ?? []), name]);
  }
  const alike = (match: Name): readonly Name[] => byName.get(keyOf(match)) ?? [];
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

function keyOf({ kind, written }: Name): string {
  return `${kind} ${written.join(' ')}`;
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

/** A name typed with an error, in a word or two, or a name of two words written as one ("sterkhuis"). */
function repaired(
  words: readonly string[],
  at: number,
  names: readonly Name[],
  knows: (word: string) => boolean,
): Name | undefined {
  const [first = '', second = ''] = words.slice(at);
  const one = first.length < 5 || knows(first) ? undefined : nearest([first], names);
  // "robert copes", "sterk huijs": of two words at least one is in no record.
  const isPair = first.length >= 3 && second.length >= 3 && !(knows(first) && knows(second));
  const two = isPair ? nearest([first, second], names.filter(isOfTwo)) : undefined;
  return one !== undefined && (two === undefined || one.errors <= two.errors) ? one.name : two?.name;
}

function isOfTwo({ words }: Name): boolean {
  return words.length === 2;
}

function nearest(
  words: readonly string[],
  names: readonly Name[],
): { readonly name: Name; readonly errors: number } | undefined {
  const typed = words.join('');
  let best: { readonly name: Name; readonly errors: number } | undefined;
  let least = typed.length >= 8 ? 3 : 2;
  for (const name of names) {
    const written = name.words.join('');
    if (Math.abs(written.length - typed.length) >= least) continue;
    const errors = distance(typed, written);
    if (errors < least) [best, least] = [{ name: { ...name, words }, errors }, errors];
  }
  return best;
}
