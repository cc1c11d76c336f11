import type { Choice } from './acceptance-samples.js';

export type Coefficients = Readonly<Record<string, number>>;

const ridge = 0.001;
const rounds = 400;

/**
 * How much each piece of evidence counts: a logistic regression by gradient ascent (Adam), drawn a little towards nought. What
 * is to be answered and what is to be declined weigh the same, however many there are of each.
 */
export function fitLogistic(choices: readonly Choice[]): Coefficients {
  const names = [...new Set(choices.flatMap(({ evidence }) => Object.keys(evidence)))].sort();
  const weightOf = (answers: boolean): number =>
    choices.reduce((sum, choice) => sum + (choice.answers === answers ? choice.weight : 0), 0);
  const totals = { answered: weightOf(true), declined: weightOf(false) };
  const rows = choices.map(({ evidence, answers, weight }) => ({
    values: Float64Array.from(names, (name) => evidence[name] ?? 0),
    target: answers ? 1 : 0,
    weight: weight / (2 * (answers ? totals.answered : totals.declined)),
  }));
  const found = new Float64Array(names.length);
  const momentum = new Float64Array(names.length);
  const speed = new Float64Array(names.length);
  for (let round = 1; round <= rounds; round += 1) {
    const slope = found.map((value) => -ridge * value);
    for (const { values, target, weight } of rows) {
      let sum = 0;
      for (let at = 0; at < values.length; at += 1) sum += (values[at] ?? 0) * (found[at] ?? 0);
      const pull = weight * (target - 1 / (1 + Math.exp(-sum)));
      for (let at = 0; at < values.length; at += 1) slope[at] = (slope[at] ?? 0) + pull * (values[at] ?? 0);
    }
    const rate = 0.15 * (1 - round / (rounds + 1));
    for (let at = 0; at < found.length; at += 1) {
      const up = slope[at] ?? 0;
      momentum[at] = 0.9 * (momentum[at] ?? 0) + 0.1 * up;
      speed[at] = 0.99 * (speed[at] ?? 0) + 0.01 * up * up;
      const spread = Math.sqrt((speed[at] ?? 0) / (1 - 0.99 ** round)) + 1e-9;
      found[at] = (found[at] ?? 0) + (rate * (momentum[at] ?? 0)) / (1 - 0.9 ** round) / spread;
    }
  }
  return Object.fromEntries(names.map((name, at) => [name, found[at] ?? 0]));
}

/** Which part is rightly answered, and which part rightly declined, from this sureness on. */
export function sharesOf(
  choices: readonly Choice[],
  coefficients: Coefficients,
  bar: number,
): { readonly inside: number; readonly outside: number } {
  const sure = ({ evidence }: Choice): boolean =>
    Object.entries(evidence).reduce((sum, [name, value]) => sum + (coefficients[name] ?? 0) * value, 0) > bar;
  const inside = choices.filter(({ answers, outside }) => answers && !outside);
  const outside = choices.filter((choice) => choice.outside);
  const share = (some: readonly Choice[], of: readonly Choice[]): number =>
    (100 * some.length) / Math.max(1, of.length);
  return {
    inside: share(inside.filter(sure), inside),
    outside: share(
      outside.filter((choice) => !sure(choice)),
      outside,
    ),
  };
}
