import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../../src/clock.js';
import { asFiled } from '../../src/requests/as-filed.js';
import { openStorage, type Storage } from '../../src/storage/open-storage.js';
import { aNewRequest } from '../requests/a-request.js';
import { concurrency, perSecond } from './client.js';
import { median, type Figure } from './figure.js';

const rounds = 7;
const filedARound = 12 * concurrency;
const shortLog = 1_000;
const at = new Date('2026-04-01T09:30:00Z');

/** What filing costs in a log with many requests, against one with few; straight on the storage, each durable. */
export async function filingInALongLog(longLog: number): Promise<readonly Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'lta-bench-log-'));
  try {
    const short = await openLog(join(folder, 'short'), shortLog);
    const long = await openLog(join(folder, 'long'), longLog);
    const took = { short: [] as number[], long: [] as number[] };
    for (let round = 0; round <= rounds; round += 1) {
      const inShort = await fileSome(short);
      const inLong = await fileSome(long);
      if (round === 0) continue;
      took.short.push(inShort);
      took.long.push(inLong);
    }
    await Promise.all([short.close(), long.close()]);
    return [
      {
        what: `filing in a log of ${String(longLog)}`,
        unit: 'ms each',
        figure: median(took.long),
        reference: median(took.short),
        against: `log of ${String(shortLog)}`,
        toReach: '≤ 1.3',
      },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A log as it stands on disk after this many filings; written at once, because that is not what is measured. */
async function openLog(dataDir: string, size: number): Promise<Storage> {
  const requests = join(dataDir, 'requests');
  await mkdir(requests, { recursive: true });
  let next = 0;
  const write = async (): Promise<void> => {
    while (next < size) {
      const kenmerk = kenmerkOf(next++);
      await writeFile(
        join(requests, `${kenmerk}.json`),
        `${JSON.stringify(asFiled(aNewRequest(), kenmerk, at), null, 2)}\n`,
      );
    }
  };
  await Promise.all(Array.from({ length: concurrency }, write));
  return openStorage({ dataDir, clock: systemClock });
}

/** In years before the one that is filed in: a year has at most 99,999 of a kind. */
function kenmerkOf(number: number): string {
  const year = 2021 + Math.floor(number / aYear);
  return `VOW-${String(year)}-${String((number % aYear) + 1).padStart(5, '0')}`;
}

const aYear = 25_000;

async function fileSome({ requests }: Storage): Promise<number> {
  const some = Array.from({ length: filedARound }, () => aNewRequest());
  const speed = await perSecond(some, async (request) => {
    await requests.file(request, at);
  });
  return 1_000 / speed;
}
