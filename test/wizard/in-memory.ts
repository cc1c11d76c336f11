import type { CareRequest, NewRequest } from '../../src/requests/request.js';
import type { Filed, RequestFilter, RequestLog } from '../../src/requests/log.js';
import type { Draft, DraftStore } from '../../src/wizard/draft.js';

/** Drafts in memory. `failWith` makes the next writes fail. */
export class DraftsInMemory implements DraftStore {
  readonly all = new Map<string, Draft>();
  failWith: Error | undefined;

  get(id: string): Promise<Draft | undefined> {
    return Promise.resolve(this.all.get(id));
  }

  find(personId: string, form: string): Promise<Draft | undefined> {
    return Promise.resolve([...this.all.values()].find((draft) => draft.personId === personId && draft.form === form));
  }

  put(draft: Draft): Promise<void> {
    if (this.failWith) return Promise.reject(this.failWith);
    this.all.set(draft.id, structuredClone(draft));
    return Promise.resolve();
  }

  remove(id: string): Promise<void> {
    if (this.failWith) return Promise.reject(this.failWith);
    this.all.delete(id);
    return Promise.resolve();
  }
}

/** A request log in memory. `failWith` makes filing fail. */
export class RequestsInMemory implements RequestLog {
  readonly all: CareRequest[] = [];
  failWith: Error | undefined;

  file(request: NewRequest, at: Date): Promise<Filed> {
    if (this.failWith) return Promise.reject(this.failWith);
    const before = this.all.find(({ draftId }) => draftId === request.draftId);
    if (before) return Promise.resolve({ request: before, again: true });
    const filed: CareRequest = {
      ...request,
      kenmerk: `${request.letters}-2026-${String(this.all.length + 1).padStart(5, '0')}`,
      state: 'ingediend',
      filedAt: at.toISOString(),
      version: 1,
      history: [{ at: at.toISOString(), action: 'ingediend', by: request.filer }],
    };
    this.all.push(filed);
    return Promise.resolve({ request: filed, again: false });
  }

  get(kenmerk: string): Promise<CareRequest | undefined> {
    return Promise.resolve(this.all.find((request) => request.kenmerk === kenmerk));
  }

  list(filter: RequestFilter = {}): Promise<readonly CareRequest[]> {
    const { filerId, aanbieder, gemeente, toewijzingsnummer, states } = filter;
    const fits = (wanted: string | undefined, found: string | undefined): boolean =>
      wanted === undefined || wanted === found;
    return Promise.resolve(
      this.all.filter(
        ({ filer, refs, state }) =>
          fits(filerId, filer.id) &&
          fits(aanbieder, refs.aanbieder) &&
          fits(gemeente, refs.gemeente) &&
          fits(toewijzingsnummer, refs.toewijzingsnummer) &&
          (states === undefined || states.includes(state)),
      ),
    );
  }

  replace(next: CareRequest): Promise<{ ok: true } | { ok: false; current: CareRequest | undefined }> {
    const place = this.all.findIndex(
      ({ kenmerk, version }) => kenmerk === next.kenmerk && version === next.version - 1,
    );
    if (place < 0)
      return Promise.resolve({ ok: false, current: this.all.find(({ kenmerk }) => kenmerk === next.kenmerk) });
    this.all[place] = next;
    return Promise.resolve({ ok: true });
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
