import { CloudAdapter, type Activity } from 'botbuilder';
import type { Config } from '../src/config.js';
import type { ChatAddress } from '../src/people/reachable.js';
import { authenticationOf } from './adapter.js';
import { ConnectorRefusal, NoAnswer, oneTry } from './one-try.js';
import { referenceOf } from './reachable-people.js';

/** What became of a message. */
export type Written =
  | { readonly kind: 'arrived'; readonly activityId: string | undefined }
  | { readonly kind: 'refused'; readonly status: number; readonly retryAfterMs?: number }
  /** No connection, or no token to send with: nothing was sent. */
  | { readonly kind: 'not-sent' }
  /** It may have arrived. */
  | { readonly kind: 'no-answer' };

/** Writes a message to a chat or channel, or in the place of an earlier one; tries once. */
export type ChatWriter = (chat: ChatAddress, message: Partial<Activity>, inPlaceOf?: string) => Promise<Written>;

/** As long as Teams itself waits for a bot. */
const patienceMs = 15_000;

export function createChatWriter(config: Config): ChatWriter {
  const adapter = new CloudAdapter(authenticationOf(config, { httpClient: oneTry(patienceMs) }));
  const appId = config.microsoftApp?.id ?? '';
  return async (chat, message, inPlaceOf) => {
    let written: Written = { kind: 'not-sent' };
    try {
      await adapter.continueConversationAsync(appId, referenceOf(chat), async (context) => {
        // The adapter would take the error for one of a turn.
        try {
          const response =
            inPlaceOf === undefined
              ? await context.sendActivity(message)
              : await context.updateActivity({ ...message, id: inPlaceOf });
          written = { kind: 'arrived', activityId: response?.id ?? inPlaceOf };
        } catch (error) {
          written = failed(error);
        }
      });
    } catch (error) {
      return failed(error);
    }
    return written;
  };
}

function failed(error: unknown): Written {
  if (error instanceof NoAnswer) return { kind: 'no-answer' };
  if (!(error instanceof ConnectorRefusal)) return { kind: 'not-sent' };
  const { status, retryAfterMs } = error;
  return { kind: 'refused', status, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
}
