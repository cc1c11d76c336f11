import type { Clock } from '../src/clock.js';
import type { Config } from '../src/config.js';
import type { FormRegistry } from '../src/forms/registry.js';
import type { AskedStore } from '../src/knowledge/asked.js';
import type { Retry } from '../src/notify/retry.js';
import type { ContactStore } from '../src/people/contacts.js';
import type { PeopleStore } from '../src/people/people-store.js';
import type { ReachableStore } from '../src/people/reachable.js';
import type { TeamChannels } from '../src/people/team-channels.js';
import type { Decisions } from '../src/requests/decisions.js';
import type { Desk } from '../src/requests/desk.js';
import type { RequestLog } from '../src/requests/log.js';
import type { Wizard } from '../src/wizard/wizard.js';
import type { Answers } from './answers.js';
import type { Identify } from './identity.js';
import type { Logger } from './log.js';
import type { Conversations } from './conversations.js';
import type { RatedOnce } from './rated-once.js';
import type { ReceiptUrl } from './receipts.js';
import type { Renderer } from './render.js';
import type { ShownAnswers } from './shown-answers.js';
import type { Viewers } from './viewers.js';
import type { WriteTo } from './write-to.js';

/** All that a handler may use; made once in `main.ts`. */
export interface Services {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Logger;
  readonly answers: Answers;
  readonly forms: FormRegistry;
  readonly wizard: Wizard;
  readonly requests: RequestLog;
  /** Through which people look at a request and act on it. */
  readonly desk: Desk;
  /** Through which people read what RWO decided. */
  readonly decisions: Decisions;
  /** Sends again what did not arrive. */
  readonly retry: Retry;
  readonly channels: TeamChannels;
  readonly people: PeopleStore;
  readonly contacts: ContactStore;
  readonly reachable: ReachableStore;
  readonly writeTo: WriteTo;
  readonly asked: AskedStore;
  readonly identify: Identify;
  readonly renderer: Renderer;
  readonly conversations: Conversations;
  readonly shown: ShownAnswers;
  readonly ratedOnce: RatedOnce;
  readonly viewers: Viewers;
  readonly receiptUrl: ReceiptUrl;
}
