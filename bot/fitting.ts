import { LtaError } from '../src/errors.js';
import type { Card } from './render.js';

/** Below the 28 KB of a card, because what goes around it in a message takes some too. */
const mostBytes = 26 * 1024;

/** The first that is small enough to send; the last one when none is. */
export function fitting<T>(choices: readonly T[], render: (choice: T) => Card): Card {
  let card: Card | undefined;
  for (const choice of choices) {
    card = render(choice);
    if (Buffer.byteLength(JSON.stringify(card)) <= mostBytes) break;
  }
  if (card === undefined) throw new LtaError('CARD_INVALID', 'There is nothing to choose from.');
  return card;
}
