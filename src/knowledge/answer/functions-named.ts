import type { Query } from '../search/query.js';
import type { Ranked } from '../search/rank.js';
import type { RecordEntry } from '../search/search-index.js';
import type { Term } from '../understand/terms.js';
import { namesMore } from './readings.js';

/** "Wie levert dagbesteding?": one word, by which several zorgfuncties are named. */
export function functionsNamed(ranked: readonly Ranked<RecordEntry>[], query: Query): readonly Ranked<RecordEntry>[] {
  const content = query.terms.filter(({ light, word }) => !light && !providerWords.has(word));
  if (!query.providers || query.regional === true || content.length !== 1) return [];
  const functions = ranked.filter(
    ({ entry, coverage, features }) => entry.kind === 'zorgfunctie' && coverage >= 0.7 && features.core >= 0.4,
  );
  // Who names one by its own word ("anorexia") does not mean another that has a related word only.
  const literal = functions.filter(({ entry }) => content.every((term) => hasOwnWord(term, entry)));
  const meant = literal.length > 0 ? literal : functions;
  const surest = Math.max(0, ...meant.map(({ features }) => features.core));
  const [first] = meant;
  return meant
    .filter(({ features, score }) => features.core >= surest - 0.25 && score >= (first?.score ?? 0) - asNear)
    .filter(({ entry }) => first === undefined || !namesMore(first.entry, entry, query))
    .slice(0, 6);
}

const providerWords = new Set(
  'aanbieder aanbieders zorgaanbieder zorgaanbieders instelling instellingen organisatie organisaties'.split(' '),
);

/** One that fits so much better than the others is meant. */
const asNear = 0.2;

function hasOwnWord(term: Term, entry: RecordEntry): boolean {
  return term.options[0]?.stems.every((stemmed) => entry.has.has(stemmed)) === true;
}
