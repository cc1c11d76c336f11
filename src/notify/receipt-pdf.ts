import PDFDocument from 'pdfkit';
import type { ReceiptDocument } from '../requests/receipt-document.js';
import { colours } from './house-style.js';
import { PdfPage } from './pdf-page.js';

/** The document as a PDF: real text, tagged for screen readers (PDF 1.7, 14.8), in Dutch. The same request gives the same bytes. */
export async function receiptPdf(document: ReceiptDocument): Promise<Buffer> {
  const pdf = new PDFDocument({
    size: 'A4',
    pdfVersion: '1.7',
    tagged: true,
    lang: 'nl-NL',
    displayTitle: true,
    bufferPages: true,
    autoFirstPage: false,
    info: {
      Title: forXml(document.title),
      Author: 'LTA-assistent',
      Creator: 'LTA-assistent',
      Producer: 'LTA-assistent',
      Subject: document.filed,
      CreationDate: document.filedAt,
      ModDate: document.filedAt,
    },
  });
  const bytes = collect(pdf);
  const page = new PdfPage(pdf);

  page.paragraph(`Ontvangstbewijs · ${document.kind}`, { colour: colours.accent, bold: true });
  page.heading(1, document.kenmerk);
  page.paragraph(document.filed, { size: 12 });
  page.space(10);
  page.table(document.rows);
  for (const notice of document.notices) page.notice(notice);
  if (document.next.length > 0) {
    page.heading(2, 'Wat gebeurt er na het indienen?');
    page.list(document.next);
  }
  for (const part of document.parts) {
    page.heading(2, part.title, part.rows);
    page.table(part.rows);
  }
  page.space(18);
  page.paragraph(document.closing, { size: 9, colour: colours.muted });
  page.finish(`${document.kenmerk} · gemaakt door de LTA-assistent · contact: LC@VNG.nl`);
  return bytes;
}

/** PDFKit copies the title into XML as it is. */
function forXml(text: string): string {
  return text.replace(/\s*&\s*/g, ' en ').replace(/[<>]/g, '');
}

function collect(pdf: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => {
      resolve(Buffer.concat(chunks));
    });
    pdf.on('error', reject);
  });
}
