import { dayOf } from '../clock.js';
import { formatDay, formatTime } from '../calendar.js';
import type { FilingForm, FormContext } from '../forms/form.js';
import type { Filed } from '../requests/log.js';
import { frame } from './step-view.js';
import type { WizardView } from './view.js';

/** The receipt, from the request as it is kept: the same when it is shown again. */
export function receiptView(
  form: FilingForm,
  { request, again }: Filed,
  context: FormContext,
): Extract<WizardView, { kind: 'receipt' }> {
  const moment = new Date(request.filedAt);
  const today = dayOf(moment);
  const { notices, next } = form.receipt({ ...context, today, now: moment, answers: request.answers }, request);
  return {
    kind: 'receipt',
    ...frame(form, request.draftId, `Ingediend: ${form.title} ${request.kenmerk}`),
    kenmerk: request.kenmerk,
    again,
    filedAt: `${formatDay(today)} om ${formatTime(moment)} uur`,
    notices: again
      ? [
          {
            tone: 'info',
            text: 'Dit verzoek was al ingediend. Het staat er één keer in, onder dit kenmerk.',
          },
          ...notices,
        ]
      : notices,
    next,
    parts: request.document,
  };
}
