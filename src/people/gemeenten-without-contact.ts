import type { RequestLog } from '../requests/log.js';
import { openStates } from '../requests/lifecycle.js';
import { contactsOf, type Contacts } from './contacts.js';

/**
 * Ids of gemeenten to which an uitstroomcontact waits to be brought, and of which no contact is known: then the LC team has that task
 * (design, "Uitstroomcontact").
 */
export async function gemeentenWithoutContact(log: RequestLog, contacts: Contacts): Promise<readonly string[]> {
  const open = await log.list({ kind: 'uit', states: openStates });
  const waiting = open.flatMap(({ refs, forwardTo, history }) =>
    refs.gemeente === undefined || forwardTo !== undefined || history.some(({ action }) => action === 'doorzetten')
      ? []
      : [refs.gemeente],
  );
  return [...new Set(waiting)].filter((id) => contactsOf(contacts, { kind: 'gemeente', id }).length === 0).sort();
}
