import { expect, test } from '@jest/globals';
import { sourceTexts } from '../../src/knowledge/source-texts.js';

const mandaat = { documentId: 'mandaat', document: 'Mandaat', date: '2019' };
const sap = { documentId: 'sap', document: 'SAP', date: '2020' };

test('names each document once, with its paragraphs', () => {
  expect(
    sourceTexts([
      { ...mandaat, paragraph: '1.3 nr 1' },
      { ...sap, paragraph: 'bijlage A' },
      { ...mandaat, paragraph: '1.5' },
      { ...mandaat, paragraph: '1.5' },
    ]),
  ).toEqual(['Mandaat (2019), paragraaf 1.3 nr 1 en 1.5', 'SAP (2020), bijlage A']);
});

test('leaves a date out where the place says when it was confirmed', () => {
  expect(sourceTexts([{ ...sap, date: '', paragraph: 'bevestigd op 22 november 2026' }])).toEqual([
    'SAP, bevestigd op 22 november 2026',
  ]);
});
