import type { Clock } from '../src/clock.js';
import type { Config } from '../src/config.js';
import { Dispatcher } from '../src/notify/dispatcher.js';
import type { MailFolder } from '../src/notify/eml-mailer.js';
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
import type { Renderer } from './render.js';
import { TeamsCourier } from './teams-courier.js';
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
  /** Waits for what is being sent; the rest stays in the record. */
  close(): Promise<void>;
}

export async function openSending(parts: SendingParts): Promise<Sending> {
  const { config, clock, log, renderer, requests, reachable, channels, receiptOf, wordsOf, pace } = parts;
  const mailer = await openMailer(config, { clock, openFolder: parts.openMailFolder });
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
        write: createChatWriter(config),
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
    async close() {
      // Together: the mailer cuts short what waits for a mail server, so that a stop does not take minutes.
      await Promise.all([dispatcher.close(), mailer.close()]);
    },
  };
}
