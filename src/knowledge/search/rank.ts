import { aspectKin } from '../understand/cues.js';
import type { Option, Term } from '../understand/terms.js';
import type { Aspect, Domein } from '../record.js';
import type { AskableKind } from './profile.js';
import type { Entry, SearchIndex } from './search-index.js';

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
  /** Years that the question names. */
  readonly years: readonly number[];
  /** Numbers that name something, as in "bericht 317" and "artikel 6". */
  readonly numbers: readonly string[];
  readonly prefer: Readonly<Partial<Record<AskableKind, number>>>;
}

export interface Ranked {
  readonly entry: Entry;
  readonly score: number;
  /** Which part of the question's content the record has, weighted by how much each word tells apart. */
  readonly coverage: number;
  /** How near the question comes to one of the ways in which people ask for the record. */
  readonly likeness: number;
  /** How telling a name or question of the record is that stands in the question as a whole. */
  readonly contained: number;
}

/** Weights of the parts of a score. Set on the questions in `test/questions/dev`. */
export const weights = {
  coverage: 0.55,
  likeness: 0.47,
  aspectSame: 0.09,
  /** Procedure, looptijd, reason and the like: what is asked by its own word is what is meant. */
  aspectTelling: 0.07,
  aspectKin: 0,
  aspectOther: -0.04,
  otherDomein: -0.5,
  unaskedReason: -0.06,
  /** A number, a reason or a year is asked for that the record does not have. */
  lacksFact: -0.38,
  /** For the heaviest thing asked that the record does not have at all. */
  gap: -0.18,
  otherQuestion: 0.87,
  otherRegion: -0.2,
  sameRegion: 0.08,
  unknownWord: 0.75,
  /** The question is, but for its small words, one that the record lists itself. */
  ownQuestion: 0.12,
};

/** From which likeness on a question is one of the record's own. */
const ownQuestionLikeness = 0.93;

const mostCandidates = 36;

/** What all terms weigh together: in a story much need not be in the record, so what is above normal counts for less. */
function damped(total: number): number {
  return total <= normalWeight ? total : normalWeight + (total - normalWeight) * 0.4;
}

const normalWeight = 2.2;

/** The records that fit best, the best first. */
export function rank(query: Query, index: SearchIndex): Ranked[] {
  const terms = query.terms.map((term) => withoutAbsent(term, index));
  const weighed = { ...query, terms };
  const termWeights = query.terms.map((term) => term.factor * weightOf(term, index));
  const total = damped(termWeights.reduce((sum, weight) => sum + weight, 0));
  if (total === 0) return [];
  const found = optionsByStem(terms);
  const ranked = candidates(terms, termWeights, index).map((entry) =>
    judge(entry, weighed, termWeights, total, found, index),
  );
  return ranked.sort((a, b) => b.score - a.score || a.entry.position - b.entry.position);
}

/** Synonyms that no record has only cost time. */
function withoutAbsent(term: Term, index: SearchIndex): Term {
  const options = term.options.filter(({ stems }) => stems.some((stemmed) => index.postings(stemmed).length > 0));
  return { ...term, options };
}

/** The records that have most of what is asked, by a quick count that leaves out what `judge` looks at. */
function candidates(terms: readonly Term[], termWeights: readonly number[], index: SearchIndex): Entry[] {
  const { reach, best } = index.scratch;
  const touched: Entry[] = [];
  terms.forEach((term, at) => {
    const termWeight = termWeights[at] ?? 0;
    const now: Entry[] = [];
    for (const { stems, weight } of term.options)
      for (const stemmed of stems)
        for (const { entry, strength } of index.postings(stemmed)) {
          const value = (weight * strength) / stems.length;
          const before = best[entry.position] ?? 0;
          if (before === 0) now.push(entry);
          if (before < value) best[entry.position] = value;
        }
    for (const entry of now) {
      if (reach[entry.position] === 0) touched.push(entry);
      reach[entry.position] = (reach[entry.position] ?? 0) + (best[entry.position] ?? 0) * termWeight;
      best[entry.position] = 0;
    }
  });
  const least = leastOf(touched, reach);
  const chosen = touched.filter(({ position }) => (reach[position] ?? 0) >= least);
  chosen.sort((a, b) => (reach[b.position] ?? 0) - (reach[a.position] ?? 0));
  for (const { position } of touched) reach[position] = 0;
  return chosen.slice(0, mostCandidates);
}

/** A bar that lets about as many records through as are wanted, without sorting all of them. */
function leastOf(touched: readonly Entry[], reach: Float64Array): number {
  if (touched.length <= mostCandidates * 2) return 0;
  let most = 0;
  for (const { position } of touched) most = Math.max(most, reach[position] ?? 0);
  const steps = new Uint32Array(65);
  for (const { position } of touched) {
    const step = Math.floor((64 * (reach[position] ?? 0)) / most);
    steps[step] = (steps[step] ?? 0) + 1;
  }
  let through = 0;
  for (let step = 64; step > 0; step -= 1) {
    through += steps[step] ?? 0;
    if (through >= mostCandidates) return (step * most) / 64;
  }
  return 0;
}

/** Which options of which term a stem belongs to. */
type OptionsByStem = ReadonlyMap<string, readonly { readonly at: number; readonly option: Option }[]>;

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

function judge(
  entry: Entry,
  query: Query,
  termWeights: readonly number[],
  total: number,
  found: OptionsByStem,
  index: SearchIndex,
): Ranked {
  let covered = 0;
  let gap = 0;
  query.terms.forEach((term, at) => {
    const weight = termWeights[at] ?? 0;
    const part = coverageOf(term, entry);
    covered += part * weight;
    if (part < 0.3 && weight > gap) gap = weight;
  });
  const coverage = Math.min(1, covered / total);
  const { likeness, contained, nearest } = likenessOf(entry, query, termWeights, total, found, index);
  const score =
    weights.coverage * coverage +
    weights.likeness * likeness +
    aspectScore(entry, query.aspects) +
    domeinScore(entry, query.domein) +
    regionScore(entry, query.regional) +
    weights.gap * gap +
    (nearest !== undefined ? weights.ownQuestion : 0) +
    (lacksFact(entry, query, nearest) ? weights.lacksFact : 0) +
    (query.prefer[entry.kind] ?? 0);
  return { entry, score, coverage, likeness, contained };
}

/** Who asks how much, why, or what was in 2024 is not helped by a record that cannot say so; one that lists it can. */
function lacksFact(
  entry: Entry,
  { aspects, years, numbers, providers }: Query,
  nearest: ReadonlySet<Aspect> | undefined,
): boolean {
  if (numbers.some((number) => !entry.has.has(number))) return true;
  if (entry.kind !== 'topic') return false;
  const asks = (aspect: Aspect): boolean => aspects.has(aspect) && nearest?.has(aspect) !== true;
  if (asks('hoeveel') && !entry.hasNumber && entry.aspect !== 'hoeveel') return true;
  if (asks('wanneer') && !entry.hasNumber && entry.aspect !== 'wanneer' && entry.aspect !== 'looptijd') return true;
  if (asks('waarom') && entry.aspect !== 'waarom' && !entry.hasReason) return true;
  if (providers && entry.regional && entry.aspect === 'definitie') return true;
  return years.length > 0 && !years.some((year) => entry.years.has(year));
}

export function weightOf(term: Term, index: SearchIndex): number {
  if (term.light) return 0.12;
  if (!term.known) return weights.unknownWord;
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
export function coverageOf(term: Term, entry: Entry): number {
  let best = 0;
  for (const { stems, weight } of term.options) {
    let sum = 0;
    let all = true;
    for (const stemmed of stems) {
      const strength = entry.has.get(stemmed);
      if (strength === undefined) all = false;
      else sum += strength;
    }
    const value = (weight * sum) / stems.length / (all ? 1 : 2);
    if (value > best) best = value;
  }
  return best;
}

function likenessOf(
  entry: Entry,
  { aspects }: Query,
  termWeights: readonly number[],
  total: number,
  found: OptionsByStem,
  index: SearchIndex,
): { likeness: number; contained: number; nearest: ReadonlySet<Aspect> | undefined } {
  let best = 0;
  let nearest: ReadonlySet<Aspect> | undefined;
  let contained = 0;
  const values = new Float64Array(termWeights.length);
  for (const utterance of entry.asked) {
    let used: Set<string> | undefined;
    for (const stemmed of utterance.stems)
      for (const { at, option } of found.get(stemmed) ?? []) {
        if (option.weight <= (values[at] ?? 0)) continue;
        if (option.stems.length > 1 && !option.stems.every((wanted) => utterance.stems.includes(wanted))) continue;
        values[at] = option.weight;
        used ??= new Set();
        for (const wanted of option.stems) used.add(wanted);
      }
    if (used === undefined) continue;
    let matchedQuery = 0;
    for (let at = 0; at < termWeights.length; at += 1) matchedQuery += (termWeights[at] ?? 0) * (values[at] ?? 0);
    values.fill(0);
    let matchedUtterance = 0;
    for (const stemmed of used) matchedUtterance += index.rarity(stemmed);
    const precision = matchedUtterance / utterance.weight;
    if (precision > 0.99 && utterance.weight > contained) contained = utterance.weight;
    const recall = Math.min(1, matchedQuery / total);
    const same = differ(aspects, utterance.aspects) ? weights.otherQuestion : 1;
    const likeness = (same * 2 * precision * recall) / (precision + recall);
    if (likeness > best) {
      best = likeness;
      nearest = same === 1 && likeness >= ownQuestionLikeness ? utterance.aspects : undefined;
    }
  }
  return { likeness: best, contained, nearest };
}

function differ(one: ReadonlySet<Aspect>, other: ReadonlySet<Aspect>): boolean {
  if (one.size === 0 || other.size === 0) return false;
  for (const aspect of one) if (other.has(aspect)) return false;
  return true;
}

const telling: ReadonlySet<Aspect> = new Set(['waarom', 'looptijd', 'procedure', 'bekostiging', 'fasering', 'hoeveel']);

function aspectScore(entry: Entry, aspects: ReadonlySet<Aspect>): number {
  if (entry.aspect === undefined) return 0;
  if (entry.aspect === 'waarom' && !aspects.has('waarom')) return weights.unaskedReason;
  if (aspects.size === 0) return 0;
  if (aspects.has(entry.aspect)) return weights.aspectSame + (telling.has(entry.aspect) ? weights.aspectTelling : 0);
  for (const aspect of aspects) if (aspectKin[aspect].includes(entry.aspect)) return weights.aspectKin;
  return weights.aspectOther;
}

function domeinScore(entry: Entry, domein: Domein | undefined): number {
  if (domein === undefined || entry.domein === undefined) return 0;
  return entry.domein === domein ? 0 : weights.otherDomein;
}

function regionScore(entry: Entry, regional: boolean | undefined): number {
  if (regional === undefined || entry.kind === 'term') return 0;
  return entry.regional === regional ? weights.sameRegion : weights.otherRegion;
}
