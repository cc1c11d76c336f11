import { dayOf } from '../clock.js';
import { formatDay } from '../calendar.js';
import type { Form, FormContext } from '../forms/form.js';
import type { RequestLog } from '../requests/log.js';
import type { Draft } from './draft.js';
import type { Notice } from './view.js';

/** Warns when there is an open request about the same already (design: "Forms"); the form says what the same is. */
export async function openDoubles(
  form: Form,
  draft: Draft,
  requests: RequestLog,
  context: FormContext,
): Promise<readonly Notice[]> {
  if (form.keep) return [];
  const same = form.sameAs?.({ ...context, answers: draft.answers });
  if (!same) return [];
  const open = await requests.list({ ...same.filter, states: ['ingediend', 'in behandeling', 'wacht op indiener'] });
  return open
    .filter((request) => request.draftId !== draft.id)
    .map((request) => ({
      tone: 'warning',
      title: 'Er loopt al een verzoek',
      text: `${same.words} staat ${request.kenmerk} al open: ${request.state}, ingediend op ${formatDay(dayOf(new Date(request.filedAt)))}. Dien alleen in als dit een ander verzoek is.`,
    }));
}
