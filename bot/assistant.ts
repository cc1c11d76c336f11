import { once } from 'node:events';
import { dayOf, systemClock, type Clock } from '../src/clock.js';
import type { Config } from '../src/config.js';
import { LtaError } from '../src/errors.js';
import { regionalContracts } from '../src/forms/rules/regional-contracts.js';
import { loadForms } from '../src/forms/registry.js';
import { showProblem, type Problem } from '../src/knowledge/problem.js';
import { openKnowledgeStore, type KnowledgeStore } from '../src/knowledge/store.js';
import { filedReceipt } from '../src/notify/filed-receipt.js';
import type { Pace } from '../src/notify/pace.js';
import { ReceiptLinks } from '../src/notify/receipt-links.js';
import { receiptPdf } from '../src/notify/receipt-pdf.js';
import { Decisions } from '../src/requests/decisions.js';
import { createRetry } from '../src/notify/retry.js';
import type { CareRequest } from '../src/requests/request.js';
import { Desk } from '../src/requests/desk.js';
import { openLinkKey } from '../src/storage/link-key.js';
import { openStorage } from '../src/storage/open-storage.js';
import { Wizard } from '../src/wizard/wizard.js';
import { createAdapter } from './adapter.js';
import { createAnswers } from './answers.js';
import { createApp } from './app.js';
import { createCaretaker } from './caretaking.js';
import { createConversations } from './conversations.js';
import { createIdentify } from './identity.js';
import { createLogger, type Logger } from './log.js';
import { createRatedOnce } from './rated-once.js';
import { rememberingReachable } from './reachable-people.js';
import { browserAddress, serveReceipts } from './receipts.js';
import { createRenderer } from './render.js';
import { openSending } from './sending.js';
import { createServer, localUrl } from './server.js';
import { createShownAnswers } from './shown-answers.js';
import { requestWords } from './views/request-words.js';
import { createViewers } from './viewers.js';
import { createWriteTo } from './write-to.js';

export interface Assistant {
  /** Where it listens: `http://127.0.0.1:3978`. */
  readonly url: string;
  /** Answers what is under way, lets go of the data folder and stops. */
  close(): Promise<void>;
}

export interface AssistantOptions {
  /** How fast notices and mails are sent and tried again; a test has no time. */
  readonly pace?: Pace;
}

/** The composition root: everything is made here, once, and handed to what needs it. */
export async function startAssistant(config: Config, { pace }: AssistantOptions = {}): Promise<Assistant> {
  const log = createLogger(config.logLevel);
  const clock = systemClock;
  const knowledgeProblems: string[] = [];
  const knowledge = await openKnowledge(config, clock, log, knowledgeProblems);
  let writable = true;
  const storage = await openStorage({
    dataDir: config.dataDir,
    clock,
    onDraftProblem: () => log.warn({ code: 'STORAGE_WRITE_FAILED' }, 'forgotten drafts were not removed'),
    onLost: (error) => {
      writable = false;
      log.fatal({ code: error.code }, 'the data folder is no longer ours; nothing is written any more');
    },
    onAuditProblem: ({ code }) => log.error({ code }, 'the audit trail is not written yet'),
    onAskedProblem: (code) => log.warn({ code }, 'what was asked is not written yet'),
  });
  const links = new ReceiptLinks(await openLinkKey(config.dataDir), clock);
  const forms = await loadForms();
  const answers = createAnswers(knowledge, new Map(forms.list().map((form) => [form.id, form])), clock);
  const renderer = createRenderer();
  const receiptOf = (request: CareRequest) =>
    filedReceipt(request, forms.get(request.kind), {
      records: answers.records(),
      contacts: storage.contacts.current(),
    });
  const sending = await openSending({
    config,
    clock,
    log,
    renderer,
    requests: storage.requests,
    reachable: storage.reachable,
    channels: storage.channels,
    openMailFolder: () => storage.openMailFolder(),
    receiptOf,
    wordsOf: (request) => requestWords(request, { forms, records: answers.records(), today: dayOf(clock.now()) }),
    ...(pace === undefined ? {} : { pace }),
  });
  const { owes } = sending;
  const wizard = new Wizard({
    forms,
    drafts: storage.drafts,
    requests: storage.requests,
    contacts: storage.contacts,
    clock,
    records: () => answers.records(),
    onStorageError: (error) => log.error({ code: error.code }, 'storage failed'),
    onFiled: owes,
  });
  const caretaker = createCaretaker({
    storage,
    clock,
    log,
    records: () => answers.records(),
    owes,
    sendDigest: sending.tellTeam,
    knowledgeProblems: () => knowledgeProblems,
  });
  const desk = new Desk({
    requests: storage.requests,
    audit: storage.audit,
    clock,
    contacts: () => storage.contacts.current(),
    owes,
  });
  const adapter = createAdapter(config, log);
  const { people, contacts, reachable } = storage;
  const identify = rememberingReachable(createIdentify({ config, records: () => answers.records(), people, log }), {
    reachable,
    clock,
    log,
  });
  const app = createApp({
    config,
    clock,
    log,
    answers,
    forms,
    wizard,
    requests: storage.requests,
    desk,
    decisions: new Decisions({
      requests: storage.requests,
      audit: storage.audit,
      clock,
      records: () => answers.records(),
      contracts: () => regionalContracts(answers.records(), dayOf(clock.now())),
    }),
    retry: createRetry({ requests: storage.requests, audit: storage.audit, clock, owes }),
    channels: storage.channels,
    people,
    contacts,
    reachable,
    writeTo: createWriteTo(adapter, config, log),
    asked: storage.asked,
    identify,
    renderer,
    conversations: createConversations(),
    shown: createShownAnswers(),
    ratedOnce: createRatedOnce(),
    viewers: createViewers(),
    receiptUrl: (kenmerk) => {
      const address = browserAddress(config, () => localUrl(config, server));
      return address && `${address}${links.pathOf(kenmerk)}`;
    },
  });
  const server = createServer({ config, adapter, run: (context) => app.run(context), ready: () => writable });
  serveReceipts(server, {
    log,
    opens: (kenmerk, token) => links.opens(kenmerk, token),
    pdf: async (kenmerk) => {
      const request = await storage.requests.get(kenmerk);
      return request && receiptPdf(receiptOf(request));
    },
  });

  try {
    server.listen(config.port, config.host);
    await once(server.server, 'listening');
  } catch (error) {
    knowledge.close();
    await sending.close();
    await storage.close();
    throw new LtaError(
      'PORT_NOT_AVAILABLE',
      `Cannot listen on ${config.host}:${config.port}. Is another assistant running? Stop it, or set PORT to another number.`,
      { cause: error },
    );
  }
  const url = localUrl(config, server);
  log.info({ url }, 'ready');
  sending.start();
  caretaker.start();
  return {
    url,
    async close() {
      await new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
      });
      knowledge.close();
      await caretaker.close();
      await sending.close();
      await storage.close();
    },
  };
}

/** Records that do not validate stop the start; later on they are refused while the old ones serve, and `present` says why. */
async function openKnowledge(config: Config, clock: Clock, log: Logger, present: string[]): Promise<KnowledgeStore> {
  const show = (problems: readonly Problem[]) => problems.map(showProblem);
  const opened = await openKnowledgeStore(config.knowledgeDir, clock, {
    served: ({ records }, warnings) => {
      present.length = 0;
      log.info({ topics: records.topics.size, warnings: show(warnings) }, 'knowledge served');
    },
    refused: (problems) => {
      present.splice(0, present.length, ...show(problems));
      log.error({ problems: show(problems) }, 'knowledge refused; the records of before keep serving');
    },
  });
  if (opened.ok) return opened.value;
  throw new LtaError('KNOWLEDGE_INVALID', `The records are not valid.\n${show(opened.error).join('\n')}`);
}
