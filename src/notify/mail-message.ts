import type { SendMailOptions } from 'nodemailer';
import type { Clock } from '../clock.js';
import { LtaError } from '../errors.js';
import type { Mail, MailAddress } from './mailer.js';

/** What is the same on every mail. */
export interface Letterhead {
  readonly from: MailAddress;
  /** Where an answer goes to. */
  readonly replyTo: string;
  readonly clock: Clock;
}

const safeId = /^[A-Za-z0-9][A-Za-z0-9_-]{0,127}$/;

/** The mail as nodemailer takes it. nodemailer encodes the headers, so that no text in one can begin another. */
export function mailMessage(mail: Mail, { from, replyTo, clock }: Letterhead): SendMailOptions {
  if (!safeId.test(mail.id)) throw new LtaError('UNREACHABLE', 'A mail is named after a kenmerk or an id only.');
  if (mail.to.length === 0) throw new LtaError('UNREACHABLE', `Mail ${mail.id} is for nobody.`);
  const host = from.address.slice(from.address.lastIndexOf('@') + 1);
  return {
    messageId: `<${mail.id}@${host}>`,
    date: clock.now(),
    from: { ...from },
    ...(replyTo === from.address ? {} : { replyTo }),
    to: mail.to.map(({ name, address }) => ({ name, address })),
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    attachments: (mail.attachments ?? []).map((attachment) => ({ ...attachment })),
    // RFC 3834, 5: no out-of-office message comes back to it.
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': 'nl' },
    xMailer: false,
    // A mail holds what it is given here; it never reads a file or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
