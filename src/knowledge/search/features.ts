import type { Aspect, Domein } from '../record.js';
import { aspectKin } from '../understand/cues.js';
import type { Option, Term } from '../understand/terms.js';
import type { Entry, SearchIndex, Utterance } from './search-index.js';

/** What is looked for. */
export interface Query {
  readonly terms: readonly Term[];
  readonly aspects: ReadonlySet<Aspect>;
  readonly domein: Domein | undefined;
  readonly bothDomeinen: boolean;
  /** True when the question names the region, its gemeenten or its office; false when it names the LTA. */
  readonly regional: boolean | undefined;
  /** True when the answer is to be the name of an aanbieder. */
  readonly providers: boolean;
  /** The stem of what is counted: "hoeveel gemeenten". */
  readonly counted: string | undefined;
  /** True when it asks after what is not. */
  readonly negates: boolean;
  /** True when it asks for names of who was chosen or takes part, which no regional record has. */
  readonly names: boolean;
  /** Years that the question names. */
  readonly years: readonly number[];
  /** Numbers that name something, as in "bericht 317" and "artikel 6". */
  readonly numbers: readonly string[];
}

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

/** What of a question speaks for declining it, whatever record is best. */
export const doubtNames = [
  'always',
  /** Which part of its content no record has. */
  'unknownShare',
  'unknownHeaviest',
  /** How much it says. */
  'size',
  /** It names an aanbieder. */
  'named',
] as const;

export type Doubt = (typeof doubtNames)[number];
export type Doubts = Readonly<Record<Doubt, number>>;

export interface Judged {
  readonly features: Features;
  /** How telling a name or question of the record is that stands in the question as a whole. */
  readonly contained: number;
}

/** What a query comes to, worked out once for all records. */
export interface Prepared {
  readonly query: Query;
  readonly terms: readonly Term[];
  readonly termWeights: Float64Array;
  /** The weight of the names of organisations is left out where the record is true of any of them. */
  readonly total: number;
  readonly totalWithoutNames: number;
  readonly found: OptionsByStem;
}

/** Which options of which term a stem belongs to. */
export type OptionsByStem = ReadonlyMap<string, readonly { readonly at: number; readonly option: Option }[]>;

/** A word that no record has still tells what the question is about. */
const unknownWordWeight = 0.75;
const lightWeight = 0.12;
/** In a story much need not be in the record, so what is above normal counts for less. */
const normalWeight = 2.2;
const aboveNormal = 0.4;
/** From which likeness on a question is one of the record's own. */
const ownQuestionLikeness = 0.93;
/** A wording that asks something else of the same thing is less like the question. */
const otherQuestion = 0.87;

export function prepare(query: Query, index: SearchIndex): Prepared {
  const terms = query.terms.map((term) => withoutAbsent(term, index));
  const termWeights = Float64Array.from(query.terms, (term) => term.factor * weightOf(term, index));
  let all = 0;
  let names = 0;
  query.terms.forEach(({ named }, at) => {
    all += termWeights[at] ?? 0;
    if (named) names += termWeights[at] ?? 0;
  });
  return {
    query,
    terms,
    termWeights,
    total: damped(all),
    totalWithoutNames: damped(all - names),
    found: optionsByStem(terms),
  };
}

export function doubtOf(query: Query, index: SearchIndex): Doubts {
  let [all, unknown, heaviest] = [0, 0, 0];
  for (const term of query.terms) {
    const weight = term.factor * weightOf(term, index);
    all += weight;
    if (term.known || term.light || term.named) continue;
    unknown += weight;
    heaviest = Math.max(heaviest, weight);
  }
  return {
    always: 1,
    unknownShare: all === 0 ? 0 : unknown / all,
    unknownHeaviest: heaviest,
    size: Math.min(all, mostSize) / mostSize,
    named: bit(query.terms.some(({ named, light }) => named && !light)),
  };
}

const mostSize = 4;

function damped(total: number): number {
  return total <= normalWeight ? total : normalWeight + (total - normalWeight) * aboveNormal;
}

/** Synonyms that no record has only cost time. */
function withoutAbsent(term: Term, index: SearchIndex): Term {
  const options = term.options.filter(({ stems }) => stems.some((stemmed) => index.postings(stemmed).length > 0));
  return { ...term, options };
}

function optionsByStem(terms: readonly Term[]): OptionsByStem {
  const byStem = new Map<string, { at: number; option: Option }[]>();
  terms.forEach((term, at) => {
    for (const option of term.options) {
      const [first = ''] = option.stems;
      const list = byStem.get(first);
      if (list === undefined) byStem.set(first, [{ at, option }]);
      else list.push({ at, option });
    }
  });
  return byStem;
}

/** How much a term tells apart, from 0 to 1. */
export function weightOf(term: Term, index: SearchIndex): number {
  if (term.light) return lightWeight;
  if (!term.known) return unknownWordWeight;
  const own = term.options[0]?.stems ?? [];
  const rarest = Math.max(...own.map((stemmed) => index.rarity(stemmed)));
  // A word that no record has, but one of its synonyms does, weighs as that synonym.
  if (own.some((stemmed) => index.postings(stemmed).length === 0)) {
    const known = term.options
      .slice(1)
      .filter(({ stems }) => stems.every((stemmed) => index.postings(stemmed).length > 0));
    if (known.length > 0)
      return Math.max(...known.map(({ stems }) => Math.max(...stems.map((stemmed) => index.rarity(stemmed)))));
  }
  return rarest;
}

/** How well the record has this one thing, from 0 to 1. */
export function coverageOf(term: Term, { has }: Pick<Entry, 'has'>): number {
  return bestOption(term, has);
}

function bestOption(term: Term, values: ReadonlyMap<string, number>): number {
  let best = 0;
  for (const { stems, weight } of term.options) {
    // A single word is by far the most common.
    if (stems.length === 1) {
      const value = weight * (values.get(stems[0] ?? '') ?? 0);
      if (value > best) best = value;
      continue;
    }
    let sum = 0;
    let all = true;
    for (const stemmed of stems) {
      const value = values.get(stemmed);
      if (value === undefined) all = false;
      else sum += value;
    }
    const value = (weight * sum) / stems.length / (all ? 1 : 2);
    if (value > best) best = value;
  }
  return best;
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
    gap,
    ...aspect,
    asksSame: bit(like.asks === 'same'),
    asksOther: bit(like.asks === 'other'),
    otherDomein: bit(query.domein !== undefined && entry.domein !== undefined && entry.domein !== query.domein),
    sameDomein: bit(query.domein !== undefined && entry.domein === query.domein),
    lacksFact: bit(lacksFact(entry, query, like.nearest)),
    otherRegion: bit(regionMatters(entry, query) && entry.regional !== query.regional),
    sameRegion: bit(regionMatters(entry, query) && entry.regional === query.regional),
    ownQuestion: bit(like.nearest !== undefined),
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

interface Likeness {
  readonly best: number;
  readonly second: number;
  readonly title: number;
  readonly precision: number;
  readonly contained: number;
  readonly asks: 'same' | 'other' | 'unclear';
  /** What the nearest wording asks, when the question is that wording. */
  readonly nearest: ReadonlySet<Aspect> | undefined;
}

function likenessOf(entry: Entry, { query, termWeights, found }: Prepared, total: number): Likeness {
  let [best, second, title, precisionOfBest, contained] = [0, 0, 0, 0, 0];
  let asks: Likeness['asks'] = 'unclear';
  let nearest: ReadonlySet<Aspect> | undefined;
  const values = new Float64Array(termWeights.length);
  for (let position = 0; position < entry.asked.length; position += 1) {
    const utterance = entry.asked[position];
    if (utterance === undefined) continue;
    const matchedUtterance = match(utterance, found, values);
    if (matchedUtterance === 0) continue;
    let matchedQuery = 0;
    for (let at = 0; at < termWeights.length; at += 1) matchedQuery += (termWeights[at] ?? 0) * (values[at] ?? 0);
    values.fill(0);
    const precision = matchedUtterance / utterance.weight;
    if (precision > 0.99 && utterance.weight > contained) contained = utterance.weight;
    const recall = total === 0 ? 0 : Math.min(1, matchedQuery / total);
    if (recall === 0) continue;
    const relation = relationOf(query.aspects, utterance.aspects);
    const same =
      entry.kind === 'unknown' ? ofUnknown(relation, utterance.aspects) : relation === 'other' ? otherQuestion : 1;
    const likeness = (same * 2 * precision * recall) / (precision + recall);
    if (position === 0) title = likeness;
    if (likeness > best) {
      [best, second, precisionOfBest, asks] = [likeness, best, precision, relation];
      nearest = relation !== 'other' && likeness >= ownQuestionLikeness ? utterance.aspects : undefined;
    } else if (likeness > second) second = likeness;
  }
  return { best, second, title, precision: precisionOfBest, contained, asks, nearest };
}

/** What is in no document is often only the number, the name or the date of what is: who asks for none of these is not meant. */
function ofUnknown(relation: Likeness['asks'], aspects: ReadonlySet<Aspect>): number {
  if (relation === 'same' || aspects.size === 0) return 1;
  return relation === 'other' ? 0.7 : 0.8;
}

/** Notes for each term how well the wording has it, and gives the weight of what of the wording is in the question. */
function match({ stems, rarities }: Utterance, found: OptionsByStem, values: Float64Array): number {
  let matched = 0;
  /** One bit for each stem that is counted. */
  let counted = 0;
  for (let place = 0; place < stems.length; place += 1) {
    const options = found.get(stems[place] ?? '');
    if (options === undefined) continue;
    for (const { at, option } of options) {
      if (option.weight <= (values[at] ?? 0)) continue;
      if (option.stems.length > 1 && !option.stems.every((wanted) => stems.includes(wanted))) continue;
      values[at] = option.weight;
      for (const wanted of option.stems) {
        const where = option.stems.length === 1 ? place : stems.indexOf(wanted);
        const bit = 1 << (where % 31);
        if ((counted & bit) !== 0) continue;
        counted |= bit;
        matched += rarities[where] ?? 0;
      }
    }
  }
  return matched;
}

function relationOf(one: ReadonlySet<Aspect>, other: ReadonlySet<Aspect>): Likeness['asks'] {
  if (one.size === 0 || other.size === 0) return 'unclear';
  for (const aspect of one) if (other.has(aspect)) return 'same';
  return 'other';
}

const telling: ReadonlySet<Aspect> = new Set(['waarom', 'looptijd', 'procedure', 'bekostiging', 'fasering', 'hoeveel']);

function aspectOf(
  entry: Entry,
  aspects: ReadonlySet<Aspect>,
): Pick<Features, 'aspectSame' | 'aspectTelling' | 'aspectOther' | 'unaskedReason'> {
  const { aspect } = entry;
  const none = { aspectSame: 0, aspectTelling: 0, aspectOther: 0, unaskedReason: 0 };
  if (aspect === undefined) return none;
  if (aspect === 'waarom' && !aspects.has('waarom')) return { ...none, unaskedReason: 1 };
  if (aspects.size === 0) return none;
  if (aspects.has(aspect)) return { ...none, aspectSame: 1, aspectTelling: bit(telling.has(aspect)) };
  for (const one of aspects) if (aspectKin[one].includes(aspect)) return none;
  return { ...none, aspectOther: 1 };
}
