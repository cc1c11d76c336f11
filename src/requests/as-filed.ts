import { owedForFiling } from './owed.js';
import type { CareRequest, Kenmerk, NewRequest } from './request.js';

/** The request as it is kept from the moment of filing on, with the notices that are owed for it. */
export function asFiled(request: NewRequest, kenmerk: Kenmerk, at: Date): CareRequest {
  const filedAt = at.toISOString();
  const { id, name } = request.filer;
  return {
    ...request,
    kenmerk,
    state: 'ingediend',
    filedAt,
    version: 1,
    history: [{ at: filedAt, action: 'ingediend', by: { id, name, side: 'indiener' } }],
    outbox: owedForFiling({ ...request, filedAt }),
  };
}
