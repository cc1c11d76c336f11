import { emptyWords, isLight } from '../understand/plain-words.js';
import { stem } from '../understand/stem.js';

const before = new Set(['welke', 'welk', 'hoeveel', 'aantal', 'voor']);

/** The stem of what is asked by name: "welke gemeenten", "op welke datum", "hoeveel weken", "wat voor boete". */
export function askedNoun(words: readonly string[]): string | undefined {
  for (let at = 0; at < words.length - 1; at += 1) {
    const word = words[at] ?? '';
    if (!before.has(word) || (word === 'voor' && words[at - 1] !== 'wat')) continue;
    for (const next of words.slice(at + 1, at + 4))
      if (next.length >= 3 && !emptyWords.has(next) && !/^\d+$/.test(next) && !(isLight(next) && /e$/.test(next)))
        return stem(next);
  }
  return undefined;
}
