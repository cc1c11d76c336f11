import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createCaretaker } from '../../bot/caretaking.js';
import { createLogger } from '../../bot/log.js';
import { createRenderer } from '../../bot/render.js';
import { openSending } from '../../bot/sending.js';
import { requestWords } from '../../bot/views/request-words.js';
import { readConfig } from '../../src/config.js';
import { filedReceipt } from '../../src/notify/filed-receipt.js';
import { openStorage, type Storage } from '../../src/storage/open-storage.js';
import { shippedRecords } from '../forms/situation.js';
import { aNewRequest } from '../requests/a-request.js';
import { removeTempFolders, tempFolder } from '../storage/temp-folder.js';
import { shipped } from '../wizard/desk.js';

const now = new Date('2026-04-10T09:00:00Z');
const clock = { now: () => now };
let dataDir: string;
let storage: Storage;
beforeEach(async () => {
  dataDir = await tempFolder();
  storage = await openStorage({ dataDir, clock });
});
afterEach(async () => {
  await storage.close();
  await removeTempFolders();
});

async function look(): Promise<void> {
  const config = readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' });
  const log = createLogger(config.logLevel);
  const sending = await openSending({
    config,
    clock,
    log,
    renderer: createRenderer(),
    requests: storage.requests,
    reachable: storage.reachable,
    channels: storage.channels,
    openMailFolder: () => storage.openMailFolder(),
    receiptOf: (request) =>
      filedReceipt(request, shipped.get(request.kind), {
        records: shippedRecords,
        contacts: storage.contacts.current(),
      }),
    wordsOf: (request) => requestWords(request, { forms: shipped, records: shippedRecords, today: '2026-04-10' }),
  });
  const caretaker = createCaretaker({
    storage,
    clock,
    log,
    records: () => shippedRecords,
    owes: sending.owes,
    sendDigest: sending.tellTeam,
    knowledgeProblems: () => [],
  });
  await caretaker.run();
  await caretaker.close();
  await sending.close();
}

test('mails the LC team what stays where it is, and which gemeente has no contact, once a day', async () => {
  await storage.requests.file(aNewRequest({ kind: 'uit', letters: 'UIT' }), new Date('2026-04-01T09:00:00Z'));
  await look();
  await look();
  const mails = (await readdir(join(dataDir, 'mail'))).filter((name) => name.startsWith('digest-'));
  expect(mails).toEqual(['digest-2026-04-10.eml']);
  const mail = await readFile(join(dataDir, 'mail', 'digest-2026-04-10.eml'), 'utf8');
  expect(mail).toContain('UIT-2026-00001');
  expect(mail).toContain('Gouda');
  expect(mail).toMatch(/^To: .*LC@VNG\.nl/im);
});
