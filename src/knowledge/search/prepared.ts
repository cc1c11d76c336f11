import type { Term } from '../understand/terms.js';
import type { Query } from './query.js';
import type { Resembling } from './resemblance.js';
import type { Entry, SearchIndex } from './search-index.js';

/** What a query comes to, worked out once for all records. */
export interface Prepared {
  readonly query: Query;
  readonly terms: readonly Term[];
  readonly termWeights: Float64Array;
  /** The weight of the names of organisations is left out where the record is true of any of them. */
  readonly total: number;
  readonly totalWithoutNames: number;
  readonly found: OptionsByStem;
  readonly resembling: Resembling;
}

/** One way in which a wording can have what a term asks, by the numbers of its stems. */
export interface NumberedOption {
  /** The place of the term. */
  readonly at: number;
  readonly stems: readonly number[];
  readonly weight: number;
}

/** The options by their first stem. */
export type OptionsByStem = ReadonlyMap<number, readonly NumberedOption[]>;

/** A word that no record has still tells what the question is about. */
const unknownWordWeight = 0.75;
const lightWeight = 0.12;
/** In a story much need not be in the record, so what is above normal counts for less. */
const normalWeight = 2.2;
const aboveNormal = 0.4;

export function prepare(query: Query, index: SearchIndex): Prepared {
  const terms = query.terms.map((term) => withoutAbsent(term, index));
  const termWeights = Float64Array.from(query.terms, (term) => term.factor * weightOf(term, index));
  let all = 0;
  let names = 0;
  query.terms.forEach(({ named }, at) => {
    all += termWeights[at] ?? 0;
    if (named) names += termWeights[at] ?? 0;
  });
  return {
    query,
    terms,
    termWeights,
    total: damped(all),
    totalWithoutNames: damped(all - names),
    found: optionsByStem(terms, index),
    resembling: index.resemblance.of(query.words),
  };
}

function damped(total: number): number {
  return total <= normalWeight ? total : normalWeight + (total - normalWeight) * aboveNormal;
}

/** Synonyms that no record has only cost time. */
function withoutAbsent(term: Term, index: SearchIndex): Term {
  const options = term.options.filter(({ stems }) =>
    stems.some((stemmed) => index.postings(stemmed).positions.length > 0),
  );
  return { ...term, options };
}

function optionsByStem(terms: readonly Term[], { lexicon }: SearchIndex): OptionsByStem {
  const byStem = new Map<number, NumberedOption[]>();
  terms.forEach(({ options }, at) => {
    for (const { stems, weight } of options) {
      const numbers = stems.flatMap((stemmed) => lexicon.stems.ofWord(stemmed) ?? []);
      const [first] = numbers;
      // A stem that no wording has cannot be found in one.
      if (first === undefined || numbers.length < stems.length) continue;
      const option = { at, stems: numbers, weight };
      const list = byStem.get(first);
      if (list === undefined) byStem.set(first, [option]);
      else list.push(option);
    }
  });
  return byStem;
}

/** How much a term tells apart, from 0 to 1. */
export function weightOf(term: Term, index: SearchIndex): number {
  if (term.light) return lightWeight;
  if (!term.known) return unknownWordWeight;
  const own = term.options[0]?.stems ?? [];
  const rarest = Math.max(...own.map((stemmed) => index.rarity(stemmed)));
  // A word that no record has, but one of its synonyms does, weighs as that synonym.
  if (own.some((stemmed) => index.postings(stemmed).positions.length === 0)) {
    const known = term.options
      .slice(1)
      .filter(({ stems }) => stems.every((stemmed) => index.postings(stemmed).positions.length > 0));
    if (known.length > 0)
      return Math.max(...known.map(({ stems }) => Math.max(...stems.map((stemmed) => index.rarity(stemmed)))));
  }
  return rarest;
}

/** How well the record has this one thing, from 0 to 1. */
export function coverageOf(term: Term, { has }: Pick<Entry, 'has'>): number {
  return bestOption(term, has);
}

/** The option that is had best, by values from 0 to 1. */
export function bestOption(term: Term, values: ReadonlyMap<string, number>): number {
  let best = 0;
  for (const { stems, weight } of term.options) {
    // Where the word itself is had, none of its synonyms adds to it.
    if (weight <= best) continue;
    // A single word is by far the most common.
    if (stems.length === 1) {
      const value = weight * (values.get(stems[0] ?? '') ?? 0);
      if (value > best) best = value;
      continue;
    }
    let sum = 0;
    let all = true;
    for (const stemmed of stems) {
      const value = values.get(stemmed);
      if (value === undefined) all = false;
      else sum += value;
    }
    const value = (weight * sum) / stems.length / (all ? 1 : 2);
    if (value > best) best = value;
  }
  return best;
}
