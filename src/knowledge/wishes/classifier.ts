import type { InParts } from '../in-parts.js';

/** Something to learn from: what it has, each by its number, which class it is of, and how much it counts. */
export interface Example {
  readonly features: Uint32Array;
  readonly kind: number;
  readonly weight: number;
}

export interface Classifier {
  /**
   * How likely each class is, from 0 to 1, together 1.
   *
   * @param length how many features the message has, those that were never seen among them: one of which little is known is judged with care.
   */
  of(features: Uint32Array, length: number): readonly number[];
}

/** More rounds than these change little, and cost time whenever the knowledge is read. */
const rounds = 8;
const pace = 0.4;
const begin = 1e-3;
/** Steps through the examples so that neighbours, which are alike, do not follow one another. A prime. */
const stride = 7919;
/** So many examples are learned from before others may have a turn. */
const learnAtOnce = 256;

/**
 * Softmax regression on what an example has, by AdaGrad. The same examples always give the same classifier.
 *
 * @param size how many features there are.
 */
export function* learnClasses(examples: readonly Example[], kinds: number, size: number): InParts<Classifier> {
  const weights = new Float32Array(size * kinds);
  const seen = new Float32Array(size * kinds).fill(begin);
  const likely = new Float64Array(kinds);

  const step = examples.length % stride === 0 ? 1 : stride;
  for (let count = 0; count < rounds * examples.length; count += 1) {
    if (count % learnAtOnce === 0) yield;
    const example = examples[(count * step) % examples.length];
    if (example === undefined) continue;
    judge(example.features, example.features.length, { weights, likely });
    learn(example, { weights, seen, likely });
  }

  return {
    of(features, length) {
      judge(features, length, { weights, likely });
      return [...likely];
    },
  };
}

interface Judging {
  readonly weights: Float32Array;
  /** How likely each class is. */
  readonly likely: Float64Array;
}

function judge(features: Uint32Array, length: number, { weights, likely }: Judging): void {
  const kinds = likely.length;
  const share = 1 / Math.sqrt(Math.max(1, length));
  likely.fill(0);
  for (const feature of features)
    for (let kind = 0; kind < kinds; kind += 1)
      likely[kind] = (likely[kind] ?? 0) + (weights[feature * kinds + kind] ?? 0) * share;
  const most = Math.max(...likely);
  let sum = 0;
  for (let kind = 0; kind < kinds; kind += 1) {
    const value = Math.exp((likely[kind] ?? 0) - most);
    likely[kind] = value;
    sum += value;
  }
  for (let kind = 0; kind < kinds; kind += 1) likely[kind] = (likely[kind] ?? 0) / sum;
}

/** Makes the weights fit this example better; it leaves in `likely` by how much each class was wrong. */
function learn(example: Example, { weights, seen, likely }: Judging & { readonly seen: Float32Array }): void {
  const kinds = likely.length;
  const share = example.weight / Math.sqrt(Math.max(1, example.features.length));
  for (let kind = 0; kind < kinds; kind += 1)
    likely[kind] = ((likely[kind] ?? 0) - (kind === example.kind ? 1 : 0)) * share;
  for (const feature of example.features)
    for (let kind = 0; kind < kinds; kind += 1) {
      const slope = likely[kind] ?? 0;
      const place = feature * kinds + kind;
      const known = (seen[place] ?? 0) + slope * slope;
      seen[place] = known;
      weights[place] = (weights[place] ?? 0) - (pace * slope) / Math.sqrt(known);
    }
}
