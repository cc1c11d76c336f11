/**
 * A TextBlock renders Markdown, and what we show is text: names with an underscore, "p*q", what a colleague typed.
 * Marks what would be read as Markdown, and leaves the rest readable for clients that show the backslash.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*[\]]/g, '\\$&')
    .replace(/(^|\s)_|_(?=\s|$)/g, (match) => match.replace('_', '\\_'))
    .replace(/^(\s*)([-+#>])(?=\s)/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s)/gm, '$1\\$2');
}

/** A link in Markdown; the label is text. */
export function markdownLink(label: string, url: string): string {
  return `[${escapeMarkdown(label)}](${url.replace(/\(/g, '%28').replace(/\)/g, '%29')})`;
}
