import type { Aspect } from '../record.js';
import { featureNames, type Features } from './features.js';
import { bestOption, weightOf } from './prepared.js';
import type { Query } from './query.js';
import type { Ranked } from './rank.js';
import type { Entry, SearchIndex } from './search-index.js';
import { askedNoun } from './asked-noun.js';
import { isAmong, patternOf, type Pattern } from './patterns.js';
import { stem } from '../understand/stem.js';
import { factsAsked } from './facts-asked.js';
import { acceptance } from './acceptance-weights.js';

/** What speaks for and against answering with the best record, by name; each is about from 0 to 1. */
export type Evidence = Readonly<Record<string, number>>;

/** What is seen of one question: the best record that may answer, all that was ranked, and the best that is in no document. */
export interface Seen {
  readonly query: Query;
  readonly best: Ranked;
  readonly ranked: readonly Ranked[];
  readonly unknown: Ranked | undefined;
}

const aspects: readonly Aspect[] = ['wie', 'wanneer', 'hoeveel', 'waarom', 'hoe', 'welke', 'mag', 'waar', 'definitie'];

export function evidenceOf({ query, best, ranked, unknown }: Seen, index: SearchIndex): Evidence {
  const { entry } = best;
  const next = ranked.find(
    (other) => other !== best && other.entry.kind !== 'unknown' && other.entry.about !== entry.about,
  );
  const stems = query.text.split(' ').map(stem);
  const pattern = patternOf(stems, index.lexicon);
  const evidence: Record<string, number> = {
    always: 1,
    score: best.score,
    ahead: Math.min(0.4, best.score - (next?.score ?? 0)),
    ...lostOf(query, entry, index),
    ...unknownBeside(best, unknown),
    ...sharesOf(best, ranked),
    ...nearestWordings(best, ranked),
    ...factsAsked(query, entry),
    ...leansTo(stems, pattern, entry, index),
    ...nounOf(query, entry),
    ...patternsOf(pattern, entry, unknown?.entry),
    zorgfunctie: bit(entry.kind === 'zorgfunctie'),
    topic: bit(entry.kind === 'topic'),
    regional: bit(entry.regional),
    namesOther: bit(query.terms.some(({ named, light }) => named && !light)),
    contained: Math.min(1.5, best.contained),
  };
  for (const name of featureNames) if (!leftOut.has(name)) evidence[name] = best.features[name];
  for (const aspect of aspects) evidence[`asks-${aspect}`] = bit(query.aspects.has(aspect));
  evidence['asks-nothing'] = bit(query.aspects.size === 0);
  return evidence;
}

const leftOut: ReadonlySet<keyof Features> = new Set(['unknown', 'aanbieder', 'provider', 'term']);

/** The question is one of the record's own, word for word. */
const surelyOwn = 3;

const learned = Object.keys(acceptance);

/** How sure it is that the best record answers the question: above nought it does. */
export function sureness(evidence: Evidence): number {
  let sum = evidence['verbatim'] === 1 && (evidence['unknownLike'] ?? 0) < 1 ? surelyOwn : 0;
  for (const name of learned) sum += (acceptance[name] ?? 0) * (evidence[name] ?? 0);
  return sum;
}

/** What of the question the record does not have, by what kind of word it is. */
function lostOf(query: Query, entry: Entry, index: SearchIndex): Evidence {
  let [all, lost, unasked, heaviest, heaviestUnknown] = [0, 0, 0, 0, 0];
  let [knownLost, unknownLost, lightLost, terms] = [0, 0, 0, 0];
  for (const term of query.terms) {
    if (term.named) continue;
    const weight = term.factor * weightOf(term, index);
    const part = bestOption(term, entry.has);
    const missing = weight * (1 - Math.min(1, part));
    all += weight;
    lost += missing;
    if (!term.light) terms += term.factor;
    if (bestOption(term, entry.core) === 0) unasked += weight;
    if (part >= 0.3) continue;
    if (term.light) lightLost += 1;
    else if (term.known) {
      knownLost += term.factor;
      heaviest = Math.max(heaviest, weight);
    } else {
      unknownLost += term.factor;
      heaviestUnknown = Math.max(heaviestUnknown, weight);
    }
  }
  return {
    lost: Math.min(lost, 3) / 3,
    lostShare: all === 0 ? 0 : lost / all,
    unasked: Math.min(unasked, 3) / 3,
    unaskedShare: all === 0 ? 0 : unasked / all,
    lostKnown: Math.min(knownLost, 4) / 4,
    lostUnknown: Math.min(unknownLost, 4) / 4,
    anyKnown: Math.min(knownLost, 1),
    anyUnknown: Math.min(unknownLost, 1),
    lostLight: Math.min(lightLost, 4) / 4,
    heaviestKnown: heaviest,
    heaviestUnknown,
    size: Math.min(all, 4) / 4,
    short: bit(terms <= 1),
    terms: Math.min(terms, 8) / 8,
  };
}

/** Which way its words lean, those that the record has and those that it has not. */
function leansTo(stems: readonly string[], pattern: Pattern, entry: Entry, { leaning }: SearchIndex): Evidence {
  let [had, lost, pairs, most] = [0, 0, 0, 0];
  const seen = new Set<number>();
  const once = (number: number | undefined): number => {
    if (number === undefined || seen.has(number)) return 0;
    seen.add(number);
    const value = leaning.of(number);
    most = Math.max(most, value);
    return value;
  };
  pattern.stems.forEach((number, at) => {
    const value = once(number);
    if (entry.has.has(stems[at] ?? '')) had += value;
    else lost += value;
  });
  for (const pair of pattern.pairs) pairs += once(pair);
  const length = Math.sqrt(stems.length);
  return { leansHad: had / length, leansLost: lost / length, leansPairs: pairs / length, leansMost: most };
}

function nounOf({ text }: Query, entry: Entry): Evidence {
  const noun = askedNoun(text.split(' '));
  if (noun === undefined) return { noun: 0, nounSame: 0, nounHas: 0 };
  return { noun: 1, nounSame: bit(entry.nouns().has(noun)), nounHas: entry.has.get(noun) ?? 0 };
}

/** How much of the way in which it is asked is a way in which people ask for the record. */
function patternsOf({ stems, pairs }: Pattern, entry: Entry, unknown: Entry | undefined): Evidence {
  const share = (one: Entry | undefined, numbers: readonly (number | undefined)[]): number =>
    one === undefined ? 0 : numbers.filter((number) => isAmong(one.patterns, number)).length / numbers.length;
  return {
    sharesWords: share(entry, stems),
    sharesPairs: share(entry, pairs),
    sharesOpening: bit(isAmong(entry.patterns, pairs[0])),
    unknownWords: share(unknown, stems),
    unknownPairs: share(unknown, pairs),
  };
}

/** How what is known to be in no document compares with the record. */
function unknownBeside(best: Ranked, unknown: Ranked | undefined): Evidence {
  if (unknown === undefined)
    return {
      unknownAhead: -0.3,
      unknownLikens: -0.3,
      unknownCovers: -0.3,
      unknownScore: 0,
      unknownLike: 0,
      unknownOver: 0,
    };
  return {
    unknownAhead: clamp(unknown.score - best.score, 0.5),
    unknownLikens: clamp(unknown.likeness - best.likeness, 0.5),
    unknownCovers: clamp(unknown.coverage - best.coverage, 0.5),
    unknownScore: unknown.score,
    unknownLike: unknown.likeness,
    unknownOver: Math.max(0, clamp(unknown.score - best.score, 0.5)),
  };
}

/** How like the question the one nearest wording is, of the best record and of what is in no document. */
function nearestWordings({ nearest }: Ranked, ranked: readonly Ranked[]): Evidence {
  const unknown = ranked.reduce((most, one) => (one.entry.kind === 'unknown' ? Math.max(most, one.nearest) : most), 0);
  return { nearest, nearestUnknown: unknown, nearer: nearest - unknown };
}

/** How much of what was ranked says that it is in no document, and how much is about the same as the best, the best counting most. */
function sharesOf({ entry }: Ranked, ranked: readonly Ranked[]): Evidence {
  const top = ranked[0]?.score ?? 0;
  let [all, unknown, same] = [0, 0, 0];
  ranked.forEach((other) => {
    const counts = Math.exp((other.score - top) * sharpness);
    all += counts;
    if (other.entry.kind === 'unknown') unknown += counts;
    else if (other.entry.about === entry.about) same += counts;
  });
  const first = ranked.slice(0, 5).filter((other) => other.entry.kind === 'unknown').length;
  return { unknownShare: unknown / all, sameShare: same / all, unknownFirst: first / 5 };
}

const sharpness = 8;

function clamp(value: number, most: number): number {
  return Math.max(-most, Math.min(most, value));
}

function bit(holds: boolean): number {
  return holds ? 1 : 0;
}
