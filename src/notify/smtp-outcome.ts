import { z } from 'zod/v4';
import type { MailOutcome } from './mailer.js';

/** What nodemailer puts on its errors (nodemailer/lib/errors). `permanent` follows from the reply: 5xx, but not 503. */
const smtpError = z.object({
  code: z.string(),
  command: z.string().optional(),
  responseCode: z.number().optional(),
  permanent: z.boolean().optional(),
});

/** Nobody answers, the answer does not come, or nothing may be sent over the connection. */
export const unreachable: MailOutcome = { ok: false, code: 'MAIL_UNREACHABLE', permanent: false };

/** What an error of nodemailer means for the mail; undefined for an error that is not about sending. */
export function outcomeOf(error: unknown): MailOutcome | undefined {
  const parsed = smtpError.safeParse(error);
  if (!parsed.success) return undefined;
  const { code, command, responseCode, permanent } = parsed.data;
  // EENVELOPE: a sender or recipient. EMESSAGE: the content. Without a reply nodemailer itself saw that it cannot be sent.
  if (code === 'EMESSAGE' || (code === 'EENVELOPE' && command !== 'MAIL FROM')) {
    return { ok: false, code: 'MAIL_REFUSED', permanent: permanent ?? true };
  }
  // The login or the sender is not taken: every mail fails until the configuration is repaired, none of them for good.
  return responseCode === undefined || code === 'ETLS'
    ? unreachable
    : { ok: false, code: 'MAIL_REFUSED', permanent: false };
}

/**
 * When the server took the mail for some of the people only: refused, so that it is seen, and for good when one of them is
 * refused for good. Otherwise trying again reaches all of them, under the same Message-ID.
 */
export function outcomeOfRejected(errors: readonly unknown[]): MailOutcome {
  const permanent = errors.map(outcomeOf).some((outcome) => outcome?.ok === false && outcome.permanent);
  return { ok: false, code: 'MAIL_REFUSED', permanent };
}
