import {
  CardFactory,
  type MessagingExtensionAttachment,
  type MessagingExtensionResult,
  type TurnContext,
} from 'botbuilder';
import { z } from 'zod/v4';
import { dayOf } from '../../src/clock.js';
import { findPersonalData, refusedAnywhere } from '../../src/personal-data.js';
import type { AnswerView } from '../../src/knowledge/reply.js';
import type { Renderer } from '../render.js';
import type { Services } from '../services.js';
import { insertedCard } from '../views/answer.js';

/** As `appPackage/manifest.json` names them. */
const COMMAND = 'zoek';
const PARAMETER = 'vraag';

const querySchema = z.object({
  commandId: z.string().optional(),
  parameters: z.array(z.object({ name: z.string().optional(), value: z.unknown() })).default([]),
});

/** The search box above a message that someone writes. The Playground names no command unless it is told one. */
export function isSearch({ activity }: TurnContext): Promise<boolean> {
  if (activity.name !== 'composeExtension/query') return Promise.resolve(false);
  const query = querySchema.safeParse(activity.value);
  return Promise.resolve(query.success && (query.data.commandId ?? COMMAND) === COMMAND);
}

/** Records that fit what was typed, each with the card that goes into the conversation. Nothing of it is kept or counted. */
export function onSearch(
  { answers, clock, renderer }: Services,
  { activity }: TurnContext,
): Promise<MessagingExtensionResult> {
  const text = searchedFor(activity.value);
  if (findPersonalData(text, dayOf(clock.now()), refusedAnywhere).length > 0) {
    return Promise.resolve(
      said(
        'In uw zoekvraag staat iets dat op een BSN of een geboortedatum lijkt. Ik heb er niet mee gezocht. Zoek zonder gegevens van een cliënt.',
      ),
    );
  }
  const found = answers.search(text);
  if (found.length === 0) {
    return Promise.resolve(said('Niets gevonden. Probeer een ander woord, of stel uw vraag aan de assistent zelf.'));
  }
  return Promise.resolve({
    type: 'result',
    attachmentLayout: 'list',
    attachments: found.map((view) => attachmentOf(renderer, view)),
  });
}

/** What was typed; Teams asks for a first list with a parameter of another name. */
function searchedFor(value: unknown): string {
  const query = querySchema.safeParse(value);
  const parameters = query.success ? query.data.parameters : [];
  const typed = parameters.find(({ name }) => (name ?? PARAMETER) === PARAMETER)?.value;
  return typeof typed === 'string' ? typed.trim() : '';
}

function said(text: string): MessagingExtensionResult {
  return { type: 'message', text };
}

function attachmentOf(renderer: Renderer, view: AnswerView): MessagingExtensionAttachment {
  const { card } = insertedCard(renderer, view);
  return { ...CardFactory.adaptiveCard(card), preview: CardFactory.thumbnailCard(view.title, view.short) };
}
