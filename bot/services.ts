import type { Clock } from '../src/clock.js';
import type { Config } from '../src/config.js';
import type { FormSummary } from '../src/forms/registry.js';
import type { AnswerView, Memory, Reply } from '../src/knowledge/reply.js';
import type { Records } from '../src/knowledge/records.js';
import type { PeopleStore } from '../src/people/people-store.js';
import type { RequestLog } from '../src/requests/log.js';
import type { Wizard } from '../src/wizard/wizard.js';
import type { Identify } from './identity.js';
import type { Logger } from './log.js';
import type { Conversations } from './conversations.js';
import type { Renderer } from './render.js';

/** The knowledge as the bot uses it: always the newest records that validated. */
export interface Answers {
  records(): Records;
  reply(message: string, memory: Memory | undefined): Reply;
  /** The answer that a button stands for; undefined when the record is gone since. */
  about(recordId: string): { readonly view: AnswerView; readonly memory: Memory } | undefined;
}

/** All that a handler may use; made once in `main.ts`. */
export interface Services {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Logger;
  readonly answers: Answers;
  readonly forms: readonly FormSummary[];
  readonly wizard: Wizard;
  readonly requests: RequestLog;
  readonly people: PeopleStore;
  readonly identify: Identify;
  readonly renderer: Renderer;
  readonly conversations: Conversations;
}
