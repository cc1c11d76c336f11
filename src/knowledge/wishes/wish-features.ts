import { clausesIn, isPlainQuestion, type Clause } from './clauses.js';

export interface ReadMessage {
  readonly plainQuestion: boolean;
  /** Words, pairs of words, parts of words, and what each clause does: worked out when it is asked for, which most messages never need. */
  readonly features: () => readonly string[];
}

/** So many letters, with the spaces around a word, are one part of it: a typing error spoils few of them. */
const partLength = 4;
/** Messages that are longer count as equally long. */
const longest = 4;
const wordsPerLength = 4;

/** What tells whether a message, folded, asks for something to be done, and for what. */
export function readMessage(folded: string): ReadMessage {
  const clauses = clausesIn(folded);
  return { plainQuestion: isPlainQuestion(folded, clauses), features: () => featuresOf(folded, clauses) };
}

function featuresOf(folded: string, clauses: readonly Clause[]): readonly string[] {
  const features = new Set<string>();
  const question = folded.includes('?');
  const last = clauses.at(-1)?.kind ?? '';
  let length = 0;
  if (question) features.add('? ').add(`? ${last}`);
  features.add(`first ${clauses[0]?.kind ?? ''}`).add(`last ${last}`);
  for (const { words, kind } of clauses) {
    length += words.length;
    features.add(`kind ${kind}`).add(`end ${words.at(-1) ?? ''}`);
    let before = '^';
    for (const word of words) {
      features.add(`word ${word}`).add(`pair ${before} ${word}`);
      before = word;
      const spaced = ` ${word} `;
      for (let at = 0; at + partLength <= spaced.length; at += 1)
        features.add(`part ${spaced.slice(at, at + partLength)}`);
    }
  }
  features.add(`length ${String(Math.min(longest, Math.floor(length / wordsPerLength)))}`);
  return [...features];
}
