import escapeHtml from 'escape-html';
import { colours, notFilledIn } from './house-style.js';

export interface MailRow {
  readonly label: string;
  readonly value: string;
}

/** A letter, in plain Dutch. Everything in it is text: what looks like HTML is shown as it stands. */
export interface MailContent {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly rows?: readonly MailRow[];
  readonly parts?: readonly { readonly title: string; readonly rows: readonly MailRow[] }[];
  /** Below the rows: what happens now, and who can be asked. */
  readonly closing?: string;
}

const automated = 'Dit bericht is automatisch gemaakt door de LTA-assistent.';
const font = "font-family:'Segoe UI',Arial,sans-serif;";
const labelWidth = '34%';

/** The letter as text and as HTML, with the same words in the same order. */
export function composeMail(content: MailContent): { text: string; html: string } {
  return { text: asText(content), html: asHtml(content) };
}

/** A paragraph is one line: the mail program breaks it where its window ends, on a telephone too. */
function asText({ title, paragraphs, rows = [], parts = [], closing }: MailContent): string {
  const blocks = [
    underlined(title, '='),
    ...paragraphs.map(clean),
    textRows(rows),
    ...parts.map((part) => `${underlined(part.title, '-')}\n${textRows(part.rows)}`),
    closing === undefined ? '' : clean(closing),
    automated,
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function textRows(rows: readonly MailRow[]): string {
  return rows
    .map(({ label, value }) => {
      const name = clean(label);
      return `${name}${name.endsWith('?') ? '' : ':'} ${shown(value).replaceAll('\n', '\n  ')}`;
    })
    .join('\n');
}

function underlined(title: string, line: string): string {
  const text = clean(title);
  return `${text}\n${line.repeat(Math.min(text.length, 60))}`;
}

/** Tables and styles at each element, because Outlook for Windows lays mail out with the engine of Word. */
function asHtml({ title, paragraphs, rows = [], parts = [], closing }: MailContent): string {
  const body = [
    `<h1 style="margin:0 0 16px;font-size:22px;line-height:28px;color:${colours.accent}">${inHtml(title)}</h1>`,
    ...paragraphs.map(htmlParagraph),
    htmlTable(rows),
    ...parts.map((part) => `${htmlHeading(part.title)}\n${htmlTable(part.rows)}`),
    closing === undefined ? '' : htmlParagraph(closing),
    `<p style="margin:16px 0 0;font-size:12px;line-height:18px;color:${colours.muted}">${automated}</p>`,
  ];
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(clean(title))}</title>
</head>
<body style="margin:0;padding:0;background-color:#ffffff">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
<tr><td style="padding:24px;${font}font-size:15px;line-height:22px;color:${colours.text}">
<div style="max-width:640px">
${body.filter((block) => block !== '').join('\n')}
</div>
</td></tr>
</table>
</body>
</html>
`;
}

function htmlParagraph(text: string): string {
  return `<p style="margin:0 0 14px">${inHtml(text)}</p>`;
}

function htmlHeading(title: string): string {
  return `<h2 style="margin:22px 0 8px;font-size:17px;line-height:24px;color:${colours.accent}">${inHtml(title)}</h2>`;
}

function htmlTable(rows: readonly MailRow[]): string {
  if (rows.length === 0) return '';
  const cell = `padding:6px 12px 6px 0;border-bottom:1px solid ${colours.line};${font}font-size:15px;line-height:22px;`;
  const lines = rows.map(
    ({ label, value }) =>
      `<tr><th scope="row" width="${labelWidth}" align="left" valign="top" style="${cell}font-weight:normal;text-align:left;color:${colours.muted}">${inHtml(label)}</th>\n` +
      `<td valign="top" style="${cell}color:${colours.text};word-break:break-word">${inHtml(shown(value))}</td></tr>`,
  );
  return `<table width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 16px;border-collapse:collapse">\n${lines.join('\n')}\n</table>`;
}

function inHtml(text: string): string {
  return escapeHtml(clean(text)).replaceAll('\n', '<br>');
}

function shown(value: string): string {
  return clean(value) || notFilledIn;
}

function clean(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}
