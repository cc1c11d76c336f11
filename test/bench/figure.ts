import { table } from '../../src/cli/table.js';

/** One line of the outcome: a figure beside what it is measured against in the same run. */
export interface Figure {
  readonly what: string;
  readonly unit: string;
  readonly figure: number | undefined;
  readonly reference: number | undefined;
  /** What the reference is. */
  readonly against: string;
  /** The ratio of design section 8; left out for a figure that stands there to be read. */
  readonly toReach?: string;
}

export function figuresTable(figures: readonly Figure[]): readonly string[] {
  return table(
    ['what', 'figure', 'reference', 'ratio', 'to reach'],
    figures.map(({ what, unit, figure, reference, against, toReach }) => [
      what,
      `${shown(figure)} ${unit}`,
      `${shown(reference)} ${unit} (${against})`,
      figure === undefined || reference === undefined ? '-' : (figure / reference).toFixed(2),
      toReach ?? '',
    ]),
  );
}

function shown(value: number | undefined): string {
  if (value === undefined) return '-';
  return value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
}

/** The value in the middle of several rounds: one round that the machine disturbed does not count. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
  if (value === undefined) throw new Error('There is nothing to take a quantile of.');
  return value;
}
