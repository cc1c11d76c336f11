import { isWaiting, nextItems, recipientKey, type DeliveryProblem, type OutboxItem } from '../requests/outbox.js';
import type { CareRequest } from '../requests/request.js';
import type { Delivery } from './courier.js';
import { laneOf, waitMs, type LaneName, type Pace } from './pace.js';

/** What the dispatcher knows of an item beside the record. */
export interface Standing {
  readonly now: Date;
  /** True for what is being tried by this process: what says `sending` and is not, was cut off by a stop. */
  readonly underWay: (item: OutboxItem) => boolean;
  readonly canRepeat: (item: OutboxItem) => boolean;
  readonly hopeless: (item: OutboxItem) => DeliveryProblem | undefined;
}

/** In which lanes there is something to do for a request now, and when there is something after that (ISO). */
export function workIn(
  { outbox }: CareRequest,
  standing: Standing,
): { readonly lanes: readonly LaneName[]; readonly next?: string } {
  const lanes = new Set<LaneName>();
  const idle = new Set<LaneName>();
  let next: string | undefined;
  for (const item of nextItems(outbox)) {
    if (standing.underWay(item)) continue;
    if (item.state === 'sending' || isDue(item, standing.now)) {
      // What needs no try is settled along with another item, where there is one.
      (standing.hopeless(item) === undefined ? lanes : idle).add(laneOf(item));
    } else if (next === undefined || item.notBefore < next) next = item.notBefore;
  }
  return { lanes: [...(lanes.size > 0 ? lanes : idle)], ...(next === undefined ? {} : { next }) };
}

/** What a try begins with: what is to be written before it, and the item that is tried then. */
export interface Claim {
  /** Undefined when nothing changes. */
  readonly request?: CareRequest;
  readonly item?: OutboxItem;
}

/** What a stop cut off is made good, and the first item of this lane that is due becomes `sending`. */
export function claim(request: CareRequest, lane: LaneName, standing: Standing): Claim {
  const outbox = superseded(
    request.outbox.map((item) => settledWithoutTry(item, standing)),
    standing.now,
  );
  const item = nextItems(outbox).find(
    (one) => one.state === 'waiting' && laneOf(one) === lane && isDue(one, standing.now),
  );
  if (item !== undefined) {
    const sending: OutboxItem = { ...item, state: 'sending', tries: item.tries + 1 };
    return { request: { ...request, outbox: replaced(outbox, [sending]) }, item: sending };
  }
  const same = outbox.every((one, at) => one === request.outbox[at]);
  return same ? {} : { request: { ...request, outbox } };
}

function settledWithoutTry(item: OutboxItem, { now, underWay, canRepeat, hopeless }: Standing): OutboxItem {
  if (!isWaiting(item) || underWay(item)) return item;
  if (item.state === 'sending') return canRepeat(item) ? { ...item, state: 'waiting' } : ended(item, 'uncertain', now);
  const problem = hopeless(item);
  return problem === undefined ? item : ended(item, problem, now);
}

/** Of the cards that wait for one channel only the last is sent: it shows all that happened. */
function superseded(outbox: readonly OutboxItem[], now: Date): readonly OutboxItem[] {
  const waiting = outbox.filter(({ to, state }) => to.kind === 'channel' && state === 'waiting');
  return outbox.map((item) => {
    const same = waiting.filter((one) => recipientKey(one) === recipientKey(item));
    const [first] = same;
    const last = same.at(-1);
    if (first === undefined || last === undefined || first === last || !same.includes(item)) return item;
    // In the place of the first, so that a channel that asked for patience gets it.
    if (item === last) return { ...item, tries: first.tries, notBefore: first.notBefore };
    return { ...item, state: 'skipped', settledAt: now.toISOString() };
  });
}

export interface SettleOptions {
  readonly now: Date;
  readonly pace: Pace;
  readonly random: () => number;
}

/** The request after a try; undefined when the item is not being tried. */
export function settled(
  request: CareRequest,
  id: string,
  delivery: Delivery,
  options: SettleOptions,
): CareRequest | undefined {
  const item = request.outbox.find((one) => one.id === id);
  if (item?.state !== 'sending') return undefined;
  const { now } = options;
  switch (delivery.kind) {
    case 'sent':
      return sent(request, item, delivery, now);
    case 'later':
      return withItems(request, [postponed(item, delivery.retryAfterMs, options)]);
    case 'never': {
      const mail = delivery.problem === 'unreachable' ? mailInstead(item, now) : undefined;
      if (mail === undefined) return withItems(request, [ended(item, delivery.problem, now)]);
      // In its place, so that what comes later for the same person waits for it.
      const skipped: OutboxItem = { ...ended(item, 'unreachable', now), state: 'skipped' };
      return { ...request, outbox: request.outbox.flatMap((one) => (one.id === id ? [skipped, mail] : [one])) };
    }
  }
}

function sent(
  request: CareRequest,
  item: OutboxItem,
  { place }: Extract<Delivery, { kind: 'sent' }>,
  now: Date,
): CareRequest {
  const settledAt = now.toISOString();
  const { to } = item;
  // A card that could not be sent before is made good by the one that stands there now.
  const outdated = request.outbox
    .filter((one) => to.kind === 'channel' && one.state === 'failed' && recipientKey(one) === recipientKey(item))
    .map((one): OutboxItem => ({ ...one, state: 'skipped', settledAt }));
  const next = withItems(request, [...outdated, { ...item, state: 'sent', settledAt }]);
  return to.kind === 'channel' && place !== undefined
    ? { ...next, cards: { ...request.cards, [to.team]: place } }
    : next;
}

function postponed(item: OutboxItem, askedMs: number | undefined, { now, pace, random }: SettleOptions): OutboxItem {
  if (item.tries >= pace.mostTries) return ended(item, 'gave-up', now);
  const notBefore = new Date(now.getTime() + waitMs(item.tries, pace, random, askedMs)).toISOString();
  return { ...item, state: 'waiting', notBefore };
}

/** A person whom Teams cannot reach gets it by mail, when their address is known. */
function mailInstead(item: OutboxItem, now: Date): OutboxItem | undefined {
  const { to, by } = item;
  if (to.kind !== 'person' || to.email === undefined || by === 'mail') return undefined;
  return {
    id: `${item.id}-mail`,
    entry: item.entry,
    to,
    by: 'mail',
    state: 'waiting',
    tries: 0,
    notBefore: now.toISOString(),
  };
}

/** Failed, or skipped when there is nothing to send it to. */
function ended(item: OutboxItem, problem: DeliveryProblem, now: Date): OutboxItem {
  return {
    ...item,
    state: problem === 'no-channel' ? 'skipped' : 'failed',
    problem,
    settledAt: now.toISOString(),
  };
}

/** What was given up, to be tried as if it were new: `id` alone, or all of it. Undefined when nothing was given up. */
export function sentAgain(request: CareRequest, id: string | undefined, now: Date): CareRequest | undefined {
  const again = request.outbox
    .filter((item) => item.state === 'failed' && (id === undefined || item.id === id))
    .map(({ id: same, entry, to, by }): OutboxItem => ({
      id: same,
      entry,
      to,
      by,
      state: 'waiting',
      tries: 0,
      notBefore: now.toISOString(),
    }));
  return again.length === 0 ? undefined : withItems(request, again);
}

function isDue({ notBefore }: OutboxItem, now: Date): boolean {
  return notBefore <= now.toISOString();
}

function withItems(request: CareRequest, items: readonly OutboxItem[]): CareRequest {
  return { ...request, outbox: replaced(request.outbox, items) };
}

function replaced(outbox: readonly OutboxItem[], items: readonly OutboxItem[]): readonly OutboxItem[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  return outbox.map((item) => byId.get(item.id) ?? item);
}
