import type { Records } from '../../knowledge/records.js';
import type { Notice } from '../../wizard/view.js';

/**
 * SAP-uitwerking 2.5: for eergerelateerd geweld, loverboy en mensenhandel, Fier, Horizon and Sterk Huis do not use the
 * berichtenverkeer, because known personal data endangers the client. Contact goes outside it, by paragraph 4.5 of the SAP.
 */
export function isAnonymous(records: Records, zorgfunctieId: string | undefined): boolean {
  return zorgfunctieId !== undefined && (records.zorgfuncties.get(zorgfunctieId)?.anoniem ?? false);
}

function noticeWith(whatWeAsk: string): Notice {
  return {
    tone: 'warning',
    title: 'Deze cliënten blijven anoniem',
    text:
      `Voor deze zorgfunctie gebruikt u het berichtenverkeer niet. ${whatWeAsk} ` +
      'Stem af met de gemeente zoals paragraaf 4.5 van het SAP zegt. Vragen? Mail LC@VNG.nl (SAP-uitwerking 2.5).',
  };
}

/** Where a toewijzingsnummer would be asked otherwise. */
export const anonymityNotice = noticeWith(
  'Daarom vragen wij geen toewijzingsnummer. Noem ook in de toelichting niets waaraan iemand te herkennen is.',
);

/** Where nothing is asked that is also in the berichtenverkeer. */
export const anonymousTextsNotice = noticeWith(
  'Noem ook hier niets waaraan iemand te herkennen is: niet in uw eigen kenmerk en niet in de antwoorden.',
);
