import { MemoryDraftStore } from '../../src/storage/memory-draft-store.js';
import { MemoryPeopleStore } from '../../src/storage/memory-people-store.js';
import { MemoryRequestLog } from '../../src/storage/memory-request-log.js';
import { draftStoreContract } from './draft-store-contract.js';
import { peopleStoreContract } from './people-store-contract.js';
import { requestLogContract } from './request-log-contract.js';

requestLogContract('the request log in memory', { open: () => Promise.resolve(new MemoryRequestLog()) });
draftStoreContract('drafts in memory', { open: () => Promise.resolve(new MemoryDraftStore()) });
peopleStoreContract('picks in memory', { open: () => Promise.resolve(new MemoryPeopleStore()) });
