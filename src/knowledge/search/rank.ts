import { doubtNames, doubtOf } from './doubts.js';
import { featureNames, judge, type Features } from './features.js';
import { prepare, type Prepared } from './prepared.js';
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
  /** How much the nearest wording of the record is like the question in all its words, from 0 to 2. */
  readonly nearest: number;
}

/** So many records are compared with in full: more of them make no more answers right. */
const mostJudged = 10;
const functionsFirst = 1.3;
const leastOfHeaviest = 0.2;

/** The records that fit best, the best first, among them what is known to be in no document. */
export function rank(query: Query, index: SearchIndex): readonly Ranked[] {
  const before = lastRanked.get(index) ?? [];
  const known = before.find((one) => one.query === query);
  if (known !== undefined) return known.ranked;
  const ranked = rankAnew(query, index);
  lastRanked.set(index, [{ query, ranked }, ...before.slice(0, mostKept - 1)]);
  return ranked;
}

/** What is asked for an answer is asked for its neighbours, too: a query is ranked once. A message has no more queries than these. */
const mostKept = 6;
const lastRanked = new WeakMap<SearchIndex, readonly { readonly query: Query; readonly ranked: readonly Ranked[] }[]>();

function rankAnew(query: Query, index: SearchIndex): Ranked[] {
  const prepared = prepare(query, index);
  if (prepared.total === 0) return [];
  const ranked = candidates(prepared, index).map((entry): Ranked => {
    const { features, contained } = judge(entry, prepared);
    const { coverage, likeness } = features;
    const nearest = prepared.resembling.atMost(entry.position);
    return { entry, score: scoreOf(features), features, coverage, likeness, contained, nearest };
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
  if (best === undefined || !isRecord(best)) return false;
  // The name of an aanbieder is in whatever is asked of it.
  return (
    best.features.verbatim === 1 ||
    (best.entry.kind !== 'aanbieder' && best.likeness >= nearExact && best.features.resembles >= leastLike)
  );
}

/** True when what is asked is so much nearer to what is in no document than to any record that it is about something else. */
export function isElsewhere(ranked: readonly Ranked[]): boolean {
  const [best] = ranked;
  if (best === undefined || isRecord(best)) return false;
  return best.score - (ranked.find(isRecord)?.score ?? 0) >= plainlyElsewhere;
}

const plainlyElsewhere = 0.5;

const nearExact = 0.97;
/** Of 2: a part of a word in common is not yet the same question. */
const leastLike = 1;

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

/** The records that look best by a quick count: what they have of what is asked, and how much their wordings resemble it. */
function candidates({ query, terms, termWeights, total, resembling }: Prepared, index: SearchIndex): Entry[] {
  const { reach, best, touched, now } = index.scratch;
  let [touchedCount, nowCount] = [0, 0];
  const heaviest = Math.max(...termWeights);
  for (let at = 0; at < terms.length; at += 1) {
    const termWeight = termWeights[at] ?? 0;
    // What is in most records finds none that something heavier does not.
    if (termWeight < heaviest * leastOfHeaviest) continue;
    nowCount = 0;
    for (const { stems, weight } of terms[at]?.options ?? [])
      for (const stemmed of stems) {
        const { positions, strengths } = index.postings(stemmed);
        const counts = weight / stems.length;
        for (let place = 0; place < positions.length; place += 1) {
          const position = positions[place] ?? 0;
          const value = counts * (strengths[place] ?? 0);
          const before = best[position] ?? 0;
          if (before === 0) now[nowCount++] = position;
          if (before < value) best[position] = value;
        }
      }
    for (let place = 0; place < nowCount; place += 1) {
      const position = now[place] ?? 0;
      const before = reach[position] ?? 0;
      if (before === 0) touched[touchedCount++] = position;
      reach[position] = before + (best[position] ?? 0) * termWeight;
      best[position] = 0;
    }
  }
  const reached = touched.subarray(0, touchedCount);
  // Who asks for an aanbieder is to see the zorgfuncties, whatever else has the words.
  if (query.providers)
    for (const position of reached)
      if (index.entries[position]?.kind === 'zorgfunctie') reach[position] = (reach[position] ?? 0) * functionsFirst;
  // Records without the word itself are found by what resembles it, and those without a like wording by their words.
  const scale = total === 0 ? 0 : haveCounts / total;
  const found = new Highest(mostJudged);
  for (const position of resembling.positions) {
    const has = scale * (reach[position] ?? 0);
    // Most cannot be among the highest, and need no closer look.
    if (has + resembling.atMost(position) > found.least) found.add(position, has + resembling.likenessOf(position));
  }
  for (const position of reached) {
    if (resembling.atMost(position) === 0) found.add(position, scale * (reach[position] ?? 0));
    reach[position] = 0;
  }
  return found.places.flatMap((position) => index.entries[position] ?? []);
}

/** How much what a record has of the question counts beside how much its wordings resemble it. */
const haveCounts = 1;

/** The places of so many of the highest numbers above nought, the highest first; of equal ones the first that came. */
class Highest {
  readonly places: number[] = [];
  readonly #numbers: number[] = [];
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  /** What is not above this is not among them. */
  get least(): number {
    return this.places.length < this.#most ? 0 : (this.#numbers[this.#most - 1] ?? 0);
  }

  add(place: number, number: number): void {
    if (number <= this.least) return;
    let at = Math.min(this.places.length, this.#most - 1);
    for (; at > 0 && number > (this.#numbers[at - 1] ?? 0); at -= 1) {
      this.places[at] = this.places[at - 1] ?? 0;
      this.#numbers[at] = this.#numbers[at - 1] ?? 0;
    }
    this.places[at] = place;
    this.#numbers[at] = number;
  }
}
