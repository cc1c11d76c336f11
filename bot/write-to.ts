import type { Activity, CloudAdapter } from 'botbuilder';
import type { Config } from '../src/config.js';
import type { ChatAddress } from '../src/people/reachable.js';
import type { Logger } from './log.js';
import { referenceOf } from './reachable-people.js';

/** Writes to someone who did not just say something; says whether the message arrived. */
export type WriteTo = (chat: ChatAddress, message: Partial<Activity>) => Promise<boolean>;

export function createWriteTo(adapter: CloudAdapter, config: Config, log: Logger): WriteTo {
  const appId = config.microsoftApp?.id ?? '';
  return async (chat, message) => {
    let arrived = false;
    const failed = (error: unknown): void => {
      log.warn({ code: error instanceof Error ? error.name : 'unknown' }, 'message did not arrive');
    };
    try {
      await adapter.continueConversationAsync(appId, referenceOf(chat), async (context) => {
        // The adapter would take the error for one of a turn, and nobody would hear that it failed.
        try {
          await context.sendActivity(message);
          arrived = true;
        } catch (error) {
          failed(error);
        }
      });
    } catch (error) {
      failed(error);
    }
    return arrived;
  };
}
