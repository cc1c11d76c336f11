import { type FileOperations, realFiles } from '../../src/storage/file-operations.js';

export type FileAction = keyof FileOperations;

/** The real disk, but what `fails` says yes to fails as a full disk does. `calls` counts from 0 per action. */
export function failingDisk(fails: (action: FileAction, path: string, call: number) => boolean): FileOperations {
  const calls: Record<FileAction, number> = { write: 0, rename: 0, remove: 0, syncFolder: 0 };
  const check = (action: FileAction, path: string): void => {
    if (fails(action, path, calls[action]++)) throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
  };
  return {
    async write(path, text, sync) {
      if (fails('write', path, calls.write++)) {
        // As a full disk does it: a part is written, the rest is refused.
        await realFiles.write(path, text.slice(0, 10), false);
        throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
      }
      await realFiles.write(path, text, sync);
    },
    async rename(from, to) {
      check('rename', to);
      await realFiles.rename(from, to);
    },
    async remove(path) {
      check('remove', path);
      await realFiles.remove(path);
    },
    async syncFolder(path) {
      check('syncFolder', path);
      await realFiles.syncFolder(path);
    },
  };
}
