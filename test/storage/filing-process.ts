// A process that files without end, for the tests that kill it: `node filing-process.js DATA_DIR FIRST_DRAFT`. It writes
// `ready`, then `DRAFT KENMERK` for each filing that was acknowledged; pipes are written to at once, so nothing of it is lost.
import { systemClock } from '../../src/clock.js';
import { LtaError } from '../../src/errors.js';
import { openStorage } from '../../src/storage/open-storage.js';
import { aNewRequest } from '../requests/a-request.js';

const [dataDir = '', first = '0'] = process.argv.slice(2);
const filersAtOnce = 25;
const at = new Date('2026-04-01T09:30:00Z');

try {
  const storage = await openStorage({ dataDir, clock: systemClock });
  process.stdout.write('ready\n');
  let next = Number(first);
  const file = async (): Promise<void> => {
    for (;;) {
      const draftId = `draft-${next++}`;
      const { request } = await storage.requests.file(aNewRequest({ draftId }), at);
      process.stdout.write(`${draftId} ${request.kenmerk}\n`);
    }
  };
  await Promise.all(Array.from({ length: filersAtOnce }, file));
} catch (error) {
  process.stdout.write(`refused ${error instanceof LtaError ? error.code : String(error)}\n`);
  process.exitCode = 3;
}
