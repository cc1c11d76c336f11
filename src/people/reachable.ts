import type { Day } from '../clock.js';
import type { Team } from '../requests/request.js';
import type { Organisation } from './person.js';

/** Where a person can be written to: the chat in which they talked to the assistant, in words of the channel. */
export interface ChatAddress {
  readonly channelId: string;
  readonly serviceUrl: string;
  readonly conversationId: string;
  readonly tenantId?: string;
  readonly botId: string;
  /** The channel's own id of the person, which need not be their id here. */
  readonly userId: string;
}

/**
 * Someone of a known organisation or of a team who talked to the assistant in a chat of their own. No mail address, and a name
 * only of who handles requests, so that colleagues can give them one.
 */
export interface Reachable {
  readonly personId: string;
  readonly organisations: readonly Pick<Organisation, 'kind' | 'id'>[];
  readonly chat: ChatAddress;
  readonly team?: { readonly teams: readonly Team[]; readonly name: string };
  readonly seenOn: Day;
  /** When they were last asked to confirm the contacts of their organisation, and whether the message arrived. */
  readonly asked?: { readonly on: Day; readonly arrived: boolean };
}

/** Where reachable people are kept: a port. `put` is atomic and survives a restart. */
export interface ReachableStore {
  get(personId: string): Promise<Reachable | undefined>;
  list(): Promise<readonly Reachable[]>;
  put(reachable: Reachable): Promise<void>;
}
