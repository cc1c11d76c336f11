import type { AnswerValue, Answers } from '../requests/request.js';
import type { Field } from './field.js';
import type { Form, FormContext, Situation, Step } from './form.js';

/**
 * The answers that count: in the order of the form, of fields that apply, with what needs no asking filled in. An answer
 * of a field that no longer applies is dropped. Each field sees the answers of the fields before it.
 */
export function settle(form: Form, given: Answers, context: FormContext): Answers {
  const settled: Record<string, AnswerValue> = {};
  const s = { ...context, answers: settled };
  for (const step of form.steps) {
    for (const field of step.fields) {
      if (!field.applies(s)) continue;
      const value = field.fixed(s) ?? given[field.id];
      if (value !== undefined) settled[field.id] = value;
    }
  }
  return settled;
}

/** The fields of a step that are asked now. */
export function askedFields(step: Step, s: Situation): readonly Field[] {
  return step.fields.filter((field) => field.applies(s) && field.isAsked(s));
}
