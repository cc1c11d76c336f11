import { z } from 'zod/v4';
import type { Day } from '../src/clock.js';
import type { ContactSubject } from '../src/people/contacts.js';
import { findPersonalData, redact } from '../src/personal-data.js';
import { isActionName, lifecycle, type ActionName } from '../src/requests/lifecycle.js';
import type { Outcome } from '../src/requests/request.js';
import { stringOf, type ActionInput } from './verbs.js';

/** What someone filled in on the input of an action, as it may stand there again. */
export interface Typed {
  readonly text?: string;
  /** The id of a colleague, or `mij`. */
  readonly to?: string;
  readonly outcome?: Outcome;
  readonly subject?: ContactSubject;
}

/** What came back from the button of an action: claims, each of the right type. */
export interface ActInput {
  readonly kenmerk: string;
  readonly action: ActionName;
  readonly version: number;
  /** Undefined when nothing was typed; untouched, so that the core can judge it. */
  readonly typed: Typed;
}

const subjects = [
  'accountmanagement',
  'financien',
  'berichtenverkeer',
  'declaraties',
  'contractmanagement',
  'toegang',
] as const satisfies readonly ContactSubject[];
const outcomes = [
  'toegekend',
  'afgewezen',
  'doorgezet',
  'ingetrokken',
  'niet nodig',
] as const satisfies readonly Outcome[];

const versionSchema = z.coerce.number().int().positive();

/** Undefined when it is none of ours: a forged card, or one of before an update. */
export function actInputOf(input: ActionInput): ActInput | undefined {
  const action = stringOf(input, 'action') ?? '';
  const version = versionSchema.safeParse(stringOf(input, 'version'));
  if (!isActionName(action) || lifecycle[action].by === 'assistent' || !version.success) return undefined;
  const kenmerk = (stringOf(input, 'kenmerk') ?? '').trim().toUpperCase();
  return { kenmerk, action, version: version.data, typed: typedOf(input) };
}

/** The inputs beside the button; anything of another type counts as left open. */
export function typedOf(input: ActionInput): Typed {
  const text = stringOf(input, 'text');
  const to = stringOf(input, 'to');
  const outcome = outcomes.find((one) => one === input['outcome']);
  const subject = subjects.find((one) => one === input['subject']);
  return {
    ...(text === undefined ? {} : { text }),
    ...(to === undefined ? {} : { to }),
    ...(outcome === undefined ? {} : { outcome }),
    ...(subject === undefined ? {} : { subject }),
  };
}

/** The same without personal data of a client: on a card it would stay in the chat. */
export function withoutPersonalData(typed: Typed, today: Day): Typed {
  if (typed.text === undefined) return typed;
  return { ...typed, text: redact(typed.text, findPersonalData(typed.text, today)) };
}
