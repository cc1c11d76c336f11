import type { Clock } from '../clock.js';
import { LtaError } from '../errors.js';
import type { RequestLog } from '../requests/log.js';
import type { OutboxItem } from '../requests/outbox.js';
import type { CareRequest, Kenmerk } from '../requests/request.js';
import type { Courier, Delivery } from './courier.js';
import { Lane } from './lane.js';
import { claim, settled, workIn, type Standing } from './outbox-moves.js';
import { laneNames, type LaneName, pace as usualPace, type Pace } from './pace.js';
import { WakeUp } from './wake-up.js';

export interface DispatcherParts {
  readonly requests: RequestLog;
  readonly couriers: Readonly<Record<OutboxItem['by'], Courier>>;
  readonly clock: Clock;
  readonly pace?: Pace;
  /** A number from 0 to 1, for the waiting times. */
  readonly random?: () => number;
  /** Told that something did not go as it should, in codes: it is tried again. */
  readonly onProblem?: (code: string, kenmerk?: Kenmerk) => void;
  /** Told that an item was given up: a person has to look at it. */
  readonly onFailed?: (item: OutboxItem, kenmerk: Kenmerk) => void;
}

/** So many requests are read at once when looking for what is due. */
const pageSize = 200;

/**
 * Sends what requests owe. The record is the queue: what is owed was written with the change that it tells of, a try is
 * written before it begins and after it ends, so that a stop at any moment loses nothing and repeats nothing blindly. Per
 * recipient of a request in order; of the same data folder there is one.
 */
export class Dispatcher {
  readonly #lanes: Readonly<Record<LaneName, Lane>>;
  readonly #underWay = new Set<string>();
  readonly #pace: Pace;
  readonly #wakeUp: WakeUp;
  /** How far the look through the log has come, from the oldest on. */
  #seen = 0;
  #more = false;
  #looking: Promise<void> | undefined;
  #closed = false;

  constructor(private readonly parts: DispatcherParts) {
    this.#pace = parts.pace ?? usualPace;
    const lane = (name: LaneName): Lane =>
      new Lane(
        this.#pace.lanes[name],
        (kenmerk) => this.#send(name, kenmerk),
        () => {
          if (this.#more) this.#look();
        },
      );
    this.#lanes = { mail: lane('mail'), channel: lane('channel'), people: lane('people') };
    this.#wakeUp = new WakeUp(this.#pace.lookMs, parts.clock, () => this.#look());
  }

  /** Picks up what waits since before, and looks from now on for what is due. */
  start(): void {
    this.#look();
  }

  /** This request may owe something: it is sent at once. Nobody waits for that. */
  owes(kenmerk: Kenmerk): void {
    void this.#offer(kenmerk);
  }

  /** Waits for what is being sent, and starts nothing new. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#wakeUp.close();
    await Promise.all(laneNames.map((name) => this.#lanes[name].close()));
    await this.#looking;
  }

  #look(): void {
    if (this.#closed || this.#looking !== undefined) return;
    this.#looking = this.#readDue().finally(() => {
      this.#looking = undefined;
      if (!this.#closed) this.#wakeUp.set();
    });
  }

  /** A page of what is due at a time, the oldest first, so that a long queue of one kind starves no other. */
  async #readDue(): Promise<void> {
    const { requests, clock } = this.parts;
    try {
      for (;;) {
        const due = { toSendBy: clock.now().toISOString() };
        const count = await requests.count(due);
        const left = Math.max(count - this.#seen, 0);
        const take = Math.min(left, pageSize);
        this.#more = left > take;
        const page = take === 0 ? [] : await requests.list(due, { skip: left - take, take });
        this.#seen = this.#more ? this.#seen + take : 0;
        const placed = page.map((request) => this.#place(request)).every(Boolean);
        if (!placed) this.#more = true;
        if (!placed || this.#seen === 0 || this.#closed) return;
      }
    } catch (error) {
      this.#report(error);
    }
  }

  async #offer(kenmerk: Kenmerk): Promise<void> {
    try {
      const request = await this.parts.requests.get(kenmerk);
      if (request !== undefined && !this.#place(request)) this.#more = true;
    } catch (error) {
      this.#report(error, kenmerk);
    }
  }

  /** In the lanes where there is something to do for it; false when one of them has no room. */
  #place(request: CareRequest): boolean {
    if (this.#closed) return true;
    const { lanes, next } = workIn(request, this.#standing(request));
    if (next !== undefined) this.#wakeUp.at(next);
    return lanes.map((name) => this.#lanes[name].add(request.kenmerk)).every(Boolean);
  }

  async #send(lane: LaneName, kenmerk: Kenmerk): Promise<void> {
    try {
      const begun = await this.#begin(lane, kenmerk);
      if (begun !== undefined) {
        const delivery = await this.#deliver(begun.request, begun.item);
        await this.#end(kenmerk, begun.item, delivery);
        this.#underWay.delete(keyOf(kenmerk, begun.item));
      }
      await this.#offer(kenmerk);
    } catch (error) {
      // It stays in the log as it was: the next look finds it.
      this.#report(error, kenmerk);
    }
  }

  /** Writes that a try begins. */
  async #begin(
    lane: LaneName,
    kenmerk: Kenmerk,
  ): Promise<{ readonly request: CareRequest; readonly item: OutboxItem } | undefined> {
    if (this.#closed) return undefined;
    let item: OutboxItem | undefined;
    let before: readonly OutboxItem[] = [];
    try {
      const request = await this.parts.requests.change(kenmerk, (current) => {
        const claimed = claim(current, lane, this.#standing(current));
        before = current.outbox;
        item = claimed.item;
        if (item !== undefined) this.#underWay.add(keyOf(kenmerk, item));
        return claimed.request;
      });
      if (request === undefined) return undefined;
      this.#tellFailed(kenmerk, before, request.outbox);
      return item && { request, item };
    } catch (error) {
      if (item !== undefined) this.#underWay.delete(keyOf(kenmerk, item));
      throw error;
    }
  }

  async #deliver(request: CareRequest, item: OutboxItem): Promise<Delivery> {
    try {
      return await this.parts.couriers[item.by].deliver(request, item);
    } catch (error) {
      this.#report(error, request.kenmerk);
      return { kind: 'later' };
    }
  }

  /**
   * Writes what came of it, for as long as the disk refuses: it is not to be sent twice. Whoever stops before that finds it as
   * uncertain.
   */
  async #end(kenmerk: Kenmerk, item: OutboxItem, delivery: Delivery): Promise<void> {
    const { requests, clock, random = Math.random } = this.parts;
    for (;;) {
      try {
        let before: readonly OutboxItem[] = [];
        const request = await requests.change(kenmerk, (current) => {
          before = current.outbox;
          return settled(current, item.id, delivery, { now: clock.now(), pace: this.#pace, random });
        });
        this.#tellFailed(kenmerk, before, request?.outbox ?? []);
        return;
      } catch (error) {
        if (this.#closed) throw error;
        this.#report(error, kenmerk);
        await this.#wakeUp.pause();
      }
    }
  }

  #tellFailed(kenmerk: Kenmerk, before: readonly OutboxItem[], after: readonly OutboxItem[]): void {
    const known = new Set(before.filter(({ state }) => state === 'failed').map(({ id }) => id));
    for (const item of after) if (item.state === 'failed' && !known.has(item.id)) this.parts.onFailed?.(item, kenmerk);
  }

  #standing({ kenmerk }: CareRequest): Standing {
    const { clock, couriers } = this.parts;
    return {
      now: clock.now(),
      underWay: (item) => this.#underWay.has(keyOf(kenmerk, item)),
      canRepeat: (item) => couriers[item.by].canRepeat(item),
      hopeless: (item) => couriers[item.by].hopeless?.(item),
    };
  }

  #report(error: unknown, kenmerk?: Kenmerk): void {
    const code = error instanceof LtaError ? error.code : error instanceof Error ? error.name : 'unknown';
    this.parts.onProblem?.(code, kenmerk);
  }
}

function keyOf(kenmerk: Kenmerk, { id }: OutboxItem): string {
  return `${kenmerk} ${id}`;
}
