import type { Day } from '../clock.js';
import { hasRole, type Person } from '../people/person.js';
import { openStates } from './lifecycle.js';
import type { RequestFilter, RequestLog } from './log.js';
import type { CareRequest } from './request.js';
import { judgedByRwo } from './visibility.js';

/** The lists in which a team sees its requests. */
export const queueTabs = ['open', 'mijn', 'laat', 'vrij'] as const;
export type QueueTab = (typeof queueTabs)[number];

export interface Queue {
  readonly tab: QueueTab;
  /** From 0; the last one when what was asked for is past it. */
  readonly page: number;
  readonly pages: number;
  /** The most urgent first. */
  readonly requests: readonly CareRequest[];
  readonly counts: Readonly<Record<QueueTab, number>>;
  /** How many have a notice or mail that did not arrive, closed ones too. */
  readonly undelivered: number;
}

export const queuePageSize = 8;

/** What someone of a team works on: the LC team sees all requests, RWO the URCs (design: "Who may do what"). */
export async function readQueue(
  log: RequestLog,
  person: Person,
  today: Day,
  wanted: { readonly tab: QueueTab; readonly page: number },
): Promise<Queue> {
  const { tab } = wanted;
  const counted = await Promise.all(
    queueTabs.map(async (one) => [one, await log.count(queueFilter(one, person, today))] as const),
  );
  const counts = { open: 0, mijn: 0, laat: 0, vrij: 0, ...Object.fromEntries(counted) };
  const pages = Math.max(1, Math.ceil(counts[tab] / queuePageSize));
  const page = Math.min(Math.max(0, wanted.page), pages - 1);
  const requests = await log.list(queueFilter(tab, person, today), {
    skip: page * queuePageSize,
    take: queuePageSize,
    urgentOn: today,
  });
  const undelivered = await log.count({ ...scopeOf(person), undelivered: true });
  return { tab, page, pages, requests, counts, undelivered };
}

function queueFilter(tab: QueueTab, person: Person, today: Day): RequestFilter {
  const open = { ...scopeOf(person), states: openStates };
  switch (tab) {
    case 'open':
      return open;
    case 'mijn':
      return { ...open, assigneeId: person.id };
    case 'laat':
      return { ...open, lateOn: today };
    case 'vrij':
      return { ...open, assigneeId: null };
  }
}

function scopeOf(person: Person): RequestFilter {
  return hasRole(person, 'lc') ? {} : { kind: judgedByRwo };
}
