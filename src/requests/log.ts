import type { Day } from '../clock.js';
import type { CareRequest, Kenmerk, NewRequest, RequestState } from './request.js';
import type { Whose } from './visibility.js';

export interface RequestFilter {
  readonly filerId?: string;
  readonly organisationId?: string;
  readonly kind?: string;
  readonly states?: readonly RequestState[];
  readonly aanbieder?: string;
  readonly gemeente?: string;
  readonly toewijzingsnummer?: string;
  readonly about?: string;
  /** A regional contract, by the id of its record. */
  readonly contract?: string;
  /**
   * Whose they are: from their organisation or themselves, or addressed to their gemeente. Such a list has what waits for them first,
   * then what is open, then the rest.
   */
  readonly concerns?: Whose;
  /** With a decision of RWO that holds. Such a list has the newest decision first. */
  readonly decided?: true;
  /** Who handles it: the id of a person, or null for what nobody handles. */
  readonly assigneeId?: string | null;
  /** Open, and filed late or past its last day (`dueOn`) on this day. */
  readonly lateOn?: Day;
  /** Nobody did anything with it since before this moment (ISO); what the assistant itself did does not count. */
  readonly touchedBefore?: string;
  /** Open, with a reminder that was asked for on this day or before, and not sent yet. */
  readonly remindBy?: Day;
  /** Has something in its outbox to be tried at this moment (ISO). */
  readonly toSendBy?: string;
  /** Has something in its outbox that was given up. */
  readonly undelivered?: true;
}

/** A part of a list: so many, after the first so many. */
export interface Page {
  readonly skip: number;
  readonly take: number;
  /** In the order of `mostUrgentFirst` on this day, in place of the newest first. */
  readonly urgentOn?: Day;
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
  /** Newest first, or as the page says. */
  list(filter?: RequestFilter, page?: Page): Promise<readonly CareRequest[]>;
  /** How many there are, without reading them. */
  count(filter?: RequestFilter): Promise<number>;
  /**
   * Alters one request with nothing in between: `alter` sees what stands there and gives what it becomes, or undefined to
   * leave it. Resolves to what stands there afterwards, durably; undefined when the kenmerk is not known.
   */
  change(kenmerk: Kenmerk, alter: (current: CareRequest) => CareRequest | undefined): Promise<CareRequest | undefined>;
  close(): Promise<void>;
}
