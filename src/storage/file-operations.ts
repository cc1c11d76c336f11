import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/** The few things that storage does to the disk: the seam at which a test makes a disk fail. */
export interface FileOperations {
  /** Writes a whole file; with `sync` it is on disk when this resolves. */
  write(path: string, text: string, sync: boolean): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  /** Removes a file; no error when it is not there. */
  remove(path: string): Promise<void>;
  /** Makes renames and removals in this folder durable. */
  syncFolder(path: string): Promise<void>;
}

/** What is kept is for the assistant's own account only. */
const ownerOnlyFile = 0o600;
const ownerOnlyFolder = 0o700;

export const realFiles: FileOperations = {
  async write(path, text, sync) {
    const handle = await open(path, 'w', ownerOnlyFile);
    try {
      await handle.writeFile(text);
      if (sync) await handle.sync();
    } finally {
      await handle.close();
    }
  },
  rename,
  async remove(path) {
    await rm(path, { force: true });
  },
  async syncFolder(path) {
    // Windows cannot open a folder, and keeps its names in a journal itself.
    if (process.platform === 'win32') return;
    const handle = await open(path, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
};

/** Makes a folder with those above it; the new names are on disk when this resolves. */
export async function makeFolder(path: string): Promise<void> {
  const first = await mkdir(path, { recursive: true, mode: ownerOnlyFolder });
  if (first === undefined) return;
  const top = dirname(resolve(first));
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    await realFiles.syncFolder(folder);
    if (folder === top || folder === dirname(folder)) return;
  }
}
