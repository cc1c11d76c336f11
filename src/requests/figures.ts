import { dayOf, type Day } from '../clock.js';
import { ageOn, closedAt, firstActionAt, workingDays } from './lead-time.js';
import { isOpen } from './lifecycle.js';
import type { CareRequest, Outcome, RequestState } from './request.js';

/** How many, by what they have in common; the most first. */
export type Counts = readonly (readonly [string, number])[];

/** Werkdagen: half of the requests took at most `median`, nine in ten at most `ninetieth`; nothing when there were none. */
export interface Spread {
  readonly count: number;
  readonly median?: number;
  readonly ninetieth?: number;
}

/** The figures of a log on one day. Names are ids of records and forms; who shows them looks up the titles. */
export interface Figures {
  readonly total: number;
  /** Filed per month (`2026-11`), the oldest first, with the months in which nothing came. */
  readonly inflow: Counts;
  readonly byState: Counts;
  readonly byKind: Counts;
  readonly byAanbieder: Counts;
  readonly byGemeente: Counts;
  readonly byOutcome: Counts;
  /** Open requests by their age in werkdagen. */
  readonly openByAge: Counts;
  /** Filed past the term of their form. */
  readonly late: number;
  /** Open and past their last day. */
  readonly overdue: number;
  readonly firstAction: Spread;
  readonly closing: Spread;
}

/** Upper edges in werkdagen: the fifth is where a request counts as forgotten. */
const ages = [
  { title: '0 tot en met 2 werkdagen', most: 2 },
  { title: '3 tot en met 5 werkdagen', most: 5 },
  { title: '6 tot en met 10 werkdagen', most: 10 },
  { title: 'meer dan 10 werkdagen', most: Infinity },
] as const;

/** Counts a log. It needs each request once, so that a long log can be read in parts. */
export class FigureCounter {
  #total = 0;
  #late = 0;
  #overdue = 0;
  readonly #inflow = new Map<string, number>();
  readonly #states = new Map<RequestState, number>();
  readonly #kinds = new Map<string, number>();
  readonly #aanbieders = new Map<string, number>();
  readonly #gemeenten = new Map<string, number>();
  readonly #outcomes = new Map<Outcome, number>();
  readonly #ages = new Map<string, number>(ages.map(({ title }) => [title, 0]));
  readonly #firstActions: number[] = [];
  readonly #closings: number[] = [];

  constructor(private readonly today: Day) {}

  add(request: CareRequest): void {
    const { filedAt, state, kind, refs, flags, outcome, dueOn } = request;
    this.#total += 1;
    if (flags.includes('laat')) this.#late += 1;
    increase(this.#inflow, dayOf(new Date(filedAt)).slice(0, 7));
    increase(this.#states, state);
    increase(this.#kinds, kind);
    if (refs.aanbieder !== undefined) increase(this.#aanbieders, refs.aanbieder);
    if (refs.gemeente !== undefined) increase(this.#gemeenten, refs.gemeente);
    if (outcome !== undefined) increase(this.#outcomes, outcome);
    if (isOpen(state)) {
      const age = ageOn(request, this.today);
      increase(this.#ages, ages.find(({ most }) => age <= most)?.title ?? '');
      if (dueOn !== undefined && dueOn < this.today) this.#overdue += 1;
    }
    const [first, closed] = [firstActionAt(request), closedAt(request)];
    if (first !== undefined) this.#firstActions.push(workingDays(filedAt, first));
    if (closed !== undefined) this.#closings.push(workingDays(filedAt, closed));
  }

  figures(): Figures {
    return {
      total: this.#total,
      inflow: withEmptyMonths(this.#inflow),
      byState: mostFirst(this.#states),
      byKind: mostFirst(this.#kinds),
      byAanbieder: mostFirst(this.#aanbieders),
      byGemeente: mostFirst(this.#gemeenten),
      byOutcome: mostFirst(this.#outcomes),
      openByAge: [...this.#ages],
      late: this.#late,
      overdue: this.#overdue,
      firstAction: spreadOf(this.#firstActions),
      closing: spreadOf(this.#closings),
    };
  }
}

function increase<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function mostFirst(counts: ReadonlyMap<string, number>): Counts {
  return [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
}

function withEmptyMonths(counts: ReadonlyMap<string, number>): Counts {
  const months = [...counts.keys()].sort();
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return [];
  const all: [string, number][] = [];
  for (let month = first; month <= last; month = monthAfter(month)) all.push([month, counts.get(month) ?? 0]);
  return all;
}

function monthAfter(month: string): string {
  const [year, number] = month.split('-').map(Number);
  const next = new Date(Date.UTC(year ?? 0, number ?? 1, 1));
  return next.toISOString().slice(0, 7);
}

function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number | undefined => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  const [median, ninetieth] = [at(0.5), at(0.9)];
  return median === undefined || ninetieth === undefined ? { count: 0 } : { count: sorted.length, median, ninetieth };
}
