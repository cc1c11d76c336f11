import type { CareRequest } from './request.js';

/** Orders by moment of filing; what was filed at the same moment by kenmerk. */
export function oldestFirst(
  a: Pick<CareRequest, 'filedAt' | 'kenmerk'>,
  b: Pick<CareRequest, 'filedAt' | 'kenmerk'>,
): number {
  return compare(a.filedAt, b.filedAt) || compare(a.kenmerk, b.kenmerk);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
