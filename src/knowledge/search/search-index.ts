import type { InParts } from '../in-parts.js';
import type { Records } from '../records.js';
import { synonymWords } from '../understand/terms.js';
import { fold } from '../understand/tokenise.js';
import { buildVocabulary, type Vocabulary } from '../understand/vocabulary.js';
import { learnLeaning, type Leaning } from './leaning.js';
import { Lexicon } from './lexicon.js';
import { PostingLists, type Postings } from './postings.js';
import { textsOf, type AskableKind, type Indexed, type RecordTexts, type Texts } from './profile.js';
import { rarityIn } from './rarity.js';
import { Reader, type Reading } from './reading.js';
import { negation, type RecordFacts } from './record-facts.js';
import { buildResemblance, type Resemblance } from './resemblance.js';
import { joined } from './rows.js';
import { StrengthReader, type Strengths } from './strengths.js';
import { utterancesOf, type StemLookup, type Utterance } from './utterance.js';
import { wordsInUse } from './words-in-use.js';

export type Entry = Indexed & Texts & Worked;

/** An entry that there is something to answer with. */
export type RecordEntry = Extract<Entry, { kind: AskableKind }>;

export type UnknownEntry = Extract<Entry, { kind: 'unknown' }>;

interface Worked extends RecordFacts, Strengths, Pick<Reading, 'nouns' | 'patterns'> {
  readonly position: number;
  /** True when its title is on what is not. */
  readonly negates: boolean;
  /** One of its utterances, by its place among them; undefined when it has no content. */
  utteranceAt(place: number): Utterance | undefined;
}

/** Room to count in, by the position of the records: a query allocates nothing the size of the knowledge. */
export interface Scratch {
  /** Always left at zero. */
  readonly reach: Float64Array;
  readonly best: Float64Array;
  /** Room for positions. */
  readonly touched: Uint32Array;
  readonly now: Uint32Array;
}

export interface SearchIndex {
  readonly entries: readonly Entry[];
  readonly byId: ReadonlyMap<string, Entry>;
  readonly vocabulary: Vocabulary;
  readonly lexicon: Lexicon;
  /** Records with this stem, the plainest first. */
  postings(stemmed: string): Postings;
  readonly scratch: Scratch;
  /** How much a stem tells apart, from 0 to 1. */
  rarity(stemmed: string): number;
  readonly leaning: Leaning;
  readonly resemblance: Resemblance;
}

/**
 * Makes the index of one state of the knowledge after the other. What it reads of a record is kept for the next state: then only what
 * changed is read anew, and all is put together.
 */
export class IndexBuilder {
  readonly #lexicon = new Lexicon();
  readonly #reader = new Reader(this.#lexicon);
  readonly #strengths = new StrengthReader(this.#lexicon);

  *build(records: Records): InParts<SearchIndex> {
    const lexicon = this.#lexicon;
    const texts = textsOf(records);
    const read: { readonly text: RecordTexts; readonly reading: Reading }[] = [];
    for (const text of texts) {
      read.push({ text, reading: this.#reader.read(text) });
      yield;
    }
    this.#reader.finish();
    const readings = read.map(({ reading }) => reading);

    const inUse = wordsInUse(readings, lexicon);
    yield;
    const vocabulary = buildVocabulary(inUse, synonymWords());
    yield;
    this.#strengths.take(inUse, vocabulary);
    const found: Found[] = [];
    for (const one of read) {
      found.push({ ...one, strengths: this.#strengths.of(one.reading) });
      yield;
    }
    const postings = new PostingLists(found.map(({ strengths }) => strengths));
    yield;
    const rarity = rarityIn(postings, texts.length);
    const numberOf = (stemmed: string): number | undefined => lexicon.stems.ofWord(stemmed);
    const entries = found.map((one, position) => entryOf(one, position, { rarity, numberOf }));
    yield;

    const isAnswered = texts.flatMap(({ kind, utterances }) => utterances.map(() => kind !== 'unknown'));
    const leaning = learnLeaning(
      joined(readings.map(({ stems }) => stems)),
      (wording) => isAnswered[wording] === true,
      lexicon.stems.size,
    );
    yield;
    return {
      entries,
      resemblance: yield* buildResemblance(readings, lexicon),
      leaning,
      byId: new Map(entries.map((entry) => [entry.id, entry])),
      vocabulary,
      lexicon,
      postings: (stemmed) => postings.of(stemmed),
      scratch: scratchFor(entries.length),
      rarity,
    };
  }
}

function scratchFor(records: number): Scratch {
  return {
    reach: new Float64Array(records),
    best: new Float64Array(records),
    touched: new Uint32Array(records),
    now: new Uint32Array(records),
  };
}

/** All that is known of a record but its place. */
interface Found {
  readonly text: RecordTexts;
  readonly reading: Reading;
  readonly strengths: Strengths;
}

function entryOf({ text, reading, strengths }: Found, position: number, stems: StemLookup): Entry {
  const { facts, patterns, nouns } = reading;
  return {
    ...text,
    ...facts,
    ...strengths,
    patterns,
    nouns,
    position,
    negates: negation.test(fold(text.record.title)),
    utteranceAt: utterancesOf(text.utterances, stems),
  };
}
