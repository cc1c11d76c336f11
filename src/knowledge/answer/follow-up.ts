import type { Knowledge } from '../knowledge.js';
import type { Aspect } from '../record.js';
import { aspectSchema } from '../record.js';
import type { Memory } from '../reply.js';
import type { Query } from '../search/query.js';
import { bestOption, coverageOf } from '../search/prepared.js';
import { rankRecords } from '../search/rank.js';
import { termsOf, type Term } from '../understand/terms.js';
import { fold, tokenise } from '../understand/tokenise.js';
import type { Understood } from '../understand/understand.js';
import { aboutAanbieder } from './about-aanbieder.js';
import type { Outcome, ReplyContext } from './outcome.js';
import { isTwin } from './readings.js';
import { searchAnswer } from './search-answer.js';
import { shown } from './show-record.js';
import { choiceOf, findRecord } from './views.js';

/** How much a word of the turn before counts beside what is asked now. */
const remembered = 0.4;

const startsOn = /^\W*(en|ook|maar|of|dus|oke|ok|dan|nee|ja)\b/;
const pointsBack =
  /\b(dat|die|daar|daarvan|daarvoor|daarover|daarbij|hun|hen|hij|hem|zij|ze|deze|dit|dezelfde|erover|ervan|ervoor|hiervoor|hiervan|hierbij)\b/;

/** How a message leans on the turn before: not, as a bare addition ("Wmo", "voor doofblinden"), or by a word that points back. */
export function leansOn(understood: Understood, memory: Memory | undefined): 'no' | 'maybe' | 'yes' {
  if (memory === undefined || (memory.recordIds.length === 0 && memory.entities.length === 0)) return 'no';
  const content = understood.terms.filter(({ light }) => !light).length;
  if (startsOn.test(understood.folded) && content <= 5) return 'yes';
  if (content === 0) return 'yes';
  if (pointsBack.test(understood.folded) && content <= 4) return 'yes';
  return content <= 2 || understood.words.length <= 4 ? 'maybe' : 'no';
}

/** The subject of the turn before, with what this turn changes about it. */
export function followUp(
  understood: Understood,
  query: Query,
  memory: Memory,
  context: ReplyContext,
): Outcome | undefined {
  const { knowledge, forms } = context;
  const own = understood.terms.filter(({ light }) => !light);
  if (memory.ask === 'choose') {
    const chosen = choose(understood, query, memory, context);
    if (chosen !== undefined) return chosen;
  }
  if (understood.aanbieders.length > 0) {
    return aboutAanbieder({ understood, aanbieders: understood.aanbieders, knowledge, memory });
  }
  const pointed = aboutAanbieder({ understood, aanbieders: memory.entities, knowledge });
  if (pointed !== undefined && /\b(website|site|url|link|internet)\b/.test(understood.folded)) return pointed;
  const ofYear = inAnotherYear(understood, own, query, memory, context);
  if (ofYear !== undefined) return ofYear;
  const aspects = query.aspects.size > 0 ? query.aspects : rememberedAspects(memory);
  const domein = query.domein ?? memory.domein;
  // A query that stays the same is not ranked again.
  const completed = aspects === query.aspects && domein === query.domein ? query : { ...query, aspects, domein };
  const twin = own.every(({ word }) => domeinWords.has(word)) ? twinOf(memory, understood.domein, context) : undefined;
  if (twin !== undefined) return twin;
  const subject = own.filter(({ word }) => !domeinWords.has(word));
  const ofOther = query.aspects.size === 0 ? ofOtherContract(subject, domein, memory, context) : undefined;
  if (ofOther !== undefined) return ofOther;
  // Another subject, asked the same as before.
  if (subject.length > 0 && query.aspects.size === 0) {
    const anew = searchAnswer({ query: completed, knowledge, forms, own, ownBar: 0.9, leans: true });
    if (anew?.kind === 'answer' && sameAsk(anew.memory, memory)) return anew;
  }
  const search = {
    query: { ...completed, terms: [...understood.terms, ...rememberedTerms(memory, knowledge)] },
    knowledge,
    forms,
    own,
    leans: true,
  };
  const found = searchAnswer({ ...search, ownBar: 0.8 }) ?? searchAnswer(search);
  return found?.kind === 'answer' ? (ofSameContract(found.memory, own, memory, context) ?? found) : found;
}

/** What each of the contracts of Midden-Holland has a record of (inkoopplan 6.1.2). */
const ofEachContract: ReadonlySet<Aspect | undefined> = new Set(['looptijd', 'procedure', 'bekostiging', 'fasering']);

/** "En voor wonen Wmo?": the same of another contract, when it is plain which. */
function ofOtherContract(
  subject: readonly Term[],
  domein: Query['domein'],
  memory: Memory,
  context: ReplyContext,
): Outcome | undefined {
  const { index } = context.knowledge;
  if (subject.length === 0) return undefined;
  for (const id of memory.recordIds) {
    const before = index.byId.get(id);
    if (before === undefined || !ofEachContract.has(before.aspect)) continue;
    const named = index.entries.filter(
      (entry) =>
        entry.kind === 'topic' &&
        entry.aspect === before.aspect &&
        (entry.domein ?? domein) === domein &&
        subject.every((term) => bestOption(term, entry.core) >= leastOfName),
    );
    const [only] = named;
    if (named.length === 1 && only !== undefined) return shown(only.id, context);
  }
  return undefined;
}

/** A word that names a contract stands in its title, and in most of its wordings. */
const leastOfName = 0.8;

/** "En hoe vaak kan dat verlengd worden?": of the contract that was spoken of. */
function ofSameContract(
  found: Memory,
  own: readonly Term[],
  memory: Memory,
  context: ReplyContext,
): Outcome | undefined {
  const { index } = context.knowledge;
  const [now, before] = [found, memory].map(({ recordIds }) => index.byId.get(recordIds[0] ?? ''));
  if (now === undefined || before === undefined || now.about === before.about) return undefined;
  if (!ofEachContract.has(now.aspect)) return undefined;
  const same = index.entries.find(
    (entry) =>
      entry.kind === 'topic' &&
      entry.about === before.about &&
      entry.aspect === now.aspect &&
      own.every((term) => coverageOf(term, entry) >= leastOfChoice),
  );
  return same === undefined ? undefined : shown(same.id, context);
}

/** "En 2021?": the same subject in that year, or nothing. */
function inAnotherYear(
  understood: Understood,
  own: readonly Term[],
  query: Query,
  memory: Memory,
  context: ReplyContext,
): Outcome | undefined {
  const { knowledge } = context;
  const [year] = understood.years;
  const before = memory.recordIds.flatMap((id) => knowledge.records.topics.get(id) ?? [])[0];
  if (year === undefined || before === undefined || !own.every(({ word }) => word === String(year))) return undefined;
  const terms = [...understood.terms, ...rememberedTerms(memory, knowledge)];
  const found = rankRecords({ ...query, terms, domein: query.domein ?? before.domein }, knowledge.index).find(
    ({ entry }) => 'subject' in entry.record && entry.record.subject === before.subject && entry.years.has(year),
  );
  return found === undefined
    ? { kind: 'none', reason: 'fact-unknown', missed: before, nearest: [choiceOf(before)] }
    : shown(found.entry.id, context);
}

const domeinWords = new Set('wmo jeugd zg jeugdwet volwassenen volwassene kinderen kind jongeren jeugdigen'.split(' '));

/** "En voor Wmo?": the same rule for the other domein. */
function twinOf(memory: Memory, domein: Understood['domein'], context: ReplyContext): Outcome | undefined {
  const { index } = context.knowledge;
  const before = memory.recordIds.flatMap((id) => index.byId.get(id) ?? [])[0];
  if (domein === undefined || before === undefined || before.kind === 'unknown') return undefined;
  const twin = index.entries.find(
    (entry) =>
      entry.kind !== 'unknown' && entry.domein === domein && entry.kind === before.kind && isTwin(entry, before),
  );
  return twin === undefined ? undefined : shown(twin.id, context);
}

function sameAsk(now: Memory, before: Memory): boolean {
  return now.ask === before.ask;
}

/** One of the choices that were offered, when the message fits exactly one of them. */
export function choose(
  understood: Understood,
  query: Query,
  memory: Memory,
  context: ReplyContext,
): Outcome | undefined {
  const { knowledge } = context;
  const offered = memory.recordIds.flatMap((id) => knowledge.index.byId.get(id) ?? []);
  const ofDomein = offered.filter(({ domein }) => understood.domein !== undefined && domein === understood.domein);
  const [only] = ofDomein;
  if (ofDomein.length === 1 && only !== undefined) return shown(only.id, context);
  const own = understood.terms.filter(({ light }) => !light);
  const [best, next] = rankRecords(query, knowledge.index).filter(({ entry }) => offered.includes(entry));
  if (own.length === 0 || best === undefined || best.coverage < leastOfChoice) return undefined;
  if (next !== undefined && next.coverage > best.coverage - 0.2) return undefined;
  return shown(best.entry.id, context);
}

const leastOfChoice = 0.7;

/** What the turn before was about, as terms that count less than those of this turn. */
function rememberedTerms(memory: Memory, knowledge: Knowledge): Term[] {
  const [id] = memory.recordIds;
  const record = id === undefined ? undefined : findRecord(id, knowledge.records);
  if (record === undefined) return [];
  const about = 'about' in record ? record.about.replaceAll('-', ' ') : '';
  const words = [...new Set(tokenise(fold(`${record.title} ${about}`)))];
  return termsOf(words, knowledge.index.vocabulary).map((term) => ({ ...term, factor: remembered }));
}

function rememberedAspects(memory: Memory): ReadonlySet<Aspect> {
  const aspect = aspectSchema.safeParse(memory.ask);
  return new Set(aspect.success ? [aspect.data] : []);
}
