import { once } from 'node:events';
import { systemClock } from '../src/clock.js';
import type { Config } from '../src/config.js';
import { LtaError } from '../src/errors.js';
import { loadForms } from '../src/forms/registry.js';
import { openKnowledge } from '../src/knowledge/store.js';
import { openStorage } from '../src/storage/open-storage.js';
import { Wizard } from '../src/wizard/wizard.js';
import { createAdapter } from './adapter.js';
import { createAnswers } from './answers.js';
import { createApp } from './app.js';
import { createConversations } from './conversations.js';
import { createIdentify } from './identity.js';
import { createLogger } from './log.js';
import { rememberingReachable } from './reachable-people.js';
import { createRenderer } from './render.js';
import { createServer } from './server.js';
import { createWriteTo } from './write-to.js';

export interface Assistant {
  /** Where it listens: `http://127.0.0.1:3978`. */
  readonly url: string;
  /** Answers what is under way, lets go of the data folder and stops. */
  close(): Promise<void>;
}

/** The composition root: everything is made here, once, and handed to what needs it. */
export async function startAssistant(config: Config): Promise<Assistant> {
  const log = createLogger(config.logLevel);
  const clock = systemClock;
  const knowledge = await openKnowledge({ folder: config.knowledgeDir });
  const storage = await openStorage({ dataDir: config.dataDir, clock });
  const forms = await loadForms();
  const answers = createAnswers(knowledge, new Set(forms.list().map((form) => form.id)), clock);
  const wizard = new Wizard({
    forms,
    drafts: storage.drafts,
    requests: storage.requests,
    contacts: storage.contacts,
    clock,
    records: () => answers.records(),
    onStorageError: (error) => log.error({ code: error.code }, 'storage failed'),
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
    people,
    contacts,
    reachable,
    writeTo: createWriteTo(adapter, config, log),
    identify,
    renderer: createRenderer(),
    conversations: createConversations(),
  });
  const server = createServer({ config, adapter, run: (context) => app.run(context), ready: () => true });

  try {
    server.listen(config.port, config.host);
    await once(server.server, 'listening');
  } catch (error) {
    knowledge.close();
    await storage.close();
    throw new LtaError(
      'PORT_NOT_AVAILABLE',
      `Cannot listen on ${config.host}:${config.port}. Is another assistant running? Stop it, or set PORT to another number.`,
      { cause: error },
    );
  }
  const { port } = server.address();
  const url = `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`;
  log.info({ url }, 'ready');
  return {
    url,
    async close() {
      await new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
      });
      knowledge.close();
      await storage.close();
    },
  };
}
