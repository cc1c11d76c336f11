import type { Clock } from '../clock.js';
import type { Config } from '../config.js';
import { EmlMailer, type MailFolder } from './eml-mailer.js';
import type { Mailer } from './mailer.js';
import { SmtpMailer } from './smtp-mailer.js';

/** The mail server of `SMTP_URL`, or files where there is none. No connection is made before the first mail. */
export async function openMailer(
  config: Pick<Config, 'smtpUrl' | 'mailFrom' | 'lcMail'>,
  { clock, openFolder }: { readonly clock: Clock; readonly openFolder: () => Promise<MailFolder> },
): Promise<Mailer> {
  const letterhead = { from: config.mailFrom, replyTo: config.lcMail, clock };
  if (config.smtpUrl !== undefined) return new SmtpMailer(config.smtpUrl, letterhead);
  return new EmlMailer(await openFolder(), letterhead);
}
