import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { LowdbContactStore } from '../../src/storage/lowdb-contact-store.js';
import { aContact } from './contact-store-contract.js';
import { removeTempFolders, tempFolder } from './temp-folder.js';

afterEach(removeTempFolders);

test('keeps one file for each organisation', async () => {
  const path = await tempFolder();
  const store = await LowdbContactStore.open(path);
  await store.keep([aContact(), aContact({ organisation: { kind: 'aanbieder', id: 'yulius' } })]);
  await store.keep([aContact({ subject: 'toegang' })]);
  expect((await readdir(path)).sort()).toEqual(['aanbieder-yulius.json', 'gemeente-gouda.json']);
});

test.each([
  ['what is no contact', '[{"name":"x"}]'],
  ['contacts of another organisation', JSON.stringify([aContact({ organisation: { kind: 'gemeente', id: 'delft' } })])],
])('refuses a file with %s by name', async (_what, content) => {
  const path = await tempFolder();
  await writeFile(join(path, 'gemeente-gouda.json'), content);
  await expect(LowdbContactStore.open(path)).rejects.toMatchObject({
    code: 'DATA_FILE_DAMAGED',
    message: expect.stringContaining(join(path, 'gemeente-gouda.json')),
  });
});

test('reads beside the server, and refuses to write then', async () => {
  const path = await tempFolder();
  await (await LowdbContactStore.open(path)).keep([aContact()]);
  const beside = await LowdbContactStore.open(path, { readOnly: true });
  expect(beside.current().size).toBe(1);
  await expect(beside.keep([aContact()])).rejects.toMatchObject({ code: 'STORAGE_WRITE_FAILED' });
});

test('a contact that was not written is not answered with', async () => {
  const store = await LowdbContactStore.open(await tempFolder());
  await store.close();
  await expect(store.keep([aContact()])).rejects.toMatchObject({ code: 'STORAGE_WRITE_FAILED' });
  expect(store.current().size).toBe(0);
});
