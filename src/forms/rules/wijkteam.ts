import { contactsOf, type Contact, type Contacts } from '../../people/contacts.js';

/**
 * Whom an uitstroomcontact is for: the wijkteam of the gemeente (SAP-uitwerking 3.3.1), which is the subject "Toegang &
 * wijkteam" of the contacts that gemeenten keep (3.2). Mandaat 1.3 nr 3: a gemeente says whom an aanbieder can turn to.
 */
export const wijkteamSubject = 'Toegang & wijkteam';

/** Whom to call there, when the gemeente keeps that contact. */
export function wijkteamContact(contacts: Contacts, gemeenteId: string | undefined): Contact | undefined {
  if (gemeenteId === undefined) return undefined;
  return contactsOf(contacts, { kind: 'gemeente', id: gemeenteId }).find(({ subject }) => subject === 'toegang');
}
