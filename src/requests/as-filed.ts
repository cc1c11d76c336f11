import type { CareRequest, Kenmerk, NewRequest } from './request.js';

/** The request as it is kept from the moment of filing on. */
export function asFiled(request: NewRequest, kenmerk: Kenmerk, at: Date): CareRequest {
  const filedAt = at.toISOString();
  return {
    ...request,
    kenmerk,
    state: 'ingediend',
    filedAt,
    version: 1,
    history: [{ at: filedAt, action: 'ingediend', by: { id: request.filer.id, name: request.filer.name } }],
  };
}
