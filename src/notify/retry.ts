import type { Clock } from '../clock.js';
import { hasRole, type Person } from '../people/person.js';
import type { AuditTrail, Origin } from '../requests/audit.js';
import type { RequestLog } from '../requests/log.js';
import { kenmerkPattern, type CareRequest, type Kenmerk } from '../requests/request.js';
import { maySee } from '../requests/visibility.js';
import { sentAgain } from './outbox-moves.js';

export interface RetryParts {
  readonly requests: RequestLog;
  readonly audit: AuditTrail;
  readonly clock: Clock;
  readonly owes: (kenmerk: Kenmerk) => void;
}

/** `not-possible`: nothing of it was given up any more; `request` is what stands there now. */
export type RetryResult =
  | { readonly kind: 'done' | 'not-allowed' | 'not-possible'; readonly request: CareRequest }
  | { readonly kind: 'not-found' };

/** Sends again what was given up: one item, or all of a request. Only a person of a team decides so, who knows what happened. */
export type Retry = (
  person: Person,
  kenmerk: Kenmerk,
  itemId: string | undefined,
  origin: Origin,
) => Promise<RetryResult>;

export function createRetry({ requests, audit, clock, owes }: RetryParts): Retry {
  const tryTo = async (person: Person, kenmerk: Kenmerk, itemId: string | undefined): Promise<RetryResult> => {
    const seen = kenmerkPattern.test(kenmerk) ? await requests.get(kenmerk) : undefined;
    if (seen === undefined || !maySee(person, seen)) return { kind: 'not-found' };
    if (!isOfTeam(person)) return { kind: 'not-allowed', request: seen };
    let again = false;
    const request = await requests.change(kenmerk, (current) => {
      const next = sentAgain(current, itemId, clock.now());
      again = next !== undefined;
      return next;
    });
    if (request === undefined) return { kind: 'not-found' };
    if (!again) return { kind: 'not-possible', request };
    owes(kenmerk);
    return { kind: 'done', request };
  };
  return async (person, kenmerk, itemId, origin) => {
    const result = await tryTo(person, kenmerk, itemId);
    audit.note({
      at: clock.now().toISOString(),
      actor: person.id,
      action: 'opnieuw-versturen',
      // Whatever someone typed in place of a kenmerk is not kept.
      object: kenmerkPattern.test(kenmerk) ? kenmerk : 'onbekend',
      result: result.kind,
      origin,
    });
    return result;
  };
}

function isOfTeam(person: Person): boolean {
  return hasRole(person, 'lc') || hasRole(person, 'rwo');
}
