import type { TurnContext } from 'botbuilder';
import { dayOf } from '../../src/clock.js';
import { findPersonalData, redact } from '../../src/personal-data.js';
import type { AnswerView, Reply } from '../../src/knowledge/reply.js';
import type { Contacts } from '../../src/people/contacts.js';
import { hasRole, type Person } from '../../src/people/person.js';
import { isPrivate, onlyInPrivateCard } from '../private-chat.js';
import { cardActivity, type CardMessage } from '../render.js';
import type { Services } from '../services.js';
import type { Turn } from '../verbs.js';
import { answerCard, clarifyCard, noneCard } from '../views/answer.js';
import { helpCard } from '../views/help.js';
import { messageCard } from '../views/message.js';
import { wizardCard } from '../views/wizard.js';
import { rolePickerCard } from '../views/role-picker.js';
import { onDecisions } from './decisions.js';
import { linkHere, unlinkHere } from './link-channel.js';
import { showToTeam } from './team-request.js';
import { onTriage, refusedHere } from './triage.js';
import { showSurvey } from './uitvraag.js';
import { myRequests, showRequest } from './requests.js';

/** Anything that someone types: a question, or one of the words that stay the same. */
export async function onMessage(services: Services, context: TurnContext, person: Person, text: string): Promise<void> {
  const { messages, answers } = await respond(services, context, person, text);
  const sent = await context.sendActivity(cardActivity(...messages));
  services.shown.remember(context, sent?.id, answers);
}

interface Response {
  readonly messages: readonly CardMessage[];
  /** What was answered: thumbs are about these. */
  readonly answers: readonly AnswerView[];
}

async function respond(services: Services, context: TurnContext, person: Person, text: string): Promise<Response> {
  const { renderer, answers, asked, conversations, config } = services;
  if (config.microsoftApp === undefined && /^\s*(andere\s+)?rol(\s+kiezen)?\s*$/i.test(text)) {
    return { messages: [rolePickerCard(renderer, person, answers.records())], answers: [] };
  }
  const reply = answers.reply(text, conversations.recall(context), contactsFor(services, person));
  if (reply.kind === 'answer' || reply.kind === 'clarify') conversations.remember(context, reply.memory);
  for (const one of answers.asked(text, reply)) asked.count(one);
  if (showsRequests(reply) && !isPrivate(context)) return { messages: [onlyInPrivateCard(renderer)], answers: [] };
  return {
    messages: await cardsOf(services, { context, person, input: {} }, reply, text),
    answers: reply.kind === 'answer' ? reply.answers : [],
  };
}

/** SAP-uitwerking 3.2: contacts are shared among gemeenten and aanbieders. A gast gets no names and numbers. */
function contactsFor({ contacts }: Services, person: Person): Contacts | undefined {
  return hasRole(person, 'gast') ? undefined : contacts.current();
}

/** A form, a request or a list of requests: not for everyone who reads along. The words of the teams see to that themselves. */
function showsRequests(reply: Reply): boolean {
  return (
    reply.kind === 'form' ||
    (reply.kind === 'status' && reply.asTeam !== true) ||
    (reply.kind === 'command' && ['mijn verzoeken', 'uitvraag', 'urc-besluiten'].includes(reply.command))
  );
}

async function cardsOf(services: Services, turn: Turn, reply: Reply, text: string): Promise<readonly CardMessage[]> {
  const { renderer, wizard, receiptUrl } = services;
  const { person } = turn;
  switch (reply.kind) {
    case 'answer':
      return reply.answers.map((view) => answerCard(renderer, view));
    case 'clarify':
      return [clarifyCard(renderer, reply)];
    case 'none':
      return [noneCard(renderer, reply, questionForLc(services, person, reply, text))];
    case 'form':
      return [wizardCard(renderer, await wizard.start(person, reply.offer.form, reply.offer.prefill), receiptUrl)];
    case 'status':
      if (reply.asTeam !== true) return [await showRequest(services, person, reply.kenmerk)];
      return [refusedHere(services, turn) ?? (await showToTeam(services, turn, reply.kenmerk))];
    case 'command':
      return [await commandCard(services, turn, reply.command)];
  }
}

/** What was not answered, for the form that puts it to the LC team; undefined for who cannot file it. */
function questionForLc(
  { wizard, clock }: Services,
  person: Person,
  { reason, nearest }: Extract<Reply, { kind: 'none' }>,
  text: string,
): Readonly<Record<string, string>> | undefined {
  if (reason !== 'unknown' && reason !== 'fact-unknown') return undefined;
  if (!wizard.formsFor(person).some(({ id }) => id === 'vra')) return undefined;
  const question = redact(text, findPersonalData(text, dayOf(clock.now()))).slice(0, longestQuestion);
  const shown = nearest.map(({ recordId }) => recordId).join(',');
  return { vraag: question, ...(shown === '' ? {} : { getoond: shown }) };
}

/** What the form takes. */
const longestQuestion = 1_500;

async function commandCard(
  services: Services,
  turn: Turn,
  command: Extract<Reply, { kind: 'command' }>['command'],
): Promise<CardMessage> {
  const { renderer, wizard, config, decisions } = services;
  const { person } = turn;
  switch (command) {
    case 'mijn verzoeken':
      return myRequests(services, person);
    case 'urc-besluiten':
      return onDecisions(services, turn);
    case 'uitvraag':
      return showSurvey(services, person);
    case 'stop':
      return messageCard(renderer, {
        title: 'Gestopt',
        paragraphs: ['Wat u had ingevuld, is bewaard. Open hetzelfde formulier om verder te gaan.'],
      });
    case 'triage':
      return onTriage(services, turn);
    case 'triage hier':
      return linkHere(services, turn);
    case 'triage hier niet':
      return unlinkHere(services, turn);
    case 'help':
      return helpCard(renderer, person, wizard.formsFor(person), {
        local: config.microsoftApp === undefined,
        readsDecisions: decisions.mayRead(person),
      });
  }
}
