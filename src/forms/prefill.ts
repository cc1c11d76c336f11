import type { AnswerValue, Answers } from '../requests/request.js';
import type { Form, FormContext } from './form.js';

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
    const reading = field.read(Object.hasOwn(prefill, field.id) ? prefill[field.id] : undefined, s);
    if (reading.kind !== 'value' || !Object.hasOwn(prefill, field.id)) continue;
    if (field.check(reading.value, s) === undefined) answers[field.id] = reading.value;
  }
  return answers;
}
