import type { FormWishes } from '../record.js';
import type { Records } from '../records.js';
import { fold } from '../understand/tokenise.js';
import { learnClasses, type Example } from './classifier.js';
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
const mostNear = 2_000;
const mostFar = 3_000;

/** Learned when the knowledge is read, from `form-wishes.yaml` and from the wordings of the records, so that it follows what editors write. */
export function learnWishes(records: Records): WishReader {
  const forms = [...records.formWishes.values()].filter(({ id }) => id !== noForm);
  if (forms.length === 0) return { of: () => undefined };
  const examples = [
    ...forms.flatMap((wishes, at) => examplesOf(wishes, at + 1)),
    ...[...records.formWishes.values()].filter(({ id }) => id === noForm).flatMap((wishes) => examplesOf(wishes, 0)),
    ...wordingsOf(records),
  ];
  const classifier = learnClasses(examples, forms.length + 1);
  return {
    of(folded) {
      const { features, plainQuestion } = readMessage(folded);
      if (plainQuestion) return undefined;
      const [, ...likely] = classifier.of(features);
      const sure = Math.max(...likely);
      const form = forms[likely.indexOf(sure)];
      return form && { form: form.id, sure };
    },
  };
}

function examplesOf({ wants, wishes, questions }: FormWishes, kind: number): Example[] {
  const wanted = wants.flatMap((want, turn) => phrased(want, wishPhrasings, phrasingsEach, turn));
  const asked = kind === 0 ? [] : wants.flatMap((want, turn) => phrased(want, questionPhrasings, phrasingsEach, turn));
  return [
    ...wishes.map((text) => example(text, kind, 1)),
    ...questions.map((text) => example(text, 0, 1)),
    ...wanted.map((text) => example(text, kind, phrasedWeight)),
    ...asked.map((text) => example(text, 0, phrasedWeight)),
  ];
}

/**
 * A plain question never starts a form, so there is nothing to learn from one. Of the other wordings all of the records that offer a form
 * count, because they come nearest to a wish, and some of the rest.
 */
function wordingsOf({ topics, zorgfuncties, aanbieders, terms, unknowns }: Records): Example[] {
  const near: string[] = [];
  const far: string[] = [];
  for (const kind of [topics, zorgfuncties, aanbieders, terms, unknowns])
    for (const record of kind.values())
      ('form' in record && record.form !== undefined ? near : far).push(record.title, ...record.questions);
  return [...spread(near, mostNear), ...spread(far, mostFar)]
    .map((text) => readMessage(fold(text)))
    .filter(({ plainQuestion }) => !plainQuestion)
    .map(({ features }) => ({ features, kind: 0, weight: wordingWeight }));
}

/** At most so many, evenly from all. */
function spread(texts: readonly string[], many: number): string[] {
  const step = Math.max(1, texts.length / many);
  return Array.from({ length: Math.floor(texts.length / step) }, (_, at) => texts[Math.floor(at * step)] ?? '');
}

function example(text: string, kind: number, weight: number): Example {
  return { features: readMessage(fold(text)).features, kind, weight };
}
