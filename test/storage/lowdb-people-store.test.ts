import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { LowdbPeopleStore } from '../../src/storage/lowdb-people-store.js';
import { removeTempFolders, tempFolder } from './temp-folder.js';

afterEach(removeTempFolders);

test('has no id of a person in a file name', async () => {
  const path = await tempFolder();
  await (await LowdbPeopleStore.open(path)).put('29:../../x', { roles: ['lc'], organisationIds: [] });
  expect(await readdir(path)).toEqual([expect.stringMatching(/^[0-9a-f]{40}\.json$/)]);
});

test('refuses a damaged file by name', async () => {
  const path = await tempFolder();
  await writeFile(join(path, 'abc.json'), '{"personId":"x","roles":["koning"],"organisationIds":[]}');
  await expect(LowdbPeopleStore.open(path)).rejects.toMatchObject({
    code: 'DATA_FILE_DAMAGED',
    message: expect.stringContaining(join(path, 'abc.json')),
  });
});
