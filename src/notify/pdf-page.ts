import type { Row } from '../wizard/view.js';
import { colours, notFilledIn } from './house-style.js';
import { printable } from './printable.js';

const margins = { top: 56, bottom: 72, left: 60, right: 60 };
const fonts = { regular: 'Helvetica', bold: 'Helvetica-Bold' };
const bodySize = 10.5;
const lineGap = 2;
const headingSizes = { 1: 28, 2: 13 };
const labelWidth = 160;
const columnGap = 16;
/** Less below than above: a line of text has its own room below. */
const rowPadding = { above: 6, below: 3 };
/** A table up to this height is not broken over pages. */
const smallTable = 200;

interface TextStyle {
  readonly size?: number;
  readonly colour?: string;
  readonly bold?: boolean;
}

/**
 * Lays text out from top to bottom on pages of A4, and tags it as it goes: each piece is an element of the structure tree,
 * lines and page numbers are artifacts, which a screen reader passes over.
 */
export class PdfPage {
  private readonly root: PDFKit.PDFStructureElement;
  private pages = 0;

  constructor(private readonly pdf: PDFKit.PDFDocument) {
    pdf.on('pageAdded', () => {
      this.pages += 1;
    });
    pdf.addPage({ size: 'A4', margins });
    this.root = pdf.struct('Document');
    pdf.addStructure(this.root);
  }

  paragraph(text: string, style: TextStyle = {}): void {
    this.keepTogether(this.heightOf(text, this.width, style));
    this.element(this.root, 'P', () => {
      this.write(text, margins.left, this.width, style);
    });
    this.space(3);
  }

  /** A heading stays on one page with what comes after it: two lines, or the first row of the table, or all of a small one. */
  heading(level: 1 | 2, text: string, table: readonly Row[] = []): void {
    const style = { size: headingSizes[level], bold: true, colour: colours.accent };
    const above = level === 1 ? 2 : 18;
    const below = this.heightToKeep(table);
    this.keepTogether(above + this.heightOf(text, this.width, style) + 6 + below);
    if (this.pdf.y > margins.top) this.space(above);
    this.element(this.root, `H${level}`, () => {
      this.write(text, margins.left, this.width, style);
    });
    this.space(level === 1 ? 2 : 5);
  }

  /** Label and value, one below the other, with a line between. */
  table(rows: readonly Row[]): void {
    const table = this.open(this.root, 'Table');
    this.line();
    for (const row of rows) this.row(table, row);
    table.end();
  }

  list(items: readonly string[]): void {
    const indent = 14;
    const list = this.open(this.root, 'L');
    for (const item of items) {
      this.keepTogether(this.heightOf(item, this.width - indent));
      const top = this.pdf.y;
      const listItem = this.open(list, 'LI');
      this.element(listItem, 'Lbl', () => {
        this.write('•', margins.left, indent);
      });
      this.pdf.y = top;
      this.element(listItem, 'LBody', () => {
        this.write(item, margins.left + indent, this.width - indent);
      });
      listItem.end();
      this.space(3);
    }
    list.end();
  }

  /** A remark on a tint of its own. */
  notice({ title, text }: { readonly title?: string; readonly text: string }): void {
    const padding = 10;
    const width = this.width - 2 * padding;
    const heading = { bold: true };
    const height =
      2 * padding - 4 + (title === undefined ? 0 : this.heightOf(title, width, heading)) + this.heightOf(text, width);
    this.space(12);
    this.keepTogether(height);
    const top = this.pdf.y;
    this.artifact(() => {
      this.pdf.rect(margins.left, top, this.width, height).fill(colours.tint);
      this.pdf.rect(margins.left, top, 3, height).fill(colours.accent);
    });
    this.pdf.y = top + padding;
    if (title !== undefined)
      this.element(this.root, 'P', () => {
        this.write(title, margins.left + padding, width, heading);
      });
    this.element(this.root, 'P', () => {
      this.write(text, margins.left + padding, width);
    });
    this.space(padding - 4);
  }

  space(points: number): void {
    this.pdf.y += points;
  }

  /** Puts a line at the foot of each page, with its number, and closes the document. */
  finish(footer: string): void {
    this.root.end();
    const { start, count } = this.pdf.bufferedPageRange();
    for (let index = 0; index < count; index += 1) {
      this.pdf.switchToPage(start + index);
      const { page } = this.pdf;
      // Below the margin PDFKit would begin a new page.
      page.margins.bottom = 0;
      const y = page.height - 48;
      this.pdf.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] });
      this.stroke(y - 8);
      this.style({ size: 8.5, colour: colours.muted });
      const options = { width: this.width, lineBreak: false };
      this.pdf.text(printable(footer), margins.left, y, options);
      this.pdf.text(`Pagina ${index + 1} van ${count}`, margins.left, y, { ...options, align: 'right' });
      this.pdf.endMarkedContent();
    }
    this.pdf.end();
  }

  private row(table: PDFKit.PDFStructureElement, { label, value }: Row): void {
    if (this.keepTogether(this.heightOfRow({ label, value }))) this.line();
    this.space(rowPadding.above);
    const top = this.pdf.y;
    const startedOn = this.pages;
    const row = this.open(table, 'TR');
    const labelled = this.open(row, 'TH', { scope: 'Row' });
    this.content(labelled, () => {
      this.write(label, margins.left, labelWidth, { colour: colours.muted });
    });
    const belowLabel = this.pdf.y;
    this.pdf.y = top;
    this.element(row, 'TD', () => {
      this.write(value.trim() === '' ? notFilledIn : value, this.valueLeft, this.valueWidth);
    });
    row.end();
    if (this.pages === startedOn) this.pdf.y = Math.max(this.pdf.y, belowLabel);
    this.space(rowPadding.below);
    this.line();
  }

  private get width(): number {
    return this.pdf.page.width - margins.left - margins.right;
  }

  private get valueLeft(): number {
    return margins.left + labelWidth + columnGap;
  }

  private get valueWidth(): number {
    return this.width - labelWidth - columnGap;
  }

  /** Begins a new page when this does not fit below (then true); what is longer than a page begins here and breaks. */
  private keepTogether(height: number): boolean {
    const bottom = this.pdf.page.height - margins.bottom;
    const fitsOnAPage = height <= bottom - margins.top;
    const tooLow = this.pdf.y + (fitsOnAPage ? height : 60) > bottom;
    if (tooLow) this.pdf.addPage({ size: 'A4', margins });
    return tooLow;
  }

  private heightToKeep(rows: readonly Row[]): number {
    const heights = rows.map((row) => this.heightOfRow(row));
    const all = heights.reduce((sum, height) => sum + height, 0);
    return all > 0 && all <= smallTable ? all : (heights[0] ?? 40);
  }

  private heightOfRow({ label, value }: Row): number {
    const text = Math.max(this.heightOf(label, labelWidth), this.heightOf(value, this.valueWidth));
    return rowPadding.above + text + rowPadding.below;
  }

  private heightOf(text: string, width: number, style: TextStyle = {}): number {
    this.style(style);
    return this.pdf.heightOfString(printable(text), { width, lineGap });
  }

  private write(text: string, x: number, width: number, style: TextStyle = {}): void {
    this.style(style);
    this.pdf.text(printable(text), x, this.pdf.y, { width, lineGap });
  }

  private style({ size = bodySize, colour = colours.text, bold = false }: TextStyle): void {
    this.pdf
      .font(bold ? fonts.bold : fonts.regular)
      .fontSize(size)
      .fillColor(colour);
  }

  private line(): void {
    this.artifact(() => {
      this.stroke(this.pdf.y);
    });
  }

  private stroke(y: number): void {
    const right = margins.left + this.width;
    this.pdf.moveTo(margins.left, y).lineTo(right, y).lineWidth(0.5).strokeColor(colours.line).stroke();
  }

  private artifact(draw: () => void): void {
    this.pdf.markContent('Artifact', { type: 'Layout' });
    draw();
    this.pdf.endMarkedContent();
  }

  private element(parent: PDFKit.PDFStructureElement, type: string, draw: () => void): void {
    this.content(this.open(parent, type), draw);
  }

  private open(
    parent: PDFKit.PDFStructureElement,
    type: string,
    options: PDFKit.Mixins.StructureElementOptions = {},
  ): PDFKit.PDFStructureElement {
    const element = this.pdf.struct(type, options);
    parent.add(element);
    return element;
  }

  /** PDFKit draws at once, because the element hangs in the tree already. */
  private content(element: PDFKit.PDFStructureElement, draw: () => void): void {
    element.add(draw);
    element.end();
  }
}
