import { setTimeout as wait } from 'node:timers/promises';
import { createTransport, type SMTPPoolOptions } from 'nodemailer';
import { isLoopback } from '../config.js';
import { mailMessage, type Letterhead } from './mail-message.js';
import type { Mail, Mailer, MailOutcome } from './mailer.js';
import { outcomeOf, outcomeOfRejected, unreachable } from './smtp-outcome.js';

/** How long is waited, in ms. */
export interface SmtpLimits {
  /** For a connection, and within it for the greeting: servers hold theirs back to keep spam out. */
  readonly connection: number;
  readonly greeting: number;
  /** For a sign of life afterwards. A server may look at a mail for long before it takes it (RFC 5321, 4.5.3.2.6). */
  readonly silence: number;
  /** For one mail in all, also while it waits for a free connection or the server answers a letter at a time. */
  readonly delivery: number;
  /** At the stop, for what is being handed over. */
  readonly closing: number;
}

export const smtpLimits: SmtpLimits = {
  connection: 30_000,
  greeting: 30_000,
  silence: 120_000,
  delivery: 300_000,
  closing: 5_000,
};

/** As many as Microsoft 365 takes of one mailbox. */
const connectionsAtOnce = 3;
const idleForMs = 30_000;

/** Hands mail to an SMTP server, over a few connections that are used again. */
export class SmtpMailer implements Mailer {
  readonly #transport;
  readonly #underWay = new Set<Promise<MailOutcome>>();
  #closed = false;

  /** `url`: `smtp://` or `smtps://` with user and password; further options of nodemailer behind a question mark. */
  constructor(
    url: string,
    private readonly letterhead: Letterhead,
    private readonly limits: SmtpLimits = smtpLimits,
  ) {
    this.#transport = createTransport({ pool: true, ...transportOptions(url, limits) });
  }

  async send(mail: Mail): Promise<MailOutcome> {
    const sending = this.#handOver(mail);
    this.#underWay.add(sending);
    try {
      return await sending;
    } finally {
      this.#underWay.delete(sending);
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#transport.close();
    const done = Promise.allSettled(this.#underWay);
    const timer = new AbortController();
    const patience = wait(this.limits.closing, undefined, { signal: timer.signal }).then(
      () => this.#transport.close({ force: true }),
      () => undefined,
    );
    await Promise.race([done, patience]);
    timer.abort();
    await done;
  }

  async #handOver(mail: Mail): Promise<MailOutcome> {
    const message = mailMessage(mail, this.letterhead);
    if (this.#closed) return unreachable;
    try {
      const signal = AbortSignal.timeout(this.limits.delivery);
      const { rejectedErrors = [] } = await this.#transport.sendMail({ ...message, signal });
      return rejectedErrors.length === 0 ? { ok: true } : outcomeOfRejected(rejectedErrors);
    } catch (error) {
      // What still waited for a connection at the stop fails without a code.
      const outcome = outcomeOf(error) ?? (this.#closed ? unreachable : undefined);
      if (outcome === undefined) throw error;
      return outcome;
    }
  }
}

/** The options in the URL win over these. */
export function transportOptions(url: string, limits: SmtpLimits): SMTPPoolOptions {
  const { hostname, password } = new URL(url);
  const local = isLoopback(hostname);
  return {
    url,
    maxConnections: connectionsAtOnce,
    idleTimeout: idleForMs,
    // Only while nothing of the mail was sent, as over a connection that the server has just closed. After that it may have
    // arrived, and who keeps the mail decides on another try.
    maxRequeues: 1,
    connectionTimeout: limits.connection,
    greetingTimeout: limits.greeting,
    socketTimeout: limits.silence,
    // Someone on the way could hide that the server speaks TLS, and read the password. On this computer nobody is on the
    // way, and mail servers have a certificate there that nobody signed.
    ...(local ? { tls: { rejectUnauthorized: false } } : { requireTLS: password !== '' }),
  };
}
