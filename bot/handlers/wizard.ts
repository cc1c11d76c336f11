import { z } from 'zod/v4';
import type { WizardInput } from '../../src/wizard/view.js';
import { isPrivate, onlyInPrivateCard } from '../private-chat.js';
import { cardActivity, type CardMessage } from '../render.js';
import type { Services } from '../services.js';
import { stringOf, type ActionInput, type Turn } from '../verbs.js';
import { messageCard } from '../views/message.js';
import { wizardCard } from '../views/wizard.js';

const prefillSchema = z.record(z.string(), z.string());

/** A button that opens a form, with what is known filled in. What it says is checked like typed input. */
export async function onStart(
  { wizard, renderer, receiptUrl }: Services,
  { context, person, input }: Turn,
): Promise<void> {
  if (!isPrivate(context)) {
    await context.sendActivity(cardActivity(onlyInPrivateCard(renderer)));
    return;
  }
  const view = await wizard.start(person, stringOf(input, 'form') ?? '', prefillOf(input));
  await context.sendActivity(cardActivity(wizardCard(renderer, view, receiptUrl)));
}

/** A button on a step, the review or the question whether to go on. */
export async function onWizardAction(
  { wizard, renderer, receiptUrl }: Services,
  { person, input }: Turn,
): Promise<CardMessage> {
  const wizardInput = wizardInputOf(input);
  if (!wizardInput) {
    return messageCard(renderer, {
      title: 'Deze knop werkt niet meer',
      paragraphs: ['Open het formulier opnieuw. Wat u had ingevuld, is bewaard.'],
    });
  }
  return wizardCard(renderer, await wizard.handle(person, wizardInput), receiptUrl);
}

/** What the button itself sends along; no field has one of these ids. */
const ownKeys: ReadonlySet<string> = new Set(['verb', 'action', 'draftId', 'step', 'prefill']);

/** Our own data of the button apart from what was typed; undefined when it is none of ours. */
function wizardInputOf(input: ActionInput): WizardInput | undefined {
  const { action } = input;
  const draftId = stringOf(input, 'draftId') ?? '';
  const step = stringOf(input, 'step') ?? '';
  const values = Object.fromEntries(Object.entries(input).filter(([key]) => !ownKeys.has(key)));
  switch (action) {
    case 'next':
    case 'back':
      return { action, draftId, step, values };
    case 'edit':
      return { action, draftId, step };
    case 'submit':
    case 'resume':
    case 'leave':
      return { action, draftId };
    case 'restart':
      return { action, draftId, prefill: prefillOf(input) };
    default:
      return undefined;
  }
}

function prefillOf(input: ActionInput): Readonly<Record<string, string>> {
  try {
    const parsed: unknown = JSON.parse(stringOf(input, 'prefill') ?? '{}');
    const prefill = prefillSchema.safeParse(parsed);
    return prefill.success ? prefill.data : {};
  } catch {
    return {};
  }
}
