import type { Team } from './request.js';

/** Who gets it. What it says is made from the record when it is sent, so it is kept nowhere twice. */
export type Recipient =
  /** A person in their chat with the assistant, or by mail when Teams cannot reach them. */
  | { readonly kind: 'person'; readonly id: string; readonly name: string; readonly email?: string }
  /** The mailbox of the LC team (`LC_MAIL`). */
  | { readonly kind: 'mailbox' }
  /** A contact of a gemeente, as it was when the request was forwarded. */
  | { readonly kind: 'contact'; readonly name: string; readonly address: string }
  /** The card in the channel that a team linked: sending it again shows the present state, so it can be repeated. */
  | { readonly kind: 'channel'; readonly team: Team };

/**
 * Why it did not arrive. `uncertain`: the assistant stopped while it was being sent, so it may have arrived; only a person
 * sends such a one again.
 */
export type DeliveryProblem = 'unreachable' | 'refused' | 'no-channel' | 'uncertain' | 'gave-up';

/** A notice or mail that is owed. */
export interface OutboxItem {
  /** Unique in the request: the line of the history and the place among what that line owes. */
  readonly id: string;
  /** Which line of the history it tells of. */
  readonly entry: number;
  readonly to: Recipient;
  /** By which way: a person is written to in Teams first, and by mail when that fails for good. */
  readonly by: 'teams' | 'mail';
  /**
   * `skipped`: there is nothing to send it to (no channel is linked), or a later one says the same.
   * `sending` is written before a try, so that a try that a stop cut off is not repeated blindly.
   */
  readonly state: 'waiting' | 'sending' | 'sent' | 'skipped' | 'failed';
  readonly tries: number;
  /** Not tried before this moment (ISO). */
  readonly notBefore: string;
  /** When it was sent, skipped or given up (ISO). */
  readonly settledAt?: string;
  readonly problem?: DeliveryProblem;
}

/** An item that was not tried yet. */
export function newItem(entry: number, at: number, item: Pick<OutboxItem, 'to' | 'by'>, moment: string): OutboxItem {
  return { id: `${entry}-${at}`, entry, to: item.to, by: item.by, state: 'waiting', tries: 0, notBefore: moment };
}

/** True while something is still to be tried. */
export function isWaiting({ state }: OutboxItem): boolean {
  return state === 'waiting' || state === 'sending';
}

/** Who gets it, as a key: what one recipient is owed goes out in order. */
export function recipientKey({ to }: Pick<OutboxItem, 'to'>): string {
  switch (to.kind) {
    case 'person':
      return `person ${to.id}`;
    case 'contact':
      return `contact ${to.address}`;
    case 'channel':
      return `channel ${to.team}`;
    case 'mailbox':
      return 'mailbox';
  }
}

/** Of each recipient the first that waits or is being sent: the others wait for it. */
export function nextItems(outbox: readonly OutboxItem[]): readonly OutboxItem[] {
  const first = new Map<string, OutboxItem>();
  for (const item of outbox.filter(isWaiting)) if (!first.has(recipientKey(item))) first.set(recipientKey(item), item);
  return [...first.values()];
}
