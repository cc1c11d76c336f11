import type { Field } from '../forms/field.js';
import type { Form, FormContext, Situation, Step } from '../forms/form.js';
import { askedFields, settle } from '../forms/settle.js';
import { err, ok, type Result } from '../result.js';
import type { AnswerValue, Answers } from '../requests/request.js';
import type { Draft } from './draft.js';

/** What came of the values that a step's card sent back. */
export interface Taken {
  /** Settled, with what passed. */
  readonly answers: Answers;
  /** What was refused and may be kept, so that it stands on the card again. */
  readonly typed: Readonly<Record<string, string>>;
  /** What may be shown again and not kept: text from which personal data was left out. */
  readonly shown: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
  /** A question of this step appeared by these answers and waits for one itself; whether it must have one. */
  readonly revealed: 'required' | 'optional' | undefined;
}

/**
 * Reads and checks the values of one step. Values that the card cannot have sent (a field that is not of this step, a
 * wrong type) are an error as a whole: then nothing is taken.
 */
export function take(
  form: Form,
  step: Step,
  draft: Draft,
  values: Readonly<Record<string, unknown>>,
  context: FormContext,
): Result<Taken, 'malformed'> {
  const known = new Set(step.fields.map((field) => field.id));
  if (Object.keys(values).some((id) => !known.has(id))) return err('malformed');

  const before = settle(form, draft.answers, context);
  const onCard = new Set(askedFields(step, { ...context, answers: before }).map((field) => field.id));
  const answers: Record<string, AnswerValue> = {};
  const typed: Record<string, string> = {};
  const shown: Record<string, string> = {};
  const errors: Record<string, string> = {};
  let revealed: Taken['revealed'];

  // Each field sees the answers of the fields before it.
  const s = { ...context, answers };
  for (const { field, own } of fieldsOf(form, step)) {
    if (!field.applies(s)) continue;
    const asked = own && field.isAsked(s);
    const kept =
      field.fixed(s) ??
      (asked && (onCard.has(field.id) || Object.hasOwn(values, field.id)) ? undefined : standing(field, before, s));
    if (kept !== undefined) answers[field.id] = kept;
    if (kept !== undefined || !asked) continue;
    if (!onCard.has(field.id) && !Object.hasOwn(values, field.id)) {
      revealed = revealed === 'required' || field.isRequired(s) ? 'required' : 'optional';
      continue;
    }
    const reading = field.read(values[field.id], s);
    switch (reading.kind) {
      case 'value':
        answers[field.id] = reading.value;
        break;
      case 'empty':
        if (field.isRequired(s)) errors[field.id] = field.errorMessage;
        break;
      case 'refused':
        errors[field.id] = reading.error;
        if (reading.typed !== undefined) typed[field.id] = reading.typed;
        break;
      case 'personal':
        errors[field.id] = reading.error;
        shown[field.id] = reading.redacted;
        break;
      case 'malformed':
        return err('malformed');
    }
  }

  // Rules may look at answers further on, so they come when all has been read.
  const all = { ...context, answers: { ...answers } };
  for (const field of askedFields(step, all)) {
    const value = answers[field.id];
    const problem = value === undefined ? undefined : field.check(value, all);
    if (value === undefined || problem === undefined) continue;
    errors[field.id] = problem;
    typed[field.id] = field.input(value);
    delete answers[field.id];
  }
  return ok({ answers: settle(form, answers, context), typed, shown, errors, revealed });
}

/** The answer so far; or what the field begins with, when an answer that this follows from has changed. */
function standing(field: Field, before: Answers, s: Situation): AnswerValue | undefined {
  const changed = field.beginsFrom.some((id) => JSON.stringify(before[id]) !== JSON.stringify(s.answers[id]));
  return changed ? field.begin(s) : before[field.id];
}

function fieldsOf(form: Form, current: Step): readonly { field: Step['fields'][number]; own: boolean }[] {
  return form.steps.flatMap((step) => step.fields.map((field) => ({ field, own: step.id === current.id })));
}
