import type { Knowledge } from '../knowledge.js';
import type { Domein, Topic } from '../record.js';
import { evidenceOf, sureness, type Evidence } from '../search/acceptance.js';
import { bars } from '../search/weights.js';
import type { Query } from '../search/query.js';
import { barOf, isElsewhere, isRecord, rank, type Ranked } from '../search/rank.js';
import type { RecordEntry, UnknownEntry } from '../search/search-index.js';
import type { Term } from '../understand/terms.js';
import { functionsNamed } from './functions-named.js';
import { isPossible } from './possible.js';
import type { Outcome } from './outcome.js';
import type { AnswerView, Choice, Forms } from '../reply.js';
import { nearestIn } from './nearest.js';
import { isTwin, readings } from './readings.js';
import { choiceOf, domeinNames, findRecord, titleOf, viewOf } from './views.js';

const mostAlso = 3;

export interface Search {
  readonly query: Query;
  readonly knowledge: Knowledge;
  readonly forms: Forms;
  /** What of the question is of this turn: that much must be covered by itself. */
  readonly own?: readonly Term[];
  readonly ownBar?: number;
  /** Aanbieders that the question names: a record that does not name one of them is a rule that holds for all, or not about it. */
  readonly named?: readonly string[];
  /** True for a turn that leans on the one before: how it is asked then tells little. */
  readonly leans?: boolean;
  /** Other ways to read the same message: all of a story, or what is told before its last sentence. */
  readonly otherwise?: readonly (() => Query)[];
}

/** The best record, above the bar; asks back when two readings are close; undefined when nothing fits. */
export function searchAnswer(search: Search): Outcome | undefined {
  let surest = find(search, 0);
  for (const read of search.otherwise ?? []) {
    if (surest.sure > sureEnough) break;
    const other = find({ ...search, query: read() }, bars.otherwise);
    if (other.sure > surest.sure) surest = other;
  }
  return surest.outcome();
}

/** What is asked of an aanbieder by name, when it is plainly in no document: its own record is then no answer. */
export function surelyUnknown(search: Search): Outcome | undefined {
  const { query, knowledge } = search;
  const all = rank(query, knowledge.index);
  const [best, ...others] = all;
  if (best === undefined || isRecord(best)) return undefined;
  if (best.coverage < surelyCovers || best.likeness < surelyLike) return undefined;
  const next = others.find(isRecord);
  if (best.score < barOf(query, knowledge.index) + surelyAhead) return undefined;
  if (next !== undefined && next.score > best.score - surelyAhead) return undefined;
  const unknown = [best].find(isUnknown);
  return unknown && declineAs(unknown, search, all);
}

/** True when a record plainly answers the question, however it is asked: "wie zoekt nu een andere plek?" asks for no free place. */
export function isSurelyAnswered(search: Search): boolean {
  const { evidence } = weigh(search, rank(search.query, search.knowledge.index));
  return evidence !== undefined && sureness(evidence) - bars.accept >= sureEnoughForAll;
}

const sureEnoughForAll = 2.2;

const surelyCovers = 0.9;
const surelyLike = 0.7;
const surelyAhead = 0.1;

function isUnknown(ranked: Ranked): ranked is Ranked<UnknownEntry> {
  return ranked.entry.kind === 'unknown';
}

/** So far above the bar no other reading is looked for: that takes as long again. */
const sureEnough = 0.5;

interface Found {
  /** How far the best stands above the bar. */
  readonly sure: number;
  readonly outcome: () => Outcome | undefined;
}

function find(search: Search, handicap: number): Found {
  const { query, knowledge } = search;
  const bar = barOf(query, knowledge.index) + handicap;
  const all = rank(query, knowledge.index);
  const ranked = all.filter(isRecord);
  const named = functionsNamed(ranked, query);
  const [one] = named;
  if (named.length > 1 && one !== undefined && one.score >= (ranked[0]?.score ?? 0) - asGoodAs)
    return { sure: one.score - bar, outcome: () => askBack(named, query) };
  const { best, accepted, evidence } = weigh(search, all);
  const sure =
    evidence === undefined
      ? -Infinity
      : sureness(evidence) - bars.accept - handicap * surerForOther + (search.leans === true ? surerForTurn : 0);
  const unknown = unknownOf(all, bar);
  if (best === undefined || sure < 0)
    return unknown === undefined
      ? { sure: -Infinity, outcome: () => undefined }
      : { sure: -sure, outcome: () => declineAs(unknown, search, all) };
  return {
    sure,
    outcome: () => {
      const others = readings(best, accepted, ranked, query);
      if (others.length > 1) return askBack(others, query);
      const [meant = best] = others;
      const { record } = meant.entry;
      if ('unsaid' in record && record.unsaid) return declineAsUnsaid(record, search, ranked);
      return answerFrom(meant, search, alsoOf(meant, accepted, query));
    },
  };
}

/** A record that fits plainly better than any of several zorgfuncties is meant. */
const asGoodAs = 0.25;
const surerForOther = 5;
const surerForTurn = 2;

/** The record of these that may answer best, and what speaks for and against answering with it. */
export function weigh(
  search: Search,
  all: readonly Ranked[],
): {
  readonly best: Ranked<RecordEntry> | undefined;
  readonly accepted: readonly Ranked<RecordEntry>[];
  readonly evidence: Evidence | undefined;
} {
  const { query, knowledge } = search;
  const possible = all.filter(isRecord).filter((found) => isPossible(found, search));
  const best = preferred(possible);
  if (best === undefined) return { best, accepted: [], evidence: undefined };
  const bar = Math.min(best.score, barOf(query, knowledge.index));
  const accepted = possible.filter((one) => one === best || (one.score >= bar && one.coverage >= bars.coverage));
  const unknown = all.find(isUnknown);
  return { best, accepted, evidence: evidenceOf({ query, best, ranked: all, unknown }, knowledge.index) };
}

/** What is asked, when it is known to be in no document. */
function unknownOf(all: readonly Ranked[], bar: number): Ranked<UnknownEntry> | undefined {
  return all
    .filter(isUnknown)
    .find(({ score, coverage }) => score >= bar + bars.unknown && coverage >= bars.unknownCoverage);
}

function declineAs(
  { entry: { record } }: Ranked<UnknownEntry>,
  { knowledge }: Search,
  ranked: readonly Ranked[],
): Outcome {
  if ('of' in record) {
    const { of: known } = record;
    return { kind: 'none', reason: 'fact-unknown', missed: known, nearest: [choiceOf(known)] };
  }
  const reason = record.near ? 'fact-unknown' : 'unknown';
  return {
    kind: 'none',
    reason,
    unknown: record,
    nearest: relatedOr(record, knowledge, isElsewhere(ranked) ? [] : ranked.filter(isRecord)),
  };
}

/** The record itself is not offered: all that it says is in the text. */
function declineAsUnsaid(record: Topic, { knowledge }: Search, ranked: readonly Ranked<RecordEntry>[]): Outcome {
  const others = ranked.filter(({ entry }) => entry.id !== record.id);
  return { kind: 'none', reason: 'fact-unknown', unsaid: record, nearest: relatedOr(record, knowledge, others) };
}

/** What the record offers as next subjects; else what comes nearest. */
function relatedOr(
  { related }: { readonly related: readonly string[] },
  { records }: Knowledge,
  ranked: readonly Ranked<RecordEntry>[],
): Choice[] {
  const offered = related.flatMap((id) => findRecord(id, records) ?? []).map(choiceOf);
  return offered.length > 0 ? offered : nearestIn(ranked);
}

/** A word of the glossary that is a zorgfunctie too ("ZIKOS") is shown with its aanbieders. */
function preferred(accepted: readonly Ranked<RecordEntry>[]): Ranked<RecordEntry> | undefined {
  const [best] = accepted;
  if (best?.entry.kind !== 'term') return best;
  return accepted.find(({ entry, likeness }) => entry.kind === 'zorgfunctie' && likeness >= 0.9) ?? best;
}

/** What stands close to the answer: on the same thing, or nearly as good an answer. */
function alsoOf(
  best: Ranked<RecordEntry>,
  accepted: readonly Ranked<RecordEntry>[],
  { bothDomeinen }: Query,
): Ranked<RecordEntry>[] {
  if (best.entry.kind === 'zorgfunctie' || best.entry.kind === 'aanbieder') return [];
  return accepted
    .filter(({ entry, score }) => {
      if (entry === best.entry || entry.kind === 'aanbieder' || entry.kind === 'zorgfunctie') return false;
      // A rule of the region beside one of the LTA is taken for the same rule.
      if (entry.regional !== best.entry.regional) return false;
      if (entry.domein !== undefined && best.entry.domein !== undefined && entry.domein !== best.entry.domein)
        return bothDomeinen && isTwin(entry, best.entry);
      return score >= best.score - (entry.about === best.entry.about ? bars.sameSubject : bars.nearAnswer);
    })
    .slice(0, mostAlso);
}

function askBack(readings: readonly Ranked<RecordEntry>[], query: Query): Outcome {
  const domeinen = new Set(readings.map(({ entry }) => entry.domein));
  const question =
    domeinen.size > 1 && query.domein === undefined
      ? `Bedoelt u ${domeinNames.jeugd} of ${domeinNames.wmo}?`
      : 'Wat bedoelt u precies?';
  return {
    kind: 'clarify',
    question,
    choices: readings.map(({ entry }) => choiceOf(entry.record)),
    memory: {
      recordIds: readings.map(({ entry }) => entry.id),
      entities: [],
      ask: 'choose',
      ...domeinOf(query.domein),
    },
  };
}

function answerFrom(
  { entry }: Ranked<RecordEntry>,
  { query, knowledge, forms }: Search,
  also: readonly Ranked<RecordEntry>[],
): Outcome {
  const aanbieders = 'aanbieders' in entry.record ? entry.record.aanbieders.map(({ id }) => id) : [];
  return {
    kind: 'answer',
    view: withAlso(viewOf(entry.record, knowledge.records, forms), also),
    memory: {
      recordIds: [entry.id],
      entities: aanbieders,
      ...(entry.aspect === undefined ? {} : { ask: entry.aspect }),
      ...domeinOf(entry.domein ?? query.domein),
    },
  };
}

function withAlso(view: AnswerView, also: readonly Ranked<RecordEntry>[]): AnswerView {
  if (also.length === 0) return view;
  const items = also.map(({ entry: { record } }) => ({ text: `${titleOf(record)}: ${record.short ?? ''}` }));
  return { ...view, parts: [...view.parts, { type: 'list', title: 'Ook hierover', items }] };
}

function domeinOf(domein: Domein | undefined): { domein?: Domein } {
  return domein === undefined ? {} : { domein };
}
