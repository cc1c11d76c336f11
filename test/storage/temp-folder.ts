import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const made: string[] = [];

/** A real folder on the disk; `removeTempFolders` takes all away. */
export async function tempFolder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'lta-storage-'));
  made.push(path);
  return path;
}

export async function removeTempFolders(): Promise<void> {
  await Promise.all(made.splice(0).map((path) => rm(path, { recursive: true, force: true })));
}
