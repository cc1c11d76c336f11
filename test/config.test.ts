import { describe, expect, it } from '@jest/globals';
import { readConfig } from '../src/config.js';

describe('the address for browsers', () => {
  it('is not known when nobody says it', () => {
    expect(readConfig({}).publicUrl).toBeUndefined();
    expect(readConfig({ PUBLIC_URL: ' ' }).publicUrl).toBeUndefined();
  });

  it('may have a path, and loses the slash at its end', () => {
    expect(readConfig({ PUBLIC_URL: 'https://assistent.example.nl/' }).publicUrl).toBe('https://assistent.example.nl');
    expect(readConfig({ PUBLIC_URL: 'https://example.nl/lta/' }).publicUrl).toBe('https://example.nl/lta');
  });

  it.each([
    'assistent.example.nl',
    'ftp://example.nl',
    'https://example.nl?a=b',
    'https://a:b@example.nl',
    'javascript:1',
  ])('is refused as %j', (PUBLIC_URL) => {
    expect(() => readConfig({ PUBLIC_URL })).toThrow(expect.objectContaining({ code: 'CONFIG_INVALID' }));
  });
});
