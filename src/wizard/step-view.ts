import type { Form, FormContext, Situation, Step } from '../forms/form.js';
import { askedFields } from '../forms/settle.js';
import type { DocumentPart } from '../requests/request.js';
import type { Advance } from './advance.js';
import { progressOf } from './progress.js';
import type { Notice, Row, WizardView } from './view.js';

/** The card of a step, as data. */
export function stepView(
  form: Form,
  at: Extract<Advance, { outcome: 'step' }>,
  context: FormContext,
): Extract<WizardView, { kind: 'step' }> {
  const { draft, step, errors, shown } = at;
  const s = { ...context, answers: draft.answers };
  const { steps } = progressOf(form, draft.answers, context);
  const number = steps.findIndex((candidate) => candidate.id === step.id) + 1;
  const intro = step.intro?.(s);
  const place = `Stap ${number} van ${steps.length}`;
  const wrong = Object.keys(errors).length;
  return {
    kind: 'step',
    ...frame(
      form,
      draft.id,
      wrong > 0 ? `${form.title}: kijk ${step.title} nog na` : `${form.title}: ${place}, ${step.title}`,
    ),
    step: { id: step.id, title: step.title, number, of: steps.length },
    ...(intro === undefined ? {} : { intro }),
    notices: [...at.notices, ...(step.notices?.(s) ?? [])],
    fields: askedFields(step, s).map((field) => {
      const answer = draft.answers[field.id];
      const value =
        shown[field.id] ?? draft.typed[field.id] ?? (answer === undefined ? undefined : field.input(answer));
      const error = errors[field.id];
      return field.view(s, {
        ...(value === undefined ? {} : { value }),
        ...(error === undefined ? {} : { error }),
      });
    }),
    computed: [...knownRows(step, s), ...(step.computed?.(s) ?? [])],
    canGoBack: draft.editing || number > 1,
  };
}

/** What is not asked because it is known: shown, so that one sees what will be filed. */
function knownRows(step: Step, s: Situation): readonly Row[] {
  return step.fields.flatMap((field) => {
    if (!field.applies(s) || field.isAsked(s)) return [];
    const value = s.answers[field.id];
    return value === undefined ? [] : [{ label: field.label, value: field.format(value, s) }];
  });
}

/** The review: all that was answered, with Wijzig per part. */
export function reviewView(
  form: Form,
  at: Extract<Advance, { outcome: 'review' }>,
  context: FormContext,
  found: readonly Notice[],
): Extract<WizardView, { kind: 'review' }> {
  const { draft } = at;
  const s = { ...context, answers: draft.answers };
  return {
    kind: 'review',
    ...frame(form, draft.id, `${form.title}: controleer uw antwoorden en ${form.keep ? 'sla ze op' : 'dien in'}`),
    submit: form.keep ? 'Opslaan' : 'Indienen',
    notices: [...at.notices, ...found, ...(form.reviewNotices?.(s) ?? [])],
    parts: documentParts(form, draft.answers, context).map(({ step, title, rows }) => ({ step, title, rows })),
  };
}

/** What was asked and answered, by step, as people read it. */
export function documentParts(
  form: Form,
  answers: Advance['draft']['answers'],
  context: FormContext,
): readonly (DocumentPart & { readonly step: string })[] {
  const s = { ...context, answers };
  const parts = form.steps.map((step) => {
    const rows = step.fields.flatMap((field) => {
      const value = field.inDocument ? answers[field.id] : undefined;
      return value === undefined ? [] : [{ label: field.label, value: field.format(value, s) }];
    });
    return { step: step.id, title: step.title, rows: [...rows, ...(step.computed?.(s) ?? [])] };
  });
  return parts.filter((part) => part.rows.length > 0);
}

/** The part of a view that says which form and draft it is. */
export function frame(
  form: Form,
  draftId: string,
  summary: string,
): { readonly draftId: string; readonly form: string; readonly title: string; readonly summary: string } {
  return { draftId, form: form.id, title: form.title, summary };
}
