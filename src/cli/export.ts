import ExcelJS from 'exceljs';
import { exportHeadings, defused } from '../requests/export-row.js';

type Cell = string | number;

/** Comma separated, as spreadsheets and RFC 4180 have it, with a mark so that Excel reads the accents. */
export function csvOf(rows: readonly (readonly Cell[])[]): string {
  const lines = [exportHeadings, ...rows].map((row) => row.map((cell) => csvCell(defused(cell))).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function csvCell(cell: Cell): string {
  const text = String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A workbook for Excel: a heading that stays in view, a filter, columns as wide as what is in them. */
export async function xlsxOf(rows: readonly (readonly Cell[])[]): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = 'LTA-assistent';
  const sheet = workbook.addWorksheet('Verzoeken', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.addRow([...exportHeadings]).font = { bold: true };
  for (const row of rows) sheet.addRow(row.map(defused));
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: exportHeadings.length } };
  for (const [at, heading] of exportHeadings.entries()) {
    const widest = rows.reduce((most, row) => Math.max(most, String(row[at] ?? '').length), heading.length);
    sheet.getColumn(at + 1).width = Math.min(widest, widestColumn) + 2;
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** In characters; a longer reason is read in the cell itself. */
const widestColumn = 60;
