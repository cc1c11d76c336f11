import type { TurnContext } from 'botbuilder';
import { isPrivate } from '../private-chat.js';
import { cardActivity } from '../render.js';
import type { Services } from '../services.js';
import { welcomeAllCard, welcomeCard } from '../views/help.js';
import { rolePickerCard } from '../views/role-picker.js';

/** The assistant was added to a chat: say who it is and what to try; in local use, ask which role someone wants. */
export async function onMembersAdded(services: Services, context: TurnContext): Promise<void> {
  const { activity } = context;
  const botWasAdded = activity.membersAdded?.some((member) => member.id === activity.recipient.id) ?? false;
  if (!botWasAdded) return;
  const { renderer, wizard, identify, answers, config } = services;
  if (!isPrivate(context)) {
    await context.sendActivity(cardActivity(welcomeAllCard(renderer)));
    return;
  }
  const person = await identify(context);
  const welcome = welcomeCard(renderer, person, wizard.formsFor(person));
  const messages =
    config.microsoftApp === undefined && person.roles.includes('gast')
      ? [welcome, rolePickerCard(renderer, person, answers.records())]
      : [welcome];
  await context.sendActivity(cardActivity(...messages));
}
