import type { Aanbieder, FormWishes, Gemeente, SourceDocument, Term, Topic, Unknown, Zorgfunctie } from './record.js';

/** All records of `knowledge/`, checked; by id. Immutable: an edit gives a new one, swapped in at once. */
export interface Records {
  readonly documents: ReadonlyMap<string, SourceDocument>;
  readonly aanbieders: ReadonlyMap<string, Aanbieder>;
  readonly zorgfuncties: ReadonlyMap<string, Zorgfunctie>;
  readonly gemeenten: ReadonlyMap<string, Gemeente>;
  readonly topics: ReadonlyMap<string, Topic>;
  readonly terms: ReadonlyMap<string, Term>;
  /** What people ask and no document says. */
  readonly unknowns: ReadonlyMap<string, Unknown>;
  /** How people say what they want to file, by the id of the form. */
  readonly formWishes: ReadonlyMap<string, FormWishes>;
}
