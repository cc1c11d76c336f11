import { addDays, addMonths, formatDay } from '../../calendar.js';
import type { Notice, Row } from '../../wizard/view.js';
import type { Field } from '../field.js';
import { DateField } from '../fields/date.js';
import { textOf, type Situation } from '../form.js';
import { contactDueBy, contactMonths, daysLate } from '../rules/uitstroom-term.js';

/** The planned end of care, and the last day for the contact that follows from it (SAP-uitwerking 3.3.1). */

/** The last day for the contact, once the planned end is known. */
export function lastDayIn(s: Situation): string | undefined {
  const end = textOf(s, 'einddatum');
  return end === undefined ? undefined : contactDueBy(end);
}

export function daysLateIn(s: Situation): number {
  const end = textOf(s, 'einddatum');
  return end === undefined ? 0 : daysLate(end, s.today);
}

/** "1 dag", "12 dagen" */
export function inDays(count: number): string {
  return count === 1 ? '1 dag' : `${count} dagen`;
}

export const endFields: readonly Field[] = [
  new DateField({
    id: 'einddatum',
    label: 'Geplande einddatum van de zorg',
    help: `Neem uiterlijk ${contactMonths} maanden voor deze dag contact op. Wij rekenen de laatste dag voor u uit.`,
    errorMessage: 'Vul de dag in waarop de zorg volgens plan eindigt.',
    // Far enough for every toewijzing, near enough to see a wrong year.
    max: (s) => addMonths(s.today, 60),
    check: (value, s) =>
      value < s.today
        ? 'Deze dag is al voorbij. Is de zorg al gestopt? Neem dan meteen zelf contact op met het wijkteam van de gemeente.'
        : undefined,
  }),
  new DateField({
    id: 'herinnering',
    label: 'Wilt u een herinnering? Kies de dag',
    help: 'U krijgt dan op die dag een bericht in Teams, of per mail als Teams u niet bereikt.',
    errorMessage: 'Kies een dag voor de laatste dag, of laat dit leeg.',
    required: false,
    when: (s) => lastReminderIn(s) !== undefined,
    min: (s) => addDays(s.today, 1),
    max: lastReminderIn,
  }),
];

/** A reminder comes after today and before the last day; undefined when there is no such day. */
function lastReminderIn(s: Situation): string | undefined {
  const last = lastDayIn(s);
  if (last === undefined) return undefined;
  const before = addDays(last, -1);
  return before > s.today ? before : undefined;
}

export function endRows(s: Situation): readonly Row[] {
  const last = lastDayIn(s);
  if (last === undefined) return [];
  const late = daysLateIn(s);
  return [
    {
      label: 'Laatste dag voor het contact',
      value: late > 0 ? `${formatDay(last)} (${inDays(late)} geleden: laat)` : `${formatDay(last)} (op tijd)`,
    },
  ];
}

/** In time or late, said kindly: a late one is filed all the same. */
export function endNotices(s: Situation): readonly Notice[] {
  const last = lastDayIn(s);
  if (last === undefined) return [];
  const late = daysLateIn(s);
  if (late === 0)
    return [{ tone: 'good', text: `U bent op tijd. De laatste dag voor dit contact is ${formatDay(last)}.` }];
  return [
    {
      tone: 'warning',
      title: 'Deze melding is aan de late kant',
      text: `De laatste dag voor dit contact was ${formatDay(last)}: ${contactMonths} maanden voor de geplande einddatum (SAP-uitwerking 3.3.1). Dat is ${inDays(late)} geleden. U kunt de melding gewoon indienen. Er komt bij te staan dat zij laat is.`,
    },
  ];
}
