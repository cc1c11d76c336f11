import { addDays, daysBetween, formatDay } from '../calendar.js';
import type { Field } from '../forms/field.js';
import type { Form, FormContext, Situation } from '../forms/form.js';
import { err, ok, type Result } from '../result.js';
import type { AnswerValue, Answers } from '../requests/request.js';
import type { FieldView } from '../wizard/view.js';
import type { Chance } from './chance.js';
import { sentenceFor } from './sentences.js';

/** So many times an answer is tried that the form refuses; then the person gives up, and nothing is filed. */
const tries = 60;

/**
 * Answers that a form takes, by its own rules: any form can be filled in, also one that is added later. Undefined when the form
 * says that it is not needed, or when no answer is taken.
 */
export function fillIn(form: Form, context: FormContext, chance: Chance): Answers | undefined {
  const answers: Record<string, AnswerValue> = {};
  const s: Situation = { ...context, answers };
  for (const field of form.steps.flatMap((step) => step.fields)) {
    if (!field.applies(s)) continue;
    const fixed = field.fixed(s);
    const answer = fixed === undefined && field.isAsked(s) ? answerTo(field, s, chance) : ok(fixed);
    if (!answer.ok) return undefined;
    if (answer.value !== undefined) answers[field.id] = answer.value;
    if (form.stop?.(s) !== undefined) return undefined;
  }
  return answers;
}

function answerTo(field: Field, s: Situation, chance: Chance): Result<AnswerValue | undefined, 'gave up'> {
  const view = field.view(s, {});
  if (!field.isRequired(s) && view.type !== 'confirm' && chance.percent(60)) return ok(undefined);
  for (let tried = 0; tried < tries; tried += 1) {
    const reading = field.read(typed(view, s, chance, tried), s);
    if (reading.kind === 'empty' && !field.isRequired(s)) return ok(undefined);
    if (reading.kind === 'value' && field.check(reading.value, s) === undefined) return ok(reading.value);
  }
  return err('gave up');
}

/** What someone would type or choose. */
function typed(view: FieldView, s: Situation, chance: Chance, tried: number): string {
  switch (view.type) {
    case 'choice':
      return chance.maybeOf(view.choices)?.value ?? '';
    case 'confirm':
      // Seldom urgent; what a form insists on is switched on at the second try.
      return String(tried > 0 || chance.percent(12));
    case 'date':
      return dateIn(view, s, chance);
    case 'text':
      return sentenceFor(view, chance);
  }
}

/** Mostly within some months of today, sometimes anywhere that the field takes. */
function dateIn({ min, max }: Extract<FieldView, { type: 'date' }>, { today }: Situation, chance: Chance): string {
  const near = addDays(today, chance.between(-60, 420));
  if (chance.percent(85)) return formatDay(near);
  const [first, last] = [min ?? addDays(today, -365), max ?? addDays(today, 365)];
  return formatDay(addDays(first, chance.between(0, Math.max(0, daysBetween(first, last)))));
}
