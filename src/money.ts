import { formatHundredths, parseHundredths } from './decimal.js';

/** Reads an amount as people write it (`€ 12.500,50`, `12500`, `12.500`, `12500,-`) as eurocents. */
export function parseEuros(text: string): number | undefined {
  const amount = text
    .trim()
    .replace(/^(?:€|eur(?:o)?\b)\s*/i, '')
    .replace(/\s*(?:€|euro?)$/i, '')
    .replace(/,(?:-{1,2}|–|—)$/, '');
  return parseHundredths(amount);
}

/** `€ 12.500,50` */
export function formatEuros(cents: number): string {
  return `€ ${formatHundredths(cents, 2)}`;
}
