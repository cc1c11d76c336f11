import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../clock.js';
import type { Kenmerk } from '../requests/request.js';

/** As long as a draft is kept; whoever comes later asks for the status and gets a new link. */
const validForMs = 30 * 24 * 3600 * 1000;

/** The last moment in seconds, then the signature over it: 32 bytes in base64url. */
const tokenPattern = /^(\d{1,12})\.([A-Za-z0-9_-]{43})$/;

/**
 * Links that open one receipt without signing in, because a browser that opens a link from Teams has no identity here. The
 * token is bound to one kenmerk and ends after 30 days. Only hand one to those who may see the request.
 */
export class ReceiptLinks {
  constructor(
    private readonly key: Buffer,
    private readonly clock: Clock,
  ) {}

  /** Path and query, to be put behind the address of the server. */
  pathOf(kenmerk: Kenmerk): string {
    const until = String(Math.floor((this.clock.now().getTime() + validForMs) / 1000));
    return `/receipts/${kenmerk}.pdf?t=${until}.${this.sign(kenmerk, until).toString('base64url')}`;
  }

  /** True for a token that was made here for this kenmerk and has not ended. */
  opens(kenmerk: Kenmerk, token: string): boolean {
    const [, until = '', signature = ''] = tokenPattern.exec(token) ?? [];
    const mine = this.sign(kenmerk, until);
    const theirs = Buffer.from(signature, 'base64url');
    const genuine = theirs.length === mine.length && timingSafeEqual(theirs, mine);
    return genuine && this.clock.now().getTime() <= Number(until) * 1000;
  }

  private sign(kenmerk: Kenmerk, until: string): Buffer {
    return createHmac('sha256', this.key).update(`receipt\n${kenmerk}\n${until}`).digest();
  }
}
