import type { Person } from '../people/person.js';
import { teamOf } from './handling.js';
import { lifecycle } from './lifecycle.js';
import type { CareRequest, HistoryEntry } from './request.js';
import { isAddressedTo } from './visibility.js';

/**
 * The history as someone outside the team may see it, the newest first. A note of the team is not in it, and what the team wrote to
 * the gemeente is for that gemeente and the team.
 */
export function shownHistory(person: Person, request: CareRequest): readonly HistoryEntry[] {
  const readsForwarding = person.roles.includes(teamOf(request)) || isAddressedTo(person, request);
  return request.history
    .filter(({ action }) => action === 'ingediend' || lifecycle[action].internal !== true)
    .map((entry) => (entry.action === 'doorzetten' && !readsForwarding ? withoutText(entry) : entry))
    .reverse();
}

function withoutText({ at, action, by, to }: HistoryEntry): HistoryEntry {
  return { at, action, by, ...(to === undefined ? {} : { to }) };
}

/** The question that waits for an answer. */
export function openQuestion({ state, history }: CareRequest): HistoryEntry | undefined {
  return state === 'wacht op indiener' ? history.findLast(({ action }) => action === 'vragen') : undefined;
}
