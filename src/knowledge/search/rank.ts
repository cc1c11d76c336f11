import { doubtNames, doubtOf } from './doubts.js';
import { featureNames, judge, type Features } from './features.js';
import { bestOption, prepare, type Prepared } from './prepared.js';
import type { Query } from './query.js';
import type { Entry, RecordEntry, SearchIndex } from './search-index.js';
import { doubts, weights } from './weights.js';

export interface Ranked<E extends Entry = Entry> {
  readonly entry: E;
  readonly score: number;
  readonly features: Features;
  /** Which part of the question's content the record has, weighted by how much each word tells apart. */
  readonly coverage: number;
  /** How near the question comes to one of the ways in which people ask for the record. */
  readonly likeness: number;
  /** How telling a name or question of the record is that stands in the question as a whole. */
  readonly contained: number;
}

const mostCandidates = 160;
/** So many of these are compared with in full. */
const mostJudged = 40;
const functionsFirst = 1.3;
const leastOfHeaviest = 0.2;

/** The records that fit best, the best first, among them what is known to be in no document. */
export function rank(query: Query, index: SearchIndex): readonly Ranked[] {
  const known = ranks.get(query);
  if (known?.index === index) return known.ranked;
  const ranked = rankAnew(query, index);
  ranks.set(query, { index, ranked });
  return ranked;
}

/** What is asked for an answer is asked for its neighbours, too: a query is ranked once. */
const ranks = new WeakMap<Query, { readonly index: SearchIndex; readonly ranked: readonly Ranked[] }>();

function rankAnew(query: Query, index: SearchIndex): Ranked[] {
  const prepared = prepare(query, index);
  if (prepared.total === 0) return [];
  const ranked = likeliest(candidates(prepared, index), prepared).map((entry): Ranked => {
    const { features, contained } = judge(entry, prepared);
    const { coverage, likeness } = features;
    return { entry, score: scoreOf(features), features, coverage, likeness, contained };
  });
  return ranked.sort((a, b) => b.score - a.score || a.entry.position - b.entry.position);
}

/** The same, only what there is something to answer with. */
export function rankRecords(query: Query, index: SearchIndex): Ranked<RecordEntry>[] {
  return rank(query, index).filter(isRecord);
}

export function isRecord(ranked: Ranked): ranked is Ranked<RecordEntry> {
  return ranked.entry.kind !== 'unknown';
}

/** True when a record lists the question itself, and no wording of what is in no document is as near. */
export function isOwnWording(query: Query, index: SearchIndex): boolean {
  const [best] = rank(query, index);
  return best !== undefined && isRecord(best) && (best.features.verbatim === 1 || best.likeness >= nearExact);
}

const nearExact = 0.97;

/** The score that a record must be above to be an answer to this question. */
export function barOf(query: Query, index: SearchIndex): number {
  const doubt = doubtOf(query, index);
  return doubtNames.reduce((sum, name) => sum + doubts[name] * doubt[name], 0);
}

function scoreOf(features: Features): number {
  let score = 0;
  for (const name of featureNames) score += weights[name] * features[name];
  return score;
}

/** Of many candidates those that look best without their wordings, which take most of the time. */
function likeliest(entries: readonly Entry[], { query, terms, termWeights }: Prepared): readonly Entry[] {
  if (entries.length <= mostJudged) return entries;
  const looks = entries.map((entry) => {
    let look = 0;
    terms.forEach((term, at) => {
      const part = bestOption(term, entry.has);
      const central = part === 0 ? 0 : bestOption(term, entry.core);
      look += (termWeights[at] ?? 0) * (weights.coverage * part + centralCounts * central);
    });
    if (entry.texts.has(query.text)) look += 1;
    if (entry.aspect !== undefined && query.aspects.has(entry.aspect)) look += weights.aspectSame;
    return { entry, look };
  });
  looks.sort((a, b) => b.look - a.look || a.entry.position - b.entry.position);
  return looks.slice(0, mostJudged).map(({ entry }) => entry);
}

/** How central the words are stands here for how near the wordings are, too. */
const centralCounts = 0.4;

/** The records that have most of what is asked, by a quick count that leaves out what `judge` looks at. */
function candidates({ query, terms, termWeights }: Prepared, index: SearchIndex): Entry[] {
  const { reach, best } = index.scratch;
  const touched: Entry[] = [];
  const heaviest = Math.max(...termWeights);
  terms.forEach((term, at) => {
    const termWeight = termWeights[at] ?? 0;
    // What is in most records finds none that something heavier does not.
    if (termWeight < heaviest * leastOfHeaviest) return;
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
  // Who asks for an aanbieder is to see the zorgfuncties, whatever else has the words.
  if (query.providers)
    for (const { kind, position } of touched)
      if (kind === 'zorgfunctie') reach[position] = (reach[position] ?? 0) * functionsFirst;
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
