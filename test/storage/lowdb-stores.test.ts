import type { AskedStore } from '../../src/knowledge/asked.js';
import { LowdbAskedStore } from '../../src/storage/lowdb-asked-store.js';
import { LowdbDraftStore } from '../../src/storage/lowdb-draft-store.js';
import { LowdbPeopleStore } from '../../src/storage/lowdb-people-store.js';
import { LowdbRequestLog } from '../../src/storage/lowdb-request-log.js';
import { askedStoreContract } from './asked-store-contract.js';
import { draftStoreContract } from './draft-store-contract.js';
import { peopleStoreContract } from './people-store-contract.js';
import { requestLogContract } from './request-log-contract.js';
import { removeTempFolders, tempFolder } from './temp-folder.js';

const clock = { now: () => new Date('2026-04-03T12:00:00Z') };
let path = '';

requestLogContract('the request log on disk', {
  async open() {
    path = await tempFolder();
    return LowdbRequestLog.open(path);
  },
  async reopen(log) {
    await log.close();
    return LowdbRequestLog.open(path);
  },
  cleanUp: removeTempFolders,
});

draftStoreContract('drafts on disk', {
  async open() {
    path = await tempFolder();
    return LowdbDraftStore.open(path, { clock });
  },
  reopen: () => LowdbDraftStore.open(path, { clock }),
  cleanUp: removeTempFolders,
});

peopleStoreContract('picks on disk', {
  async open() {
    path = await tempFolder();
    return LowdbPeopleStore.open(path);
  },
  reopen: () => LowdbPeopleStore.open(path),
  cleanUp: removeTempFolders,
});

let asked: LowdbAskedStore;
async function openAsked(): Promise<AskedStore> {
  asked = await LowdbAskedStore.open(path);
  return asked;
}

askedStoreContract('what was asked, on disk', {
  async open() {
    path = await tempFolder();
    return openAsked();
  },
  async reopen() {
    await asked.close();
    return openAsked();
  },
  async cleanUp() {
    await asked.close();
    await removeTempFolders();
  },
});
