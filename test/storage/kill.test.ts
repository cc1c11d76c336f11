import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, expect, test } from '@jest/globals';
import { systemClock } from '../../src/clock.js';
import { openStorage } from '../../src/storage/open-storage.js';
import { startFiling } from './child.js';
import { removeTempFolders, tempFolder } from './temp-folder.js';

afterEach(removeTempFolders);

const rounds = 6;
const filersAtOnce = 25;

test('kill -9 at any moment loses no kenmerk that a filer saw, and makes no gap and no double', async () => {
  const dataDir = await tempFolder();
  const acknowledged = new Map<string, string>();
  let firstDraft = 0;
  for (let round = 0; round < rounds; round++) {
    // What was under way when it was killed is sent again by the next one, as a filer would.
    const child = startFiling(dataDir, firstDraft);
    await child.until((line) => line.startsWith('draft-'));
    await setTimeout(Math.random() * 250);
    await child.kill();
    for (const line of child.lines.filter((one) => one.startsWith('draft-'))) {
      const [draftId = '', kenmerk = ''] = line.split(' ');
      expect(acknowledged.get(draftId) ?? kenmerk).toBe(kenmerk);
      acknowledged.set(draftId, kenmerk);
    }
    firstDraft = Math.max(0, acknowledged.size - 2 * filersAtOnce);

    const storage = await openStorage({ dataDir, clock: systemClock });
    const requests = await storage.requests.list();
    const kenmerken = requests.map((request) => request.kenmerk).sort();
    expect(kenmerken).toEqual(kenmerken.map((_, at) => `VOW-2026-${String(at + 1).padStart(5, '0')}`));
    const byDraft = new Map(requests.map((request) => [request.draftId, request.kenmerk]));
    expect(byDraft.size).toBe(requests.length);
    for (const [draftId, kenmerk] of acknowledged) expect(byDraft.get(draftId)).toBe(kenmerk);
    expect((await readdir(join(dataDir, 'requests'))).filter((name) => !name.endsWith('.json'))).toEqual([]);
    await storage.close();
  }
  expect(acknowledged.size).toBeGreaterThan(rounds * 10);
}, 60_000);
