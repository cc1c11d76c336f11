import type { Form, FormContext, Step, Stop } from '../forms/form.js';
import { settle } from '../forms/settle.js';
import type { Draft } from './draft.js';
import { progressOf } from './progress.js';
import { take } from './take.js';
import type { Notice, WizardInput } from './view.js';

/** Where a form stands after an input: what to keep (`draft`) and what to show or do. */
export type Advance =
  | {
      readonly outcome: 'step';
      readonly draft: Draft;
      readonly step: Step;
      readonly errors: Readonly<Record<string, string>>;
      /** Shown in the field once and kept nowhere. */
      readonly shown: Readonly<Record<string, string>>;
      readonly notices: readonly Notice[];
    }
  | { readonly outcome: 'review'; readonly draft: Draft; readonly notices: readonly Notice[] }
  | { readonly outcome: 'stopped'; readonly draft: Draft; readonly stop: Stop }
  | { readonly outcome: 'file'; readonly draft: Draft };

type StepInput = Extract<WizardInput, { action: 'next' | 'back' }>;
/** `restart` and `leave` are not about the form's content: the wizard itself handles those. */
export type AdvanceInput =
  | StepInput
  | Extract<WizardInput, { action: 'edit' }>
  | { readonly action: 'submit' | 'resume'; readonly draftId: string };

const elsewhere: Notice = {
  tone: 'info',
  title: 'U was al verder',
  text: 'Dit formulier staat ergens anders dan de kaart waarop u klikte. Hieronder ziet u waar u gebleven was. Er is niets veranderd.',
};
const malformed: Notice = {
  tone: 'attention',
  title: 'Dit konden wij niet verwerken',
  text: 'Wat er binnenkwam, hoort niet bij deze vragen. Er is niets veranderd en niets ingediend. Vul de stap opnieuw in.',
};
const changedSince: Notice = {
  tone: 'warning',
  title: 'Kijk dit nog na',
  text: 'Een antwoord dat eerder goed was, past nu niet meer. Er is nog niets ingediend.',
};
const moreQuestions: Readonly<Record<'required' | 'optional', Notice>> = {
  required: { tone: 'info', text: 'Door uw antwoord is er een vraag bij gekomen. Vul die ook in.' },
  optional: { tone: 'info', text: 'Door uw antwoord is er een vraag bij gekomen. U mag die openlaten.' },
};

/** Takes one input on a draft. Pure: the same draft, input and context give the same outcome. */
export function advance(form: Form, draft: Draft, input: AdvanceInput, context: FormContext): Advance {
  const current: Draft = { ...draft, answers: settle(form, draft.answers, context) };
  switch (input.action) {
    case 'resume':
      return standing(form, current, context);
    case 'next':
    case 'back':
      if (input.step !== current.step) return standing(form, current, context, [elsewhere]);
      return move(form, current, input, context);
    case 'edit':
      if (
        current.step === 'review' &&
        progressOf(form, current.answers, context).steps.some((step) => step.id === input.step)
      )
        return standing(form, { ...current, step: input.step, editing: true, typed: {} }, context);
      return standing(form, current, context, input.step === current.step ? [] : [elsewhere]);
    case 'submit':
      return submit(form, current, context);
  }
}

function move(form: Form, draft: Draft, input: StepInput, context: FormContext): Advance {
  const { steps } = progressOf(form, draft.answers, context);
  if (draft.step === 'review') {
    const last = steps.at(-1);
    return input.action === 'back' && last
      ? standing(form, { ...draft, step: last.id, editing: false }, context)
      : standing(form, draft, context, [elsewhere]);
  }
  const step = form.steps.find((candidate) => candidate.id === draft.step);
  if (!step) return standing(form, draft, context);
  const taken = take(form, step, draft, input.values, context);
  if (!taken.ok) return standing(form, draft, context, [malformed]);
  const { answers, typed, shown, errors, revealed } = taken.value;
  const kept: Draft = { ...draft, answers, typed: {} };

  if (input.action === 'back') return standing(form, { ...kept, step: before(form, kept, context) }, context);
  if (Object.keys(errors).length > 0)
    return { outcome: 'step', draft: { ...kept, typed }, step, errors, shown, notices: [] };
  const stop = form.stop?.({ ...context, answers });
  if (stop) return { outcome: 'stopped', draft: kept, stop };
  if (revealed)
    return { outcome: 'step', draft: kept, step, errors: {}, shown: {}, notices: [moreQuestions[revealed]] };
  return standing(form, { ...kept, step: after(form, kept, context) }, context);
}

/** The step that Verder leads to. A step opened with Wijzig leads back to the review, unless it raised new questions. */
function after(form: Form, draft: Draft, context: FormContext): string {
  const { steps, firstIncomplete } = progressOf(form, draft.answers, context);
  if (draft.editing) return firstIncomplete?.id ?? 'review';
  const place = form.steps.findIndex((step) => step.id === draft.step);
  const following = steps.find((step) => form.steps.indexOf(step) > place);
  return following?.id ?? firstIncomplete?.id ?? 'review';
}

function before(form: Form, draft: Draft, context: FormContext): string {
  const { steps, firstIncomplete } = progressOf(form, draft.answers, context);
  if (draft.editing && !firstIncomplete) return 'review';
  const place = form.steps.findIndex((step) => step.id === draft.step);
  return steps.findLast((step) => form.steps.indexOf(step) < place)?.id ?? draft.step;
}

function submit(form: Form, draft: Draft, context: FormContext): Advance {
  if (draft.step !== 'review') return standing(form, draft, context, [elsewhere]);
  const { firstIncomplete } = progressOf(form, draft.answers, context);
  if (firstIncomplete) return standing(form, draft, context);
  const stop = form.stop?.({ ...context, answers: draft.answers });
  return stop ? { outcome: 'stopped', draft, stop } : { outcome: 'file', draft };
}

/** Shows the draft where it stands; an answer that no longer fits is asked for again before the review. */
function standing(form: Form, draft: Draft, context: FormContext, notices: readonly Notice[] = []): Advance {
  const { steps, problems, firstIncomplete } = progressOf(form, draft.answers, context);
  if (draft.step === 'review') {
    if (!firstIncomplete) return { outcome: 'review', draft: { ...draft, editing: false, typed: {} }, notices };
    return {
      outcome: 'step',
      draft: { ...draft, step: firstIncomplete.id, editing: true },
      step: firstIncomplete,
      errors: problems.get(firstIncomplete.id) ?? {},
      shown: {},
      notices: [...notices, changedSince],
    };
  }
  const step = steps.find((candidate) => candidate.id === draft.step) ?? firstIncomplete ?? steps[0];
  if (!step) return { outcome: 'review', draft: { ...draft, step: 'review' }, notices };
  return {
    outcome: 'step',
    draft: { ...draft, step: step.id },
    step,
    errors: standingErrors(step, draft, context, problems.get(step.id) ?? {}),
    shown: {},
    notices,
  };
}

/** Errors of what stands in the fields; a question that nobody has answered yet is no error. */
function standingErrors(
  step: Step,
  draft: Draft,
  context: FormContext,
  problems: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const s = { ...context, answers: draft.answers };
  const errors: Record<string, string> = {};
  for (const field of step.fields) {
    const problem = problems[field.id];
    const typed = draft.typed[field.id];
    if (typed !== undefined) {
      const reading = field.read(typed, s);
      const error =
        reading.kind === 'refused'
          ? reading.error
          : reading.kind === 'value'
            ? field.check(reading.value, s)
            : undefined;
      if (error !== undefined) errors[field.id] = error;
    } else if (problem !== undefined && draft.answers[field.id] !== undefined) errors[field.id] = problem;
  }
  return errors;
}
