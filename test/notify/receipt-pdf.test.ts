import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { receiptPdf } from '../../src/notify/receipt-pdf.js';
import { asFiled } from '../../src/requests/as-filed.js';
import { receiptDocument, type ReceiptContext } from '../../src/requests/receipt-document.js';
import type { NewRequest } from '../../src/requests/request.js';
import { aNewRequest } from '../requests/a-request.js';
import { elements, readPdf, textBelow } from './read-pdf.js';

const context: ReceiptContext = {
  kind: 'Verzoek om wijziging',
  gemeente: 'Gouda',
  notices: [{ title: 'Aan de late kant', text: 'Er staat bij dat het laat is.' }],
  next: ['De gemeente Gouda beslist.', 'Vragen? Mail LC@VNG.nl.'],
};

function pdfOf(change: Partial<NewRequest> = {}): Promise<Buffer> {
  const request = asFiled(aNewRequest(change), 'VOW-2026-00042', new Date('2026-04-01T09:30:00Z'));
  return receiptPdf(receiptDocument(request, context));
}

function answered(value: string, label = 'Toelichting'): Partial<NewRequest> {
  return { document: [{ title: 'Toelichting', rows: [{ label, value }] }] };
}

describe('the PDF of a receipt', () => {
  it('is PDF 1.7, tagged, in Dutch, with its title in the title bar', async () => {
    const pdf = readPdf(await pdfOf());
    expect(pdf.version).toBe('%PDF-1.7');
    expect(pdf.tagged).toBe(true);
    expect(pdf.catalog).toContain('/Lang (nl-NL)');
    expect(pdf.viewerPreferences).toContain('/DisplayDocTitle true');
    expect(pdf.info).toContain('(Verzoek om wijziging VOW-2026-00042)');
  });

  it('has the kenmerk as its heading, and a heading above every part', async () => {
    const { tree } = readPdf(await pdfOf());
    expect(elements(tree, 'H1').map(textBelow)).toEqual(['VOW-2026-00042']);
    expect(elements(tree, 'H2').map(textBelow)).toEqual(['Wat gebeurt er na het indienen?', 'Om wie het gaat']);
  });

  it('tags what was asked and answered as rows of a table, and what comes next as a list', async () => {
    const { tree } = readPdf(await pdfOf());
    const rows = elements(tree, 'TR').map((row) => row.children.map(textBelow));
    expect(rows).toContainEqual(['Organisatie', 'Yulius']);
    expect(rows.at(-1)).toEqual(['Gemeente', 'Gouda']);
    expect(elements(tree, 'LBody').map(textBelow)).toEqual(['De gemeente Gouda beslist.', 'Vragen? Mail LC@VNG.nl.']);
    expect(textBelow(tree)).toContain('Aan de late kant\nEr staat bij dat het laat is.');
  });

  it('numbers its pages outside the reading order, and leaves no text untagged', async () => {
    const { artifacts, pages, tree } = readPdf(await pdfOf(answered('Een lange zin. '.repeat(400))));
    expect(pages.length).toBeGreaterThan(1);
    for (const [index, artifact] of artifacts.entries()) {
      expect(artifact).toContain(`Pagina ${index + 1} van ${pages.length}`);
      expect(artifact).toContain('gemaakt door de LTA-assistent');
    }
    expect(textBelow(tree)).not.toContain('Pagina');
    expect(artifacts.join('')).not.toContain('Een lange zin');
  });

  it('breaks an answer that is longer than a page, and loses nothing of it', async () => {
    const words = Array.from({ length: 2000 }, (_, index) => `woord${index}`);
    const { tree, pages } = readPdf(await pdfOf(answered(words.join(' '))));
    expect(pages.length).toBeGreaterThan(2);
    const value = textBelow(elements(tree, 'TD').at(-1) ?? tree);
    expect(value.match(/woord\d+/g)).toEqual(words);
  });

  it('breaks a word that is longer than a line', async () => {
    const { tree } = readPdf(await pdfOf(answered('x'.repeat(1500))));
    expect(textBelow(elements(tree, 'TD').at(-1) ?? tree)).toBe('x'.repeat(1500));
  });

  it.each(['Bartiméus en de cliënt', '€ 15.000,50', '“Zo’n zin” – met streepje…', 'coördinatie, Súdwest-Fryslân'])(
    'writes %s as it is',
    async (value) => {
      const { tree } = readPdf(await pdfOf(answered(value)));
      expect(textBelow(elements(tree, 'TD').at(-1) ?? tree)).toBe(value);
    },
  );

  it('says that a question was not answered', async () => {
    const { tree } = readPdf(await pdfOf(answered('')));
    expect(textBelow(elements(tree, 'TD').at(-1) ?? tree)).toBe('Niet ingevuld');
  });

  it('is the same document every time', async () => {
    const change = { draftId: 'een' };
    expect((await pdfOf(change)).equals(await pdfOf(change))).toBe(true);
  });

  it('is made whatever was typed', async () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 300 });
    await fc.assert(
      fc.asyncProperty(text, text, async (label, value) => {
        const pdf = readPdf(await pdfOf(answered(value, label)));
        expect(pdf.artifacts.at(-1)).toContain('Pagina');
      }),
      { numRuns: 25 },
    );
  });
});
