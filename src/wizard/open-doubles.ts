import { dayOf } from '../clock.js';
import { formatDay } from '../calendar.js';
import type { Form, FormContext } from '../forms/form.js';
import type { RequestLog } from '../requests/log.js';
import type { Draft } from './draft.js';
import type { Notice } from './view.js';

/** Warns when the same aanbieder, gemeente and toewijzingsnummer already has an open request (design: "Forms"). */
export async function openDoubles(
  form: Form,
  draft: Draft,
  requests: RequestLog,
  context: FormContext,
): Promise<readonly Notice[]> {
  if (form.keep) return [];
  const { aanbieder, gemeente, toewijzingsnummer } = form.refs({ ...context, answers: draft.answers });
  if (aanbieder === undefined || gemeente === undefined || toewijzingsnummer === undefined) return [];
  const open = await requests.list({
    aanbieder,
    gemeente,
    toewijzingsnummer,
    states: ['ingediend', 'in behandeling', 'wacht op indiener'],
  });
  return open
    .filter((request) => request.draftId !== draft.id)
    .map((request) => ({
      tone: 'warning',
      title: 'Er loopt al een verzoek',
      text: `Voor dit toewijzingsnummer staat ${request.kenmerk} al open: ${request.state}, ingediend op ${formatDay(dayOf(new Date(request.filedAt)))}. Dien alleen in als dit een ander verzoek is.`,
    }));
}
