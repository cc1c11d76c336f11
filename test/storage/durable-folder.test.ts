import { mkdir, readFile, readdir, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { DurableFolder } from '../../src/storage/durable-folder.js';
import { type FileOperations, realFiles } from '../../src/storage/file-operations.js';
import { failingDisk } from './failing-disk.js';
import { removeTempFolders, tempFolder } from './temp-folder.js';

afterEach(removeTempFolders);

/** The real disk, with a line for each thing that is done to it. */
function watchedDisk(seen: string[]): FileOperations {
  return {
    async write(path, text, sync) {
      await realFiles.write(path, text, sync);
      seen.push(sync ? 'write+sync' : 'write');
    },
    async rename(from, to) {
      await realFiles.rename(from, to);
      seen.push(`rename ${to.split('/').at(-1)}`);
    },
    remove: (path) => realFiles.remove(path),
    async syncFolder(path) {
      await realFiles.syncFolder(path);
      seen.push('sync folder');
    },
  };
}

test('commits what is written at the same moment as one group: all written, renamed in order, one sync of the folder', async () => {
  const seen: string[] = [];
  const folder = await DurableFolder.open(await tempFolder(), { files: watchedDisk(seen) });
  await Promise.all(['c', 'a', 'b'].map((name) => folder.write(`${name}.json`, name)));
  expect(seen).toEqual([
    ...Array<string>(3).fill('write+sync'),
    'rename c.json',
    'rename a.json',
    'rename b.json',
    'sync folder',
  ]);
});

test('syncs nothing for what need not survive a power failure, and still replaces files as a whole', async () => {
  const seen: string[] = [];
  const folder = await DurableFolder.open(await tempFolder(), { durable: false, files: watchedDisk(seen) });
  await folder.write('a.json', 'one');
  expect(seen).toEqual(['write', 'rename a.json']);
  expect(await folder.read('a.json')).toBe('one');
});

test('resolves a write only after the folder is synced', async () => {
  const seen: string[] = [];
  const folder = await DurableFolder.open(await tempFolder(), { files: watchedDisk(seen) });
  await folder.write('a.json', 'one').then(() => seen.push('resolved'));
  expect(seen.slice(-2)).toEqual(['sync folder', 'resolved']);
});

test.each([true, false])('keeps the order of writes and removals of one file (durable: %s)', async (durable) => {
  const folder = await DurableFolder.open(await tempFolder(), { durable });
  const all = [folder.write('a.json', '1'), folder.remove('a.json'), folder.write('a.json', '2')];
  await Promise.all(all);
  expect(await folder.read('a.json')).toBe('2');
  await Promise.all([folder.write('a.json', '3'), folder.remove('a.json')]);
  expect(await folder.read('a.json')).toBeUndefined();
});

test('keeps all that is written while another group is being committed', async () => {
  const folder = await DurableFolder.open(await tempFolder());
  const writes: Promise<void>[] = [];
  for (let at = 0; at < 40; at++) {
    writes.push(folder.write(`file-${at}.json`, String(at)));
    if (at % 3 === 0) await Promise.race(writes);
  }
  await Promise.all(writes);
  expect(await readdir(folder.path)).toHaveLength(40);
});

test('rejects a write that the disk does not take, leaves nothing of it, and commits the others of its group', async () => {
  const files = failingDisk((action, path) => action === 'write' && path.includes('b.json'));
  const folder = await DurableFolder.open(await tempFolder(), { files });
  const results = await Promise.allSettled(['a', 'b', 'c'].map((name) => folder.write(`${name}.json`, name)));
  expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(results[1]).toMatchObject({ reason: { code: 'STORAGE_WRITE_FAILED' } });
  expect((await readdir(folder.path)).sort()).toEqual(['a.json', 'c.json']);
});

test('keeps the old contents when the new cannot be written', async () => {
  const files = failingDisk((action, _path, call) => action === 'write' && call === 1);
  const folder = await DurableFolder.open(await tempFolder(), { files });
  await folder.write('a.json', 'old');
  await expect(folder.write('a.json', 'new')).rejects.toMatchObject({ code: 'STORAGE_WRITE_FAILED' });
  expect(await folder.read('a.json')).toBe('old');
  await folder.write('a.json', 'newer');
  expect(await folder.read('a.json')).toBe('newer');
});

test('rejects a write when something else stands in the place of the file, and leaves no temporary file', async () => {
  const path = await tempFolder();
  await mkdir(join(path, 'a.json'));
  const folder = await DurableFolder.open(path);
  await expect(folder.write('a.json', 'one')).rejects.toMatchObject({ code: 'STORAGE_WRITE_FAILED' });
  expect(await readdir(path)).toEqual(['a.json']);
});

const onLinux = process.platform === 'linux' ? test : test.skip;
onLinux('tells of a disk that is really full', async () => {
  const path = await tempFolder();
  const folder = await DurableFolder.open(path);
  // Where the first temporary file will be: what is written there meets a full device.
  await symlink('/dev/full', join(path, 'a.json.0.tmp'));
  await expect(folder.write('a.json', 'one')).rejects.toMatchObject({
    code: 'STORAGE_WRITE_FAILED',
    message: expect.stringContaining('ENOSPC'),
  });
  expect(await readdir(path)).toEqual([]);
});

test('accepts no write any more after the folder could not be synced, because what is on disk is then unknown', async () => {
  const files = failingDisk((action, _path, call) => action === 'syncFolder' && call === 0);
  const folder = await DurableFolder.open(await tempFolder(), { files });
  await expect(folder.write('a.json', 'one')).rejects.toMatchObject({ code: 'STORAGE_WRITE_FAILED' });
  await expect(folder.write('b.json', 'two')).rejects.toMatchObject({ code: 'STORAGE_WRITE_FAILED' });
  expect(await folder.read('b.json')).toBeUndefined();
});

test('removes at its start what a killed process left half-written, and nothing else', async () => {
  const path = await tempFolder();
  await writeFile(join(path, 'a.json.17.tmp'), '{"half');
  await writeFile(join(path, 'a.json'), '{}');
  await writeFile(join(path, 'b.json.damaged'), '{');
  await DurableFolder.open(path);
  expect((await readdir(path)).sort()).toEqual(['a.json', 'b.json.damaged']);
});

test('takes ids and kenmerken as names, never a path', async () => {
  const folder = await DurableFolder.open(await tempFolder());
  for (const name of ['../a.json', 'a/b.json', '.json', '.a.json', 'a', 'a.json\0', `${'a'.repeat(200)}.json`]) {
    expect(() => folder.write(name, 'x')).toThrow(expect.objectContaining({ code: 'UNREACHABLE' }));
    expect(await folder.read(name)).toBeUndefined();
  }
});

test('is readable for the account of the assistant only', async () => {
  const folder = await DurableFolder.open(join(await tempFolder(), 'data', 'requests'));
  await folder.write('a.json', 'x');
  expect((await stat(folder.path)).mode & 0o777).toBe(0o700);
  expect((await stat(join(folder.path, 'a.json'))).mode & 0o777).toBe(0o600);
  expect(await readFile(join(folder.path, 'a.json'), 'utf8')).toBe('x');
});

test('opened for reading makes nothing and writes nothing', async () => {
  const path = join(await tempFolder(), 'not-there');
  const folder = DurableFolder.readOnly(path);
  await expect(folder.write('a.json', 'x')).rejects.toMatchObject({ code: 'STORAGE_WRITE_FAILED' });
  await expect(readdir(path)).rejects.toMatchObject({ code: 'ENOENT' });
});
