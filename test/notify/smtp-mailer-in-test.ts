import { SmtpMailer, smtpLimits, type SmtpLimits } from '../../src/notify/smtp-mailer.js';
import type { MailOutcome } from '../../src/notify/mailer.js';
import { letterhead } from './a-mail.js';
import { stopMailServers } from './mail-server.js';

interface MailerOptions {
  readonly scheme: string;
  /** Ends with `@`. */
  readonly login: string;
  /** Begins with `?`. */
  readonly options: string;
  readonly limits: Partial<SmtpLimits>;
}

const mailers: SmtpMailer[] = [];

export function mailerTo(
  { host = '127.0.0.1', port }: { readonly host?: string; readonly port: number },
  { scheme = 'smtp', login = '', options = '', limits = {} }: Partial<MailerOptions> = {},
): SmtpMailer {
  const url = `${scheme}://${login}${host}:${port}${options}`;
  const mailer = new SmtpMailer(url, letterhead, { ...smtpLimits, closing: 1000, ...limits });
  mailers.push(mailer);
  return mailer;
}

/** Closes what a test opened. */
export async function closeAll(): Promise<void> {
  await Promise.all(mailers.splice(0).map((mailer) => mailer.close()));
  await stopMailServers();
}

export const never: MailOutcome = { ok: false, code: 'MAIL_REFUSED', permanent: true };

export function later(code: 'MAIL_REFUSED' | 'MAIL_UNREACHABLE'): MailOutcome {
  return { ok: false, code, permanent: false };
}

export function one<T>(list: readonly T[]): readonly [T] {
  const [first, ...others] = list;
  if (first === undefined || others.length > 0) throw new Error(`one was expected, not ${list.length}`);
  return [first];
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Ends with an error when it takes longer than any test may: a wait without end would keep the whole run from ending. */
export async function until(condition: () => boolean): Promise<void> {
  const end = performance.now() + 30_000;
  while (!condition()) {
    if (performance.now() > end) throw new Error(`It never came true: ${condition.toString()}`);
    await pause(5);
  }
}

/** `within`: well before the limits that hold when a test sets none. */
export async function timed<T>(doing: Promise<T>): Promise<{ readonly outcome: T; readonly within: boolean }> {
  const start = performance.now();
  const outcome = await doing;
  return { outcome, within: performance.now() - start < 2000 };
}
