import type { Span } from './span.js';

/** Mail addresses and telephone numbers, which a free-text field does not take. */

const email = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+\s?(?:@|\(at\)|\[at\])\s?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu;

export function findEmail(text: string): readonly Span[] {
  return [...text.matchAll(email)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

const between = String.raw`[ \u00a0.\-\u2010-\u2015/]{0,3}`;
/** A Dutch number: 0 or +31 and nine digits; or a number of another country, with a plus. */
const dutch = new RegExp(
  String.raw`(?<![\d€]|[\d][.,-])(?:(?:\+|00)31${between}(?:\(0\)${between})?|\(?0)[1-9](?:\)?${between}\d){8}(?!\d|[.,]\d)`,
  'g',
);
const foreign = new RegExp(String.raw`(?<!\d)\+(?!31)[1-9](?:${between}\d){7,14}(?!\d)`, 'g');

export function findPhone(text: string): readonly Span[] {
  return [dutch, foreign].flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length })),
  );
}
