import { dayOf, type Day } from '../clock.js';
import type { Organisation } from '../people/person.js';
import { decisionIn } from '../requests/decision.js';
import { waitsForFiler } from '../requests/handling.js';
import { touchedAt } from '../requests/lead-time.js';
import { isOpen } from '../requests/lifecycle.js';
import type { Page, RequestFilter } from '../requests/log.js';
import { mostUrgentFirst } from '../requests/most-urgent-first.js';
import { nextItems } from '../requests/outbox.js';
import { oldestFirst } from '../requests/oldest-first.js';
import type { CareRequest, Kenmerk, RequestState } from '../requests/request.js';
import { concerns, isFromThem, type Concerned, type Whose } from '../requests/visibility.js';

/** What lists and checks need to know of a request; the rest stays on disk, so that a large log fits in memory. */
export interface IndexEntry {
  readonly kenmerk: Kenmerk;
  readonly draftId: string;
  readonly filedAt: string;
  readonly version: number;
  readonly kind: string;
  readonly state: RequestState;
  readonly filerId: string;
  readonly organisationId: string | undefined;
  readonly organisationKind: Organisation['kind'] | undefined;
  readonly aanbieder: string | undefined;
  readonly gemeente: string | undefined;
  readonly toewijzingsnummer: string | undefined;
  readonly about: string | undefined;
  readonly contract: string | undefined;
  /** When RWO decided, while that decision holds. */
  readonly decidedAt: string | undefined;
  /** It is the turn of those who filed it. */
  readonly waitsForFiler: boolean;
  readonly assigneeId: string | undefined;
  /** Filed late. */
  readonly late: boolean;
  readonly spoed: boolean;
  readonly dueOn: Day | undefined;
  /** When a person last did something with it. */
  readonly touchedAt: string;
  /** The day on which a reminder is owed; none when it was sent. */
  readonly remindOn: Day | undefined;
  /** The soonest moment at which something in the outbox is to be tried. */
  readonly sendAt: string | undefined;
  readonly undelivered: boolean;
}

export function indexEntry(request: CareRequest): IndexEntry {
  const { kenmerk, draftId, filedAt, version, kind, state, filer, refs, assignee, flags, dueOn, outbox } = request;
  const next = nextItems(outbox).map(({ notBefore }) => notBefore);
  return {
    kenmerk,
    draftId,
    filedAt,
    version,
    kind,
    state,
    filerId: filer.id,
    organisationId: filer.organisation?.id,
    organisationKind: filer.organisation?.kind,
    aanbieder: refs.aanbieder,
    gemeente: refs.gemeente,
    toewijzingsnummer: refs.toewijzingsnummer,
    about: refs.about,
    contract: refs.contract,
    decidedAt: decisionIn(request)?.at,
    waitsForFiler: waitsForFiler(request),
    assigneeId: assignee?.id,
    late: flags.includes('laat'),
    spoed: flags.includes('spoed'),
    dueOn,
    touchedAt: touchedAt(request),
    remindOn: isReminded(request) ? undefined : request.remindOn,
    sendAt: next.sort()[0],
    undelivered: outbox.some(({ state: at }) => at === 'failed'),
  };
}

function isReminded({ history, remindOn = '' }: CareRequest): boolean {
  return history.some(({ action, at }) => action === 'herinneren' && dayOf(new Date(at)) >= remindOn);
}

/** The part of a list that is asked for. */
export function paged<T>(all: readonly T[], page: Page | undefined): readonly T[] {
  return page === undefined ? all : all.slice(page.skip, page.skip + page.take);
}

/** The questions that are asked at each filing or by each person go through a bucket of their own; others walk the log. */
const bucketKeys = ['toewijzingsnummer', 'about', 'filerId', 'organisationId', 'gemeente'] as const;
/** What the assistant itself looks for every minute: few of a long log. */
const openOnly = ['lateOn', 'remindBy'] as const;
type BucketKey = (typeof bucketKeys)[number];

/** Finds requests without reading them, in a time that does not grow with the log for what is asked while filing. */
export class RequestIndex {
  readonly #byKenmerk = new Map<Kenmerk, IndexEntry>();
  readonly #byDraft = new Map<string, Kenmerk>();
  /** Those with something in the outbox, those that are open, those with a decision: lists of these do not walk the whole log. */
  readonly #owing = new Set<Kenmerk>();
  readonly #open = new Set<Kenmerk>();
  readonly #decided = new Set<Kenmerk>();
  /** Oldest first. */
  readonly #ordered: Kenmerk[] = [];
  readonly #buckets: Record<BucketKey, Map<string, Set<Kenmerk>>> = {
    toewijzingsnummer: new Map(),
    about: new Map(),
    filerId: new Map(),
    organisationId: new Map(),
    gemeente: new Map(),
  };

  get(kenmerk: Kenmerk): IndexEntry | undefined {
    return this.#byKenmerk.get(kenmerk);
  }

  kenmerkOfDraft(draftId: string): Kenmerk | undefined {
    return this.#byDraft.get(draftId);
  }

  put(entry: IndexEntry): void {
    const before = this.#byKenmerk.get(entry.kenmerk);
    this.#byKenmerk.set(entry.kenmerk, entry);
    this.#byDraft.set(entry.draftId, entry.kenmerk);
    if (before === undefined) this.#insert(entry);
    setMember(this.#owing, entry.kenmerk, entry.sendAt !== undefined || entry.undelivered);
    setMember(this.#open, entry.kenmerk, isOpen(entry.state));
    setMember(this.#decided, entry.kenmerk, entry.decidedAt !== undefined);
    for (const key of bucketKeys) {
      if (before?.[key] === entry[key]) continue;
      if (before?.[key] !== undefined) this.#buckets[key].get(before[key])?.delete(entry.kenmerk);
      const value = entry[key];
      if (value === undefined) continue;
      const bucket = this.#buckets[key].get(value);
      if (bucket === undefined) this.#buckets[key].set(value, new Set([entry.kenmerk]));
      else bucket.add(entry.kenmerk);
    }
  }

  /** The kenmerken that match, newest first, or the most urgent of that day. */
  select(filter: RequestFilter, urgentOn?: Day): readonly Kenmerk[] {
    const found: IndexEntry[] = [];
    const bucket = this.#narrowest(filter);
    for (const kenmerk of bucket ?? this.#ordered) {
      const entry = this.#byKenmerk.get(kenmerk);
      if (entry !== undefined && matches(entry, filter)) found.push(entry);
    }
    if (urgentOn !== undefined) return found.sort(mostUrgentFirst(urgentOn)).map((entry) => entry.kenmerk);
    if (bucket !== undefined) found.sort(oldestFirst);
    found.reverse();
    const { concerns: whose, decided } = filter;
    if (whose !== undefined) found.sort((a, b) => rankFor(whose, a) - rankFor(whose, b));
    else if (decided === true) found.sort(lastDecidedFirst);
    return found.map((entry) => entry.kenmerk);
  }

  #narrowest(filter: RequestFilter): ReadonlySet<Kenmerk> | undefined {
    const candidates = bucketKeys.flatMap((key) => {
      const value = filter[key];
      return value === undefined ? [] : [this.#buckets[key].get(value) ?? new Set<Kenmerk>()];
    });
    if (filter.concerns !== undefined) candidates.push(this.#bucketOf(filter.concerns));
    if (filter.decided === true) candidates.push(this.#decided);
    if (filter.toSendBy !== undefined || filter.undelivered === true) candidates.push(this.#owing);
    const open = filter.states?.every(isOpen) ?? openOnly.some((key) => filter[key] !== undefined);
    if (open) candidates.push(this.#open);
    return candidates.sort((a, b) => a.size - b.size)[0];
  }

  #bucketOf({ id, organisations }: Whose): Set<Kenmerk> {
    const { filerId, organisationId, gemeente } = this.#buckets;
    const sets = [
      filerId.get(id),
      ...organisations.flatMap((own) => [organisationId.get(own.id), gemeente.get(own.id)]),
    ];
    return new Set(sets.flatMap((set) => [...(set ?? [])]));
  }

  /** Filed last is nearly always newest, so looking from the end finds the place at once. */
  #insert(entry: IndexEntry): void {
    let at = this.#ordered.length;
    for (; at > 0; at--) {
      const before = this.#byKenmerk.get(this.#ordered[at - 1] ?? '');
      if (before === undefined || oldestFirst(before, entry) <= 0) break;
    }
    if (at === this.#ordered.length) this.#ordered.push(entry.kenmerk);
    else this.#ordered.splice(at, 0, entry.kenmerk);
  }
}

function matches(entry: IndexEntry, filter: RequestFilter): boolean {
  return (
    (filter.kind === undefined || entry.kind === filter.kind) &&
    (filter.states === undefined || filter.states.includes(entry.state)) &&
    (filter.filerId === undefined || entry.filerId === filter.filerId) &&
    (filter.organisationId === undefined || entry.organisationId === filter.organisationId) &&
    (filter.aanbieder === undefined || entry.aanbieder === filter.aanbieder) &&
    (filter.gemeente === undefined || entry.gemeente === filter.gemeente) &&
    (filter.toewijzingsnummer === undefined || entry.toewijzingsnummer === filter.toewijzingsnummer) &&
    (filter.about === undefined || entry.about === filter.about) &&
    (filter.contract === undefined || entry.contract === filter.contract) &&
    (filter.concerns === undefined || concerns(filter.concerns, concerned(entry))) &&
    (filter.decided === undefined || entry.decidedAt !== undefined) &&
    isInHands(entry, filter) &&
    isDue(entry, filter)
  );
}

function concerned({ filerId, organisationId, organisationKind, gemeente }: IndexEntry): Concerned {
  const organisation =
    organisationId === undefined || organisationKind === undefined
      ? undefined
      : { kind: organisationKind, id: organisationId };
  return { filer: { id: filerId, organisation }, refs: { gemeente } };
}

/** What waits for them, what is open, what is closed. */
function rankFor(whose: Whose, entry: IndexEntry): number {
  if (entry.waitsForFiler && isFromThem(whose, concerned(entry))) return 0;
  return isOpen(entry.state) ? 1 : 2;
}

function lastDecidedFirst({ decidedAt: a = '' }: IndexEntry, { decidedAt: b = '' }: IndexEntry): number {
  return a < b ? 1 : a > b ? -1 : 0;
}

function isInHands({ assigneeId }: IndexEntry, filter: RequestFilter): boolean {
  return filter.assigneeId === undefined || (assigneeId ?? null) === filter.assigneeId;
}

function isDue(entry: IndexEntry, { lateOn, touchedBefore, remindBy, toSendBy, undelivered }: RequestFilter): boolean {
  const open = isOpen(entry.state);
  return (
    (lateOn === undefined || (open && (entry.late || (entry.dueOn !== undefined && entry.dueOn < lateOn)))) &&
    (touchedBefore === undefined || entry.touchedAt < touchedBefore) &&
    (remindBy === undefined || (open && entry.remindOn !== undefined && entry.remindOn <= remindBy)) &&
    (toSendBy === undefined || (entry.sendAt !== undefined && entry.sendAt <= toSendBy)) &&
    (undelivered === undefined || entry.undelivered)
  );
}

function setMember<T>(set: Set<T>, member: T, belongs: boolean): void {
  if (belongs) set.add(member);
  else set.delete(member);
}
