import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { LowdbDraftStore } from '../../src/storage/lowdb-draft-store.js';
import { aDraft } from './draft-store-contract.js';
import { failingDisk } from './failing-disk.js';
import { removeTempFolders, tempFolder } from './temp-folder.js';

afterEach(removeTempFolders);

const clock = { now: () => new Date('2026-04-30T12:00:00Z') };

test('removes at its start what nobody touched for 30 days', async () => {
  const path = await tempFolder();
  const store = await LowdbDraftStore.open(path, { clock });
  const old = aDraft({ updatedAt: '2026-03-31T11:59:59.000Z' });
  const kept = aDraft({ form: 'uit', updatedAt: '2026-03-31T12:00:01.000Z', createdAt: '2026-01-01T00:00:00.000Z' });
  await Promise.all([store.put(old), store.put(kept)]);
  const again = await LowdbDraftStore.open(path, { clock });
  expect(await again.get(old.id)).toBeUndefined();
  expect(await again.get(kept.id)).toEqual(kept);
  expect(await readdir(path)).toEqual([`${kept.id}.1.json`]);
});

test('removes while it is open what nobody touched for 30 days', async () => {
  let now = new Date('2026-04-01T12:00:00Z');
  const path = await tempFolder();
  const store = await LowdbDraftStore.open(path, { clock: { now: () => now } });
  const old = aDraft({ updatedAt: '2026-03-31T12:00:00.000Z' });
  const kept = aDraft({ form: 'uit', updatedAt: '2026-04-20T12:00:00.000Z' });
  await Promise.all([store.put(old), store.put(kept)]);
  now = new Date('2026-05-01T12:00:00Z');
  await store.removeUntouched();
  expect(await store.get(old.id)).toBeUndefined();
  expect(await readdir(path)).toEqual([`${kept.id}.1.json`]);
  await store.close();
});

test('opened for reading removes nothing', async () => {
  const path = await tempFolder();
  await (await LowdbDraftStore.open(path, { clock })).put(aDraft({ updatedAt: '2026-01-01T00:00:00.000Z' }));
  await writeFile(join(path, 'torn.json'), '{');
  await LowdbDraftStore.open(path, { clock, readOnly: true });
  expect(await readdir(path)).toHaveLength(2);
});

test('sets a draft aside that a power failure tore, and starts with the others', async () => {
  const path = await tempFolder();
  const draft = aDraft();
  await (await LowdbDraftStore.open(path, { clock })).put(draft);
  await writeFile(join(path, 'torn.json'), '');
  await mkdir(join(path, 'folder.json'));
  const store = await LowdbDraftStore.open(path, { clock });
  expect(await store.get(draft.id)).toEqual(draft);
  expect((await readdir(path)).sort()).toEqual([`${draft.id}.1.json`, 'folder.json.damaged', 'torn.json.damaged']);
});

test('keeps the last good step when the next cannot be written', async () => {
  const path = await tempFolder();
  const files = failingDisk((action, _path, call) => action === 'write' && call === 1);
  const store = await LowdbDraftStore.open(path, { clock, files });
  const draft = aDraft();
  await store.put(draft);
  await expect(store.put({ ...draft, step: 'review' })).rejects.toMatchObject({ code: 'STORAGE_WRITE_FAILED' });
  expect(await store.get(draft.id)).toEqual(draft);
  expect(await (await LowdbDraftStore.open(path, { clock })).get(draft.id)).toEqual(draft);
});

test('with two drafts of one person for one form on disk keeps the newest', async () => {
  const path = await tempFolder();
  const [old, fresh] = [
    aDraft({ updatedAt: '2026-04-20T09:00:00.000Z' }),
    aDraft({ updatedAt: '2026-04-21T09:00:00.000Z' }),
  ];
  await (await LowdbDraftStore.open(path, { clock })).put(fresh);
  await (await LowdbDraftStore.open(path, { clock, readOnly: true })).close();
  await writeFile(join(path, `${old.id}.1.json`), JSON.stringify(old));
  const store = await LowdbDraftStore.open(path, { clock });
  expect(await store.find(old.personId, old.form)).toEqual(fresh);
  expect(await readdir(path)).toEqual([`${fresh.id}.1.json`]);
});

test('has the last step after a restart, and the one before it when a power failure tore the last', async () => {
  const path = await tempFolder();
  const draft = aDraft();
  const store = await LowdbDraftStore.open(path, { clock });
  for (const step of ['een', 'twee', 'drie', 'vier']) await store.put({ ...draft, step });
  expect((await readdir(path)).sort()).toEqual([`${draft.id}.3.json`, `${draft.id}.4.json`]);
  expect((await (await LowdbDraftStore.open(path, { clock, readOnly: true })).get(draft.id))?.step).toBe('vier');
  await writeFile(join(path, `${draft.id}.4.json`), '');
  const after = await LowdbDraftStore.open(path, { clock });
  expect((await after.get(draft.id))?.step).toBe('drie');
  await after.remove(draft.id);
  expect(await readdir(path)).toEqual([`${draft.id}.4.json.damaged`]);
});

test('a draft that is removed while it is being put does not come back', async () => {
  const path = await tempFolder();
  const draft = aDraft();
  const store = await LowdbDraftStore.open(path, { clock });
  await Promise.all([store.put(draft), store.put({ ...draft, step: 'review' }), store.remove(draft.id)]);
  expect(await store.get(draft.id)).toBeUndefined();
  expect(await readdir(path)).toEqual([]);
});
