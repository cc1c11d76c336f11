import type { Knowledge } from '../knowledge.js';
import type { Aspect } from '../record.js';
import { coverageOf, weightOf } from '../search/prepared.js';
import { contentStems } from '../search/profile.js';
import type { Ranked } from '../search/rank.js';
import type { RecordEntry } from '../search/search-index.js';
import { bars } from '../search/weights.js';
import type { Term } from '../understand/terms.js';
import type { Search } from './search-answer.js';

/** A record that is about the aanbieder needs no more than this of what else is asked. */
const leastOfOwn = 0.2;

/** Whether a record can be the answer at all, however well it fits. */
export function isPossible({ entry, coverage }: Ranked<RecordEntry>, search: Search): boolean {
  const { query, knowledge, own, ownBar = bars.coverage, named = [] } = search;
  if (coverage === 0 || !canSay(entry.kind, query.aspects)) return false;
  if (named.length > 0) {
    if (entry.kind === 'aanbieder') return false;
    const isAbout = named.some((id) => mentions(entry, id, knowledge));
    if (entry.kind !== 'topic' && !isAbout) return false;
    if ('subject' in entry.record && entry.record.subject === 'omzet' && !isAbout) return false;
    if (own?.some(({ known }) => !known) === true) return false;
    if (entry.kind === 'topic' && isAbout) return own === undefined || coverageBy(own, entry, knowledge) >= leastOfOwn;
  }
  if (own === undefined) return true;
  if (own.length === 0) return query.aspects.size === 0 || named.length === 0;
  return coverageBy(own, entry, knowledge) >= ownBar;
}

function mentions(entry: RecordEntry, id: string, knowledge: Knowledge): boolean {
  const aanbieder = knowledge.records.aanbieders.get(id);
  if (aanbieder === undefined) return false;
  return [aanbieder.title, ...aanbieder.aliases].some((name) => {
    const stems = contentStems(name);
    return stems.length > 0 && stems.every((stemmed) => entry.has.has(stemmed));
  });
}

function coverageBy(terms: readonly Term[], entry: RecordEntry, knowledge: Knowledge): number {
  let total = 0;
  let covered = 0;
  for (const term of terms) {
    const weight = weightOf(term, knowledge.index);
    total += weight;
    covered += weight * coverageOf(term, entry);
  }
  return total === 0 ? 1 : covered / total;
}

/** A zorgfunctie or aanbieder says who, which and where, and a term what it is; they know no date, amount or reason. */
function canSay(kind: RecordEntry['kind'], aspects: ReadonlySet<Aspect>): boolean {
  if (kind === 'topic' || aspects.size === 0) return true;
  const said: readonly Aspect[] =
    kind === 'term' ? ['definitie', 'welke', 'wie'] : ['wie', 'welke', 'waar', 'definitie', 'mag', 'procedure'];
  return said.some((aspect) => aspects.has(aspect));
}
