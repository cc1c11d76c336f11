import { addMonths, formatDay } from '../../calendar.js';
import type { Flag } from '../../requests/request.js';
import type { Notice } from '../../wizard/view.js';
import { ChoiceField } from '../fields/choice.js';
import { ConfirmField } from '../fields/confirm.js';
import { DateField } from '../fields/date.js';
import { TextField } from '../fields/text.js';
import { isConfirmed, textOf, type Form, type Situation } from '../form.js';
import { aanbiederField, refuseWithoutContract } from '../questions/aanbieder.js';
import { gemeenteField } from '../questions/gemeente.js';
import { nameOf, refsFrom } from '../questions/refs.js';
import { anonymityNotice, isAnonymous } from '../rules/anonymity.js';
import { contractedFunctions, ownAanbieders } from '../rules/contracted.js';
import { answerDueBy, answerWorkingDays, investigationWeeks } from '../rules/message-traffic.js';
import { ingangsdatumProblem } from '../rules/start-of-change.js';
import { formatPercent, utilisationLimit } from '../rules/utilisation.js';
import { kindsOf } from '../vow/kinds.js';
import { periodFields, periodNotices, periodRows, stopWithinCategory } from '../vow/period-fields.js';
import { sizeFields, sizeRows, utilisationIn } from '../vow/size-fields.js';

/**
 * Verzoek om wijziging, by an aanbieder: what changes in a toewijzing. Source: SAP-uitwerking 2.1, 2.2, 2.4, 2.5 and 3.3.2.
 * It goes beside the VOW-bericht (317) of the berichtenverkeer, which has no room for an explanation.
 */
export const form: Form = {
  id: 'vow',
  letters: 'VOW',
  version: 1,
  title: 'Verzoek om wijziging',
  command: 'verzoek om wijziging',
  purpose: 'een toewijzing veranderen, zoals meer budget of een latere einddatum',
  order: 10,
  refuse: (context) => refuseWithoutContract(context, 'Een verzoek om wijziging doet de aanbieder die de zorg levert.'),
  steps: [
    {
      id: 'zorg',
      title: 'Zorg en gemeente',
      notices: anonymityNotices,
      intro: (s) =>
        anonymous(s)
          ? undefined
          : 'Dit formulier komt naast het VOW-bericht (317) in het berichtenverkeer, niet in plaats daarvan. Vul geen namen of andere gegevens van cliënten in.',
      fields: [
        aanbiederField(),
        new ChoiceField({
          id: 'domein',
          label: 'Domein',
          errorMessage: 'Kies Jeugd of Wmo.',
          style: 'expanded',
          fillInOnlyChoice: true,
          when: (s) => textOf(s, 'aanbieder') !== undefined,
          choices: (s) => {
            const contracted = contractedFunctions(s.records, textOf(s, 'aanbieder'), s.today);
            return [
              { value: 'jeugd', title: 'Jeugd' },
              { value: 'wmo', title: 'Wmo (zintuiglijk gehandicapten)' },
            ].filter(({ value }) => contracted.some((zorgfunctie) => zorgfunctie.domein === value));
          },
        }),
        new ChoiceField({
          id: 'zorgfunctie',
          label: 'Zorgfunctie',
          help: 'U ziet de zorgfuncties waarvoor deze aanbieder nu een contract heeft.',
          errorMessage: 'Kies de zorgfunctie.',
          style: 'compact',
          fillInOnlyChoice: true,
          when: (s) => textOf(s, 'domein') !== undefined,
          choices: (s) =>
            contractedFunctions(s.records, textOf(s, 'aanbieder'), s.today)
              .filter(({ domein }) => domein === textOf(s, 'domein'))
              .map(({ id, title }) => ({ value: id, title })),
        }),
        gemeenteField(),
      ],
    },
    {
      id: 'wijziging',
      title: 'Wat moet er wijzigen',
      notices: anonymityNotices,
      fields: [
        new TextField({
          id: 'toewijzingsnummer',
          label: 'Toewijzingsnummer',
          help: 'Dit staat in het toewijzingsbericht (301).',
          errorMessage: 'Vul het toewijzingsnummer in.',
          maxLength: 20,
          when: (s) => !anonymous(s),
          pattern: {
            form: /^(?=.*\d)[A-Za-z0-9][A-Za-z0-9 ./-]*$/,
            error: 'Schrijf het toewijzingsnummer met cijfers, en zo nodig letters of streepjes.',
          },
          refuses: ['bsn', 'birth-date'],
          // One in eleven numbers of nine digits passes the eleven-test.
          whenPersonal: 'Is dit toch het toewijzingsnummer? Vul dan alleen de laatste zes cijfers in.',
        }),
        new ChoiceField({
          id: 'wijziging',
          label: 'Wat moet er wijzigen?',
          errorMessage: 'Kies wat er moet wijzigen.',
          style: 'expanded',
          choices: kindsOf,
        }),
      ],
    },
    {
      id: 'gegevens',
      title: 'Oud en nieuw',
      notices: periodNotices,
      computed: (s) => [...sizeRows(s), ...periodRows(s)],
      fields: [...sizeFields, ...periodFields],
    },
    {
      id: 'ingang',
      title: 'Ingang en toelichting',
      notices: utilisationNotices,
      fields: [
        new DateField({
          id: 'ingangsdatum',
          label: 'Ingangsdatum van de wijziging',
          help: 'Een dag in de toekomst, behalve bij spoedzorg.',
          errorMessage: 'Vul in vanaf welke dag de wijziging moet gelden.',
          // Wide enough for every request; a wrong year falls outside.
          min: (s) => addMonths(s.today, -12),
          max: (s) => addMonths(s.today, 24),
          check: (value, s) => ingangsdatumProblem(value, s.today, isConfirmed(s, 'spoed')),
        }),
        new ConfirmField({
          id: 'spoed',
          label: 'Spoedzorg',
          title: 'Het gaat om spoedzorg.',
          errorMessage: 'Zet dit aan of uit.',
          required: false,
        }),
        new TextField({
          id: 'spoedReden',
          label: 'Waarom is het spoed?',
          errorMessage: 'Schrijf kort waarom dit spoedzorg is.',
          multiline: true,
          maxLength: 500,
          when: (s) => isConfirmed(s, 'spoed'),
        }),
        new TextField({
          id: 'toelichting',
          label: 'Waarom is de wijziging nodig?',
          help: 'Schrijf geen naam, BSN, geboortedatum, mailadres of telefoonnummer op.',
          errorMessage: 'Schrijf kort waarom de wijziging nodig is.',
          multiline: true,
          maxLength: 1500,
        }),
      ],
    },
  ],
  stop: stopWithinCategory,
  reviewNotices: (s) => [...anonymityNotices(s), ...utilisationNotices(s).filter(({ tone }) => tone === 'warning')],
  requestTitle: (s) => [kindTitle(s), nameOf(s, 'aanbieder'), nameOf(s, 'gemeente')].join(', '),
  flags,
  refs: (s) => refsFrom(s, 'aanbieder', 'gemeente', 'zorgfunctie', 'toewijzingsnummer'),
  sameAs: (s) => {
    const { aanbieder, gemeente, toewijzingsnummer } = refsFrom(s, 'aanbieder', 'gemeente', 'toewijzingsnummer');
    if (aanbieder === undefined || gemeente === undefined || toewijzingsnummer === undefined) return undefined;
    return { filter: { aanbieder, gemeente, toewijzingsnummer }, words: 'Voor dit toewijzingsnummer' };
  },
  organisation: (s) => ownAanbieders(s.person).find(({ id }) => id === textOf(s, 'aanbieder')),
  receipt: (s, request) => ({
    notices: [
      ...(request.flags.includes('laat') ? [filedLate] : []),
      ...(request.flags.includes('anoniem') ? [anonymityNotice] : []),
    ],
    next: [
      `Uw verzoek staat nu in de lijst waar de landelijke coördinatie (het LC-team) mee werkt. Noem altijd het kenmerk ${request.kenmerk}.`,
      ...(request.flags.includes('anoniem')
        ? [
            `Stuur geen VOW-bericht. Stem de wijziging af met de gemeente ${nameOf(s, 'gemeente')}, zoals paragraaf 4.5 van het SAP zegt.`,
            `De gemeente ${nameOf(s, 'gemeente')} beslist over het verzoek.`,
          ]
        : [
            'Stuur ook het VOW-bericht (317) in het berichtenverkeer, als u dat nog niet deed.',
            `De gemeente ${nameOf(s, 'gemeente')} beslist. Zij antwoordt in het berichtenverkeer (319) binnen ${answerWorkingDays} werkdagen na uw bericht. Stuurt u het op ${formatDay(s.today)}, dan is dat uiterlijk ${formatDay(answerDueBy(s.today))}. Neemt zij het in onderzoek, dan binnen ${investigationWeeks} weken.`,
          ]),
      'Vragen? Mail LC@VNG.nl.',
    ],
  }),
};

function anonymous(s: Situation): boolean {
  return isAnonymous(s.records, textOf(s, 'zorgfunctie'));
}

function anonymityNotices(s: Situation): readonly Notice[] {
  return anonymous(s) ? [anonymityNotice] : [];
}

/** SAP-uitwerking 3.3.2: past 80 % it is filed and marked late. */
function utilisationNotices(s: Situation): readonly Notice[] {
  const utilisation = utilisationIn(s);
  if (!utilisation) return [];
  const used = formatPercent(utilisation.percent);
  if (!utilisation.late)
    return [
      { tone: 'good', text: `De uitnutting is ${used}. U bent op tijd: dat kan tot en met ${utilisationLimit} %.` },
    ];
  return [
    {
      tone: 'warning',
      title: 'Dit verzoek is aan de late kant',
      text: `De uitnutting is ${used}. De afspraak is: vraag de wijziging aan bij uiterlijk ${utilisationLimit} % (SAP-uitwerking 3.3.2). U kunt het verzoek gewoon indienen. Er komt bij te staan dat het laat is.`,
    },
  ];
}

const filedLate: Notice = {
  tone: 'warning',
  title: 'Aan de late kant',
  text: `Uw verzoek is ingediend. Erbij staat dat de uitnutting boven ${utilisationLimit} % was. Vraag een volgende wijziging graag eerder aan.`,
};

function flags(s: Situation): readonly Flag[] {
  const raised: Flag[] = [];
  if (utilisationIn(s)?.late) raised.push('laat');
  if (isConfirmed(s, 'spoed')) raised.push('spoed');
  if (anonymous(s)) raised.push('anoniem');
  return raised;
}

function kindTitle(s: Situation): string {
  return kindsOf(s).find(({ value }) => value === textOf(s, 'wijziging'))?.title ?? '';
}
