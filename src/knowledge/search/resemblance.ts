/** A way in which people ask for a record, by the words that it has. */
export interface Wording {
  readonly words: readonly string[];
  /** The position of its record in the index. */
  readonly position: number;
}

/** How much what someone types resembles the ways in which people ask for each record: by words, pairs of words and parts of words. */
export interface Resemblance {
  /** How much the nearest three wordings of each record are like these words, from 0 to 2, by the position of the record. */
  of(words: readonly string[]): Resembling;
}

export interface Resembling {
  readonly records: Float32Array;
  /** The same for each wording, in the order in which they were given. */
  readonly wordings: Float32Array;
}

/** Three wordings that are like it tell more than one. */
const nearest = 3;
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
        before === undefined || whole === undefined ? undefined : wholes.of(`${String(before)} ${String(whole)}`, known);
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

  return {
    of(words) {
      const scores = new Float32Array(wordings.length);
      const asked = featuresOf(words, true);
      wholeLists.addTo(scores, asked.wholes);
      partLists.addTo(scores, asked.parts);
      return { records: nearestOfEach(scores, firsts), wordings: scores };
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

  addTo(scores: Float32Array, features: readonly number[]): void {
    const length = this.#lengthOf(features);
    for (const feature of features) {
      const counts = (this.#rarities[feature] ?? 0) / length;
      const end = this.#starts[feature + 1] ?? 0;
      for (let place = this.#starts[feature] ?? 0; place < end; place += 1) {
        const wording = this.#wordings[place] ?? 0;
        scores[wording] = (scores[wording] ?? 0) + counts * (this.#weights[place] ?? 0);
      }
    }
  }
}

/** Where the wordings of each record begin, and after the last of them. */
function firstOfEach(wordings: readonly Wording[], size: number): Uint32Array {
  const firsts = new Uint32Array(size + 1);
  for (const { position } of wordings) firsts[position + 1] = (firsts[position + 1] ?? 0) + 1;
  for (let position = 0; position < size; position += 1)
    firsts[position + 1] = (firsts[position + 1] ?? 0) + (firsts[position] ?? 0);
  return firsts;
}

function nearestOfEach(scores: Float32Array, firsts: Uint32Array): Float32Array {
  return Float32Array.from({ length: firsts.length - 1 }, (_, position) => {
    let [first, second, third] = [0, 0, 0];
    const end = firsts[position + 1] ?? 0;
    for (let wording = firsts[position] ?? 0; wording < end; wording += 1) {
      const score = scores[wording] ?? 0;
      if (score <= third) continue;
      if (score > first) [first, second, third] = [score, first, second];
      else if (score > second) [second, third] = [score, second];
      else third = score;
    }
    return (first + second + third) / nearest;
  });
}
