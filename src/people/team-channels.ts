import type { Day } from '../clock.js';
import type { Team } from '../requests/request.js';
import type { ChatAddress } from './reachable.js';

/** The channel or chat in which a team wants to see its requests: linked by typing `triage hier` there. */
export interface TeamChannel {
  readonly team: Team;
  readonly chat: ChatAddress;
  readonly linkedOn: Day;
  /** The id of a person. */
  readonly linkedBy: string;
}

/** Where linked channels are kept: a port. `link` is durable, and takes the place of the one before. */
export interface TeamChannels {
  /** From memory. */
  of(team: Team): TeamChannel | undefined;
  link(channel: TeamChannel): Promise<void>;
  unlink(team: Team): Promise<void>;
}
