/** A way in which people ask for a record, by the words that it has. */
export interface Wording {
  readonly words: readonly string[];
  /** The position of its record in the index. */
  readonly position: number;
}

/** How much what someone types resembles the ways in which people ask for each record: by words, pairs of words and parts of words. */
export interface Resemblance {
  /** Compares these words with the wordings; what it gives holds until the next question is compared. */
  of(words: readonly string[]): Resembling;
}

export interface Resembling {
  /** The positions of the records of which a wording has anything in common with the question. */
  readonly positions: readonly number[];
  /** How much the nearest three wordings of a record are like it, from 0 to 2. */
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
/** So many places in the lists are read at most: more only where knowledge is many times as large. */
const mostRead = 250_000;
/** So many letters, with the spaces around a word, are one part of it: a typing error spoils few of them. */
const partLength = 4;

/**
 * Cosine on rarities: words and pairs together make one half, parts of words the other, so that an inflected or mistyped word counts
 * as well. Function words count too: "wie", "hoe lang" and "mag dat" tell what is asked.
 *
 * @param wordings ordered by position.
 * @param size how many records there are.
 */
export function buildResemblance(wordings: readonly Wording[], size: number): Resemblance {
  const wholes = new Numbers();
  const parts = new Numbers();
  const partsOf = new Map<string, readonly number[]>();
  const featuresOf = (words: readonly string[], known: boolean): { wholes: number[]; parts: number[] } => {
    const found = { wholes: new Set<number>(), parts: new Set<number>() };
    let before: number | undefined;
    for (const word of words) {
      const whole = wholes.of(word, known);
      if (whole !== undefined) found.wholes.add(whole);
      const pair =
        before === undefined || whole === undefined
          ? undefined
          : wholes.of(`${String(before)} ${String(whole)}`, known);
      if (pair !== undefined) found.wholes.add(pair);
      before = whole;
      const seen = partsOf.get(word);
      const own = seen ?? partsIn(word).flatMap((part) => parts.of(part, known) ?? []);
      if (seen === undefined && !known) partsOf.set(word, own);
      for (const part of own) found.parts.add(part);
    }
    return { wholes: [...found.wholes], parts: [...found.parts] };
  };
  const features = wordings.map(({ words }) => featuresOf(words, false));
  const wholeLists = new Lists(
    features.map((one) => one.wholes),
    wholes.size,
  );
  const partLists = new Lists(
    features.map((one) => one.parts),
    parts.size,
  );
  const firsts = firstOfEach(wordings, size);

  // A question allocates nothing the size of the knowledge: it leaves what it touched, and the next one clears that.
  const scores = new Float32Array(wordings.length);
  const likeness = new Float32Array(size);
  const positionOf = Uint32Array.from(wordings, ({ position }) => position);
  const touched = new Uint32Array(Math.min(wordings.length, mostRead));
  let touches = 0;
  let last: (Resembling & { readonly text: string }) | undefined;

  const compare = (words: readonly string[]): void => {
    for (let at = 0; at < touches; at += 1) scores[touched[at] ?? 0] = 0;
    touches = 0;
    const asked = featuresOf(words, true);
    const lists = [...wholeLists.of(asked.wholes), ...partLists.of(asked.parts)].sort(
      (a, b) => a.to - a.from - b.to + b.from,
    );
    let read = 0;
    for (const { counts, from, to, wordings: having, weights } of lists) {
      // What is in very many wordings comes last, and tells little.
      read += to - from;
      if (read > mostRead) break;
      for (let place = from; place < to; place += 1) {
        const wording = having[place] ?? 0;
        const score = scores[wording] ?? 0;
        if (score === 0) touched[touches++] = wording;
        scores[wording] = score + counts * (weights[place] ?? 0);
      }
    }
  };

  return {
    of(words) {
      // The sentences of a story are read in several ways, each time with all its words.
      const text = words.join(' ');
      if (last?.text === text) return last;
      for (const position of last?.positions ?? []) likeness[position] = 0;
      compare(words);
      const positions: number[] = [];
      for (let at = 0; at < touches; at += 1) {
        const position = positionOf[touched[at] ?? 0] ?? 0;
        if (likeness[position] !== 0) continue;
        positions.push(position);
        likeness[position] = nearestMean(scores, firsts[position] ?? 0, firsts[position + 1] ?? 0);
      }
      last = {
        text,
        positions,
        likenessOf: (position) => likeness[position] ?? 0,
        likenessAt: (position, place) => scores[(firsts[position] ?? 0) + place] ?? 0,
        nearestOf: (position) => nearestIn(scores, firsts[position] ?? 0, firsts[position + 1] ?? 0),
      };
      return last;
    },
  };
}

function partsIn(word: string): string[] {
  const spaced = ` ${word} `;
  if (spaced.length <= partLength) return [spaced];
  return Array.from({ length: spaced.length - partLength + 1 }, (_, at) => spaced.slice(at, at + partLength));
}

/** Gives each text a number. */
class Numbers {
  readonly #numbers = new Map<string, number>();

  /** The number of this text; a new text has one only when it may be added. */
  of(text: string, known: boolean): number | undefined {
    const before = this.#numbers.get(text);
    if (before !== undefined || known) return before;
    const number = this.#numbers.size;
    this.#numbers.set(text, number);
    return number;
  }

  get size(): number {
    return this.#numbers.size;
  }
}

/** For each feature the wordings that have it and how much it counts in them, in two plain arrays: a question reads thousands of these. */
class Lists {
  readonly #starts: Uint32Array;
  readonly #wordings: Uint32Array;
  readonly #weights: Float32Array;
  readonly #rarities: Float32Array;

  constructor(features: readonly (readonly number[])[], size: number) {
    const counts = new Uint32Array(size);
    for (const own of features) for (const feature of own) counts[feature] = (counts[feature] ?? 0) + 1;
    this.#rarities = Float32Array.from(counts, (count) => Math.log((1 + features.length) / (1 + count)) + 1);
    this.#starts = new Uint32Array(size + 1);
    for (let feature = 0; feature < size; feature += 1)
      this.#starts[feature + 1] = (this.#starts[feature] ?? 0) + (counts[feature] ?? 0);
    const all = this.#starts[size] ?? 0;
    this.#wordings = new Uint32Array(all);
    this.#weights = new Float32Array(all);
    const next = this.#starts.slice();
    features.forEach((own, wording) => {
      const length = this.#lengthOf(own);
      for (const feature of own) {
        const place = next[feature] ?? 0;
        next[feature] = place + 1;
        this.#wordings[place] = wording;
        this.#weights[place] = (this.#rarities[feature] ?? 0) / length;
      }
    });
  }

  #lengthOf(features: readonly number[]): number {
    let sum = 0;
    for (const feature of features) sum += (this.#rarities[feature] ?? 0) ** 2;
    return Math.sqrt(sum);
  }

  /** The lists of these features, and how much each counts in a question that has all of them. */
  of(features: readonly number[]): List[] {
    const length = this.#lengthOf(features);
    return features.map((feature) => ({
      counts: (this.#rarities[feature] ?? 0) / length,
      from: this.#starts[feature] ?? 0,
      to: this.#starts[feature + 1] ?? 0,
      wordings: this.#wordings,
      weights: this.#weights,
    }));
  }
}

interface List {
  readonly counts: number;
  readonly from: number;
  readonly to: number;
  readonly wordings: Uint32Array;
  readonly weights: Float32Array;
}

/** Where the wordings of each record begin, and after the last of them. */
function firstOfEach(wordings: readonly Wording[], size: number): Uint32Array {
  const firsts = new Uint32Array(size + 1);
  for (const { position } of wordings) firsts[position + 1] = (firsts[position + 1] ?? 0) + 1;
  for (let position = 0; position < size; position += 1)
    firsts[position + 1] = (firsts[position + 1] ?? 0) + (firsts[position] ?? 0);
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
