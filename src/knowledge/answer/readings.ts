import type { Query } from '../search/query.js';
import { bestOption } from '../search/prepared.js';
import { bars } from '../search/weights.js';
import { contentStems } from '../search/profile.js';
import type { Ranked } from '../search/rank.js';
import type { RecordEntry } from '../search/search-index.js';

const mostChoices = 6;
/** So much more central a word of the question is to the record that is meant by it. */
const plainlyMore = 0.5;

/** The records between which the question does not choose; one that is left is meant, also when another fits better by a little. */
export function readings(
  best: Ranked<RecordEntry>,
  accepted: readonly Ranked<RecordEntry>[],
  ranked: readonly Ranked<RecordEntry>[],
  query: Query,
): Ranked<RecordEntry>[] {
  if (best.entry.kind === 'zorgfunctie') {
    const near = accepted.filter(
      ({ entry, score, likeness, contained, coverage }) =>
        entry.kind === 'zorgfunctie' &&
        (contained > 0 || best.contained < bars.fullName) &&
        score >= best.score - bars.close &&
        likeness >= best.likeness - bars.closeLikeness &&
        coverage >= best.coverage - bars.closeCoverage,
    );
    const isNamedLess = ({ entry }: Ranked<RecordEntry>): boolean =>
      near.some((other) => namesMore(other.entry, entry, query) && !namesMore(entry, other.entry, query));
    return near.filter((one) => !isNamedLess(one)).slice(0, mostChoices);
  }
  const single = query.terms.filter(({ light }) => !light).length <= 1 && query.aspects.size === 0;
  if (single && best.entry.kind !== 'term') {
    const functions = accepted.filter(({ entry, coverage }) => entry.kind === 'zorgfunctie' && coverage >= 0.9);
    const contracts = accepted
      .filter(({ entry }) => entry.kind === 'topic' && entry.aspect === 'definitie')
      .slice(0, 2);
    if (functions.length > 1) return [...functions.slice(0, 4), ...contracts];
  }
  if (query.domein === undefined && best.entry.domein !== undefined) {
    const other = ranked.find(
      ({ entry, score, coverage }) =>
        entry.kind === 'topic' &&
        coverage >= best.coverage - bars.closeCoverage &&
        entry.domein !== undefined &&
        entry.domein !== best.entry.domein &&
        isTwin(entry, best.entry) &&
        score >= best.score - bars.closeDomein,
    );
    if (other !== undefined && !query.bothDomeinen && !saysTheSame(best, other)) return [best, other];
  }
  return [best];
}

/** "Dagbesteding voor wie vroeg doof werd": of two that are for the same people, one is named by more of the question. */
export function namesMore(one: RecordEntry, other: RecordEntry, { terms }: Query): boolean {
  return terms.some((term) => !term.light && bestOption(term, one.core) - bestOption(term, other.core) >= plainlyMore);
}

/** Two records that say the same thing, one for each domein. */
export function isTwin(one: RecordEntry, other: RecordEntry): boolean {
  if (one.about === other.about && one.aspect === other.aspect) return true;
  return one.aspect === other.aspect && withoutDomein(one.record.title) === withoutDomein(other.record.title);
}

/** Where both domeinen have the same rule there is nothing to choose. */
function saysTheSame(one: Ranked<RecordEntry>, other: Ranked<RecordEntry>): boolean {
  const [ours, theirs] = [one, other].map(
    ({ entry }) =>
      new Set(contentStems(entry.record.short ?? '').filter((stemmed) => !/^(jeugd|wmo|zg)/.test(stemmed))),
  );
  if (ours === undefined || theirs === undefined) return false;
  const shared = [...ours].filter((stemmed) => theirs.has(stemmed)).length;
  return shared / Math.max(ours.size, theirs.size, 1) >= 0.8;
}

function withoutDomein(title: string): string {
  return contentStems(title.replace(/\b(?:jeugd|wmo|zg)(?:[- ]?zg)?\b/gi, ' ').replace(/\b(jeugd|wmo)-?/gi, ' '))
    .sort()
    .join(' ');
}
