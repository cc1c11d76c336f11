/**
 * Numbers as people write them in Dutch: `12500`, `12.500`, `12 500`, `12500,5`, `12.500,50`; also `12500.50`.
 * A point or comma before one or two last digits is the decimal sign, a point before three digits parts the thousands. What
 * can mean two things (`12,500`) is not guessed at.
 */

/** The number times 100, as a whole number, or undefined when it cannot be read as a number of at most two decimals. */
export function parseHundredths(text: string): number | undefined {
  const written = text.trim().replaceAll(/[\u00a0\u202f]/g, ' ');
  const match =
    /^(\d{1,3}(?:\.\d{3})+|\d{1,3}(?: \d{3})+|\d+)(?:,(\d{1,2}))?$/.exec(written) ??
    /^(\d{1,3}(?:,\d{3})+|\d+)\.(\d{1,2})$/.exec(written);
  if (!match) return undefined;
  const [, whole = '', decimals = ''] = match;
  const value = Number(whole.replaceAll(/[., ]/g, '')) * 100 + Number(decimals.padEnd(2, '0'));
  return Number.isSafeInteger(value) ? value : undefined;
}

/** `12.500,5`: with a point for thousands, and only the decimals that are needed unless `decimals` says how many. */
export function formatHundredths(hundredths: number, decimals?: 2): string {
  const whole = Math.trunc(hundredths / 100).toString();
  const rest = Math.abs(hundredths % 100)
    .toString()
    .padStart(2, '0');
  const shown = decimals === 2 ? rest : rest.replace(/0{1,2}$/, '');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, '.');
  return shown === '' ? grouped : `${grouped},${shown}`;
}
