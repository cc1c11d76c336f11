import type { OutboxItem } from '../requests/outbox.js';
import type { ReceiptDocument } from '../requests/receipt-document.js';
import type { CareRequest } from '../requests/request.js';
import type { Courier, Delivery } from './courier.js';
import { letterToGemeente, letterToPerson, letterToTeam, type Letter } from './letters.js';
import type { Attachment, Mailer, MailAddress } from './mailer.js';
import { noticeOf } from './notice.js';

export interface MailCourierParts {
  readonly mailer: Mailer;
  /** The mailbox of the LC team. */
  readonly lcMail: string;
  /** The request as a document, by its form and the knowledge of this moment. */
  readonly receipt: (request: CareRequest) => ReceiptDocument;
  readonly pdf: (receipt: ReceiptDocument) => Promise<Buffer>;
  /** True when a mail takes the place of an earlier one, as a file does; a mail server sends both. */
  readonly replaces: boolean;
}

/** Brings what a request owes by mail. */
export class MailCourier implements Courier {
  /** One receipt is made at a time: it takes some milliseconds in which nobody gets an answer. */
  #making: Promise<unknown> = Promise.resolve();

  constructor(private readonly parts: MailCourierParts) {}

  async deliver(request: CareRequest, item: OutboxItem): Promise<Delivery> {
    const to = this.#addressOf(item);
    const made = to && (await this.#letter(request, item));
    if (to === undefined || made === undefined) return { kind: 'never', problem: 'unreachable' };
    const outcome = await this.parts.mailer.send({
      // The same at every try, so that a mail program recognises a repeat.
      id: `${request.kenmerk}-${item.id}`,
      to: [to],
      ...made.letter,
      ...(made.attachments === undefined ? {} : { attachments: made.attachments }),
    });
    if (outcome.ok) return { kind: 'sent' };
    return outcome.permanent ? { kind: 'never', problem: 'refused' } : { kind: 'later' };
  }

  canRepeat(): boolean {
    return this.parts.replaces;
  }

  #addressOf({ to }: OutboxItem): MailAddress | undefined {
    switch (to.kind) {
      case 'mailbox':
        return { name: 'Landelijke coördinatie', address: this.parts.lcMail };
      case 'contact':
        return { name: to.name, address: to.address };
      case 'person':
        return to.email === undefined ? undefined : { name: to.name, address: to.email };
      case 'channel':
        return undefined;
    }
  }

  async #letter(
    request: CareRequest,
    { to, entry }: OutboxItem,
  ): Promise<{ readonly letter: Letter; readonly attachments?: readonly Attachment[] } | undefined> {
    const line = request.history[entry];
    switch (to.kind) {
      case 'mailbox': {
        const receipt = this.parts.receipt(request);
        const content = await this.#pdf(receipt);
        const filename = `${request.kenmerk}.pdf`;
        return {
          letter: letterToTeam(request, receipt),
          attachments: [{ filename, contentType: 'application/pdf', content }],
        };
      }
      case 'contact':
        return line && { letter: letterToGemeente(request, line, this.parts.receipt(request)) };
      case 'person': {
        const notice = noticeOf(request, entry, to.id);
        return notice && { letter: letterToPerson(notice, to.name) };
      }
      case 'channel':
        return undefined;
    }
  }

  #pdf(receipt: ReceiptDocument): Promise<Buffer> {
    const made = this.#making.then(() => this.parts.pdf(receipt));
    this.#making = made.catch(() => undefined);
    return made;
  }
}
