import { LRUCache } from 'lru-cache';
import snowball from 'snowball-stemmers';
import { irregular } from './irregular.js';

const dutch = snowball.newStemmer('dutch');
const cache = new LRUCache<string, string>({ max: 100_000 });

/**
 * The stem of a folded word: snowball, with what it leaves apart that people take as one word (duurt/duren, dove/doof,
 * eetstoornis/eetstoornissen, gecontracteerd/contracteren).
 */
export function stem(word: string): string {
  const known = cache.get(word);
  if (known !== undefined) return known;
  const found = /\d/.test(word) ? word : stemDutch(irregular.get(word) ?? word);
  cache.set(word, found);
  return found;
}

function stemDutch(word: string): string {
  if (word.length <= 3) return word;
  // evaluaties, thuisregios: the plural that snowball keeps.
  const single = word.length > 5 ? word.replace(/(ie|[aou])s$/, '$1') : word;
  let stemmed = dutch.stem(irregular.get(single) ?? single);
  // keurt, duurt, beslist: the third person, which snowball keeps.
  if (/[^aeiouy]t$/.test(stemmed) && stemmed.length > 4) stemmed = stemmed.slice(0, -1);
  // besliss, eetstoorniss
  stemmed = stemmed.replace(/([bcdfghjklmnpqrstvwxz])\1$/, '$1');
  // keur, betaal: the stem of a verb, where snowball writes keur but betal
  stemmed = stemmed.replace(/([aeou])\1([bcdfgklmnprstvz])$/, '$1$2');
  return stemmed.replace(/v$/, 'f').replace(/z$/, 's');
}
