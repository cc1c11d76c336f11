import type { Aspect } from '../record.js';
import { aspectKin } from '../understand/cues.js';
import { likenessOf } from './likeness.js';
import { bestOption, type Prepared } from './prepared.js';
import type { Query } from './query.js';
import type { Entry } from './search-index.js';

/** What speaks for or against a record as the answer; each is about from 0 to 1. */
export const featureNames = [
  /** Which part of the question's content the record has, weighted by how much each word tells apart. */
  'coverage',
  /** The same, by how central the words are to the record. */
  'core',
  /** How near the question comes to one of the ways in which people ask for the record, and to the next best of them. */
  'likeness',
  'second',
  'titleLikeness',
  /** Which part of the nearest wording stands in the question. */
  'precision',
  /** How much the nearest three wordings are like the question in all its words, letter by letter. */
  'resembles',
  /** The heaviest thing asked that the record does not have at all. */
  'gap',
  'aspectSame',
  /** Procedure, looptijd, reason and the like: what is asked by its own word is what is meant. */
  'aspectTelling',
  'aspectOther',
  /** The nearest wording asks the same of its subject ("wie"), or something else. */
  'asksSame',
  'asksOther',
  'otherDomein',
  'sameDomein',
  'unaskedReason',
  /** A number, a reason or a year is asked for that the record does not have. */
  'lacksFact',
  'otherRegion',
  'sameRegion',
  /** The question is, but for its small words, one that the record lists itself. */
  'ownQuestion',
  /** The question is one of the record's own, word for word. */
  'verbatim',
  /** A zorgfunctie, where the answer is to be the name of an aanbieder. */
  'provider',
  'term',
  /** A word of the glossary, where the question asks what something is. */
  'definition',
  'aanbieder',
  'unknown',
  /** The record is on what is not, by its title, where the question is not, or the other way round. */
  'negation',
] as const;

export type Feature = (typeof featureNames)[number];
export type Features = Readonly<Record<Feature, number>>;

export interface Judged {
  readonly features: Features;
  /** How telling a name or question of the record is that stands in the question as a whole. */
  readonly contained: number;
}

/** All that speaks for or against this record. */
export function judge(entry: Entry, prepared: Prepared): Judged {
  const { query, terms, termWeights } = prepared;
  const anyName = entry.kind === 'unknown';
  const total = anyName ? prepared.totalWithoutNames : prepared.total;
  let covered = 0;
  let central = 0;
  let gap = 0;
  for (let at = 0; at < terms.length; at += 1) {
    const term = terms[at];
    if (term === undefined || (anyName && term.named)) continue;
    const weight = termWeights[at] ?? 0;
    const part = bestOption(term, entry.has);
    covered += part * weight;
    if (part > 0) central += bestOption(term, entry.core) * weight;
    if (part < 0.3 && weight > gap) gap = weight;
  }
  const like = likenessOf(entry, prepared, total);
  const { aspects } = query;
  const aspect = aspectOf(entry, aspects);
  const features: Features = {
    coverage: total === 0 ? 0 : Math.min(1, covered / total),
    core: total === 0 ? 0 : Math.min(1, central / total),
    likeness: like.best,
    second: like.second,
    titleLikeness: like.title,
    precision: like.precision,
    resembles: prepared.resembling.likenessOf(entry.position),
    gap,
    aspectSame: bit(aspect === 'same' || aspect === 'telling'),
    aspectTelling: bit(aspect === 'telling'),
    aspectOther: bit(aspect === 'other'),
    asksSame: bit(like.asks === 'same'),
    asksOther: bit(like.asks === 'other'),
    otherDomein: bit(query.domein !== undefined && entry.domein !== undefined && entry.domein !== query.domein),
    sameDomein: bit(query.domein !== undefined && entry.domein === query.domein),
    unaskedReason: bit(aspect === 'unasked-reason'),
    lacksFact: bit(lacksFact(entry, query, like.nearest)),
    otherRegion: bit(regionMatters(entry, query) && entry.regional !== query.regional),
    sameRegion: bit(regionMatters(entry, query) && entry.regional === query.regional),
    ownQuestion: bit(like.nearest !== undefined),
    verbatim: bit(like.verbatim),
    provider: bit(query.providers && entry.kind === 'zorgfunctie'),
    term: bit(!query.providers && entry.kind === 'term'),
    definition: bit(entry.kind === 'term' && aspects.has('definitie')),
    aanbieder: bit(entry.kind === 'aanbieder'),
    unknown: bit(entry.kind === 'unknown'),
    negation: bit(entry.kind === 'topic' && entry.negates !== query.negates),
  };
  return { features, contained: like.contained };
}

function bit(holds: boolean): number {
  return holds ? 1 : 0;
}

function regionMatters(entry: Entry, { regional }: Query): boolean {
  return regional !== undefined && entry.kind !== 'term' && entry.kind !== 'unknown';
}

/** Who asks how much, why, or what was in 2024 is not helped by a record that cannot say so; one that lists it can. */
function lacksFact(
  entry: Entry,
  { aspects, years, numbers, providers, counted, names }: Query,
  nearest: ReadonlySet<Aspect> | undefined,
): boolean {
  if (entry.kind === 'unknown') return false;
  if (numbers.some((number) => !entry.has.has(number))) return true;
  if (entry.kind !== 'topic') return false;
  const asks = (aspect: Aspect): boolean => aspects.has(aspect) && nearest?.has(aspect) !== true;
  if (
    asks('hoeveel') &&
    entry.aspect !== 'hoeveel' &&
    !(counted === undefined ? entry.hasNumber : entry.counts.has(counted))
  )
    return true;
  if (asks('wanneer') && !entry.hasNumber && entry.aspect !== 'wanneer' && entry.aspect !== 'looptijd') return true;
  if (asks('waarom') && entry.aspect !== 'waarom' && !entry.hasReason) return true;
  if (names && entry.regional) return true;
  if (providers && entry.regional && entry.aspect === 'definitie') return true;
  return years.length > 0 && !years.some((year) => entry.years.has(year));
}

const telling: ReadonlySet<Aspect> = new Set(['waarom', 'looptijd', 'procedure', 'bekostiging', 'fasering', 'hoeveel']);

function aspectOf(
  { aspect }: Entry,
  aspects: ReadonlySet<Aspect>,
): 'same' | 'telling' | 'other' | 'unasked-reason' | undefined {
  if (aspect === undefined) return undefined;
  if (aspect === 'waarom' && !aspects.has('waarom')) return 'unasked-reason';
  if (aspects.size === 0) return undefined;
  if (aspects.has(aspect)) return telling.has(aspect) ? 'telling' : 'same';
  for (const one of aspects) if (aspectKin[one].includes(aspect)) return undefined;
  return 'other';
}
