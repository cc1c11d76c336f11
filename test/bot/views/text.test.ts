import { describe, expect, it } from '@jest/globals';
import { shortenedInside } from '../../../bot/views/text.js';

describe('a title on a button', () => {
  it('stays as it is when it fits', () => {
    expect(shortenedInside('Wat het LTA is', 50)).toBe('Wat het LTA is');
  });

  it('loses its middle, so that titles that begin alike stay apart', () => {
    const about = (whom: string): string =>
      shortenedInside(`Analyse ondersteuningsbehoefte en ambulante ondersteuning van volwassenen met ${whom}`, 50);
    expect(about('doofblindheid')).toBe('Analyse … van volwassenen met doofblindheid');
    expect(about('vroegdoofheid')).toContain('vroegdoofheid');
    expect(about('doofblindheid').length).toBeLessThanOrEqual(50);
  });
});
