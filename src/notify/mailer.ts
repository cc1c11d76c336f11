/** Someone who gets mail, or in whose name it is sent. The name may be empty. */
export interface MailAddress {
  readonly name: string;
  readonly address: string;
}

export interface Attachment {
  readonly filename: string;
  readonly contentType: string;
  readonly content: Buffer;
}

export interface Mail {
  /**
   * The local part of the Message-ID: letters, digits, `-` and `_`. The same at every try, so that a mail program
   * recognises a repeat.
   */
  readonly id: string;
  /** At least one. All are in one message, so that each sees the others. */
  readonly to: readonly MailAddress[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments?: readonly Attachment[];
}

/**
 * What came of a try. `MAIL_REFUSED`: the mail server answered, and does not take it. `MAIL_UNREACHABLE`: there was no
 * answer, or no connection that may be used. `permanent`: this mail to these people will be refused again. All else may
 * work later, also a refused login: that is repaired in the configuration.
 */
export type MailOutcome =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: 'MAIL_REFUSED' | 'MAIL_UNREACHABLE'; readonly permanent: boolean };

/** Hands mail over, once for each call. Keeping what is still to be sent, and trying again, is for who calls it. */
export interface Mailer {
  /** Never rejects for what can be expected to go wrong with mail. */
  send(mail: Mail): Promise<MailOutcome>;
  /** Waits a moment for what is being handed over; what still waits for its turn is told to come back later. */
  close(): Promise<void>;
}
