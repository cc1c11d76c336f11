import { mkdir, readFile, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LowdbRequestLog } from '../../src/storage/lowdb-request-log.js';
import { aChanged, aNewRequest } from '../requests/a-request.js';
import { failingDisk } from './failing-disk.js';
import { removeTempFolders, tempFolder } from './temp-folder.js';

afterEach(removeTempFolders);

const spring = new Date('2026-04-01T09:30:00Z');
const vow = (number: number): string => `VOW-2026-${String(number).padStart(5, '0')}`;
const writeFailed = expect.objectContaining({ code: 'STORAGE_WRITE_FAILED' });

/** Files so many at once; gives the kenmerken of those that were filed, in the order of asking. */
async function fileMany(log: LowdbRequestLog, count: number): Promise<(string | undefined)[]> {
  const results = await Promise.allSettled(Array.from({ length: count }, () => log.file(aNewRequest(), spring)));
  return results.map((result) => (result.status === 'fulfilled' ? result.value.request.kenmerk : undefined));
}

async function withThree(): Promise<string> {
  const path = await tempFolder();
  const log = await LowdbRequestLog.open(path);
  await fileMany(log, 3);
  await log.close();
  return path;
}

describe('a write that fails', () => {
  const onLinux = process.platform === 'linux' ? test : test.skip;
  onLinux('on a full disk uses up no kenmerk: the others of its batch are numbered without a gap', async () => {
    const path = await tempFolder();
    const log = await LowdbRequestLog.open(path);
    // The third of the batch meets a device that is really full.
    await symlink('/dev/full', join(path, `${vow(3)}.json.2.tmp`));
    expect(await fileMany(log, 6)).toEqual([vow(1), vow(2), undefined, vow(3), vow(4), vow(5)]);
    expect((await readdir(path)).sort()).toEqual([1, 2, 3, 4, 5].map((number) => `${vow(number)}.json`));
    expect((await log.list()).map((request) => request.kenmerk)).toEqual([5, 4, 3, 2, 1].map(vow));
  });

  test('is told as an error, and the same draft can be sent again', async () => {
    const files = failingDisk((action, _path, call) => action === 'write' && call === 0);
    const log = await LowdbRequestLog.open(await tempFolder(), { files });
    const request = aNewRequest();
    await expect(log.file(request, spring)).rejects.toEqual(writeFailed);
    expect(await log.list()).toEqual([]);
    expect(await log.file(request, spring)).toMatchObject({ again: false, request: { kenmerk: vow(1) } });
  });

  test('while the files get their names uses up no kenmerk either', async () => {
    const files = failingDisk((action, _path, call) => action === 'rename' && call === 2);
    const path = await tempFolder();
    const log = await LowdbRequestLog.open(path, { files });
    expect(await fileMany(log, 5)).toEqual([vow(1), vow(2), undefined, vow(3), vow(4)]);
    expect((await readdir(path)).sort()).toEqual([1, 2, 3, 4].map((number) => `${vow(number)}.json`));
  });

  test('while the folder is synced gives nobody a kenmerk, takes the batch back, and stops filing until a restart', async () => {
    const files = failingDisk((action) => action === 'syncFolder');
    const path = await tempFolder();
    const log = await LowdbRequestLog.open(path, { files });
    expect(await fileMany(log, 3)).toEqual([undefined, undefined, undefined]);
    expect(await readdir(path)).toEqual([]);
    await expect(log.file(aNewRequest(), spring)).rejects.toEqual(writeFailed);
    expect(await fileMany(await LowdbRequestLog.open(path), 1)).toEqual([vow(1)]);
  });

  test('leaves a request that is changed as it was, on disk and in memory', async () => {
    const path = await withThree();
    const log = await LowdbRequestLog.open(path, { files: failingDisk((action) => action === 'write') });
    const before = await log.get(vow(2));
    if (before === undefined) throw new Error('not there');
    await expect(log.change(vow(2), (current) => aChanged(current, { state: 'afgehandeld' }))).rejects.toEqual(
      writeFailed,
    );
    expect(await log.get(vow(2))).toEqual(before);
    expect(await log.list({ states: ['afgehandeld'] })).toEqual([]);
    expect(await (await LowdbRequestLog.open(path)).get(vow(2))).toEqual(before);
  });

  test('wherever and whenever it comes, leaves kenmerken without gaps or doubles, and all that was acknowledged', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 8 }), { minLength: 1, maxLength: 5 }),
        fc.array(fc.constantFrom(true, false, false, false), { minLength: 1, maxLength: 17 }),
        fc.array(fc.constantFrom(true, false, false, false, false), { minLength: 1, maxLength: 13 }),
        async (bursts, writeFails, renameFails) => {
          const path = await tempFolder();
          const files = failingDisk((action, _path, call) => {
            if (action === 'write') return writeFails[call % writeFails.length] === true;
            return action === 'rename' && renameFails[call % renameFails.length] === true;
          });
          const log = await LowdbRequestLog.open(path, { files });
          const acknowledged: string[] = [];
          for (const burst of bursts) {
            const first = fileMany(log, burst);
            await Promise.resolve();
            const filed = [...(await fileMany(log, burst)), ...(await first)];
            acknowledged.push(...filed.filter((kenmerk) => kenmerk !== undefined));
          }
          await log.close();
          const expected = acknowledged.map((_, at) => vow(at + 1));
          expect([...acknowledged].sort()).toEqual(expected);
          expect((await readdir(path)).sort()).toEqual(expected.map((kenmerk) => `${kenmerk}.json`));
          const after = await LowdbRequestLog.open(path);
          expect((await after.list()).map((request) => request.kenmerk).reverse()).toEqual(expected);
          await after.close();
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('a damaged file', () => {
  const cases: [string, (text: string) => string, RegExp][] = [
    ['that was cut off', (text) => text.slice(0, 200), /not valid JSON/],
    ['that is empty', () => '', /empty/],
    ['with a field that is missing', (text) => text.replace('"state"', '"staat"'), /state/],
    [
      'with a state that does not exist',
      (text) => text.replace('"ingediend",\n  "filedAt"', '"weg",\n  "filedAt"'),
      /state/,
    ],
    ['that holds another kenmerk', (text) => text.replaceAll(vow(2), vow(7)), new RegExp(vow(7))],
  ];
  test.each(cases)(
    '%s is refused by name, with how to repair it, and nothing is changed',
    async (_name, damage, reason) => {
      const path = await withThree();
      const file = join(path, `${vow(2)}.json`);
      await writeFile(file, damage(await readFile(file, 'utf8')));
      await writeFile(join(path, `${vow(4)}.json.9.tmp`), 'half');
      const before = await readdir(path);
      const opened = LowdbRequestLog.open(path);
      await expect(opened).rejects.toMatchObject({ code: 'DATA_FILE_DAMAGED', message: expect.stringMatching(reason) });
      await expect(opened).rejects.toThrow(file);
      await expect(opened).rejects.toThrow(/back-up/);
      expect(await readdir(path)).toEqual(before);
    },
  );

  test('is told with all others that are damaged, without a word of what stands in them', async () => {
    const path = await withThree();
    await writeFile(join(path, `${vow(1)}.json`), '{"geheim": geheim');
    await writeFile(join(path, `${vow(3)}.json`), '{"geheim": "geheim"}');
    const opened = LowdbRequestLog.open(path);
    await expect(opened).rejects.toThrow(new RegExp(`${vow(1)}[^]*${vow(3)}`));
    await expect(opened).rejects.toThrow(expect.objectContaining({ message: expect.not.stringContaining('"geheim') }));
  });

  test('that is set aside as the message says lets the others be read, and its kenmerk is not given out again', async () => {
    const path = await withThree();
    const file = join(path, `${vow(3)}.json`);
    await writeFile(file, '{');
    await rename(file, `${file}.damaged`);
    const log = await LowdbRequestLog.open(path);
    expect(await log.list()).toHaveLength(2);
    expect(await fileMany(log, 1)).toEqual([vow(4)]);
  });

  test('is also a folder in its place, and a copy of another request', async () => {
    const path = await withThree();
    await mkdir(join(path, `${vow(4)}.json`));
    await expect(LowdbRequestLog.open(path)).rejects.toThrow(vow(4));
    await rm(join(path, `${vow(4)}.json`), { recursive: true });
    const copy = (await readFile(join(path, `${vow(1)}.json`), 'utf8')).replaceAll(vow(1), vow(4));
    await writeFile(join(path, `${vow(4)}.json`), copy);
    await expect(LowdbRequestLog.open(path)).rejects.toThrow(/same draft/);
  });
});

describe('a log opened for reading', () => {
  test('shows what is there and writes nothing', async () => {
    const path = await withThree();
    await writeFile(join(path, `${vow(4)}.json.9.tmp`), 'half');
    const before = await readdir(path);
    const log = await LowdbRequestLog.openReadOnly(path);
    expect(await log.list()).toHaveLength(3);
    await expect(log.file(aNewRequest(), spring)).rejects.toEqual(writeFailed);
    expect(await readdir(path)).toEqual(before);
  });

  test('is empty where nothing was filed yet, and makes no folder', async () => {
    const path = join(await tempFolder(), 'requests');
    expect(await (await LowdbRequestLog.openReadOnly(path)).list()).toEqual([]);
    await expect(readdir(path)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  test('reads whole requests while another changes them', async () => {
    const path = await withThree();
    const log = await LowdbRequestLog.open(path);
    let busy = true;
    const changing = (async () => {
      while (busy) {
        await log.change(vow(1), (current) => aChanged(current));
        await log.file(aNewRequest(), spring);
      }
    })();
    try {
      for (let at = 0; at < 15; at++) {
        const reader = await LowdbRequestLog.openReadOnly(path);
        expect((await reader.list()).length).toBeGreaterThanOrEqual(3);
      }
    } finally {
      busy = false;
      await changing;
      await log.close();
    }
  });
});

test('files a new year from number one, and numbers past it do not run out of their five digits unseen', async () => {
  const path = await withThree();
  const file = join(path, `${vow(3)}.json`);
  await writeFile(
    join(path, 'VOW-2026-99999.json'),
    (await readFile(file, 'utf8')).replaceAll(vow(3), 'VOW-2026-99999'),
  );
  await rm(file);
  const log = await LowdbRequestLog.open(path);
  const results = await Promise.allSettled([
    log.file(aNewRequest(), spring),
    log.file(aNewRequest(), new Date('2027-01-05T09:00:00Z')),
  ]);
  expect(results).toMatchObject([
    { status: 'rejected', reason: { code: 'STORAGE_WRITE_FAILED' } },
    { status: 'fulfilled', value: { request: { kenmerk: 'VOW-2027-00001' } } },
  ]);
});
