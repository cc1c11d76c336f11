import type { CareRequest, Kenmerk, NewRequest, RequestState } from './request.js';

export interface RequestFilter {
  readonly filerId?: string;
  readonly organisationId?: string;
  readonly kind?: string;
  readonly states?: readonly RequestState[];
  readonly aanbieder?: string;
  readonly gemeente?: string;
  readonly toewijzingsnummer?: string;
  readonly about?: string;
}

export interface Filed {
  readonly request: CareRequest;
  /** True when this draft had been filed before: `request` is what was filed then. */
  readonly again: boolean;
}

/**
 * The log of requests: a port; `storage/` holds what stands behind it.
 *
 * `file` resolves only when the request is durable. Kenmerken run without gaps or doubles, also under concurrency, and
 * the same `draftId` files once. A write that fails throws `STORAGE_WRITE_FAILED`, uses up no kenmerk and leaves nothing behind.
 */
export interface RequestLog {
  file(request: NewRequest, at: Date): Promise<Filed>;
  get(kenmerk: Kenmerk): Promise<CareRequest | undefined>;
  /** Newest first. */
  list(filter?: RequestFilter): Promise<readonly CareRequest[]>;
  /**
   * Puts `next` in the place of version `next.version - 1`; gives what stands there now when that is another version.
   */
  replace(next: CareRequest): Promise<{ ok: true } | { ok: false; current: CareRequest | undefined }>;
  close(): Promise<void>;
}
