import { dayOf } from '../clock.js';
import type { Form } from '../forms/form.js';
import type { Records } from '../knowledge/records.js';
import { receiptDocument, type ReceiptDocument } from '../requests/receipt-document.js';
import type { CareRequest, Filer } from '../requests/request.js';
import type { Contacts } from '../people/contacts.js';
import type { Person } from '../people/person.js';

const withoutForm = ['Vragen? Mail LC@VNG.nl.'];

/** The receipt of a request as its filer saw it on the day of filing, with whom to call now; without a form that is gone, what was stored. */
export function filedReceipt(
  request: CareRequest,
  form: Form | undefined,
  { records, contacts }: { readonly records: Records; readonly contacts: Contacts },
): ReceiptDocument {
  const now = new Date(request.filedAt);
  const person = asPerson(request.filer);
  const s = { now, today: dayOf(now), person, records, contacts, answers: request.answers };
  const receipt = form === undefined || form.keep ? undefined : form.receipt(s, request);
  const { gemeente } = request.refs;
  return receiptDocument(request, {
    kind: form?.title,
    gemeente: gemeente === undefined ? undefined : (records.gemeenten.get(gemeente)?.title ?? gemeente),
    notices: receipt?.notices ?? [],
    next: receipt?.next ?? withoutForm,
  });
}

function asPerson({ id, name, roles, organisation }: Filer): Person {
  return {
    id,
    name,
    roles,
    organisations: organisation === undefined ? [] : [organisation],
    tenantId: undefined,
    email: undefined,
  };
}
