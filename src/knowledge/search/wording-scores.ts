import type { List } from './feature-lists.js';

/** The wordings of a record begin at a block of sixteen of their own: so a small table tells of which record each is. */
const blockBits = 4;
/** What was touched is cleared by so many blocks: smaller parts take longer than all that lies between them. */
const pageBits = 4;

/** Three wordings that are like it tell more than one. */
const nearest = 3;
/** So many wordings of a record are enough to look at closely. */
const mostNear = 6;

/**
 * How much each wording has in common with the question that is compared, in whole numbers. It is made once for the knowledge: a
 * question allocates nothing the size of that, it leaves what it touched, and the next one clears it.
 */
export class WordingScores {
  /** The number that each wording goes by here, in order. */
  readonly numbersOf: Uint32Array;
  /** The first block of each record, and after the last of them. */
  readonly #firsts: Uint32Array;
  /** The position of the record of each block. */
  readonly #ownerOf: Uint32Array;
  readonly #scores: Int32Array;
  /** The highest of the wordings of each record. */
  readonly #highest: Int32Array;
  readonly #touched: Uint8Array;
  readonly #room: Uint32Array;
  #positions: Uint32Array;

  /** @param counts how many wordings each record has, by its position. */
  constructor(counts: readonly number[]) {
    const blocksOf = (count: number): number => Math.ceil(count / (1 << blockBits));
    this.#firsts = new Uint32Array(counts.length + 1);
    counts.forEach((count, at) => (this.#firsts[at + 1] = (this.#firsts[at] ?? 0) + blocksOf(count)));
    const pages = ((this.#firsts[counts.length] ?? 0) >> pageBits) + 1;
    this.numbersOf = Uint32Array.from(counts.flatMap((count, at) => numbersFrom(this.#firstOf(at), count)));
    this.#ownerOf = new Uint32Array(pages << pageBits).fill(Math.max(0, counts.length - 1));
    counts.forEach((_, at) => this.#ownerOf.fill(at, this.#firsts[at], this.#firsts[at + 1]));
    this.#scores = new Int32Array(pages << (pageBits + blockBits));
    this.#highest = new Int32Array(counts.length);
    this.#touched = new Uint8Array(pages);
    this.#room = new Uint32Array(counts.length);
    this.#positions = this.#room.subarray(0, 0);
  }

  /** The positions of the records of which a wording has anything in common with the question. */
  get positions(): Uint32Array {
    return this.#positions;
  }

  /** Compares anew, with a question that has these. */
  compare(lists: readonly List[]): void {
    this.#clear();
    for (const list of lists) this.#add(list);
    this.#positions = this.#found();
  }

  #clear(): void {
    const bits = pageBits + blockBits;
    for (let page = 0; page < this.#touched.length; page += 1)
      if (this.#touched[page] === 1) this.#scores.fill(0, page << bits, (page + 1) << bits);
    this.#touched.fill(0);
    for (const position of this.#positions) this.#highest[position] = 0;
  }

  /** The inner loop of answering: nothing but arrays of whole numbers, and no branches, which the processor would guess wrong. */
  #add({ counts, from, to, wordings, weights }: List): void {
    const [scores, ownerOf, highest, touched] = [this.#scores, this.#ownerOf, this.#highest, this.#touched];
    for (let place = from; place < to; place += 1) {
      const wording = wordings[place] ?? 0;
      const score = (scores[wording] ?? 0) + Math.imul(counts, weights[place] ?? 0);
      scores[wording] = score;
      const owner = ownerOf[wording >> blockBits] ?? 0;
      const below = (highest[owner] ?? 0) - score;
      // The higher of the two: the sign of the difference is all ones or all noughts.
      highest[owner] = score + (below & ~(below >> 31));
      touched[wording >> (blockBits + pageBits)] = 1;
    }
  }

  #found(): Uint32Array {
    const [ownerOf, highest, touched, room] = [this.#ownerOf, this.#highest, this.#touched, this.#room];
    let count = 0;
    let next = 0;
    for (let page = 0; page < touched.length; page += 1) {
      if (touched[page] === 0) continue;
      const last = ownerOf[((page + 1) << pageBits) - 1] ?? 0;
      for (let owner = Math.max(next, ownerOf[page << pageBits] ?? 0); owner <= last; owner += 1)
        if (highest[owner] !== 0) room[count++] = owner;
      next = last + 1;
    }
    return room.subarray(0, count);
  }

  /** The highest of the wordings of a record. */
  highestOf(position: number): number {
    return this.#highest[position] ?? 0;
  }

  /** The mean of the highest three of a record; one that has fewer has nought for the others. */
  meanOf(position: number): number {
    const scores = this.#scores;
    let first = 0;
    let second = 0;
    let third = 0;
    const to = this.#firstOf(position + 1);
    for (let wording = this.#firstOf(position); wording < to; wording += 1) {
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

  /** Which wordings of a record are the highest, by their place among those of the record. */
  nearestOf(position: number): number[] {
    const [scores, from, to] = [this.#scores, this.#firstOf(position), this.#firstOf(position + 1)];
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

  /** That of one wording, by its place among those of the record. */
  at(position: number, place: number): number {
    return this.#scores[this.#firstOf(position) + place] ?? 0;
  }

  #firstOf(position: number): number {
    return (this.#firsts[position] ?? 0) << blockBits;
  }
}

function numbersFrom(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, at) => first + at);
}
