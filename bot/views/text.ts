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

/** A long text up to so many characters. */
export function shortened(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest).trimEnd()}…`;
}
