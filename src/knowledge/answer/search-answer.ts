import type { Knowledge } from '../knowledge.js';
import type { Aspect, Domein } from '../record.js';
import { coverageOf, rank, weightOf, type Query, type Ranked } from '../search/rank.js';
import { contentStems } from '../search/profile.js';
import type { Term } from '../understand/terms.js';
import type { Outcome } from './outcome.js';
import { choiceOf, domeinNames, viewOf } from './views.js';

/** From which score on a record is an answer. Set on the questions in `test/questions/dev`. */
export const bars = {
  score: 0.62,
  coverage: 0.55,
  /** Records this near to the best are another reading of the question. */
  close: 0.07,
  /** The same thing for the other domein may score lower and still be another reading. */
  closeDomein: 0.16,
};

const mostChoices = 6;

export interface Search {
  readonly query: Query;
  readonly knowledge: Knowledge;
  readonly forms: ReadonlySet<string>;
  /** What of the question is of this turn: that much must be covered by itself. */
  readonly own?: readonly Term[];
  /** Aanbieders that the question names: a record that does not name one of them is not about it. */
  readonly named?: readonly string[];
}

/** The best record, above the bar; asks back when two readings are close; undefined when nothing fits. */
export function searchAnswer(search: Search): Outcome | undefined {
  const ranked = rank(search.query, search.knowledge.index);
  const accepted = ranked.filter((found) => isAnswer(found, search));
  const [best] = accepted;
  if (best === undefined) return undefined;
  const others = readings(best, accepted, ranked, search.query);
  if (others.length > 1) return askBack(others, search.query);
  return answerFrom(best, search);
}

function isAnswer({ entry, score, coverage }: Ranked, { query, knowledge, own, named = [] }: Search): boolean {
  if (score < bars.score || coverage < bars.coverage) return false;
  if (!canSay(entry.kind, query.aspects)) return false;
  if (named.length > 0 && (entry.kind === 'aanbieder' || !named.some((id) => mentions(entry, id, knowledge))))
    return false;
  if (own === undefined || own.length === 0) return true;
  return coverageBy(own, entry, knowledge) >= bars.coverage;
}

function mentions(entry: Ranked['entry'], id: string, knowledge: Knowledge): boolean {
  const aanbieder = knowledge.records.aanbieders.get(id);
  if (aanbieder === undefined) return false;
  return [aanbieder.title, ...aanbieder.aliases].some((name) => {
    const stems = contentStems(name);
    return stems.length > 0 && stems.every((stemmed) => entry.has.has(stemmed));
  });
}

function coverageBy(terms: readonly Term[], entry: Ranked['entry'], knowledge: Knowledge): number {
  let total = 0;
  let covered = 0;
  for (const term of terms) {
    const weight = weightOf(term, knowledge.index);
    total += weight;
    covered += weight * coverageOf(term, entry);
  }
  return total === 0 ? 1 : covered / total;
}

/** A zorgfunctie or aanbieder says who, which and where; it knows no term, amount or reason. */
function canSay(kind: Ranked['entry']['kind'], aspects: ReadonlySet<Aspect>): boolean {
  if (kind !== 'zorgfunctie' && kind !== 'aanbieder') return true;
  if (aspects.size === 0) return true;
  return (['wie', 'welke', 'waar', 'definitie', 'mag'] as const).some((aspect) => aspects.has(aspect));
}

/** The records between which the question does not choose. */
function readings(best: Ranked, accepted: readonly Ranked[], ranked: readonly Ranked[], query: Query): Ranked[] {
  if (best.entry.kind === 'zorgfunctie') {
    return accepted
      .filter(({ entry, score }) => entry.kind === 'zorgfunctie' && score >= best.score - bars.close)
      .slice(0, mostChoices);
  }
  if (query.domein === undefined && best.entry.domein !== undefined) {
    const other = ranked.find(
      ({ entry, score }) =>
        entry.kind === 'topic' &&
        entry.domein !== undefined &&
        entry.domein !== best.entry.domein &&
        isTwin(entry, best.entry) &&
        score >= best.score - bars.closeDomein,
    );
    if (other !== undefined) return [best, other];
  }
  return [best];
}

/** Two records that say the same thing, one for each domein. */
function isTwin(one: Ranked['entry'], other: Ranked['entry']): boolean {
  if (one.about === other.about && one.aspect === other.aspect) return true;
  return one.aspect === other.aspect && withoutDomein(one.record.title) === withoutDomein(other.record.title);
}

function withoutDomein(title: string): string {
  return contentStems(title.replace(/\b(?:jeugd|wmo|zg)(?:[- ]?zg)?\b/gi, ' ').replace(/\b(jeugd|wmo)-?/gi, ' '))
    .sort()
    .join(' ');
}

function askBack(readings: readonly Ranked[], query: Query): Outcome {
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

export function answerFrom(found: Pick<Ranked, 'entry'>, { query, knowledge, forms }: Search): Outcome {
  const { entry } = found;
  const aanbieders = 'aanbieders' in entry.record ? entry.record.aanbieders.map(({ id }) => id) : [];
  return {
    kind: 'answer',
    view: viewOf(entry.record, knowledge.records, forms),
    memory: {
      recordIds: [entry.id],
      entities: aanbieders,
      ...(entry.aspect === undefined ? {} : { ask: entry.aspect }),
      ...domeinOf(entry.domein ?? query.domein),
    },
  };
}

function domeinOf(domein: Domein | undefined): { domein?: Domein } {
  return domein === undefined ? {} : { domein };
}
