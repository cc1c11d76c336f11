import type { InParts } from '../in-parts.js';
import { featureNumbersOf } from './feature-numbers.js';
import { Half, type List } from './feature-lists.js';
import type { Lexicon } from './lexicon.js';
import type { Reading } from './reading.js';
import { joined } from './rows.js';

/** How much what someone types resembles the ways in which people ask for each record: by words, pairs of words and parts of words. */
export interface Resemblance {
  /** Compares these words with the wordings; what it gives holds until the next question is compared. */
  of(words: readonly string[]): Resembling;
}

export interface Resembling {
  /** The positions of the records of which a wording has anything in common with the question. */
  readonly positions: readonly number[];
  /** How much the nearest wording of a record is like it, from 0 to 2: at least as much as its nearest three. */
  atMost(position: number): number;
  /** How much the nearest three wordings of a record are like it, from 0 to 2: worked out when it is asked for. */
  likenessOf(position: number): number;
  /** Which wordings of a record are nearest, by their place among those of the record. */
  nearestOf(position: number): readonly number[];
  /** How much the wording at this place of a record is like it, from 0 to 2. */
  likenessAt(position: number, place: number): number;
}

/** Three wordings that are like it tell more than one. */
const nearest = 3;
/** So many wordings of a record are enough to look at closely. */
const mostNear = 6;
/** Wordings are looked at by sixteen, which is what the processor fetches at once. */
const blockBits = 4;
/**
 * So many places in the lists are read at most, those of the rarest first. Four times as many answer no more questions, and take most of
 * the time; it also keeps a question quick where knowledge is many times as large.
 */
const mostRead = 16_000;

/**
 * Cosine on rarities: words and pairs together make one half, parts of words the other, so that an inflected or mistyped word counts
 * as well. Function words count too: "wie", "hoe lang" and "mag dat" tell what is asked.
 *
 * @param readings of the records by their position.
 */
export function* buildResemblance(readings: readonly Reading[], lexicon: Lexicon): InParts<Resemblance> {
  const size = readings.length;
  const halves = [
    yield* Half.of(joined(readings.map(({ wholes }) => wholes)), lexicon.wholes.size),
    yield* Half.of(joined(readings.map(({ parts }) => parts)), lexicon.partCount),
  ] as const;
  const firsts = firstOfEach(readings);
  const wordings = firsts[size] ?? 0;

  // A question allocates nothing the size of the knowledge: it leaves what it touched, and the next one clears that.
  const scores = new Float32Array(wordings);
  /** One for each block of wordings of which any has a score: to note each wording itself takes longer than to look at all of a block. */
  const touched = new Uint8Array((wordings >> blockBits) + 1);
  const most = new Float32Array(size);
  let last: (Resembling & { readonly text: string }) | undefined;

  const compare = (words: readonly string[]): void => {
    clear(scores, touched);
    for (const position of last?.positions ?? []) most[position] = 0;
    const asked = featureNumbersOf(words, lexicon);
    const lists = halves.flatMap((half, at) => half.listsOf(at === 0 ? asked.wholes : asked.parts));
    lists.sort((a, b) => a.to - a.from - b.to + b.from);
    let read = 0;
    for (const list of lists) {
      // What is in very many wordings comes last, and tells little.
      read += list.to - list.from;
      if (read > mostRead) break;
      addTo(scores, touched, list);
    }
  };

  return {
    of(words) {
      // The sentences of a story are read in several ways, each time with all its words.
      const text = words.join(' ');
      if (last?.text === text) return last;
      compare(words);
      last = {
        text,
        positions: nearestOnes(scores, touched, firsts, most),
        atMost: (position) => most[position] ?? 0,
        likenessOf: (position) => nearestMean(scores, firsts[position] ?? 0, firsts[position + 1] ?? 0),
        likenessAt: (position, place) => scores[(firsts[position] ?? 0) + place] ?? 0,
        nearestOf: (position) => nearestIn(scores, firsts[position] ?? 0, firsts[position + 1] ?? 0),
      };
      return last;
    },
  };
}

/** The inner loop of answering: nothing but arrays of numbers. */
function addTo(scores: Float32Array, touched: Uint8Array, { counts, from, to, wordings, weights }: List): void {
  for (let place = from; place < to; place += 1) {
    const wording = wordings[place] ?? 0;
    scores[wording] = (scores[wording] ?? 0) + counts * (weights[place] ?? 0);
    touched[wording >> blockBits] = 1;
  }
}

function clear(scores: Float32Array, touched: Uint8Array): void {
  for (let block = touched.indexOf(1); block >= 0; block = touched.indexOf(1, block)) {
    const after = touched.indexOf(0, block);
    const end = after < 0 ? touched.length : after;
    scores.fill(0, block << blockBits, end << blockBits);
    touched.fill(0, block, end);
  }
}

/** Notes for each record how near its nearest wording is, and gives the positions of those that have one. */
function nearestOnes(scores: Float32Array, touched: Uint8Array, firsts: Uint32Array, most: Float32Array): number[] {
  const positions: number[] = [];
  for (let position = 0; position < most.length; position += 1) {
    const [from, to] = [firsts[position] ?? 0, firsts[position + 1] ?? 0];
    let any = false;
    for (let block = from >> blockBits; block << blockBits < to && !any; block += 1) any = touched[block] === 1;
    if (!any) continue;
    let highest = 0;
    for (let wording = from; wording < to; wording += 1) {
      const score = scores[wording] ?? 0;
      if (score > highest) highest = score;
    }
    if (highest === 0) continue;
    most[position] = highest;
    positions.push(position);
  }
  return positions;
}

/** Where the wordings of each record begin, and after the last of them. */
function firstOfEach(readings: readonly Reading[]): Uint32Array {
  const firsts = new Uint32Array(readings.length + 1);
  readings.forEach(({ wholes }, position) => {
    firsts[position + 1] = (firsts[position] ?? 0) + wholes.ends.length;
  });
  return firsts;
}

function nearestMean(scores: Float32Array, from: number, to: number): number {
  let first = 0;
  let second = 0;
  let third = 0;
  for (let wording = from; wording < to; wording += 1) {
    const score = scores[wording] ?? 0;
    if (score <= third) continue;
    if (score > second) {
      third = second;
      if (score > first) {
        second = first;
        first = score;
      } else second = score;
    } else third = score;
  }
  return (first + second + third) / nearest;
}

function nearestIn(scores: Float32Array, from: number, to: number): number[] {
  const near: number[] = [];
  for (let wording = from; wording < to; wording += 1) {
    const score = scores[wording] ?? 0;
    if (score === 0 || (near.length === mostNear && score <= (scores[from + (near.at(-1) ?? 0)] ?? 0))) continue;
    let place = near.length === mostNear ? mostNear - 1 : near.length;
    for (; place > 0 && score > (scores[from + (near[place - 1] ?? 0)] ?? 0); place -= 1)
      near[place] = near[place - 1] ?? 0;
    near[place] = wording - from;
  }
  return near;
}
