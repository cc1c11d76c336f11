import type { Filed } from '../../src/requests/log.js';
import type { CareRequest, NewRequest } from '../../src/requests/request.js';
import { MemoryDraftStore } from '../../src/storage/memory-draft-store.js';
import { MemoryRequestLog } from '../../src/storage/memory-request-log.js';
import type { Draft } from '../../src/wizard/draft.js';

/** Drafts in memory that a test can look at; with `failWith` the next writes fail as a full disk does. */
export class WatchedDrafts extends MemoryDraftStore {
  readonly all = new Map<string, Draft>();
  failWith: Error | undefined;

  override async put(draft: Draft): Promise<void> {
    if (this.failWith) throw this.failWith;
    await super.put(draft);
    for (const [id, kept] of this.all) {
      if (kept.personId === draft.personId && kept.form === draft.form) this.all.delete(id);
    }
    this.all.set(draft.id, structuredClone(draft));
  }

  override async remove(id: string): Promise<void> {
    if (this.failWith) throw this.failWith;
    await super.remove(id);
    this.all.delete(id);
  }
}

/** A request log in memory that a test can look at; with `failWith` filing fails. */
export class WatchedRequests extends MemoryRequestLog {
  readonly all: CareRequest[] = [];
  failWith: Error | undefined;

  override async file(request: NewRequest, at: Date): Promise<Filed> {
    if (this.failWith) throw this.failWith;
    const filed = await super.file(request, at);
    if (!filed.again) this.all.push(filed.request);
    return filed;
  }
}
