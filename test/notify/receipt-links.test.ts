import { describe, expect, it } from '@jest/globals';
import { ReceiptLinks } from '../../src/notify/receipt-links.js';

const day = 24 * 3600 * 1000;
const filed = new Date('2026-04-01T09:30:00Z').getTime();
const key = Buffer.alloc(32, 1);

function linksOn(moment: number, secret = key): ReceiptLinks {
  return new ReceiptLinks(secret, { now: () => new Date(moment) });
}

function tokenOf(path: string): string {
  return new URL(path, 'http://localhost').searchParams.get('t') ?? '';
}

describe('the link to a receipt', () => {
  const path = linksOn(filed).pathOf('VOW-2026-00042');
  const token = tokenOf(path);

  it('names the kenmerk and opens it for 30 days', () => {
    expect(path).toMatch(/^\/receipts\/VOW-2026-00042\.pdf\?t=/);
    expect(linksOn(filed).opens('VOW-2026-00042', token)).toBe(true);
    expect(linksOn(filed + 30 * day).opens('VOW-2026-00042', token)).toBe(true);
    expect(linksOn(filed + 30 * day + 1).opens('VOW-2026-00042', token)).toBe(false);
  });

  it('opens no other kenmerk, and nothing under another key', () => {
    expect(linksOn(filed).opens('VOW-2026-00043', token)).toBe(false);
    expect(linksOn(filed, Buffer.alloc(32, 2)).opens('VOW-2026-00042', token)).toBe(false);
  });

  it('does not open when it was made to last longer', () => {
    const [until = '', signature = ''] = token.split('.');
    expect(linksOn(filed).opens('VOW-2026-00042', `${Number(until) + 1}.${signature}`)).toBe(false);
  });

  it.each(['', '.', 'x', token.slice(0, -1), `${token}A`, `${token}\n`, `1.${'A'.repeat(43)}`, `-1.${token}`])(
    'does not open with %j',
    (other) => {
      expect(linksOn(filed).opens('VOW-2026-00042', other)).toBe(false);
    },
  );
});
