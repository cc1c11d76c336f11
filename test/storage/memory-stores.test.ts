import { MemoryAskedStore } from '../../src/storage/memory-asked-store.js';
import { MemoryDraftStore } from '../../src/storage/memory-draft-store.js';
import { MemoryPeopleStore } from '../../src/storage/memory-people-store.js';
import { MemoryRequestLog } from '../../src/storage/memory-request-log.js';
import { askedStoreContract } from './asked-store-contract.js';
import { draftStoreContract } from './draft-store-contract.js';
import { peopleStoreContract } from './people-store-contract.js';
import { requestLogContract } from './request-log-contract.js';

requestLogContract('the request log in memory', { open: () => Promise.resolve(new MemoryRequestLog()) });
draftStoreContract('drafts in memory', { open: () => Promise.resolve(new MemoryDraftStore()) });
peopleStoreContract('picks in memory', { open: () => Promise.resolve(new MemoryPeopleStore()) });
askedStoreContract('what was asked, in memory', { open: () => Promise.resolve(new MemoryAskedStore()) });
