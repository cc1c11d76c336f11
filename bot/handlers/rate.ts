import { dayOf } from '../../src/clock.js';
import type { Thumb } from '../../src/knowledge/asked.js';
import type { ShownAnswer } from '../shown-answers.js';
import type { Services } from '../services.js';
import { stringOf, type ActionInput, type Replacement, type Turn } from '../verbs.js';
import { answerCard } from '../views/answer.js';
import { messageCard } from '../views/message.js';

/** A thumb with an answer: counted once a day for each person and record; the answer stays, with thanks. */
export function onRate(services: Services, { context, person, input }: Turn): Promise<Replacement> {
  const { asked, clock, ratedOnce, renderer, shown } = services;
  const recordId = stringOf(input, 'recordId') ?? '';
  const thumb = thumbOf(input);
  const rated = thumb && (shown.rate(context, recordId, thumb) ?? again(services, recordId, thumb));
  const pressed = rated?.find(({ view }) => view.recordId === recordId);
  if (!thumb || !rated || !pressed) {
    return Promise.resolve(
      messageCard(renderer, {
        title: 'Dit antwoord is veranderd',
        paragraphs: [
          'Het antwoord bij deze knop is er niet meer. Stel uw vraag opnieuw. Dan ziet u het nieuwe antwoord.',
        ],
      }),
    );
  }
  const day = dayOf(clock.now());
  if (ratedOnce(person.id, recordId, day)) asked.rate({ day, recordId, thumb });
  const message = rated.map((answer) => answerCard(renderer, answer.view, answer.rated));
  return Promise.resolve({ ...answerCard(renderer, pressed.view, thumb), message });
}

/** The answer of the record itself, for a card that was shown before a restart. */
function again({ answers }: Services, recordId: string, thumb: Thumb): readonly ShownAnswer[] | undefined {
  const reply = answers.show(recordId);
  return reply?.kind === 'answer' ? reply.answers.map((view) => ({ view, rated: thumb })) : undefined;
}

function thumbOf(input: ActionInput): Thumb | undefined {
  const thumb = stringOf(input, 'thumb');
  return thumb === 'up' || thumb === 'down' ? thumb : undefined;
}
