import type { Span } from './span.js';

/**
 * A BSN: nine digits passing the eleven-test, in any grouping with points, spaces, dashes or slashes between.
 *
 * Digits are read in groups, so that nine digits inside a longer number (a telephone number, a KvK-vestigingsnummer of
 * twelve) are no BSN, while a BSN beside another number ("2026 123456782") is one.
 */

const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];

/** Nine digits, no separators. 000000000 passes the sum and is none. */
export function passesElevenTest(digits: string): boolean {
  if (!/^\d{9}$/.test(digits) || digits === '000000000') return false;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return sum % 11 === 0;
}

/** What may stand between the digits of one number; no comma, for that is a decimal sign or a list. */
const separator = /^[ \t\u00a0\u2009\u202f\u200b.\-\u2010-\u2015/_]{1,3}$/;
const day = String.raw`(?:0?[1-9]|[12]\d|3[01])`;
const month = String.raw`(?:0?[1-9]|1[0-2])`;
const year = String.raw`(?:19|20)\d\d`;
const date = String.raw`(?:${day}-${month}-${year}|${day}/${month}/${year}|${day}\.${month}\.${year}|${year}-${month}-${day})`;
/** `22-11-2026 3` is a date and a number. */
const dateAndNumber = new RegExp(String.raw`^(?:${date}\s+\d+|\d+\s+${date})$`);

export function findBsn(text: string): readonly Span[] {
  const groups = [...text.matchAll(/\d+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    digits: match[0],
  }));
  const found: Span[] = [];
  for (let first = 0; first < groups.length; first += 1) {
    let digits = '';
    for (let last = first; last < groups.length; last += 1) {
      const group = groups[last];
      const previous = groups[last - 1];
      if (!group) break;
      if (last > first && previous && !separator.test(text.slice(previous.end, group.start))) break;
      digits += group.digits;
      if (digits.length < 9) continue;
      const start = groups[first]?.start ?? group.start;
      if (digits.length === 9 && passesElevenTest(digits) && !isSomethingElse(text, start, group.end))
        found.push({ start, end: group.end });
      break;
    }
  }
  return found;
}

function isSomethingElse(text: string, start: number, end: number): boolean {
  const number = text.slice(start, end);
  if (dateAndNumber.test(number)) return true;
  const grouped = /^\d{1,3}(?:[. ]\d{3})+$/.test(number) || number.includes(' - ');
  const amount =
    /(?:€|\beur(?:o)?)\s?$/i.test(text.slice(0, start)) || /^(?:,\d{2}\b|,-|\s?(?:€|euro?\b))/i.test(text.slice(end));
  return grouped && amount;
}
