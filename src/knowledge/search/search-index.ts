import type { Aspect } from '../record.js';
import type { Records } from '../records.js';
import { aspectsOf } from '../understand/cues.js';
import { PairNumbers } from '../understand/pair-numbers.js';
import { emptyWords, isLight } from '../understand/plain-words.js';
import { stem } from '../understand/stem.js';
import { synonymWords } from '../understand/terms.js';
import { fold, tokenise } from '../understand/tokenise.js';
import { buildVocabulary, type Vocabulary } from '../understand/vocabulary.js';
import { factsIn, negation, type RecordFacts } from './record-facts.js';
import { askedNoun } from './asked-noun.js';
import { Rows } from './feature-lists.js';
import { learnLeaning, type Leaning } from './leaning.js';
import { Patterns } from './patterns.js';
import { postingsOf, type Postings } from './postings.js';
import { buildResemblance, type Resemblance } from './resemblance.js';
import { textsOf, type AskableKind, type Indexed, type RecordTexts, type Texts } from './profile.js';

/** One way of asking for a record, as weighted stems. */
export interface Utterance {
  readonly stems: readonly string[];
  /** How much each of the stems tells apart, and all together. */
  readonly rarities: readonly number[];
  readonly weight: number;
  /** What it asks, so that "wie" is not answered by what was written for "wanneer". */
  readonly aspects: ReadonlySet<Aspect>;
}

export type Entry = Indexed & Texts & Worked;

/** An entry that there is something to answer with. */
export type RecordEntry = Extract<Entry, { kind: AskableKind }>;

export type UnknownEntry = Extract<Entry, { kind: 'unknown' }>;

interface Worked extends RecordFacts {
  readonly position: number;
  /** How plainly the record has a stem: 1 in a name or question, less in its text. */
  readonly has: ReadonlyMap<string, number>;
  /** How central a stem is to the record, from 0 to 1: by in how many of its names and questions it stands. */
  readonly core: ReadonlyMap<string, number>;
  /** One of its utterances, by its place among them; undefined when it has no content. */
  utteranceAt(place: number): Utterance | undefined;
  /** All of them as they are typed. */
  readonly texts: () => ReadonlySet<string>;
  /** True when its title is on what is not. */
  readonly negates: boolean;
  /** What its wordings ask by name: "welke gemeenten". */
  readonly nouns: () => ReadonlySet<string>;
  /** All stems of its wordings, and each two that follow one another, as numbers in order: how people ask for it. */
  readonly patterns: Uint32Array;
}

export interface SearchIndex {
  readonly entries: readonly Entry[];
  readonly byId: ReadonlyMap<string, Entry>;
  readonly vocabulary: Vocabulary;
  /** Records with this stem, the plainest first. */
  postings(stemmed: string): Postings;
  /** Room to count in, always left at zero: a query allocates nothing the size of the knowledge. */
  readonly scratch: { readonly reach: Float64Array; readonly best: Float64Array };
  /** How much a stem tells apart, from 0 to 1. */
  rarity(stemmed: string): number;
  readonly patterns: Patterns;
  readonly leaning: Leaning;
  readonly resemblance: Resemblance;
}

/** Compounds count for their parts, less than the part itself would. */
const partStrength = 0.7;

/**
 * Everything that outlives the building comes from a function of its own: what one made here would hold on to all that is only read once.
 */
export function buildIndex(records: Records): SearchIndex {
  const texts = textsOf(records);
  // One string for each word and stem, however many wordings have it.
  const sameWord = memoised((word: string) => word);
  const stemOf = memoised(stem);
  const wordsOf = memoised((text: string) => tokenise(fold(text)).map(sameWord));
  const said = texts.map(({ utterances }) => utterances.map(wordsOf));
  const numbers = new PairNumbers();
  for (const words of said.flat()) numbers.add(words);
  for (const { body } of texts) for (const { text } of body) numbers.add(wordsOf(text));
  const vocabulary = buildVocabulary(numbers, synonymWords());

  const split = memoised((word: string) => vocabulary.split(word));
  const strengthsOf = texts.map((text) => stemStrengths(text, { split, wordsOf, stemOf }));
  const rarity = rarityIn(strengthsOf);

  const aspectsAs = shared();
  const patterns = new Patterns();
  const patternRows = new Rows();
  const entries = texts.map((text, position): Entry => {
    const ownPatterns = new Set<number>();
    const own = said[position] ?? [];
    for (const words of own) {
      const pattern = patterns.of(words.map(stemOf), true);
      const numbers = new Set([...pattern.stems, ...pattern.pairs].filter((number) => number !== undefined));
      patternRows.add(numbers);
      for (const number of numbers) ownPatterns.add(number);
    }
    const utterances = new Map<number, Utterance | undefined>();
    const spoken = once(() => text.utterances.map(read));
    return {
      ...text,
      ...factsIn(text),
      negates: negation.test(fold(text.record.title)),
      position,
      has: strengthsOf[position] ?? new Map<string, number>(),
      core: coreOf(own, { split, stemOf }),
      // Of tens of thousands of wordings few are ever looked at: each is worked out when it is.
      utteranceAt(place) {
        const known = utterances.get(place);
        if (known !== undefined || utterances.has(place)) return known;
        const utterance = utteranceOf(text.utterances[place] ?? '', rarity, aspectsAs);
        utterances.set(place, utterance);
        return utterance;
      },
      texts: once(() => new Set(spoken().map((words) => words.join(' ')))),
      nouns: once(() => new Set(spoken().flatMap((words) => askedNoun(words) ?? []))),
      patterns: Uint32Array.from(ownPatterns).sort(),
    };
  });

  const wordings = said.flatMap((own, position) => own.map((words) => ({ words, position })));
  const isAnswered = (wording: number): boolean => texts[wordings[wording]?.position ?? -1]?.kind !== 'unknown';

  return {
    entries,
    resemblance: buildResemblance(wordings, { size: texts.length, numbers }),
    patterns,
    leaning: learnLeaning(patternRows, isAnswered, patterns.size),
    byId: new Map(entries.map((entry) => [entry.id, entry])),
    vocabulary,
    postings: postingsOf(entries),
    scratch: { reach: new Float64Array(entries.length), best: new Float64Array(entries.length) },
    rarity,
  };
}

function rarityIn(strengthsOf: readonly ReadonlyMap<string, number>[]): SearchIndex['rarity'] {
  const frequency = new Map<string, number>();
  for (const strengths of strengthsOf)
    for (const stemmed of strengths.keys()) frequency.set(stemmed, (frequency.get(stemmed) ?? 0) + 1);
  const most = Math.log(1 + strengthsOf.length);
  const rarities = new Map<string, number>();
  return (stemmed) => {
    const known = rarities.get(stemmed);
    if (known !== undefined) return known;
    const raw = Math.log(1 + strengthsOf.length / (1 + (frequency.get(stemmed) ?? 0))) / most;
    const found = (isLight(stemmed) ? 0.2 : 1) * Math.max(raw, 0.12);
    if (frequency.has(stemmed)) rarities.set(stemmed, found);
    return found;
  };
}

/** Half of the way to fully central, in names and questions that have the stem. */
const halfCentral = 1.5;

/** The title, which comes first, says most plainly what a record is about. */
const titleCounts = 2;

function coreOf(
  utterances: readonly (readonly string[])[],
  { split, stemOf }: Pick<Reading, 'split' | 'stemOf'>,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  utterances.forEach((words, at) => {
    const stems = new Set<string>();
    for (const word of words) {
      if (emptyWords.has(word)) continue;
      stems.add(stemOf(word));
      for (const part of split(word) ?? []) stems.add(stemOf(part));
    }
    for (const stemmed of stems) counts.set(stemmed, (counts.get(stemmed) ?? 0) + (at === 0 ? titleCounts : 1));
  });
  for (const [stemmed, count] of counts) counts.set(stemmed, count / (count + halfCentral));
  return counts;
}

function utteranceOf(
  text: string,
  rarity: (stemmed: string) => number,
  aspectsAs: (aspects: ReadonlySet<Aspect>) => ReadonlySet<Aspect>,
): Utterance | undefined {
  const stems = [...new Set(contentWords(read(text)).map(stem))];
  if (stems.length === 0) return undefined;
  const rarities = stems.map(rarity);
  return {
    stems,
    rarities,
    weight: rarities.reduce((sum, one) => sum + one, 0),
    aspects: aspectsAs(aspectsOf(fold(text))),
  };
}

/** The words of a text that is looked at again after the index was built, when what was read for it is gone. */
function read(text: string): string[] {
  return tokenise(fold(text));
}

/** Worked out when it is first asked for. */
function once<T>(work: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => (known ??= { value: work() }).value;
}

/** How texts are read while the index is built: each word once. */
interface Reading {
  readonly split: Vocabulary['split'];
  readonly wordsOf: (text: string) => readonly string[];
  readonly stemOf: (word: string) => string;
}

function stemStrengths({ utterances, body }: RecordTexts, { split, wordsOf, stemOf }: Reading): Map<string, number> {
  const strengths = new Map<string, number>();
  const note = (word: string, strength: number): void => {
    const stemmed = stemOf(word);
    if ((strengths.get(stemmed) ?? 0) < strength) strengths.set(stemmed, strength);
  };
  const add = (text: string, strength: number): void => {
    for (const word of contentWords(wordsOf(text))) {
      note(word, strength);
      for (const part of split(word) ?? []) note(part, strength * partStrength);
    }
  };
  for (const utterance of utterances) add(utterance, 1);
  for (const { text, strength } of body) add(text, strength);
  return strengths;
}

function contentWords(words: readonly string[]): string[] {
  return words.filter((word) => !emptyWords.has(word));
}

/** The same set for all that ask the same: most wordings ask one of a few things. */
function shared(): (aspects: ReadonlySet<Aspect>) => ReadonlySet<Aspect> {
  const known = new Map<string, ReadonlySet<Aspect>>();
  return (aspects) => {
    const key = [...aspects].join(' ');
    const before = known.get(key);
    if (before === undefined) known.set(key, aspects);
    return before ?? aspects;
  };
}

/** Each text is read once, however often it is asked for. */
function memoised<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = read(text);
    known.set(text, value);
    return value;
  };
}
