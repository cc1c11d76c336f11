import MailComposer from 'nodemailer/lib/mail-composer';
import { LtaError } from '../errors.js';
import { mailMessage, type Letterhead } from './mail-message.js';
import type { Mail, Mailer, MailOutcome } from './mailer.js';
import { unreachable } from './smtp-outcome.js';

/** Where mails are put as files. `src/storage` has one on disk. */
export interface MailFolder {
  /** Resolves when `ID.eml` is on disk; takes the place of an earlier one. Rejects with `STORAGE_WRITE_FAILED`. */
  write(id: string, message: string): Promise<void>;
  close(): Promise<void>;
}

/** For use without a mail server: each mail is a file that a mail program opens, so that one sees what would have been sent. */
export class EmlMailer implements Mailer {
  constructor(
    private readonly folder: MailFolder,
    private readonly letterhead: Letterhead,
  ) {}

  async send(mail: Mail): Promise<MailOutcome> {
    const message = { ...mailMessage(mail, this.letterhead), newline: 'windows' };
    const bytes = await new MailComposer(message).compile().build();
    try {
      await this.folder.write(mail.id, bytes.toString('utf8'));
      return { ok: true };
    } catch (error) {
      if (error instanceof LtaError && error.code === 'STORAGE_WRITE_FAILED') return unreachable;
      throw error;
    }
  }

  close(): Promise<void> {
    return this.folder.close();
  }
}
