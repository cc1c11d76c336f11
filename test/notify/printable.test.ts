import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { printable } from '../../src/notify/printable.js';
import { windows1252 } from './read-pdf.js';

describe('text for a font that knows Windows-1252', () => {
  it.each([
    ['Bartiméus, cliënt, € 5 – “ja”', 'Bartiméus, cliënt, € 5 – “ja”'],
    ['Bartime\u0301us', 'Bartiméus'],
    ['Šafařík', 'Šafarík'],
    ['Łódź', 'Lódz'],
    ['één\r\ntwee\rdrie', 'één\ntwee\ndrie'],
    ['a\tb\u202fc\u2009d', 'a b c d'],
    ['af\u00adbreken\u200b', 'afbreken'],
    ['bel\u0007', 'bel'],
    ['3 ≤ 4 → ja', '3 <= 4 -> ja'],
    ['1½ ﬁets', '1½ fiets'],
    ['hallo 👩‍👩‍👧!', 'hallo ?!'],
    ['شكرا', '????'],
  ])('shows %j as %j', (typed, shown) => {
    expect(printable(typed)).toBe(shown);
  });

  it('gives nothing but what the font has, whatever is typed', () => {
    const font = new Set(windows1252(Buffer.from(Array.from({ length: 256 }, (_, code) => code))));
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        expect([...printable(typed)].filter((character) => !font.has(character))).toEqual([]);
      }),
    );
  });
});
