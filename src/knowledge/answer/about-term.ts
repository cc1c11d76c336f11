import type { ReplyContext } from './outcome.js';
import { fold, tokenise } from '../understand/tokenise.js';

const patterns: readonly RegExp[] = [
  /^(?:wat is )?(?:de )?(?:afkorting|betekenis) (?:van )?(?:de |het )?(.+)$/,
  /^(?:wat is )?(.+?) (?:voluit|afkorting|betekenis|afko)(?: geschreven)?$/,
  /^waar (?:staat|staan) (?:de (?:letters|afkorting) )?(.+?) (?:eigenlijk |ook alweer )?voor$/,
  /^wat betekent (?:de (?:letters|afkorting) )?(.+?)(?: eigenlijk| ook alweer| precies)?$/,
];

/**
 * The glossary's record for who asks what one word of it means: its own word is in so many other records that a search finds those as well.
 *
 * @returns the id of the record; undefined when something else is asked, or of a word that the glossary does not have.
 */
export function termAsked(
  folded: string,
  { knowledge: { records } }: Pick<ReplyContext, 'knowledge'>,
): string | undefined {
  const text = tokenise(folded).join(' ');
  for (const pattern of patterns) {
    const word = pattern.exec(text)?.[1];
    if (word === undefined) continue;
    for (const term of records.terms.values())
      if ([term.title, ...term.aliases].some((name) => tokenise(fold(name)).join(' ') === word)) return term.id;
  }
  return undefined;
}
