/**
 * SAP-uitwerking 3.3.2: when the assigned budget or volume does not suffice, the aanbieder asks for a change when at most
 * 80 % of it is used.
 */
export const utilisationLimit = 80;

export interface Utilisation {
  /** In percent, rounded up to one decimal: what is past the limit never reads as on it. */
  readonly percent: number;
  readonly late: boolean;
}

/** Undefined while an answer is missing. Reckons in hundredths, so that exactly 80 % is in time. */
export function utilisationOf(used: number | undefined, assigned: number | undefined): Utilisation | undefined {
  if (used === undefined || assigned === undefined || assigned <= 0) return undefined;
  const [usedHundredths, assignedHundredths] = [Math.round(used * 100), Math.round(assigned * 100)];
  return {
    percent: Math.ceil((usedHundredths * 1000) / assignedHundredths) / 10,
    late: usedHundredths * 100 > assignedHundredths * utilisationLimit,
  };
}

/** `72,5 %` */
export function formatPercent(percent: number): string {
  return `${String(percent).replace('.', ',')} %`;
}
