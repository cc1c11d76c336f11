import type { FieldView, WizardView } from '../../src/wizard/view.js';
import type { Desk } from '../wizard/desk.js';

/** Which of so many possibilities to take: the whole of a walk follows from its choices. */
/** `make mistakes` and `look around` say whether to, before going on. */
export type Pick = (place: string, options: readonly string[]) => number;

/** What to answer where nothing is known of the form: the first that the field takes. */
const texts = ['4711-26', '12345678', '0182 123 456', 'Overleg met de wijkverpleging', 'team@example.org'];
const numbers = ['10', '5', '20', '40', '1'];
const days = [
  '2026-12-31',
  '2027-02-01',
  '2026-12-15',
  '2027-01-15',
  '2026-11-10',
  '2027-06-30',
  '2026-11-23',
  '2028-01-01',
  '2028-06-30',
  '2026-03-01',
];
/** A near, a past and a far day to begin with: what is asked next can follow from it. */
const starts = ['0', '4', '7'];
const yesOrNo = ['nee', 'ja'];
const mistakes = [
  '',
  'onzin',
  '123456782',
  'geboren 12-03-2011',
  '31-02-2027',
  '-1',
  'x'.repeat(3000),
  '2015-01-01',
  '**vet** <b>x</b>',
];

/**
 * Fills in any form, without knowing it: takes what `pick` says of choices, and tries one answer after the other where the
 * form refuses. Every view that comes by is handed over.
 */
export async function walkForm(desk: Desk, form: string, pick: Pick, seen: (view: WizardView) => void): Promise<void> {
  const look = (view: WizardView): WizardView => {
    seen(view);
    return view;
  };
  const tries = new Map<string, number>();
  let view = look(await desk.start(form));
  for (let cards = 0; view.kind === 'step'; cards += 1) {
    if (cards > 80) throw new Error(`${form} cannot be filled in: stuck at ${JSON.stringify(desk.errors)}`);
    const { fields, step } = view;
    if (!tries.has(step.id) && pick('make mistakes', yesOrNo) === 1) {
      tries.set(step.id, 0);
      look(await desk.next(Object.fromEntries(fields.map(({ id }) => [id, '']))));
      const wrong = fields.map(({ id, type }) => [id, type === 'confirm' ? '' : mistake(pick, id)] as const);
      look(await desk.next(Object.fromEntries(wrong)));
      look(await desk.next({ nooitGevraagd: 'x' }));
      if (desk.shown?.kind !== 'step' || desk.shown.step.id !== step.id) {
        view = desk.shown ?? view;
        continue;
      }
    }
    const values = desk.at('step').fields.map((field) => {
      const refused = field.error !== undefined && tries.get(field.id) !== undefined;
      const attempt = (tries.get(field.id) ?? -1) + (refused || !tries.has(field.id) ? 1 : 0);
      tries.set(field.id, attempt);
      return [field.id, answer(field, attempt, pick)] as const;
    });
    view = look(await desk.next(Object.fromEntries(values)));
  }
  if (view.kind === 'review' && pick('look around', yesOrNo) === 1) await finish(desk, view, look);
  else if (view.kind === 'review') look(await desk.press('submit'));
}

/** From the review: one step opened and closed again, filed twice, and looked at again. */
async function finish(
  desk: Desk,
  review: Extract<WizardView, { kind: 'review' }>,
  look: (view: WizardView) => WizardView,
): Promise<void> {
  for (const part of review.parts) {
    const opened = look(await desk.edit(part.step));
    if (opened.kind === 'step')
      look(await desk.back(Object.fromEntries(opened.fields.map((f) => [f.id, f.value ?? '']))));
  }
  look(await desk.start(review.form));
  look(await desk.press('leave'));
  look(await desk.start(review.form));
  look(await desk.press('resume'));
  const { draftId } = desk;
  look(await desk.press('submit'));
  look(await desk.send({ action: 'submit', draftId }));
}

function mistake(pick: Pick, id: string): string {
  return mistakes[pick(`mistake ${id}`, mistakes)] ?? '';
}

function answer(field: FieldView, attempt: number, pick: Pick): string {
  switch (field.type) {
    case 'choice': {
      // One gemeente is as good as another.
      const options = field.choices.slice(0, field.style === 'filtered' ? 1 : undefined).map(({ value }) => value);
      return field.choices[(pick(field.id, options) + attempt) % field.choices.length]?.value ?? '';
    }
    case 'confirm':
      return attempt > 0 || field.required || pick(field.id, yesOrNo) === 1 ? 'true' : 'false';
    case 'date':
      return days[(Number(starts[pick(field.id, starts)]) + attempt) % days.length] ?? '';
    case 'text': {
      const list = [...texts, ...numbers];
      return list[attempt % list.length] ?? '';
    }
  }
}
