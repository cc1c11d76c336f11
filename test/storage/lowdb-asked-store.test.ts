import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, expect, test } from '@jest/globals';
import { LtaError } from '../../src/errors.js';
import { LowdbAskedStore } from '../../src/storage/lowdb-asked-store.js';
import { failingDisk } from './failing-disk.js';
import { removeTempFolders, tempFolder } from './temp-folder.js';

const opened: LowdbAskedStore[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((store) => store.close()));
  await removeTempFolders();
});

async function open(...args: Parameters<typeof LowdbAskedStore.open>): Promise<LowdbAskedStore> {
  const store = await LowdbAskedStore.open(...args);
  opened.push(store);
  return store;
}

const answer = { day: '2026-11-22', kind: 'answer', subject: 'sap' } as const;

async function onDisk(path: string): Promise<unknown> {
  return JSON.parse(await readFile(join(path, '2026-11.json'), 'utf8'));
}

async function within(ms: number, look: () => Promise<void>): Promise<void> {
  const until = Date.now() + ms;
  for (;;) {
    try {
      return await look();
    } catch (error) {
      if (Date.now() > until) throw error;
      await wait(50);
    }
  }
}

test('writes one file a month, within two seconds, and nothing while a question is counted', async () => {
  const path = await tempFolder();
  const store = await open(path);
  for (let count = 0; count < 1_000; count += 1) store.count(answer);
  expect(await readdir(path)).toEqual([]);
  await within(2_000, async () => {
    expect(await onDisk(path)).toMatchObject({ counts: [{ ...answer, count: 1_000 }] });
  });
});

test('says when a write fails, and tries again', async () => {
  const path = await tempFolder();
  const problems: string[] = [];
  const store = await open(path, {
    files: failingDisk((action, _path, call) => action === 'write' && call === 0),
    onProblem: (code) => problems.push(code),
  });
  store.count(answer);
  await within(2_500, () => Promise.resolve(expect(problems).toEqual(['STORAGE_WRITE_FAILED'])));
  store.count(answer);
  await within(4_000, async () => {
    expect(await onDisk(path)).toMatchObject({ counts: [{ ...answer, count: 2 }] });
  });
});

test('sets a damaged month aside and goes on', async () => {
  const path = await tempFolder();
  await writeFile(join(path, '2026-11.json'), '{"counts":');
  const problems: string[] = [];
  const store = await open(path, { onProblem: (code) => problems.push(code) });
  store.count(answer);
  await store.close();
  expect(problems).toEqual(['DATA_FILE_DAMAGED']);
  expect((await readdir(path)).sort()).toEqual(['2026-11.json', '2026-11.json.damaged']);
  expect(await onDisk(path)).toMatchObject({ counts: [{ ...answer, count: 1 }] });
});

test('reads beside the one that writes, and leaves the folder as it is', async () => {
  const path = join(await tempFolder(), 'asked');
  const reader = await open(path, { readOnly: true });
  expect((await reader.month('2026-11')).counts).toEqual([]);
  await expect(readdir(path)).rejects.toMatchObject({ code: 'ENOENT' });
});

test('writes nothing any more when the data folder was lost to another process', async () => {
  const path = await tempFolder();
  const store = await open(path);
  store.count(answer);
  store.fail(new LtaError('DATA_FOLDER_LOCKED', 'Another process took over.'));
  store.count(answer);
  await store.close();
  expect(await readdir(path)).toEqual([]);
  expect((await store.month('2026-11')).counts).toEqual([{ ...answer, count: 2 }]);
});
