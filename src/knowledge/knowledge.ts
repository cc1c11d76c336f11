import { atOnce, type InParts } from './in-parts.js';
import type { Records } from './records.js';
import { IndexBuilder, type SearchIndex } from './search/search-index.js';
import { WishLearner, type WishReader } from './wishes/learn-wishes.js';
import { buildNames, type Names } from './understand/names.js';

/** The records with what is worked out from them once; immutable, so that a changed folder is swapped in as a whole. */
export interface Knowledge {
  readonly records: Records;
  readonly index: SearchIndex;
  readonly names: Names;
  readonly wishes: WishReader;
}

/** After so many states the builder begins anew: words that went out of use are then forgotten. */
const mostStates = 500;

/** Makes one state of the knowledge after the other: what is read of a record that did not change is kept for the next. */
export class KnowledgeBuilder {
  #index = new IndexBuilder();
  #wishes = new WishLearner();
  #states = 0;

  /** One state at a time: a second may begin when the first has ended. */
  *build(records: Records): InParts<Knowledge> {
    if (this.#states === mostStates) {
      this.#index = new IndexBuilder();
      this.#wishes = new WishLearner();
      this.#states = 0;
    }
    this.#states += 1;
    const index = yield* this.#index.build(records);
    return { records, index, names: buildNames(records), wishes: yield* this.#wishes.learn(records) };
  }
}

/** The same at once, of records that are read only once. */
export function buildKnowledge(records: Records): Knowledge {
  return atOnce(new KnowledgeBuilder().build(records));
}
