import type { Aspect } from '../record.js';
import type { OptionsByStem, Prepared } from './prepared.js';
import type { Resembling } from './resemblance.js';
import type { Entry } from './search-index.js';
import type { Utterance } from './utterance.js';

/** From which likeness on a question is one of the record's own. */
const ownQuestionLikeness = 0.93;
/** A wording that asks something else of the same thing is less like the question. */
const otherQuestion = 0.87;

export interface Likeness {
  readonly best: number;
  readonly second: number;
  readonly title: number;
  readonly precision: number;
  readonly contained: number;
  readonly asks: 'same' | 'other' | 'unclear';
  /** True when one of the nearest wordings is the question, word for word. */
  readonly verbatim: boolean;
  /** What the nearest wording asks, when the question is that wording. */
  readonly nearest: ReadonlySet<Aspect> | undefined;
}

export function likenessOf(entry: Entry, { query, termWeights, found, resembling }: Prepared, total: number): Likeness {
  let [best, second, title, precisionOfBest, contained] = [0, 0, 0, 0, 0];
  let asks: Likeness['asks'] = 'unclear';
  let nearest: ReadonlySet<Aspect> | undefined;
  let verbatim = false;
  const values = new Float64Array(termWeights.length);
  for (const position of placesOf(entry, resembling)) {
    const utterance = entry.utteranceAt(position);
    if (utterance === undefined) continue;
    if (utterance.text === query.text) verbatim = true;
    const matchedUtterance = match(utterance, found, values);
    if (matchedUtterance === 0) continue;
    let matchedQuery = 0;
    for (let at = 0; at < termWeights.length; at += 1) matchedQuery += (termWeights[at] ?? 0) * (values[at] ?? 0);
    values.fill(0);
    const precision = matchedUtterance / utterance.weight;
    if (precision > 0.99 && utterance.weight > contained) contained = utterance.weight;
    const recall = total === 0 ? 0 : Math.min(1, matchedQuery / total);
    if (recall === 0) continue;
    const relation = relationOf(query.aspects, utterance.aspects);
    const same =
      entry.kind === 'unknown' ? ofUnknown(relation, utterance.aspects) : relation === 'other' ? otherQuestion : 1;
    const likeness = (same * 2 * precision * recall) / (precision + recall);
    if (position === 0) title = likeness;
    if (likeness > best) {
      [best, second, precisionOfBest, asks] = [likeness, best, precision, relation];
      nearest = relation !== 'other' && likeness >= ownQuestionLikeness ? utterance.aspects : undefined;
    } else if (likeness > second) second = likeness;
  }
  return { best, second, title, precision: precisionOfBest, contained, asks, nearest, verbatim };
}

/** The title, which is told apart, and what resembles the question most: most wordings of a record are about something else in it. */
function placesOf(entry: Entry, resembling: Resembling): readonly number[] {
  const near = resembling.nearestOf(entry.position);
  return near.includes(0) ? [0, ...near.filter((place) => place !== 0)] : [0, ...near];
}

/** What is in no document is often only the number, the name or the date of what is: who asks for none of these is not meant. */
function ofUnknown(relation: Likeness['asks'], aspects: ReadonlySet<Aspect>): number {
  if (relation === 'same' || aspects.size === 0) return 1;
  return relation === 'other' ? 0.7 : 0.8;
}

/** Notes for each term how well the wording has it, and gives the weight of what of the wording is in the question. */
function match({ stems, rarities }: Utterance, found: OptionsByStem, values: Float64Array): number {
  let matched = 0;
  /** One bit for each stem that is counted. */
  let counted = 0;
  for (let place = 0; place < stems.length; place += 1) {
    const options = found.get(stems[place] ?? 0);
    if (options === undefined) continue;
    for (const option of options) {
      if (option.weight <= (values[option.at] ?? 0)) continue;
      const isOne = option.stems.length === 1;
      if (!isOne && !option.stems.every((wanted) => stems.includes(wanted))) continue;
      values[option.at] = option.weight;
      for (const wanted of option.stems) {
        const where = isOne ? place : stems.indexOf(wanted);
        const bit = 1 << (where % 31);
        if ((counted & bit) !== 0) continue;
        counted |= bit;
        matched += rarities[where] ?? 0;
      }
    }
  }
  return matched;
}

function relationOf(one: ReadonlySet<Aspect>, other: ReadonlySet<Aspect>): Likeness['asks'] {
  if (one.size === 0 || other.size === 0) return 'unclear';
  for (const aspect of one) if (other.has(aspect)) return 'same';
  return 'other';
}
