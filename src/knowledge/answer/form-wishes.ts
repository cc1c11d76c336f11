import type { Knowledge } from '../knowledge.js';
import type { Forms, Reply } from '../reply.js';
import { isElsewhere, rank } from '../search/rank.js';
import { fold } from '../understand/tokenise.js';
import type { Understood } from '../understand/understand.js';
import { formReply } from './commands.js';
import { knownFields } from './known-fields.js';
import { queryOf } from './query-of.js';
import { withoutCourtesies } from './questions.js';

/**
 * From here on a form starts. A form that starts wrongly is worse than an answer that has the form's button. Chosen on messages that were
 * left out in learning.
 */
const sureEnough = 0.4;
/** Surer than this a form starts, also where the words are those of something that the assistant does not do. */
const quiteSure = 0.75;

/** The form that does what someone wants, with what the message names filled in; undefined for a question. */
export function formWish(
  message: string,
  understood: Understood,
  forms: Forms,
  knowledge: Knowledge,
): Reply | undefined {
  const wish = knowledge.wishes.of(fold(withoutCourtesies(message)));
  if (wish === undefined || wish.sure < sureEnough) return undefined;
  if (wish.sure < quiteSure && isElsewhere(rank(queryOf(understood), knowledge.index))) return undefined;
  return formReply(wish.form, forms, knownFields(understood));
}
