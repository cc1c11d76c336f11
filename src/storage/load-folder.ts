import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { z } from 'zod/v4';
import { LtaError } from '../errors.js';
import { type Result, err } from '../result.js';
import { isSafeName } from './durable-folder.js';
import { parseJson } from './json-file.js';
import { systemErrorCode } from './system-error.js';

/** How many files are read before others (the lock that must be kept fresh) get a turn. */
const readAtOnce = 250;

export interface LoadedFile<T> {
  readonly name: string;
  readonly content: Result<T, string>;
}

/** Reads and checks every file of a folder, in order of name; changes nothing. Nothing is there when the folder is not. */
export async function* loadFolder<T>(path: string, schema: z.ZodType<T>): AsyncGenerator<LoadedFile<T>> {
  const names = (await namesIn(path)).filter((name) => name.endsWith('.json')).sort();
  for (const [at, name] of names.entries()) {
    if (at % readAtOnce === readAtOnce - 1) await setImmediate();
    if (!isSafeName(name)) {
      yield { name, content: err('its name is not one that the assistant gives') };
      continue;
    }
    // Reading one after the other, without the thread pool, is what starts fastest with many small files.
    const text = readNow(join(path, name));
    if (text === undefined) continue;
    yield { name, content: text.ok ? parseJson(text.value, schema) : text };
  }
}

export async function namesIn(path: string): Promise<readonly string[]> {
  try {
    return await readdir(path);
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return [];
    throw error;
  }
}

/** Undefined when the file went away after the folder was listed, as it may beside a running server. */
function readNow(path: string): Result<string, string> | undefined {
  try {
    return { ok: true, value: readFileSync(path, 'utf8') };
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return undefined;
    return err('it cannot be read as a file');
  }
}

export interface Damage {
  readonly name: string;
  readonly reason: string;
}

const namedAtMost = 20;

/** Refuses to start on damaged files: names each, and says how to repair them. */
export function damagedFiles(path: string, damage: readonly Damage[], withoutBackup: string): LtaError {
  const lines = damage.slice(0, namedAtMost).map(({ name, reason }) => `  ${join(path, name)}: ${reason}`);
  if (damage.length > namedAtMost) lines.push(`  and ${damage.length - namedAtMost} more`);
  return new LtaError(
    'DATA_FILE_DAMAGED',
    `${damage.length === 1 ? 'A stored file is' : 'Stored files are'} damaged. Nothing was changed.\n${lines.join('\n')}\n` +
      `To repair: put the file back from a back-up and start again. ${withoutBackup}`,
  );
}
