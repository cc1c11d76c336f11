/** Something to learn from: what it has, which class it is of, and how much it counts. */
export interface Example {
  readonly features: readonly string[];
  readonly kind: number;
  readonly weight: number;
}

export interface Classifier {
  /** How likely each class is, from 0 to 1, together 1. */
  of(features: readonly string[]): readonly number[];
}

/** More rounds than these change little, and cost time whenever the knowledge is read. */
const rounds = 8;
const pace = 0.4;
const begin = 1e-3;
/** Steps through the examples so that neighbours, which are alike, do not follow one another. A prime. */
const stride = 7919;

/** Softmax regression on what an example has, by AdaGrad. The same examples always give the same classifier. */
export function learnClasses(examples: readonly Example[], kinds: number): Classifier {
  const numbers = new Map<string, number>();
  const numbered = examples.map(({ features }) =>
    Uint32Array.from(features, (feature) => {
      const known = numbers.get(feature);
      if (known !== undefined) return known;
      numbers.set(feature, numbers.size);
      return numbers.size - 1;
    }),
  );
  const weights = new Float32Array(numbers.size * kinds);
  const seen = new Float32Array(numbers.size * kinds).fill(begin);
  const likely = new Float64Array(kinds);

  const judge = (features: Uint32Array, length: number): void => {
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
  };

  const step = examples.length % stride === 0 ? 1 : stride;
  for (let count = 0; count < rounds * examples.length; count += 1) {
    const at = (count * step) % examples.length;
    const example = examples[at];
    const features = numbered[at];
    if (example === undefined || features === undefined) continue;
    judge(features, features.length);
    const share = example.weight / Math.sqrt(Math.max(1, features.length));
    for (let kind = 0; kind < kinds; kind += 1) {
      const slope = ((likely[kind] ?? 0) - (kind === example.kind ? 1 : 0)) * share;
      for (const feature of features) {
        const place = feature * kinds + kind;
        const known = (seen[place] ?? 0) + slope * slope;
        seen[place] = known;
        weights[place] = (weights[place] ?? 0) - (pace * slope) / Math.sqrt(known);
      }
    }
  }

  return {
    of(features) {
      // What is not known counts in the length: a message of which little is known is judged with care.
      judge(Uint32Array.from(features.flatMap((feature) => numbers.get(feature) ?? [])), features.length);
      return [...likely];
    },
  };
}
