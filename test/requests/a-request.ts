import type { CareRequest, NewRequest } from '../../src/requests/request.js';

let drafts = 0;

/** A verzoek om wijziging as the form hands it over; each from a draft of its own. */
export function aNewRequest(change: Partial<NewRequest> = {}): NewRequest {
  return {
    kind: 'vow',
    letters: 'VOW',
    formVersion: 1,
    title: 'Verzoek om wijziging',
    answers: { domein: 'jeugd', zorgfunctie: 'eetstoornissen', budgetGewenst: 1_250_000, spoed: false },
    document: [{ title: 'Om wie het gaat', rows: [{ label: 'Gemeente', value: 'Gouda' }] }],
    flags: [],
    filer: {
      id: 'medewerker-yulius',
      name: 'Medewerker zorgadministratie Yulius',
      roles: ['aanbieder'],
      organisation: { kind: 'aanbieder', id: 'yulius', name: 'Yulius' },
    },
    refs: { aanbieder: 'yulius', gemeente: 'gouda', zorgfunctie: 'eetstoornissen', toewijzingsnummer: '10042' },
    draftId: `draft-${drafts++}`,
    ...change,
  };
}

/** The request after someone of the team did something with it. */
export function aChanged(request: CareRequest, change: Partial<CareRequest> = {}): CareRequest {
  const by = { id: 'lc-1', name: 'Medewerker LC', side: 'behandelaar' } as const;
  return {
    ...request,
    version: request.version + 1,
    history: [...request.history, { at: '2026-04-02T08:00:00.000Z', action: 'oppakken', by }],
    ...change,
  };
}
