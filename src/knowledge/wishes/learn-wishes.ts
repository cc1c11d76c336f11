import type { InParts } from '../in-parts.js';
import type { FormWishes } from '../record.js';
import type { Records } from '../records.js';
import { fold } from '../understand/tokenise.js';
import { learnClasses, type Classifier, type Example } from './classifier.js';
import { phrased, questionPhrasings, wishPhrasings } from './phrasings.js';
import { readMessage } from './wish-features.js';

/** Tells which form does what a message wants done. */
export interface WishReader {
  /** The form, and how surely from 0 to 1; undefined for a plain question. */
  of(folded: string): Wish | undefined;
}

export interface Wish {
  readonly form: string;
  readonly sure: number;
}

/** The entry for what people want done and no form does. */
export const noForm = 'geen';

/** So many phrasings of each thing that is wanted are learned from. */
const phrasingsEach = 6;
/** What we phrase counts for less than what people typed. */
const phrasedWeight = 0.5;
const wordingWeight = 0.5;
/** Of the wordings of the records so many are enough: they are what people type when they want nothing done. */
const mostNear = 2_500;
const mostFar = 5_000;

/** A text to learn from. */
interface Sample {
  readonly text: string;
  readonly kind: number;
  readonly weight: number;
  /** True for a wording of a record. */
  readonly isWording: boolean;
}

/** What a text has, by number; nothing of a wording that is a plain question: that never starts a form, so there is nothing to learn. */
type ReadSample = Uint32Array | 'plain question';

/** What was learned, and from what. */
interface LearnedFrom {
  readonly forms: readonly string[];
  readonly samples: readonly Sample[];
}

/**
 * Learns when the knowledge is read, from `form-wishes.yaml` and from the wordings of the records, so that it follows what editors write.
 * What it learned from the state of the knowledge before stands while there is nothing else to learn from.
 */
export class WishLearner {
  readonly #numbers = new Map<string, number>();
  #read: ReadonlyMap<string, ReadSample> = new Map();
  #last: (LearnedFrom & { readonly reader: WishReader }) | undefined;

  *learn({ formWishes, ...records }: Records): InParts<WishReader> {
    const forms = [...formWishes.keys()].filter((id) => id !== noForm);
    if (forms.length === 0) return { of: () => undefined };
    const samples = [
      ...[...formWishes.values()].flatMap((wishes) => samplesOf(wishes, forms.indexOf(wishes.id) + 1)),
      ...wordingsOf(records),
    ];
    yield;
    if (this.#last !== undefined && isSame(this.#last, { forms, samples })) return this.#last.reader;
    const examples = yield* this.#examplesOf(samples);
    const classifier = yield* learnClasses(examples, forms.length + 1, this.#numbers.size);
    const reader = readerOf(forms, classifier, this.#numbers);
    this.#last = { forms, samples, reader };
    return reader;
  }

  *#examplesOf(samples: readonly Sample[]): InParts<Example[]> {
    const examples: Example[] = [];
    const read = new Map<string, ReadSample>();
    for (const { text, kind, weight, isWording } of samples) {
      const key = `${isWording ? 'wording' : 'typed'} ${text}`;
      const features = read.get(key) ?? this.#read.get(key) ?? this.#readAnew(text, isWording);
      read.set(key, features);
      if (features !== 'plain question') examples.push({ features, kind, weight });
      yield;
    }
    this.#read = read;
    return examples;
  }

  #readAnew(text: string, isWording: boolean): ReadSample {
    const { features, plainQuestion } = readMessage(fold(text));
    if (isWording && plainQuestion) return 'plain question';
    return Uint32Array.from(features(), (feature) => {
      const known = this.#numbers.get(feature);
      if (known !== undefined) return known;
      this.#numbers.set(feature, this.#numbers.size);
      return this.#numbers.size - 1;
    });
  }
}

function readerOf(forms: readonly string[], classifier: Classifier, numbers: ReadonlyMap<string, number>): WishReader {
  return {
    of(folded) {
      const read = readMessage(folded);
      if (read.plainQuestion) return undefined;
      const features = read.features();
      const known = Uint32Array.from(features.flatMap((feature) => numbers.get(feature) ?? []));
      const [, ...likely] = classifier.of(known, features.length);
      const sure = Math.max(...likely);
      const form = forms[likely.indexOf(sure)];
      return form === undefined ? undefined : { form, sure };
    },
  };
}

function samplesOf({ wants, wishes, questions }: FormWishes, kind: number): Sample[] {
  const wanted = wants.flatMap((want, turn) => phrased(want, wishPhrasings, phrasingsEach, turn));
  const asked = kind === 0 ? [] : wants.flatMap((want, turn) => phrased(want, questionPhrasings, phrasingsEach, turn));
  const typed = (texts: readonly string[], as: number, weight: number): Sample[] =>
    texts.map((text) => ({ text, kind: as, weight, isWording: false }));
  return [
    ...typed(wishes, kind, 1),
    ...typed(questions, 0, 1),
    ...typed(wanted, kind, phrasedWeight),
    ...typed(asked, 0, phrasedWeight),
  ];
}

/** All wordings of the records that offer a form, because they come nearest to a wish, and some of the rest. */
function wordingsOf({ topics, zorgfuncties, aanbieders, terms, unknowns }: Omit<Records, 'formWishes'>): Sample[] {
  const near: string[] = [];
  const far: string[] = [];
  for (const kind of [topics, zorgfuncties, aanbieders, terms, unknowns])
    for (const record of kind.values())
      ('form' in record && record.form !== undefined ? near : far).push(record.title, ...record.questions);
  return [...spread(near, mostNear), ...spread(far, mostFar)].map((text) => ({
    text,
    kind: 0,
    weight: wordingWeight,
    isWording: true,
  }));
}

/** At most so many, evenly from all. */
function spread(texts: readonly string[], many: number): string[] {
  const step = Math.max(1, texts.length / many);
  return Array.from({ length: Math.floor(texts.length / step) }, (_, at) => texts[Math.floor(at * step)] ?? '');
}

function isSame(one: LearnedFrom, other: LearnedFrom): boolean {
  return (
    one.forms.join(' ') === other.forms.join(' ') &&
    one.samples.length === other.samples.length &&
    one.samples.every(({ text, kind, weight }, at) => {
      const also = other.samples[at];
      return text === also?.text && kind === also.kind && weight === also.weight;
    })
  );
}
