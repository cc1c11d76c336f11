import { mkdir, readFile, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, expect, test } from '@jest/globals';
import { systemClock } from '../../src/clock.js';
import type { LtaError } from '../../src/errors.js';
import { lockDataFolder } from '../../src/storage/data-lock.js';
import { openStorage } from '../../src/storage/open-storage.js';
import { ownMark } from '../../src/storage/process-mark.js';
import { aNewRequest } from '../requests/a-request.js';
import { startFiling } from './child.js';
import { removeTempFolders, tempFolder } from './temp-folder.js';

afterEach(removeTempFolders);

const locked = { code: 'DATA_FOLDER_LOCKED', message: expect.stringMatching(/in use by .* DATA_DIR/) };
const onLost = (error: LtaError): never => {
  throw error;
};

/** The lock as a process leaves it that had no time to let go of it. */
async function leftLock(dataDir: string, owner: object, refreshed = new Date()): Promise<void> {
  await mkdir(join(dataDir, 'assistant.lock'));
  await utimes(join(dataDir, 'assistant.lock'), refreshed, refreshed);
  await writeFile(join(dataDir, 'assistant.pid'), JSON.stringify(owner));
}

test('a second process on the same data folder is refused at once, and the first goes on', async () => {
  const dataDir = await tempFolder();
  const storage = await openStorage({ dataDir, clock: systemClock });
  const second = startFiling(dataDir);
  await second.ended();
  expect(second.lines).toEqual(['refused DATA_FOLDER_LOCKED']);
  expect((await storage.requests.file(aNewRequest(), new Date())).again).toBe(false);
  await storage.close();
});

test('a second opening in the same process is refused too, with what to do', async () => {
  const dataDir = await tempFolder();
  const storage = await openStorage({ dataDir, clock: systemClock });
  await expect(openStorage({ dataDir, clock: systemClock })).rejects.toMatchObject(locked);
  await storage.close();
});

test('is free after a close, and nothing of the lock stays', async () => {
  const dataDir = await tempFolder();
  for (let at = 0; at < 2; at++) await (await openStorage({ dataDir, clock: systemClock })).close();
  // Folders of the stores, and nothing else: what the lock makes has a dot or an ending.
  const left = await readdir(dataDir);
  expect(left).toEqual(expect.arrayContaining(['drafts', 'requests']));
  expect(left.filter((name) => !/^[a-z]+$/.test(name))).toEqual([]);
});

test('is free after a start that was refused for a damaged file', async () => {
  const dataDir = await tempFolder();
  await (await openStorage({ dataDir, clock: systemClock })).close();
  await writeFile(join(dataDir, 'requests', 'VOW-2026-00001.json'), '{');
  for (let at = 0; at < 2; at++)
    await expect(openStorage({ dataDir, clock: systemClock })).rejects.toMatchObject({ code: 'DATA_FILE_DAMAGED' });
});

test('is free after a process that was told to stop', async () => {
  const dataDir = await tempFolder();
  const child = startFiling(dataDir);
  await child.until((line) => line.startsWith('draft-'));
  child.process.kill('SIGTERM');
  await child.ended();
  expect(await readdir(dataDir)).not.toContain('assistant.lock');
  await (await openStorage({ dataDir, clock: systemClock })).close();
});

test('that kill -9 left is taken over at once', async () => {
  const dataDir = await tempFolder();
  const child = startFiling(dataDir);
  await child.until((line) => line.startsWith('draft-'));
  await child.kill();
  expect(await readdir(dataDir)).toContain('assistant.lock');
  const started = performance.now();
  await (await openStorage({ dataDir, clock: systemClock })).close();
  expect(performance.now() - started).toBeLessThan(3_000);
});

test('of a process whose number another process has now is taken over at once', async () => {
  const dataDir = await tempFolder();
  const mark = ownMark();
  if (mark.began === undefined) return;
  await leftLock(dataDir, { ...mark, began: '1' });
  const started = performance.now();
  await (await lockDataFolder(dataDir, { onLost })).release();
  expect(performance.now() - started).toBeLessThan(3_000);
});

test('of another machine is taken over when it was not refreshed for ten seconds', async () => {
  const dataDir = await tempFolder();
  await leftLock(dataDir, { place: 'elsewhere', pid: 1 }, new Date(Date.now() - 11_000));
  await (await lockDataFolder(dataDir, { onLost })).release();
});

test('of another machine that lives is respected', async () => {
  const dataDir = await tempFolder();
  await leftLock(dataDir, { place: 'elsewhere', pid: 1 });
  const lock = join(dataDir, 'assistant.lock');
  const refreshing = setInterval(() => void utimes(lock, new Date(), new Date()), 200);
  await expect(lockDataFolder(dataDir, { onLost, staleAfterMs: 2_000 })).rejects.toMatchObject(locked);
  clearInterval(refreshing);
}, 30_000);

test('is taken by one of several that start together on what kill -9 left', async () => {
  const dataDir = await tempFolder();
  const first = startFiling(dataDir);
  await first.until((line) => line.startsWith('draft-'));
  await first.kill();
  const children = Array.from({ length: 4 }, () => startFiling(dataDir));
  await Promise.all(children.map((child) => child.until(() => true)));
  expect(children.map(({ lines }) => lines[0]).sort()).toEqual([
    'ready',
    ...Array<string>(3).fill('refused DATA_FOLDER_LOCKED'),
  ]);
  await Promise.all(children.map((child) => child.kill()));
}, 30_000);

test('does not keep others from reading while a server files', async () => {
  const dataDir = await tempFolder();
  const child = startFiling(dataDir);
  await child.until((line) => line.startsWith('draft-'));
  const reader = await openStorage({ dataDir, clock: systemClock, readOnly: true });
  expect((await reader.requests.list()).length).toBeGreaterThan(0);
  await expect(reader.requests.file(aNewRequest({ draftId: 'mine' }), new Date())).rejects.toMatchObject({
    code: 'STORAGE_WRITE_FAILED',
  });
  await reader.close();
  const before = child.lines.length;
  await child.until((line) => child.lines.indexOf(line) > before);
  await child.kill();
});

test('names the process that holds it', async () => {
  const dataDir = await tempFolder();
  const lock = await lockDataFolder(dataDir, { onLost });
  expect(JSON.parse(await readFile(join(dataDir, 'assistant.pid'), 'utf8'))).toMatchObject({ pid: process.pid });
  await lock.release();
});

test('that another process took over stops this one from writing', async () => {
  const dataDir = await tempFolder();
  const lost: string[] = [];
  const storage = await openStorage({ dataDir, clock: systemClock, onLost: ({ code }) => void lost.push(code) });
  // As one elsewhere does that found the lock stale: it removes it and makes its own.
  await rm(join(dataDir, 'assistant.lock'), { recursive: true });
  await mkdir(join(dataDir, 'assistant.lock'));
  while (lost.length === 0) await setTimeout(50);
  expect(lost).toEqual(['DATA_FOLDER_LOCKED']);
  await expect(storage.requests.file(aNewRequest(), new Date())).rejects.toMatchObject({ code: 'DATA_FOLDER_LOCKED' });
  await expect(storage.people.put('x', { roles: [], organisationIds: [] })).rejects.toMatchObject({
    code: 'DATA_FOLDER_LOCKED',
  });
  await storage.close();
  expect(await readdir(dataDir)).toContain('assistant.lock');
});
