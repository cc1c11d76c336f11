import type { Choice } from './acceptance-samples.js';

export type Coefficients = Readonly<Record<string, number>>;

/** Set by what questions of files that were left out come to: the pieces of evidence say much the same as each other. */
const ridge = 0.03;
const rounds = 400;

/**
 * How much each piece of evidence counts: a logistic regression by gradient ascent (Adam) on evidence brought to one scale, drawn
 * towards nought. What is to be answered and what is to be declined weigh the same, however many there are of each.
 */
export function fitLogistic(choices: readonly Choice[]): Coefficients {
  const names = [...new Set(choices.flatMap(({ evidence }) => Object.keys(evidence)))]
    .filter((name) => name !== 'always')
    .sort();
  const weightOf = (answers: boolean): number =>
    choices.reduce((sum, choice) => sum + (choice.answers === answers ? choice.weight : 0), 0);
  const totals = { answered: weightOf(true), declined: weightOf(false) };
  const scales = names.map((name) => scaleOf(choices.map(({ evidence }) => evidence[name] ?? 0)));
  const rows = choices.map(({ evidence, answers, weight }) => ({
    // The last is always there.
    values: Float64Array.from([
      ...names.map((name, at) => ((evidence[name] ?? 0) - (scales[at]?.mean ?? 0)) / (scales[at]?.spread ?? 1)),
      1,
    ]),
    target: answers ? 1 : 0,
    weight: weight / (2 * (answers ? totals.answered : totals.declined)),
  }));
  const found = new Float64Array(names.length + 1);
  const momentum = new Float64Array(found.length);
  const speed = new Float64Array(found.length);
  for (let round = 1; round <= rounds; round += 1) {
    const slope = found.map((value, at) => (at === names.length ? 0 : -ridge * value));
    for (const { values, target, weight } of rows) {
      let sum = 0;
      for (let at = 0; at < values.length; at += 1) sum += (values[at] ?? 0) * (found[at] ?? 0);
      const pull = weight * (target - 1 / (1 + Math.exp(-sum)));
      for (let at = 0; at < values.length; at += 1) slope[at] = (slope[at] ?? 0) + pull * (values[at] ?? 0);
    }
    const rate = 0.05 * (1 - round / (rounds + 1));
    for (let at = 0; at < found.length; at += 1) {
      const up = slope[at] ?? 0;
      momentum[at] = 0.9 * (momentum[at] ?? 0) + 0.1 * up;
      speed[at] = 0.99 * (speed[at] ?? 0) + 0.01 * up * up;
      const spread = Math.sqrt((speed[at] ?? 0) / (1 - 0.99 ** round)) + 1e-9;
      found[at] = (found[at] ?? 0) + (rate * (momentum[at] ?? 0)) / (1 - 0.9 ** round) / spread;
    }
  }
  const raw = names.map((name, at): [string, number] => [name, (found[at] ?? 0) / (scales[at]?.spread ?? 1)]);
  const always = raw.reduce((sum, [, value], at) => sum - value * (scales[at]?.mean ?? 0), found[names.length] ?? 0);
  return Object.fromEntries([['always', always], ...raw]);
}

function scaleOf(values: readonly number[]): { readonly mean: number; readonly spread: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
  return { mean, spread: spread === 0 ? 1 : spread };
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
