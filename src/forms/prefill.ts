import type { AnswerValue, Answers } from '../requests/request.js';
import type { Field } from './field.js';
import type { Form, FormContext, Situation } from './form.js';

/** Answers that are known from elsewhere (a question), checked as if they were typed. What does not fit is left out. */
export function prefilled(form: Form, prefill: Readonly<Record<string, string>>, context: FormContext): Answers {
  const answers: Record<string, AnswerValue> = {};
  const s = { ...context, answers };
  for (const field of form.steps.flatMap((step) => step.fields)) {
    if (!field.applies(s)) continue;
    const fixed = field.fixed(s);
    if (fixed !== undefined) {
      answers[field.id] = fixed;
      continue;
    }
    const value = Object.hasOwn(prefill, field.id) ? readOf(field, prefill[field.id], s) : field.begin(s);
    if (value !== undefined && field.check(value, s) === undefined) answers[field.id] = value;
  }
  return answers;
}

function readOf(field: Field, text: string | undefined, s: Situation): AnswerValue | undefined {
  const reading = field.read(text, s);
  return reading.kind === 'value' ? reading.value : undefined;
}
