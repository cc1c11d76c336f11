import { readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { openLinkKey } from '../../src/storage/link-key.js';
import { failingDisk } from './failing-disk.js';
import { removeTempFolders, tempFolder } from './temp-folder.js';

describe('the key of the links', () => {
  afterAll(removeTempFolders);

  it('is made at the first start, for our own account only, and stays the same', async () => {
    const dataDir = await tempFolder();
    const key = await openLinkKey(dataDir);
    expect(key).toHaveLength(32);
    if (process.platform !== 'win32') expect((await stat(join(dataDir, 'link.key'))).mode & 0o777).toBe(0o600);
    expect(await readdir(dataDir)).toEqual(['link.key']);
    expect((await openLinkKey(dataDir)).equals(key)).toBe(true);
  });

  it('is another one in another folder', async () => {
    expect((await openLinkKey(await tempFolder())).equals(await openLinkKey(await tempFolder()))).toBe(false);
  });

  it.each(['', 'korter', `${'0'.repeat(64)}0\n`])('is not replaced when the file holds %j', async (content) => {
    const dataDir = await tempFolder();
    await writeFile(join(dataDir, 'link.key'), content);
    await expect(openLinkKey(dataDir)).rejects.toMatchObject({ code: 'DATA_FILE_DAMAGED' });
    expect(await readFile(join(dataDir, 'link.key'), 'utf8')).toBe(content);
  });

  it('is not half there when the disk is full', async () => {
    const dataDir = await tempFolder();
    const full = failingDisk((action) => action === 'write');
    await expect(openLinkKey(dataDir, full)).rejects.toMatchObject({ code: 'STORAGE_WRITE_FAILED' });
    expect(await openLinkKey(dataDir)).toHaveLength(32);
  });
});
