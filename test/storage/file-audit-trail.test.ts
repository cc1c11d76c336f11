import { readFile, readdir, rm, stat, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import type { LtaError } from '../../src/errors.js';
import type { AuditLine } from '../../src/requests/audit.js';
import { FileAuditTrail } from '../../src/storage/file-audit-trail.js';
import { removeTempFolders, tempFolder } from './temp-folder.js';

afterEach(removeTempFolders);

const line = (at: string, actor = 'lc-1'): AuditLine => ({
  at,
  actor,
  action: 'oppakken',
  object: 'VOW-2026-00001',
  result: 'done',
  origin: 'teams',
});

test('keeps every line, in order, in a file a month, for the own account only', async () => {
  const folder = join(await tempFolder(), 'audit');
  const trail = await FileAuditTrail.open(folder);
  for (let at = 10; at < 30; at++) trail.note(line(`2026-04-${String(at)}T10:00:00.000Z`, `lc-${String(at)}`));
  trail.note(line('2026-05-01T10:00:00.000Z'));
  await trail.close();
  expect((await readdir(folder)).sort()).toEqual(['2026-04.jsonl', '2026-05.jsonl']);
  const april = (await readFile(join(folder, '2026-04.jsonl'), 'utf8')).trim().split('\n');
  expect(april.map((one) => (JSON.parse(one) as AuditLine).actor)).toEqual(
    Array.from({ length: 20 }, (_, at) => `lc-${String(at + 10)}`),
  );
  expect((await stat(join(folder, '2026-04.jsonl'))).mode & 0o077).toBe(0);
});

test('goes on after what was there before', async () => {
  const folder = await tempFolder();
  for (const actor of ['lc-1', 'lc-2']) {
    const trail = await FileAuditTrail.open(folder);
    trail.note(line('2026-04-01T10:00:00.000Z', actor));
    await trail.close();
  }
  expect((await readFile(join(folder, '2026-04.jsonl'), 'utf8')).trim().split('\n')).toHaveLength(2);
});

test('says so when it cannot be written, and writes it with what comes next', async () => {
  const folder = join(await tempFolder(), 'audit');
  const problems: LtaError[] = [];
  const trail = await FileAuditTrail.open(folder, { onProblem: (error) => problems.push(error) });
  await rm(folder, { recursive: true });
  trail.note(line('2026-04-01T10:00:00.000Z'));
  await new Promise((resolve) => setTimeout(resolve, 400));
  expect(problems.map(({ code }) => code)).toEqual(['STORAGE_WRITE_FAILED']);
  await mkdir(folder);
  trail.note(line('2026-04-02T10:00:00.000Z'));
  await trail.close();
  expect((await readFile(join(folder, '2026-04.jsonl'), 'utf8')).trim().split('\n')).toHaveLength(2);
});
