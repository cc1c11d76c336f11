import type { WizardView } from './view.js';

export type Stopped = Extract<WizardView, { kind: 'stopped' }>;

/** Why a form does not go on, with what to do instead. */
export function stoppedView(
  reason: Stopped['reason'],
  form: { readonly id: string; readonly title: string } | undefined,
  { title, text, canStart }: { readonly title: string; readonly text: string; readonly canStart: boolean },
): Stopped {
  return {
    kind: 'stopped',
    form: form?.id ?? '',
    title,
    summary: form ? `${form.title}: ${title}` : title,
    reason,
    text,
    canStart: canStart && form !== undefined,
  };
}
