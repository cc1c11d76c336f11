import type { Person } from '../people/person.js';
import type { RequestLog } from './log.js';
import type { CareRequest } from './request.js';

/** A page of the requests behind `mijn verzoeken`: of this person's organisations, or addressed to their gemeente. */
export interface OwnRequests {
  readonly requests: readonly CareRequest[];
  /** Of all, not only of this page. */
  readonly all: number;
  readonly page: number;
  readonly pages: number;
}

/** What waits for this person first, then what is open, then the rest; each the newest first. A page that is not there is the last one. */
export async function ownRequests(
  log: RequestLog,
  { id, organisations }: Person,
  page: number,
  perPage: number,
): Promise<OwnRequests> {
  const filter = { concerns: { id, organisations } };
  const all = await log.count(filter);
  const pages = Math.max(1, Math.ceil(all / perPage));
  const shown = Math.min(Math.max(0, page), pages - 1);
  return { requests: await log.list(filter, { skip: shown * perPage, take: perPage }), all, page: shown, pages };
}
