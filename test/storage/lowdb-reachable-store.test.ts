import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { LowdbReachableStore } from '../../src/storage/lowdb-reachable-store.js';
import { someoneReachable } from './reachable-store-contract.js';
import { removeTempFolders, tempFolder } from './temp-folder.js';

afterEach(removeTempFolders);

test('sets a damaged file aside and starts: who talks again is known again', async () => {
  const path = await tempFolder();
  await (await LowdbReachableStore.open(path)).put(someoneReachable('29:../../x'));
  await writeFile(join(path, 'abc.json'), '{');
  const store = await LowdbReachableStore.open(path);
  expect(await store.list()).toHaveLength(1);
  expect((await readdir(path)).sort()).toEqual([expect.stringMatching(/^[0-9a-f]{40}\.json$/), 'abc.json.damaged']);
});
