import { cardActivity } from '../render.js';
import type { Services } from '../services.js';
import { stringOf, type Turn } from '../verbs.js';
import { answerCard } from '../views/answer.js';
import { messageCard } from '../views/message.js';

/** A button for a subject: answered by the id of its record, so that no reading of words comes between. */
export async function onAsk(
  { answers, conversations, renderer, shown }: Services,
  { context, input }: Turn,
): Promise<void> {
  const reply = answers.show(stringOf(input, 'recordId') ?? '');
  if (reply?.kind !== 'answer') {
    await context.sendActivity(
      cardActivity(
        messageCard(renderer, {
          title: 'Dit onderwerp is veranderd',
          paragraphs: ['Het antwoord achter deze knop is er niet meer. Stel uw vraag opnieuw.'],
        }),
      ),
    );
    return;
  }
  conversations.remember(context, reply.memory);
  const sent = await context.sendActivity(cardActivity(...reply.answers.map((view) => answerCard(renderer, view))));
  shown.remember(context, sent?.id, reply.answers);
}
