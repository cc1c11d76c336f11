import type { FilingForm, FormContext } from '../forms/form.js';
import type { NewRequest } from '../requests/request.js';
import type { Draft } from './draft.js';
import { documentParts } from './step-view.js';

/** What is filed: the answers, and the document of what was asked and answered as it stands on that day. */
export function newRequest(form: FilingForm, draft: Draft, context: FormContext): NewRequest {
  const { person } = context;
  const s = { ...context, answers: draft.answers };
  const [dueOn, remindOn, forwardTo] = [form.dueOn?.(s), form.remindOn?.(s), form.forwardTo?.(s)];
  return {
    kind: form.id,
    letters: form.letters,
    formVersion: form.version,
    title: form.requestTitle(s),
    answers: draft.answers,
    document: documentParts(form, draft.answers, context).map(({ title, rows }) => ({ title, rows })),
    flags: form.flags(s),
    filer: {
      id: person.id,
      name: person.name,
      ...(person.email === undefined ? {} : { email: person.email }),
      roles: person.roles,
      organisation: form.organisation(s),
    },
    refs: form.refs(s),
    ...(dueOn === undefined ? {} : { dueOn }),
    ...(remindOn === undefined ? {} : { remindOn }),
    ...(forwardTo === undefined ? {} : { forwardTo }),
    draftId: draft.id,
  };
}
