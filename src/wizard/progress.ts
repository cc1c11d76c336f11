import type { Form, FormContext, Step } from '../forms/form.js';
import { askedFields } from '../forms/settle.js';
import type { Answers } from '../requests/request.js';

/** How far a form is: derived from the answers, never stored. */
export interface Progress {
  /** The steps that have something to ask. */
  readonly steps: readonly Step[];
  /** What is missing or does not fit, by field id, of each step that is not complete. */
  readonly problems: ReadonlyMap<string, Readonly<Record<string, string>>>;
  /** The first step that is not complete; undefined when the form can be filed. */
  readonly firstIncomplete: Step | undefined;
}

/** `answers` are settled. */
export function progressOf(form: Form, answers: Answers, context: FormContext): Progress {
  const s = { ...context, answers };
  const steps: Step[] = [];
  const problems = new Map<string, Record<string, string>>();
  for (const step of form.steps) {
    const asked = askedFields(step, s);
    // What a later step asks can follow from an answer that is still missing: until then it counts.
    if (asked.length === 0 && problems.size === 0) continue;
    steps.push(step);
    const wrong: Record<string, string> = {};
    for (const field of asked) {
      const value = answers[field.id];
      const problem =
        value === undefined ? (field.isRequired(s) ? field.errorMessage : undefined) : field.check(value, s);
      if (problem !== undefined) wrong[field.id] = problem;
    }
    if (Object.keys(wrong).length > 0) problems.set(step.id, wrong);
  }
  return { steps, problems, firstIncomplete: steps.find((step) => problems.has(step.id)) };
}
