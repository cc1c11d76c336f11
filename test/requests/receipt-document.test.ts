import { describe, expect, it } from '@jest/globals';
import { asFiled } from '../../src/requests/as-filed.js';
import { receiptDocument } from '../../src/requests/receipt-document.js';
import { aNewRequest } from './a-request.js';

/** Half past eleven in the Netherlands, where it is summer. */
const moment = new Date('2026-04-01T09:30:00Z');

describe('the document of a receipt', () => {
  it('says when it was filed by the clock in the Netherlands, by whom and what is special', () => {
    const request = asFiled(aNewRequest({ flags: ['laat', 'spoed'] }), 'VOW-2026-00042', moment);
    const document = receiptDocument(request, { kind: 'Verzoek om wijziging', gemeente: 'Gouda' });
    expect(document.title).toBe('Verzoek om wijziging VOW-2026-00042');
    expect(document.filed).toBe('Ingediend op 1 april 2026 om 11:30 uur');
    expect(document.rows).toEqual([
      { label: 'Onderwerp', value: 'Verzoek om wijziging' },
      { label: 'Organisatie', value: 'Yulius' },
      { label: 'Ingediend door', value: 'Medewerker zorgadministratie Yulius' },
      { label: 'Gemeente', value: 'Gouda' },
      { label: 'Let op', value: 'Te laat, Spoed' },
    ]);
    expect(document.closing).toContain('LC@VNG.nl');
  });

  it('leaves out what is not there', () => {
    const filer = { id: 'iemand', name: 'Medewerker', roles: [], organisation: undefined };
    const request = asFiled(
      aNewRequest({ filer, document: [{ title: 'Niets gevraagd', rows: [] }] }),
      'VOW-2026-00001',
      moment,
    );
    const { rows, parts } = receiptDocument(request);
    expect(rows.map(({ label }) => label)).toEqual(['Onderwerp', 'Ingediend door']);
    expect(parts).toEqual([]);
  });
});
