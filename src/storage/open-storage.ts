import { join } from 'node:path';
import type { Clock } from '../clock.js';
import { LtaError, type ErrorCode } from '../errors.js';
import type { AskedStore } from '../knowledge/asked.js';
import type { MailFolder } from '../notify/eml-mailer.js';
import type { DayMarks } from '../notify/day-marks.js';
import type { ContactStore } from '../people/contacts.js';
import type { PeopleStore } from '../people/people-store.js';
import type { ReachableStore } from '../people/reachable.js';
import type { TeamChannels } from '../people/team-channels.js';
import { type AuditTrail, MemoryAuditTrail } from '../requests/audit.js';
import type { RequestLog } from '../requests/log.js';
import type { DraftStore } from '../wizard/draft.js';
import { lockDataFolder } from './data-lock.js';
import { FileAuditTrail } from './file-audit-trail.js';
import { EmlFolder } from './eml-folder.js';
import { LowdbAskedStore } from './lowdb-asked-store.js';
import { LowdbContactStore } from './lowdb-contact-store.js';
import { LowdbDayMarks } from './lowdb-day-marks.js';
import { LowdbDraftStore } from './lowdb-draft-store.js';
import { LowdbPeopleStore } from './lowdb-people-store.js';
import { LowdbReachableStore } from './lowdb-reachable-store.js';
import { LowdbRequestLog } from './lowdb-request-log.js';
import { LowdbTeamChannels } from './lowdb-team-channels.js';

export interface Storage {
  readonly requests: RequestLog;
  readonly drafts: DraftStore;
  readonly people: PeopleStore;
  readonly contacts: ContactStore;
  readonly reachable: ReachableStore;
  readonly asked: AskedStore;
  readonly channels: TeamChannels;
  readonly audit: AuditTrail;
  readonly marks: DayMarks;
  /** Where mails are put that no mail server sends; the folder is made at the first call. */
  openMailFolder(): Promise<MailFolder>;
  /** Waits for what is being written and lets go of the data folder. */
  close(): Promise<void>;
}

export interface StorageOptions {
  readonly dataDir: string;
  readonly clock: Clock;
  /** For commands that read while the server runs: takes no lock, changes nothing, refuses to write. */
  readonly readOnly?: boolean;
  /** Told when what was asked could not be written (it is tried again), or a month of it was damaged and set aside. */
  readonly onAskedProblem?: (code: ErrorCode) => void;
  /** Told when lines of the audit trail could not be written; they are tried again. */
  readonly onAuditProblem?: (error: LtaError) => void;
  /** Told when forgotten drafts could not be removed. */
  readonly onDraftProblem?: (error: unknown) => void;
  /** Hears that another process took the data folder over; from then on every write is refused. Best to stop then. */
  readonly onLost?: (error: LtaError) => void;
}

interface Store {
  /** From now on every write rejects with this. */
  fail(error: LtaError): void;
  close(): Promise<void>;
}

/** Where what was asked is kept; for who reads that alone. */
export function askedFolder(dataDir: string): string {
  return join(dataDir, 'asked');
}

/**
 * Opens what is kept in the data folder. Throws `DATA_FOLDER_LOCKED` when another process writes there, and
 * `DATA_FILE_DAMAGED`, naming the file and the repair, when a request cannot be read.
 */
export async function openStorage(options: StorageOptions): Promise<Storage> {
  const { dataDir, clock, readOnly = false, onAskedProblem } = options;
  const paths = {
    requests: join(dataDir, 'requests'),
    drafts: join(dataDir, 'drafts'),
    people: join(dataDir, 'people'),
    contacts: join(dataDir, 'contacts'),
    reachable: join(dataDir, 'reachable'),
    asked: askedFolder(dataDir),
    channels: join(dataDir, 'channels'),
    audit: join(dataDir, 'audit'),
    marks: join(dataDir, 'marks'),
  };
  if (readOnly) {
    const requests = await LowdbRequestLog.openReadOnly(paths.requests);
    const drafts = await LowdbDraftStore.open(paths.drafts, { clock, readOnly });
    const people = await LowdbPeopleStore.open(paths.people, { readOnly });
    const contacts = await LowdbContactStore.open(paths.contacts, { readOnly });
    const reachable = await LowdbReachableStore.open(paths.reachable, { readOnly });
    const asked = await LowdbAskedStore.open(paths.asked, { readOnly });
    const channels = await LowdbTeamChannels.open(paths.channels, { readOnly });
    // Reading commands run on the server itself, by who may read the files anyway.
    const audit = new MemoryAuditTrail();
    return {
      requests,
      drafts,
      people,
      contacts,
      reachable,
      asked,
      channels,
      audit,
      marks: { last: () => undefined, mark: () => Promise.reject(readOnlyError(dataDir)) },
      openMailFolder: () => Promise.reject(readOnlyError(dataDir)),
      close: () => requests.close(),
    };
  }
  const stores: Store[] = [];
  let lost: LtaError | undefined;
  const onLost = (error: LtaError): void => {
    lost = error;
    for (const store of stores) store.fail(error);
    options.onLost?.(error);
  };
  const lock = await lockDataFolder(dataDir, { onLost });
  try {
    const requests = await LowdbRequestLog.open(paths.requests);
    const drafts = await LowdbDraftStore.open(paths.drafts, {
      clock,
      ...(options.onDraftProblem === undefined ? {} : { onProblem: options.onDraftProblem }),
    });
    const people = await LowdbPeopleStore.open(paths.people);
    const contacts = await LowdbContactStore.open(paths.contacts);
    const reachable = await LowdbReachableStore.open(paths.reachable);
    const asked = await LowdbAskedStore.open(
      paths.asked,
      onAskedProblem === undefined ? {} : { onProblem: onAskedProblem },
    );
    const channels = await LowdbTeamChannels.open(paths.channels);
    const audit = await FileAuditTrail.open(
      paths.audit,
      options.onAuditProblem === undefined ? {} : { onProblem: options.onAuditProblem },
    );
    const marks = await LowdbDayMarks.open(paths.marks);
    stores.push(requests, drafts, people, contacts, reachable, asked, channels, audit, marks);
    if (lost !== undefined) throw lost;
    return {
      requests,
      drafts,
      people,
      contacts,
      reachable,
      asked,
      channels,
      audit,
      marks,
      async openMailFolder() {
        const folder = await EmlFolder.open(join(dataDir, 'mail'));
        if (lost !== undefined) folder.fail(lost);
        stores.push(folder);
        return folder;
      },
      async close() {
        await Promise.all(stores.map((store) => store.close()));
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

function readOnlyError(dataDir: string): LtaError {
  return new LtaError('STORAGE_WRITE_FAILED', `${dataDir} was opened for reading only.`);
}
