import type { DeliveryProblem, OutboxItem } from '../requests/outbox.js';
import type { CardPlace, CareRequest } from '../requests/request.js';

/** What came of a try. */
export type Delivery =
  /** `place`: where the card stands in the channel, so that it is updated there. */
  | { readonly kind: 'sent'; readonly place?: CardPlace }
  /** It did not arrive, and may arrive later; `retryAfterMs` as the other side asked for. */
  | { readonly kind: 'later'; readonly retryAfterMs?: number }
  /** Trying again changes nothing. */
  | { readonly kind: 'never'; readonly problem: DeliveryProblem };

/** Brings notices and mails to where they go: a port. It tries once for each call; trying again is for the dispatcher. */
export interface Courier {
  /** Never rejects for what can be expected to go wrong. */
  deliver(request: CareRequest, item: OutboxItem): Promise<Delivery>;
  /** What is known without a try: that there is no channel to send it to. */
  hopeless?(item: OutboxItem): DeliveryProblem | undefined;
  /** True when it does no harm to send it once more after a stop in the middle of a try. */
  canRepeat(item: OutboxItem): boolean;
}
