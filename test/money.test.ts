import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { formatHundredths, parseHundredths } from '../src/decimal.js';
import { formatEuros, parseEuros } from '../src/money.js';

describe('amounts in euro', () => {
  test.each([
    ['€ 12.500,50', 1250050],
    ['12500', 1250000],
    ['12.500', 1250000],
    ['12500,5', 1250050],
    ['12500.50', 1250050],
    ['12,500.50', 1250050],
    ['12 500', 1250000],
    ['€12500,-', 1250000],
    ['12.500 euro', 1250000],
    ['EUR 75', 7500],
    ['1.234.567,89', 123456789],
    ['0', 0],
    ['0,05', 5],
  ])('%s is read', (text, cents) => {
    expect(parseEuros(text)).toBe(cents);
  });

  test.each(['12,500', '-5', 'duizend', '', '1.2.3', '12.50.00', '1,234', '5%', '1e3', '99999999999999999'])(
    '%p is not guessed at',
    (text) => {
      expect(parseEuros(text)).toBeUndefined();
    },
  );

  test('what is shown can be read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), (cents) => {
        expect(parseEuros(formatEuros(cents))).toBe(cents);
        expect(parseHundredths(formatHundredths(cents))).toBe(cents);
      }),
    );
  });

  test('are shown with a point for thousands and two decimals', () => {
    expect(formatEuros(1250050)).toBe('€ 12.500,50');
    expect(formatEuros(5)).toBe('€ 0,05');
    expect(formatHundredths(3750)).toBe('37,5');
    expect(formatHundredths(12000)).toBe('120');
  });
});
