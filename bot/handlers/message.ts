import type { TurnContext } from 'botbuilder';
import { dayOf } from '../../src/clock.js';
import { findPersonalData, refusedAnywhere } from '../../src/forms/personal-data.js';
import type { AnswerView, Reply } from '../../src/knowledge/reply.js';
import type { Person } from '../../src/people/person.js';
import { isPrivate, onlyInPrivateCard } from '../private-chat.js';
import { cardActivity, type CardMessage } from '../render.js';
import type { Services } from '../services.js';
import { answerCard, clarifyCard, noneCard } from '../views/answer.js';
import { helpCard } from '../views/help.js';
import { messageCard } from '../views/message.js';
import { wizardCard } from '../views/wizard.js';
import { rolePickerCard } from '../views/role-picker.js';
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
  const { renderer, answers, asked, conversations, config, clock } = services;
  if (config.microsoftApp === undefined && /^\s*(andere\s+)?rol(\s+kiezen)?\s*$/i.test(text)) {
    return { messages: [rolePickerCard(renderer, person, answers.records())], answers: [] };
  }
  if (findPersonalData(text, dayOf(clock.now()), refusedAnywhere).length > 0)
    return { messages: [refusedCard(services)], answers: [] };

  const reply = answers.reply(text, conversations.recall(context));
  if (reply.kind === 'answer' || reply.kind === 'clarify') conversations.remember(context, reply.memory);
  for (const one of answers.asked(text, reply)) asked.count(one);
  if (showsRequests(reply) && !isPrivate(context)) return { messages: [onlyInPrivateCard(renderer)], answers: [] };
  return {
    messages: await cardsOf(services, person, reply),
    answers: reply.kind === 'answer' ? reply.answers : [],
  };
}

/** A form, a request or a list of requests: not for everyone who reads along. */
function showsRequests(reply: Reply): boolean {
  return (
    reply.kind === 'form' || reply.kind === 'status' || (reply.kind === 'command' && reply.command === 'mijn verzoeken')
  );
}

async function cardsOf(services: Services, person: Person, reply: Reply): Promise<readonly CardMessage[]> {
  const { renderer, wizard } = services;
  switch (reply.kind) {
    case 'answer':
      return reply.answers.map((view) => answerCard(renderer, view));
    case 'clarify':
      return [clarifyCard(renderer, reply)];
    case 'none':
      return [noneCard(renderer, reply)];
    case 'form':
      return [wizardCard(renderer, await wizard.start(person, reply.offer.form, reply.offer.prefill))];
    case 'status':
      return [await showRequest(services, person, reply.kenmerk)];
    case 'command':
      return [await commandCard(services, person, reply.command)];
  }
}

async function commandCard(
  services: Services,
  person: Person,
  command: Extract<Reply, { kind: 'command' }>['command'],
): Promise<CardMessage> {
  const { renderer, wizard, config } = services;
  switch (command) {
    case 'mijn verzoeken':
      return myRequests(services, person);
    case 'stop':
      return messageCard(renderer, {
        title: 'Gestopt',
        paragraphs: ['Wat u had ingevuld, is bewaard. Open hetzelfde formulier om verder te gaan.'],
      });
    case 'triage':
      return messageCard(renderer, {
        title: 'Triage kan hier nog niet',
        paragraphs: ['Het LC-team ziet de verzoeken nu met de opdracht requests list op de server.'],
      });
    case 'help':
      return helpCard(renderer, person, wizard.formsFor(person), config.microsoftApp === undefined);
  }
}

function refusedCard({ renderer }: Services): CardMessage {
  return messageCard(renderer, {
    title: 'Dit bericht heb ik niet verwerkt',
    paragraphs: [
      'In uw bericht staat iets dat op een BSN of een geboortedatum lijkt. Gegevens van cliënten horen hier niet. Ik heb uw ' +
        'bericht niet bewaard.',
      'Stel uw vraag opnieuw, zonder gegevens van een cliënt. Verwijder ook het bericht hierboven.',
    ],
  });
}
