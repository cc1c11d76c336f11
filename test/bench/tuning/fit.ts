import type { Sample } from './sample.js';

/** Set by what questions of files that were left out come to: less makes it learn them by heart, more makes all records alike. */
const ridge = 0.002;
const steps = 300;

/**
 * Weights under which the right record most likely comes first: a softmax over the records, by gradient ascent (Adam) on the
 * likelihood, on features brought to one scale and drawn a little towards nought.
 */
export function fit(samples: readonly Sample[]): Float64Array {
  const told = samples.filter(({ right }) => right.includes(true) && right.includes(false));
  const spreads = spreadsOf(told);
  const scaled = told.map((sample) => ({
    ...sample,
    rows: sample.rows.map((row) => row.map((value, at) => value / (spreads[at] ?? 1))),
  }));
  const size = spreads.length;
  const weights = new Float64Array(size);
  const momentum = new Float64Array(size);
  const speed = new Float64Array(size);
  const all = scaled.reduce((sum, { weight }) => sum + weight, 0);
  for (let step = 1; step <= steps; step += 1) {
    const gradient = gradientOf(scaled, weights);
    const rate = 0.1 * (1 - step / (steps + 1));
    for (let at = 0; at < size; at += 1) {
      const slope = (gradient[at] ?? 0) / all - ridge * (weights[at] ?? 0);
      momentum[at] = 0.9 * (momentum[at] ?? 0) + 0.1 * slope;
      speed[at] = 0.999 * (speed[at] ?? 0) + 0.001 * slope * slope;
      const moved = (momentum[at] ?? 0) / (1 - 0.9 ** step);
      const spread = Math.sqrt((speed[at] ?? 0) / (1 - 0.999 ** step)) + 1e-8;
      weights[at] = (weights[at] ?? 0) + (rate * moved) / spread;
    }
  }
  return weights.map((weight, at) => weight / (spreads[at] ?? 1));
}

function spreadsOf(samples: readonly Sample[]): Float64Array {
  const rows = samples.flatMap((sample) => sample.rows);
  return Float64Array.from(rows[0] ?? [], (_, at) => {
    const mean = rows.reduce((sum, row) => sum + (row[at] ?? 0), 0) / rows.length;
    const square = rows.reduce((sum, row) => sum + ((row[at] ?? 0) - mean) ** 2, 0) / rows.length;
    return square === 0 ? 1 : Math.sqrt(square);
  });
}

function gradientOf(samples: readonly Sample[], weights: Float64Array): Float64Array {
  const gradient = new Float64Array(weights.length);
  for (const { rows, right, weight } of samples) {
    const scores = rows.map((row) => row.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0));
    const most = Math.max(...scores);
    const likely = scores.map((score) => Math.exp(score - most));
    const total = likely.reduce((sum, one) => sum + one, 0);
    const totalRight = likely.reduce((sum, one, at) => sum + (right[at] === true ? one : 0), 0) + 1e-12;
    likely.forEach((one, at) => {
      const pull = weight * ((right[at] === true ? one / totalRight : 0) - one / total);
      rows[at]?.forEach((value, column) => {
        gradient[column] = (gradient[column] ?? 0) + pull * value;
      });
    });
  }
  return gradient;
}
