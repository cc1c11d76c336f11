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

const gap = ' … ';

/** A long title for a button, without its middle: where titles begin alike, their ends tell them apart. */
export function shortenedInside(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const begin = text.slice(0, longest / 2).replace(/\s\S*$/, '');
  const end = text.slice(begin.length + gap.length - longest).replace(/^\S*\s/, '');
  return `${begin}${gap}${end}`;
}

/** A long text up to so many characters. */
export function shortened(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest).trimEnd()}…`;
}
