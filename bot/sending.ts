import type { Clock } from '../src/clock.js';
import type { Config } from '../src/config.js';
import { Dispatcher } from '../src/notify/dispatcher.js';
import type { MailFolder } from '../src/notify/eml-mailer.js';
import { composeMail, type MailContent } from '../src/notify/mail-text.js';
import { MailCourier } from '../src/notify/mail-courier.js';
import { openMailer } from '../src/notify/open-mailer.js';
import type { Pace } from '../src/notify/pace.js';
import { receiptPdf } from '../src/notify/receipt-pdf.js';
import type { ReachableStore } from '../src/people/reachable.js';
import type { TeamChannels } from '../src/people/team-channels.js';
import type { RequestLog } from '../src/requests/log.js';
import type { ReceiptDocument } from '../src/requests/receipt-document.js';
import type { CareRequest, Kenmerk } from '../src/requests/request.js';
import { createChatWriter } from './chat-writer.js';
import type { Logger } from './log.js';
import { cardActivity, type Renderer } from './render.js';
import { TeamsCourier } from './teams-courier.js';
import { letterCard } from './views/letter.js';
import { noticeCard } from './views/notice.js';
import type { RequestWords } from './views/request-words.js';
import { teamRequestCard } from './views/team-request.js';

export interface SendingParts {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Logger;
  readonly renderer: Renderer;
  readonly requests: RequestLog;
  readonly reachable: ReachableStore;
  readonly channels: TeamChannels;
  readonly openMailFolder: () => Promise<MailFolder>;
  readonly receiptOf: (request: CareRequest) => ReceiptDocument;
  readonly wordsOf: (request: CareRequest) => RequestWords;
  readonly pace?: Pace;
}

/** Notices, cards in channels and mails on their way. */
export interface Sending {
  /** Begins with what was left from before. */
  start(): void;
  /** This request may owe something. Nobody waits for it. */
  owes(this: void, kenmerk: Kenmerk): void;
  /** A letter to the mailbox of the LC team, and the same in its channel; true when the mail was sent. */
  tellTeam(this: void, id: string, letter: MailContent): Promise<boolean>;
  /** Waits for what is being sent; the rest stays in the record. */
  close(): Promise<void>;
}

export async function openSending(parts: SendingParts): Promise<Sending> {
  const { config, clock, log, renderer, requests, reachable, channels, receiptOf, wordsOf, pace } = parts;
  const mailer = await openMailer(config, { clock, openFolder: parts.openMailFolder });
  const write = createChatWriter(config);
  const dispatcher = new Dispatcher({
    requests,
    clock,
    couriers: {
      mail: new MailCourier({
        mailer,
        lcMail: config.lcMail,
        receipt: receiptOf,
        pdf: receiptPdf,
        replaces: config.smtpUrl === undefined,
      }),
      teams: new TeamsCourier({
        reachable,
        channels,
        write,
        noticeCard: (request, notice) => noticeCard(renderer, notice, request),
        teamCard: (request) => teamRequestCard(renderer, request, wordsOf(request)),
      }),
    },
    ...(pace === undefined ? {} : { pace }),
    onProblem: (code, kenmerk) => log.warn({ code, kenmerk }, 'sending did not go as it should; it is tried again'),
    onFailed: ({ id, by, problem }, kenmerk) => log.error({ kenmerk, item: id, by, problem }, 'not delivered'),
  });
  return {
    start: () => dispatcher.start(),
    owes: (kenmerk) => dispatcher.owes(kenmerk),
    async tellTeam(id, letter) {
      const to = [{ name: 'Landelijke coördinatie', address: config.lcMail }];
      const outcome = await mailer.send({ id, to, subject: letter.title, ...composeMail(letter) });
      if (!outcome.ok) {
        log.error({ code: outcome.code }, 'the digest was not sent');
        return false;
      }
      const channel = channels.of('lc');
      if (channel !== undefined) await write(channel.chat, cardActivity(letterCard(renderer, letter)));
      return true;
    },
    async close() {
      // Together: the mailer cuts short what waits for a mail server, so that a stop does not take minutes.
      await Promise.all([dispatcher.close(), mailer.close()]);
    },
  };
}
