import type { Records } from './records.js';
import { buildIndex, type SearchIndex } from './search/search-index.js';
import { learnWishes, type WishReader } from './wishes/learn-wishes.js';
import { buildNames, type Names } from './understand/names.js';

/** The records with what is worked out from them once; immutable, so that a changed folder is swapped in as a whole. */
export interface Knowledge {
  readonly records: Records;
  readonly index: SearchIndex;
  readonly names: Names;
  readonly wishes: WishReader;
}

export function buildKnowledge(records: Records): Knowledge {
  return { records, index: buildIndex(records), names: buildNames(records), wishes: learnWishes(records) };
}
