import type { Sample } from './sample.js';

export interface Fit {
  readonly features: Float64Array;
  readonly doubt: Float64Array;
}

/**
 * Weights under which the right candidate most likely wins: a softmax over the candidates and declining, by gradient ascent
 * (Adam) on the likelihood, drawn a little towards nought.
 */
export function fit(samples: readonly Sample[], steps: number, ridge: number): Fit {
  const features = samples[0]?.rows[0]?.length ?? 0;
  const doubts = samples[0]?.doubt.length ?? 0;
  const size = features + doubts;
  const weights = new Float64Array(size);
  const momentum = new Float64Array(size);
  const speed = new Float64Array(size);
  const all = samples.reduce((sum, { weight }) => sum + weight, 0);
  for (let step = 1; step <= steps; step += 1) {
    const gradient = gradientOf(samples, weights, features);
    const rate = 0.2 * (1 - step / (steps + 1));
    for (let at = 0; at < size; at += 1) {
      const slope = (gradient[at] ?? 0) / all - ridge * (weights[at] ?? 0);
      momentum[at] = 0.9 * (momentum[at] ?? 0) + 0.1 * slope;
      speed[at] = 0.999 * (speed[at] ?? 0) + 0.001 * slope * slope;
      const moved = (momentum[at] ?? 0) / (1 - 0.9 ** step);
      const spread = Math.sqrt((speed[at] ?? 0) / (1 - 0.999 ** step)) + 1e-8;
      weights[at] = (weights[at] ?? 0) + (rate * moved) / spread;
    }
  }
  return { features: weights.slice(0, features), doubt: weights.slice(features) };
}

function gradientOf(samples: readonly Sample[], weights: Float64Array, features: number): Float64Array {
  const gradient = new Float64Array(weights.length);
  for (const { rows, right, doubt, declines, weight } of samples) {
    const scores = scoresOf(rows, doubt, weights, features);
    const most = Math.max(...scores);
    const likely = scores.map((score) => Math.exp(score - most));
    const total = likely.reduce((sum, one) => sum + one, 0);
    const wins = (at: number): boolean => (at < rows.length ? right[at] === true : declines);
    const totalRight = likely.reduce((sum, one, at) => sum + (wins(at) ? one : 0), 0) + 1e-12;
    likely.forEach((one, at) => {
      const pull = weight * ((wins(at) ? one / totalRight : 0) - one / total);
      if (pull === 0) return;
      const row = at < rows.length ? rows[at] : doubt;
      const from = at < rows.length ? 0 : features;
      row?.forEach((value, column) => {
        gradient[from + column] = (gradient[from + column] ?? 0) + pull * value;
      });
    });
  }
  return gradient;
}

/** The score of each candidate, and of declining last. */
function scoresOf(
  rows: readonly Float64Array[],
  doubt: Float64Array,
  weights: Float64Array,
  features: number,
): number[] {
  const scores = rows.map((row) => row.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0));
  scores.push(doubt.reduce((sum, value, at) => sum + value * (weights[features + at] ?? 0), 0));
  return scores;
}

export interface Outcome {
  readonly inside: number;
  readonly outside: number;
  readonly insideRight: number;
  readonly insideWrong: number;
  readonly outsideRight: number;
}

/** What comes of it: how many of the samples inside the knowledge are answered rightly, and outside it declined. */
export function outcomeOf(samples: readonly Sample[], { features, doubt: doubts }: Fit): Outcome {
  const weights = Float64Array.from([...features, ...doubts]);
  const outcome = { inside: 0, outside: 0, insideRight: 0, insideWrong: 0, outsideRight: 0 };
  for (const { rows, right, doubt, declines } of samples) {
    const scores = scoresOf(rows, doubt, weights, features.length);
    const best = scores.indexOf(Math.max(...scores));
    if (declines) {
      outcome.outside += 1;
      if (best === rows.length || right[best] === true) outcome.outsideRight += 1;
    } else {
      outcome.inside += 1;
      if (right[best] === true) outcome.insideRight += 1;
      else if (best < rows.length) outcome.insideWrong += 1;
    }
  }
  return outcome;
}
