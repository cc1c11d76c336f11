import { watch, type FSWatcher } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { dayOf, type Clock } from '../clock.js';
import type { Result } from '../result.js';
import { buildKnowledge, type Knowledge } from './knowledge.js';
import { checkKnowledge, readFolder } from './load.js';
import type { Problem } from './problem.js';

/** What the store tells: a folder that was taken into use, or refused with the reasons. No text of a record is in it. */
export interface StoreEvents {
  readonly served?: (knowledge: Knowledge, warnings: readonly Problem[]) => void;
  readonly refused?: (problems: readonly Problem[]) => void;
}

export interface KnowledgeStore {
  /** The knowledge that is served now. Take it once per turn, so that one answer comes from one state of the folder. */
  readonly current: Knowledge;
  /** Why the folder as it stands is not served; empty when it is. */
  readonly problems: readonly Problem[];
  close(): void;
}

/** Editors write a file in several steps, and a folder in several files: wait until it is quiet. */
const quietMs = 150;
/** For file systems that tell nothing of a change. */
const pollMs = 500;

/**
 * Serves a knowledge folder and follows its changes: a good folder is swapped in as a whole, a bad one is refused and the
 * one before keeps serving. The first must be good.
 */
export async function openKnowledgeStore(
  folder: string,
  clock: Clock,
  events: StoreEvents = {},
): Promise<Result<KnowledgeStore, readonly Problem[]>> {
  let seen = await stampOf(folder);
  let read = await readFolder(folder);
  const first = checkKnowledge(read, dayOf(clock.now()));
  if (!first.ok) return first;

  let current = buildKnowledge(first.value.records);
  let problems: readonly Problem[] = [];
  events.served?.(current, first.value.warnings);

  let busy = false;
  let timer: NodeJS.Timeout | undefined;
  const later = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void follow(), ms);
    timer.unref();
  };

  const follow = async (): Promise<void> => {
    if (busy) {
      later(quietMs);
      return;
    }
    busy = true;
    try {
      const stamp = await stampOf(folder);
      if (stamp === seen) return;
      const now = await readFolder(folder);
      seen = stamp;
      if (isSame(read, now)) return;
      read = now;
      const checked = checkKnowledge(now, dayOf(clock.now()));
      if (checked.ok) {
        current = buildKnowledge(checked.value.records);
        problems = [];
        events.served?.(current, checked.value.warnings);
      } else {
        problems = checked.error;
        events.refused?.(checked.error);
      }
    } catch {
      // A file that goes away while it is read: the next look finds the folder as it is then.
      later(quietMs);
    } finally {
      busy = false;
    }
  };

  const watcher = watchQuietly(folder, () => {
    later(quietMs);
  });
  const poll = setInterval(() => void follow(), pollMs);
  poll.unref();

  return {
    ok: true,
    value: {
      get current() {
        return current;
      },
      get problems() {
        return problems;
      },
      close: () => {
        clearInterval(poll);
        clearTimeout(timer);
        watcher?.close();
      },
    },
  };
}

/** Names, sizes and times: enough to see that something changed, without reading it. */
async function stampOf(folder: string): Promise<string> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.yaml')).sort();
  const stamps = await Promise.all(
    names.map(async (name) => {
      const { size, mtimeMs } = await stat(join(folder, name));
      return `${name} ${String(size)} ${String(mtimeMs)}`;
    }),
  );
  return stamps.join('\n');
}

function isSame(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
  return one.size === other.size && [...one].every(([file, content]) => other.get(file) === content);
}

/** Polling alone would do; watching is quicker where it works. */
function watchQuietly(folder: string, changed: () => void): FSWatcher | undefined {
  try {
    const watcher = watch(folder, { recursive: true }, changed);
    watcher.on('error', () => {
      watcher.close();
    });
    return watcher.unref();
  } catch {
    return undefined;
  }
}
