import type { AnswerView, Choice, Forms, Memory } from '../reply.js';
import type { Knowledge } from '../knowledge.js';
import type { Topic, Unknown } from '../record.js';
import type { Askable } from '../search/profile.js';
import type { Day } from '../../clock.js';
import type { Contacts } from '../../people/contacts.js';

/** What `reply` leans on beside the message; all of it is handed in. */
export interface ReplyContext {
  readonly knowledge: Knowledge;
  /** What the turn before left behind. */
  readonly memory?: Memory | undefined;
  readonly today: Day;
  readonly forms: Forms;
  /** Whom to call at each organisation; left out for someone who may not see that. */
  readonly contacts?: Contacts;
}

/** What comes of one question, before it is dressed as a reply. */
export type Outcome =
  | { readonly kind: 'answer'; readonly view: AnswerView; readonly memory: Memory }
  | {
      readonly kind: 'clarify';
      readonly question: string;
      readonly choices: readonly Choice[];
      readonly memory: Memory;
    }
  | {
      readonly kind: 'none';
      readonly reason: 'unknown' | 'fact-unknown';
      readonly name?: string;
      /** What was asked, when it is known to be in no document. */
      readonly unknown?: Unknown;
      /** The record that is about it, without saying this. */
      readonly missed?: Askable;
      /** A name or number of a person was asked for. */
      readonly contact?: true;
      /** A name that may be of an organisation, and is in no record. */
      readonly outsider?: string;
      /** The record that says only that the documents leave this open. */
      readonly unsaid?: Topic;
      readonly nearest: readonly Choice[];
    };
