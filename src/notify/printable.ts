/**
 * The standard fonts of PDF know Windows-1252: all of Dutch (Bartiméus, cliënt, €), and not every name in Europe. PDFKit
 * writes a broken text for a character beyond it, so nothing reaches it that is not in here.
 */
const allInFont = /^[\n\u0020-\u007e\u00a0-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]*$/;

/** Signs that have an equal in the font. */
const equals: ReadonlyMap<string, string> = new Map([
  ['\t', ' '],
  ['\u2028', '\n'],
  ['\u2029', '\n'],
  ['\u2010', '-'],
  ['\u2011', '-'],
  ['\u2212', '-'],
  ['\u2032', "'"],
  ['\u2033', '"'],
  ['\u2192', '->'],
  ['\u2264', '<='],
  ['\u2265', '>='],
  ['\u2260', '<>'],
  ['ł', 'l'],
  ['Ł', 'L'],
  ['đ', 'd'],
  ['Đ', 'D'],
  ['ı', 'i'],
  ['ĳ', 'ij'],
  ['Ĳ', 'IJ'],
]);

const unknown = '?';
const graphemes = new Intl.Segmenter('nl', { granularity: 'grapheme' });

/**
 * The text as the font can show it. An accent that it lacks is dropped (Šafařík: Šafarík), a sign that it lacks altogether
 * becomes one question mark.
 */
export function printable(text: string): string {
  const clean = text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    // Control and formatting characters show nothing; those within an emoji are part of that one sign.
    .replace(/[^\P{Cc}\n\t]|\u00ad|\ufeff/gu, '');
  if (allInFont.test(clean)) return clean;
  return [...graphemes.segment(clean)].map(({ segment }) => shown(segment)).join('');
}

function shown(grapheme: string): string {
  if (allInFont.test(grapheme)) return grapheme;
  const equal = equals.get(grapheme);
  if (equal !== undefined) return equal;
  // Spaces of every width, and what has no width at all.
  if (/^\p{Zs}+$/u.test(grapheme)) return ' ';
  if (/^\p{Cf}+$/u.test(grapheme)) return '';
  const bare = grapheme.normalize('NFKD').replace(/\p{M}/gu, '');
  return bare !== '' && allInFont.test(bare) ? bare : unknown;
}
