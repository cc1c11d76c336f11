import { formatDay } from '../calendar.js';
import type { FormContext, KeepingForm } from '../forms/form.js';
import { subjectTitle, type Contact } from '../people/contacts.js';
import type { Answers } from '../requests/request.js';
import { frame } from './step-view.js';
import type { WizardView } from './view.js';

/** The receipt of what is kept as a record, from the record itself: the same when it is shown again. */
export function keptView(
  form: KeepingForm,
  kept: readonly Contact[],
  context: FormContext & { readonly answers: Answers },
  again: boolean,
): Extract<WizardView, { kind: 'kept' }> {
  const { notices, next } = form.keep.receipt(context, kept);
  const [first] = kept;
  return {
    kind: 'kept',
    ...frame(form, first?.draftId ?? '', `${form.title}: opgeslagen`),
    again,
    keptOn: formatDay(first?.confirmedOn ?? context.today),
    notices,
    next,
    parts: kept.map((contact) => ({
      title: subjectTitle(contact.organisation.kind, contact.subject),
      rows: contactRows(contact),
    })),
    another: form.keep.another,
  };
}

export function contactRows({
  name,
  telephone,
  hours,
  mail,
}: Pick<Contact, 'name' | 'telephone' | 'hours' | 'mail'>): readonly {
  readonly label: string;
  readonly value: string;
}[] {
  return [
    { label: 'Naam', value: name },
    { label: 'Telefoon', value: telephone },
    { label: 'Bereikbaar', value: hours },
    { label: 'Mail', value: mail },
  ];
}
