import { findPersonalData, refusedAnywhere } from '../personal-data.js';
import type { Aanbieder } from './record.js';
import { aboutAanbieder, asksForContract, asksForWebsite, onlyContractedFor } from './answer/about-aanbieder.js';
import { aboutContact } from './answer/about-contact.js';
import { termAsked } from './answer/about-term.js';
import { commandReply } from './answer/commands.js';
import { knownFields } from './answer/known-fields.js';
import { decline } from './answer/declining.js';
import { leansOn, rememberedAspects, rememberedTerms } from './answer/follow-up.js';
import { formWish } from './answer/form-wishes.js';
import { nearestOf } from './answer/nearest.js';
import { deedAsked } from './answer/orders.js';
import type { Outcome, ReplyContext } from './answer/outcome.js';
import { aboutOutsider } from './answer/outsiders.js';
import { queryOf } from './answer/query-of.js';
import { comparedIn, halvesOf, questionsIn } from './answer/questions.js';
import { isTwin } from './answer/readings.js';
import { searchAnswer, surelyUnknown } from './answer/search-answer.js';
import { asksForContact, asksUnknownFact } from './answer/unknown-facts.js';
import { smallTalk } from './answer/small-talk.js';
import { choiceOf, findRecord, viewOf } from './answer/views.js';
import type { AnswerView, Memory, Reply } from './reply.js';
import type { Query } from './search/query.js';
import { isOwnWording, rankRecords } from './search/rank.js';
import type { Term } from './understand/terms.js';
import { isStory, understand, type Understood } from './understand/understand.js';

export type { ReplyContext } from './answer/outcome.js';

/** Longer messages are read up to here: enough for any question, and quick for any input. */
const longestMessage = 1_500;

/**
 * What the assistant says to a message. Pure: all that it depends on is handed in. The order is the design's: fixed words,
 * talk, what someone wants done, the structure of the records, the best record, asking back, declining.
 */
export function reply(message: string, context: ReplyContext): Reply {
  // The digits of a kenmerk can pass for a BSN.
  const withoutKenmerk = message.replace(/\b[a-z]{3}-\d{4}-\d{5}\b/gi, ' ');
  if (findPersonalData(withoutKenmerk, context.today, refusedAnywhere).length > 0) return personalDataRefused;
  const read = message.slice(0, longestMessage);
  const fixed = commandReply(read, context.forms) ?? smallTalk(read);
  if (fixed !== undefined) return fixed;
  const understood = understand(read, context.knowledge);
  return (
    formWish(read, understood, context.forms, context.knowledge) ??
    deedAsked(understood.folded) ??
    withKnownFields(answerQuestions(read, context), understood)
  );
}

/** The form button of an answer opens with what the question named. */
function withKnownFields(reply: Reply, understood: Understood): Reply {
  if (reply.kind !== 'answer') return reply;
  const known = knownFields(understood);
  const filled = (view: AnswerView): AnswerView =>
    view.form ? { ...view, form: { ...view.form, prefill: { ...known, ...view.form.prefill } } } : view;
  return { ...reply, answers: reply.answers.map(filled) };
}

/** Design, "Personal data": a BSN or a date of birth is refused in a question too, before anything reads it. */
const personalDataRefused: Reply = {
  kind: 'none',
  reason: 'personal',
  text:
    'In uw bericht staat iets dat op een BSN of een geboortedatum lijkt. Gegevens van cliënten horen hier niet. Uw bericht is ' +
    'niet bewaard. Verwijder het hierboven en stel uw vraag opnieuw, zonder gegevens van een cliënt.',
  nearest: [],
};

/** The card of a record by its id, as a button asks for it; undefined when the record is gone. */
export function showRecord(recordId: string, context: Omit<ReplyContext, 'memory'>): Reply | undefined {
  const { records } = context.knowledge;
  const record = findRecord(recordId, records);
  if (record === undefined) return undefined;
  const entities =
    'website' in record ? [record.id] : 'aanbieders' in record ? record.aanbieders.map(({ id }) => id) : [];
  const domein = 'domein' in record && record.domein !== undefined ? { domein: record.domein } : {};
  const ask = 'aspect' in record ? { ask: record.aspect } : {};
  return {
    kind: 'answer',
    answers: [viewOf(record, records, context.forms)],
    memory: { recordIds: [record.id], entities, ...ask, ...domein },
  };
}

function answerQuestions(message: string, context: ReplyContext): Reply {
  const questions = questionsIn(message);
  if (questions.length > 1) {
    const each = inOrder(questions, context);
    const answered = each.filter((outcome) => outcome.kind === 'answer');
    if (answered.length > 0 && answered.length === each.length) return together(answered);
    const whole = answerOne(message, context);
    if (whole.kind !== 'none') return dress([whole]);
    return answered.length > 0
      ? together(answered)
      : dress(each.filter(({ kind }) => kind === 'clarify').slice(0, 1), whole);
  }
  const [question = message] = questions;
  const halves = halvesOf(question);
  if (halves !== undefined) {
    const each = inOrder(halves, context);
    const answered = each.filter((outcome) => outcome.kind === 'answer');
    if (answered.length === 2 && answered[0]?.view.short !== answered[1]?.view.short) return together(answered);
  }
  const whole = answerOne(question, context);
  const compared = comparedIn(question);
  if (compared !== undefined && !(whole.kind === 'answer' && /verschil/i.test(whole.view.title))) {
    const each = compared.map((half) => answerOne(half, { ...context, memory: undefined }));
    const answered = each.filter((outcome) => outcome.kind === 'answer');
    if (answered.length === 2) return together(answered);
  }
  return dress([whole]);
}

/** Each question leans on the one before it, as turns do. */
function inOrder(questions: readonly string[], context: ReplyContext): Outcome[] {
  const outcomes: Outcome[] = [];
  let { memory } = context;
  for (const question of questions) {
    const outcome = answerOne(question, { ...context, memory });
    outcomes.push(outcome);
    if (outcome.kind !== 'none') memory = outcome.memory;
  }
  return outcomes;
}

function answerOne(question: string, context: ReplyContext): Outcome {
  const { knowledge, forms, memory } = context;
  const understood = understand(question, knowledge);
  const leans = leansOn(understood, memory);
  const recalled = leans === 'no' ? undefined : memory;
  const query = queryOf(understood);

  const term = termAsked(understood.folded, context);
  const meant = term === undefined ? undefined : shown(term, context);
  if (meant !== undefined) return meant;
  const contact = aboutContact(understood, context);
  if (contact !== undefined) return contact;
  const asked =
    recalled === undefined
      ? understood
      : { ...understood, aanbieders: [...understood.aanbieders, ...recalled.entities] };
  if ((asksUnknownFact(asked) || asksForContact(understood)) && !isOwnWording(query, knowledge.index))
    return declined(query, namedAanbieder(asked, context), context, asksForContact(understood) ? 'contact' : 'fact');

  const followed = memory !== undefined && leans === 'yes' ? followUp(understood, query, memory, context) : undefined;
  if (followed !== undefined) return followed;

  const aanbieders = understood.aanbieders;
  const inNoDocument =
    aanbieders.length > 0 && !asksForWebsite(understood) ? surelyUnknown({ query, knowledge, forms }) : undefined;
  if (inNoDocument !== undefined) return inNoDocument;
  if (aanbieders.length > 0) {
    const structured = aboutAanbieder({ understood, aanbieders, knowledge, memory: recalled });
    if (structured !== undefined) return structured;
  }
  const theirWebsite =
    aanbieders.length === 0 && recalled !== undefined && recalled.entities.length > 0 && asksForWebsite(understood)
      ? aboutAanbieder({ understood, aanbieders: recalled.entities, knowledge })
      : undefined;
  if (theirWebsite !== undefined) return theirWebsite;
  const outsider = aboutOutsider(understood, question, knowledge);
  if (outsider !== undefined) return outsider;

  const chosen = memory?.ask === 'choose' && leans !== 'no' ? choose(understood, query, memory, context) : undefined;
  if (chosen !== undefined) return chosen;
  const about =
    understood.askedOf.length > 0
      ? { named: understood.askedOf, own: understood.rest.filter(({ light }) => !light) }
      : {};
  const otherwise = (): Query[] =>
    isStory(understood)
      ? (['whole', 'lead'] as const).map((focus) => queryOf(understand(question, knowledge, focus)))
      : [];
  const found = searchAnswer({ query, knowledge, forms, otherwise, ...about });
  if (found !== undefined) return found;
  if (memory !== undefined && leans === 'maybe') {
    const late = followUp(understood, query, memory, context);
    if (late !== undefined) return late;
  }

  const name = namedAanbieder(understood, context);
  if (name !== undefined && asksForContract(understood)) return onlyContractedFor(name, knowledge);
  return declined(query, name, context);
}

function namedAanbieder({ aanbieders }: Understood, { knowledge }: ReplyContext): Aanbieder | undefined {
  return aanbieders.flatMap((id) => knowledge.records.aanbieders.get(id) ?? [])[0];
}

/** The subject of the turn before, with what this turn changes about it. */
function followUp(understood: Understood, query: Query, memory: Memory, context: ReplyContext): Outcome | undefined {
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
  const anew = searchAnswer({ query: completed, knowledge, forms, own, ownBar: 0.9, leans: true });
  if (anew?.kind === 'answer' && subject.length > 0 && query.aspects.size === 0 && sameAsk(anew.memory, memory))
    return anew;
  const search = {
    query: { ...completed, terms: [...understood.terms, ...rememberedTerms(memory, knowledge)] },
    knowledge,
    forms,
    own,
    leans: true,
  };
  return searchAnswer({ ...search, ownBar: 0.8 }) ?? searchAnswer(search);
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
function choose(understood: Understood, query: Query, memory: Memory, context: ReplyContext): Outcome | undefined {
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

function shown(recordId: string, context: ReplyContext): Outcome | undefined {
  const answer = showRecord(recordId, context);
  if (answer?.kind !== 'answer') return undefined;
  const [view] = answer.answers;
  return view === undefined ? undefined : { kind: 'answer', view, memory: answer.memory };
}

function declined(
  query: Query,
  named: Aanbieder | undefined,
  { knowledge }: ReplyContext,
  missing?: 'fact' | 'contact',
): Outcome {
  const nearest = nearestOf(query, knowledge);
  if (named === undefined)
    return {
      kind: 'none',
      reason: missing === undefined ? 'unknown' : 'fact-unknown',
      ...(missing === 'contact' ? { contact: true } : {}),
      nearest,
    };
  const about = { recordId: named.id, title: named.title };
  return {
    kind: 'none',
    reason: 'fact-unknown',
    name: named.title,
    nearest: [about, ...nearest.filter(({ recordId }) => recordId !== named.id)].slice(0, 3),
  };
}

function together(answered: readonly (Outcome & { kind: 'answer' })[]): Reply {
  const views = new Map<string, AnswerView>();
  for (const { view } of answered) views.set(`${view.recordId} ${view.short}`, view);
  const last = answered.at(-1);
  return { kind: 'answer', answers: [...views.values()], memory: last?.memory ?? { recordIds: [], entities: [] } };
}

function dress(outcomes: readonly Outcome[], otherwise?: Outcome): Reply {
  const outcome = outcomes[0] ?? otherwise;
  if (outcome === undefined) return decline({ kind: 'none', reason: 'unknown', nearest: [] });
  if (outcome.kind === 'answer') return together([outcome]);
  if (outcome.kind === 'clarify') return outcome;
  return decline(outcome);
}
