import { findPersonalData, refusedAnywhere } from '../personal-data.js';
import type { Aanbieder } from './record.js';
import { aboutAanbieder, asksForContract, asksForWebsite, onlyContractedFor } from './answer/about-aanbieder.js';
import { aboutContact } from './answer/about-contact.js';
import { termAsked } from './answer/about-term.js';
import { commandReply } from './answer/commands.js';
import { knownFields } from './answer/known-fields.js';
import { decline } from './answer/declining.js';
import { choose, followUp, leansOn } from './answer/follow-up.js';
import { shown } from './answer/show-record.js';
import { formWish } from './answer/form-wishes.js';
import { nearestOf } from './answer/nearest.js';
import { deedAsked } from './answer/orders.js';
import type { Outcome, ReplyContext } from './answer/outcome.js';
import { aboutOutsider } from './answer/outsiders.js';
import { queryOf } from './answer/query-of.js';
import { comparedIn, halvesOf, questionsIn } from './answer/questions.js';
import { isSurelyAnswered, searchAnswer, surelyUnknown } from './answer/search-answer.js';
import { asksForContact, asksForOpinion, asksOtherTurnover, asksUnknownFact } from './answer/unknown-facts.js';
import { smallTalk } from './answer/small-talk.js';
import type { AnswerView, Reply } from './reply.js';
import type { Query } from './search/query.js';
import { isOwnWording } from './search/rank.js';
import { isStory, understand, type Understood } from './understand/understand.js';

export type { ReplyContext } from './answer/outcome.js';
export { showRecord } from './answer/show-record.js';

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

function answerQuestions(message: string, context: ReplyContext): Reply {
  const questions = questionsIn(message);
  if (questions.length > 1) {
    const each = [...inOrder(questions, context)];
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
    const answered = answersToAll(halves, context);
    if (answered !== undefined && answered[0]?.view.short !== answered[1]?.view.short) return together(answered);
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
function* inOrder(questions: readonly string[], context: ReplyContext): Generator<Outcome> {
  let { memory } = context;
  for (const question of questions) {
    const outcome = answerOne(question, { ...context, memory });
    yield outcome;
    if (outcome.kind !== 'none') memory = outcome.memory;
  }
}

/** Undefined as soon as one has no answer: what comes after it is then not read. */
function answersToAll(questions: readonly string[], context: ReplyContext): Answer[] | undefined {
  const answers: Answer[] = [];
  for (const outcome of inOrder(questions, context)) {
    if (outcome.kind !== 'answer') return undefined;
    answers.push(outcome);
  }
  return answers;
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
  // An opinion is on what is named in the message itself, if on anything that is known.
  if (asksForOpinion(understood) && !isOwnWording(query, knowledge.index))
    return declined(query, namedAanbieder(understood, context), context, 'fact');
  const asked =
    recalled === undefined
      ? understood
      : { ...understood, aanbieders: [...understood.aanbieders, ...recalled.entities] };
  // Of an aanbieder by name the form of the question tells enough.
  const unlikely =
    asksUnknownFact(asked) && (asked.aanbieders.length > 0 || !isSurelyAnswered({ query, knowledge, forms }));
  if ((unlikely || asksOtherTurnover(asked) || asksForContact(understood)) && !isOwnWording(query, knowledge.index))
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
  const otherwise = isStory(understood)
    ? (['whole', 'lead'] as const).map((focus) => () => queryOf(understand(question, knowledge, focus)))
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

type Answer = Outcome & { kind: 'answer' };

function together(answered: readonly Answer[]): Reply {
  const views = new Map<string, AnswerView>();
  for (const { view } of answered) views.set(`${view.recordId} ${view.short}`, view);
  const memories = answered.map(({ memory }) => memory).reverse();
  const [last = { recordIds: [], entities: [] }] = memories;
  // What comes next leans on the last, and can still be about another.
  const memory = { ...last, recordIds: memories.flatMap(({ recordIds }) => recordIds) };
  return { kind: 'answer', answers: [...views.values()], memory };
}

function dress(outcomes: readonly Outcome[], otherwise?: Outcome): Reply {
  const outcome = outcomes[0] ?? otherwise;
  if (outcome === undefined) return decline({ kind: 'none', reason: 'unknown', nearest: [] });
  if (outcome.kind === 'answer') return together([outcome]);
  if (outcome.kind === 'clarify') return outcome;
  return decline(outcome);
}
