import { escapeMarkdown } from '../markdown.js';

/** Text for a TextBlock or a fact: shown as it is, never as Markdown. */
export const plain = escapeMarkdown;

/** A list for a TextBlock; the items are Markdown already. */
export function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\r');
}

/** Rows of a FactSet, with an em dash where nothing was filled in. */
export function factRows(rows: readonly { readonly label: string; readonly value: string }[]): object[] {
  return rows.map((row) => ({ label: plain(row.label), value: plain(row.value) || '—' }));
}

/** "22 november 2026" for a day or a moment. */
export function longDate(moment: string): string {
  return dutchDate.format(new Date(moment));
}

/** "22 november 2026 om 14.05 uur". */
export function longMoment(moment: string): string {
  return `${longDate(moment)} om ${dutchTime.format(new Date(moment)).replace(':', '.')} uur`;
}

const timeZone = 'Europe/Amsterdam';
const dutchDate = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', year: 'numeric', timeZone });
const dutchTime = new Intl.DateTimeFormat('nl-NL', { hour: '2-digit', minute: '2-digit', timeZone });
