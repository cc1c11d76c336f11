import { join } from 'node:path';
import type { Clock } from '../clock.js';
import type { LtaError } from '../errors.js';
import type { ContactStore } from '../people/contacts.js';
import type { PeopleStore } from '../people/people-store.js';
import type { ReachableStore } from '../people/reachable.js';
import type { RequestLog } from '../requests/log.js';
import type { DraftStore } from '../wizard/draft.js';
import { lockDataFolder } from './data-lock.js';
import { LowdbContactStore } from './lowdb-contact-store.js';
import { LowdbDraftStore } from './lowdb-draft-store.js';
import { LowdbPeopleStore } from './lowdb-people-store.js';
import { LowdbReachableStore } from './lowdb-reachable-store.js';
import { LowdbRequestLog } from './lowdb-request-log.js';

export interface Storage {
  readonly requests: RequestLog;
  readonly drafts: DraftStore;
  readonly people: PeopleStore;
  readonly contacts: ContactStore;
  readonly reachable: ReachableStore;
  /** Waits for what is being written and lets go of the data folder. */
  close(): Promise<void>;
}

export interface StorageOptions {
  readonly dataDir: string;
  readonly clock: Clock;
  /** For commands that read while the server runs: takes no lock, changes nothing, refuses to write. */
  readonly readOnly?: boolean;
  /** Hears that another process took the data folder over; from then on every write is refused. Best to stop then. */
  readonly onLost?: (error: LtaError) => void;
}

/**
 * Opens what is kept in the data folder. Throws `DATA_FOLDER_LOCKED` when another process writes there, and
 * `DATA_FILE_DAMAGED`, naming the file and the repair, when a request cannot be read.
 */
export async function openStorage(options: StorageOptions): Promise<Storage> {
  const { dataDir, clock, readOnly = false } = options;
  const paths = {
    requests: join(dataDir, 'requests'),
    drafts: join(dataDir, 'drafts'),
    people: join(dataDir, 'people'),
    contacts: join(dataDir, 'contacts'),
    reachable: join(dataDir, 'reachable'),
  };
  if (readOnly) {
    const requests = await LowdbRequestLog.openReadOnly(paths.requests);
    const drafts = await LowdbDraftStore.open(paths.drafts, { clock, readOnly });
    const people = await LowdbPeopleStore.open(paths.people, { readOnly });
    const contacts = await LowdbContactStore.open(paths.contacts, { readOnly });
    const reachable = await LowdbReachableStore.open(paths.reachable, { readOnly });
    return { requests, drafts, people, contacts, reachable, close: () => requests.close() };
  }
  const stores: { fail(error: LtaError): void }[] = [];
  let lost: LtaError | undefined;
  const onLost = (error: LtaError): void => {
    lost = error;
    for (const store of stores) store.fail(error);
    options.onLost?.(error);
  };
  const lock = await lockDataFolder(dataDir, { onLost });
  try {
    const requests = await LowdbRequestLog.open(paths.requests);
    const drafts = await LowdbDraftStore.open(paths.drafts, { clock });
    const people = await LowdbPeopleStore.open(paths.people);
    const contacts = await LowdbContactStore.open(paths.contacts);
    const reachable = await LowdbReachableStore.open(paths.reachable);
    stores.push(requests, drafts, people, contacts, reachable);
    if (lost !== undefined) throw lost;
    return {
      requests,
      drafts,
      people,
      contacts,
      reachable,
      async close() {
        await Promise.all([requests.close(), drafts.close(), people.close(), contacts.close(), reachable.close()]);
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}
