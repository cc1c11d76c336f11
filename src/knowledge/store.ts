import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { dayOf, type Clock, type Day } from '../clock.js';
import { ok, type Result } from '../result.js';
import { inTurns } from './in-parts.js';
import { KnowledgeBuilder, type Knowledge } from './knowledge.js';
import { checkKnowledge, readFolder, type KnowledgeFolder } from './load.js';
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

/**
 * How often the folder is looked at. Looking is some thirty stat calls; a recursive watch tells less on some file systems
 * and keeps a process alive on others.
 */
const lookEveryMs = 150;

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
  const builder = new KnowledgeBuilder();
  const first = await workedOut(read, dayOf(clock.now()), builder);
  if (!first.ok) return first;

  let current = first.value.knowledge;
  let problems: readonly Problem[] = [];
  events.served?.(current, first.value.warnings);

  let busy = false;
  let closed = false;
  let before = seen;
  const look = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    try {
      const stamp = await stampOf(folder);
      // Editors write a file in several steps, and a folder in several files: wait until it is quiet.
      const quiet = stamp === before;
      before = stamp;
      if (stamp === seen || !quiet) return;
      const now = await readFolder(folder);
      seen = stamp;
      if (isSame(read, now)) return;
      read = now;
      const checked = await workedOut(now, dayOf(clock.now()), builder);
      if (closed) return;
      if (checked.ok) {
        current = checked.value.knowledge;
        problems = [];
        events.served?.(current, checked.value.warnings);
      } else {
        problems = checked.error;
        events.refused?.(checked.error);
      }
    } catch (error) {
      // A file that goes away while it is read: the next look finds the folder as it is then.
      if (systemCodeOf(error) !== 'ENOENT') throw error;
    } finally {
      busy = false;
    }
  };
  const timer = setInterval(() => void look(), lookEveryMs);
  timer.unref();

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
        closed = true;
        clearInterval(timer);
      },
    },
  };
}

interface WorkedOut {
  readonly knowledge: Knowledge;
  readonly warnings: readonly Problem[];
}

/** What was served last in this process: the same files on the same day need not be worked out again. */
let last: { readonly folder: KnowledgeFolder; readonly today: Day; readonly value: WorkedOut } | undefined;

/** In turns: while it is worked out, messages are answered from what was served before. */
async function workedOut(
  folder: KnowledgeFolder,
  today: Day,
  builder: KnowledgeBuilder,
): Promise<Result<WorkedOut, readonly Problem[]>> {
  if (last?.today === today && isSame(last.folder, folder)) return ok(last.value);
  const checked = checkKnowledge(folder, today);
  if (!checked.ok) return checked;
  const knowledge = await inTurns(builder.build(checked.value.records));
  const value = { knowledge, warnings: checked.value.warnings };
  last = { folder, today, value };
  return ok(value);
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

function systemCodeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
