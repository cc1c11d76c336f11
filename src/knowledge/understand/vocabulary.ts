import { distance } from 'fastest-levenshtein';
import { emptyWords, isLight, isVague, plainWords } from './plain-words.js';
import { stem } from './stem.js';

/** All words that the knowledge uses, to tell a known word from a typing error and from another subject. */
export interface Vocabulary {
  /** True when this stem occurs in a record or a group of synonyms. */
  knows(stemmed: string): boolean;
  /** True when the records spell a word like this. */
  has(word: string): boolean;
  /** True when the records write these two words after one another. */
  adjacent(first: string, second: string): boolean;
  /** The known word that was most likely meant, or undefined: only for words that nothing knows. */
  correct(word: string): string | undefined;
  /** The known words that a compound is made of ("jeugdggz" → jeugd, ggz), or undefined. */
  split(word: string): readonly [string, string] | undefined;
}

/** What is known of the words that the records write. */
export interface Written extends Pick<Vocabulary, 'has' | 'adjacent'> {
  readonly words: readonly { readonly text: string }[];
}

/** The words of the records, and others that count as known without being written in one. */
export function buildVocabulary({ words, has, adjacent }: Written, others: Iterable<string>): Vocabulary {
  const surfaces = new Set<string>();
  const stems = new Set<string>();
  for (const word of [...words.map(({ text }) => text), ...others]) {
    surfaces.add(word);
    stems.add(stem(word));
  }
  const buckets = new Map<string, string[]>();
  for (const word of [...surfaces, ...plainWords()]) {
    if (word.length < shortestToCorrect || /\d/.test(word)) continue;
    for (const key of [word.slice(0, 2), `-${word.slice(-3)}`]) {
      const bucket = buckets.get(key);
      if (bucket === undefined) buckets.set(key, [word]);
      else bucket.push(word);
    }
  }

  const part = (word: string): boolean =>
    (word.length >= 4 || shortParts.has(word)) && surfaces.has(word) && !emptyWords.has(word);

  return {
    knows: (stemmed) => stems.has(stemmed),
    has,
    adjacent,
    correct: (word) => {
      const withIj = word.replaceAll('y', 'ij');
      if (withIj !== word && surfaces.has(withIj)) return withIj;
      const allowed = allowedErrors(word);
      if (allowed === 0 || /\d/.test(word)) return undefined;
      let best: string | undefined;
      let least = allowed + 1;
      for (const key of [word.slice(0, 2), `-${word.slice(-3)}`])
        for (const candidate of buckets.get(key) ?? []) {
          if (Math.abs(candidate.length - word.length) > allowed) continue;
          const errors = isSwap(word, candidate) ? 1 : distance(word, candidate);
          if (errors < least) [best, least] = [candidate, errors];
        }
      return best;
    },
    split: (word) => {
      if (word.length < 7) return undefined;
      for (let at = word.length - 3; at >= 3; at -= 1) {
        const tail = word.slice(at);
        if (!part(tail)) continue;
        const head = word.slice(0, at);
        for (const form of [head, head.replace(/(s|en|e)$/, ''), `${head.replace(/(s|en)$/, '')}e`])
          if (part(form)) return [form, tail];
      }
      return undefined;
    },
  };
}

/** Two letters next to one another in the wrong order are one error. */
function isSwap(word: string, candidate: string): boolean {
  if (word.length !== candidate.length) return false;
  let at = 0;
  while (at < word.length && word[at] === candidate[at]) at += 1;
  return (
    word[at] === candidate[at + 1] && word[at + 1] === candidate[at] && word.slice(at + 2) === candidate.slice(at + 2)
  );
}

const shortestToCorrect = 4;
const shortParts = new Set(['ggz', 'lvb', 'urc', 'csa', 'vow', 'vot', 'wmo', 'lta', 'sap', 'rwo', 'vng', 'eis']);

/** How many errors a word of this length may have: short words mean too many things. */
function allowedErrors(word: string): number {
  if (emptyWords.has(word) || isLight(word) || isVague(word) || word.length < shortestToCorrect) return 0;
  return word.length < 7 ? 1 : 2;
}
