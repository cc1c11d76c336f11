import { readFile, rm, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import lockfile from 'proper-lockfile';
import { z } from 'zod/v4';
import { LtaError } from '../errors.js';
import { makeFolder } from './file-operations.js';
import { type ProcessMark, ownMark, stateOf } from './process-mark.js';
import { systemErrorCode } from './system-error.js';

const defaultStaleAfterMs = 10_000;
const tryAgainEveryMs = 250;

const markSchema = z.object({ place: z.string(), pid: z.int(), began: z.string().optional() });

export interface DataLock {
  release(): Promise<void>;
}

export interface DataLockOptions {
  /** The lock was taken from us (this process stood still for long): stop writing. */
  readonly onLost: (error: LtaError) => void;
  /** A lock that was not refreshed for this long is of a process that is gone, wherever it ran. Ten seconds when left out. */
  readonly staleAfterMs?: number;
}

/**
 * Lets one process at a time write in the data folder. A second one is refused with `DATA_FOLDER_LOCKED`. What a killed
 * process left is taken over: at once when it ran here, after ten seconds when it ran on another machine or container.
 */
export async function lockDataFolder(dataDir: string, options: DataLockOptions): Promise<DataLock> {
  await makeFolder(dataDir);
  const lock = join(dataDir, 'assistant');
  const owner = join(dataDir, 'assistant.pid');
  // Looking who holds the lock and taking it over are one step, or two that start together would both take it.
  const { staleAfterMs = defaultStaleAfterMs } = options;
  const done = await acquire(join(dataDir, 'starting'), dataDir, staleAfterMs, () => undefined);
  try {
    const held = await lockfile.check(lock, { realpath: false, stale: Number.MAX_SAFE_INTEGER });
    if (held) {
      const mark = await readMark(owner);
      const state = mark === undefined ? 'unknown' : stateOf(mark);
      if (state === 'alive') throw locked(dataDir, mark);
      if (state === 'dead') await rmdir(`${lock}.lock`);
    }
    let lost = false;
    const release = await acquire(lock, dataDir, staleAfterMs, (cause) => {
      lost = true;
      options.onLost(
        new LtaError('DATA_FOLDER_LOCKED', `Another process took over ${dataDir}. Restart this one, or stop it.`, {
          cause,
        }),
      );
    });
    await writeFile(owner, JSON.stringify(ownMark()));
    return {
      async release() {
        // What was taken from us is another's to release.
        if (lost) return;
        await rm(owner, { force: true });
        await release();
      },
    };
  } finally {
    await done();
  }
}

/** Waits as long as a lock may be stale, because whether its holder lives shows only in whether it is refreshed. */
async function acquire(
  file: string,
  dataDir: string,
  staleAfterMs: number,
  onCompromised: (error: Error) => void,
): Promise<() => Promise<void>> {
  try {
    return await lockfile.lock(file, {
      realpath: false,
      stale: staleAfterMs,
      update: staleAfterMs / 5,
      retries: { retries: (staleAfterMs + 2_000) / tryAgainEveryMs, factor: 1, minTimeout: tryAgainEveryMs },
      onCompromised,
    });
  } catch (error) {
    if (systemErrorCode(error) === 'ELOCKED') throw locked(dataDir, undefined);
    throw error;
  }
}

function locked(dataDir: string, mark: ProcessMark | undefined): LtaError {
  const who = mark === undefined ? 'another process' : `process ${mark.pid}`;
  return new LtaError(
    'DATA_FOLDER_LOCKED',
    `The data folder ${dataDir} is in use by ${who}. Stop that one first, or set DATA_DIR to another folder. ` +
      'Reading ("lta requests list") works while it runs.',
  );
}

async function readMark(path: string): Promise<ProcessMark | undefined> {
  try {
    const parsed = markSchema.safeParse(JSON.parse(await readFile(path, 'utf8')));
    return parsed.success ? { ...parsed.data, began: parsed.data.began } : undefined;
  } catch {
    return undefined;
  }
}
