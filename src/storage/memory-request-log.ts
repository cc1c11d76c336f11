import { asFiled } from '../requests/as-filed.js';
import { KenmerkNumbers } from '../requests/kenmerk-numbers.js';
import type { Filed, Page, RequestFilter, RequestLog } from '../requests/log.js';
import type { CareRequest, Kenmerk, NewRequest } from '../requests/request.js';
import { RequestIndex, indexEntry, paged } from './request-index.js';
import { checkedChange, checkedNewRequest } from './stored-request.js';

/** The request log in memory only: for tests and the benchmark. */
export class MemoryRequestLog implements RequestLog {
  readonly #requests = new Map<Kenmerk, CareRequest>();
  readonly #index = new RequestIndex();
  readonly #numbers = new KenmerkNumbers();

  file(request: NewRequest, at: Date): Promise<Filed> {
    const before = this.#requests.get(this.#index.kenmerkOfDraft(request.draftId) ?? '');
    if (before !== undefined) return Promise.resolve({ request: before, again: true });
    return new Promise((resolve) => {
      const filed = asFiled(checkedNewRequest(request), this.#numbers.handOut()(request.letters, at), at);
      this.#numbers.see(filed.kenmerk);
      this.#keep(filed);
      resolve({ request: filed, again: false });
    });
  }

  get(kenmerk: Kenmerk): Promise<CareRequest | undefined> {
    return Promise.resolve(this.#requests.get(kenmerk));
  }

  list(filter: RequestFilter = {}, page?: Page): Promise<readonly CareRequest[]> {
    const kenmerken = paged(this.#index.select(filter, page?.urgentOn), page);
    return Promise.resolve(kenmerken.flatMap((kenmerk) => this.#requests.get(kenmerk) ?? []));
  }

  count(filter: RequestFilter = {}): Promise<number> {
    return Promise.resolve(this.#index.select(filter).length);
  }

  change(kenmerk: Kenmerk, alter: (current: CareRequest) => CareRequest | undefined): Promise<CareRequest | undefined> {
    return new Promise((resolve) => {
      const current = this.#requests.get(kenmerk);
      const next = current && alter(current);
      if (current === undefined || next === undefined) return resolve(current);
      const checked = checkedChange(current, next);
      this.#keep(checked);
      resolve(checked);
    });
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  #keep(request: CareRequest): void {
    this.#requests.set(request.kenmerk, request);
    this.#index.put(indexEntry(request));
  }
}
