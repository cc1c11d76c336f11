import { addMonths, formatDay, formatDayShort } from '../../calendar.js';
import type { Notice, Row } from '../../wizard/view.js';
import type { Field } from '../field.js';
import { ChoiceField } from '../fields/choice.js';
import { ConfirmField } from '../fields/confirm.js';
import { DateField } from '../fields/date.js';
import { TextField } from '../fields/text.js';
import { textOf, type Situation, type Stop } from '../form.js';
import { lastDayOfToewijzing, newPeriodFor, type NewPeriod } from '../rules/care-year.js';
import { stopMessageDueBy } from '../rules/message-traffic.js';
import { ofKind } from './kinds.js';

/** From when until when, and which care. */

/** The LTA began on 1 January 2015 (mandaat, bijlage A 1.1); no toewijzing is older. */
const firstDay = '2015-01-01';

/** Far enough for every toewijzing, near enough to see a wrong year. */
function horizon(s: Situation): string {
  return addMonths(s.today, 60);
}

/** The new period that the wished end date stands for (Jeugd only), if it does. */
export function newPeriodIn(s: Situation): NewPeriod | undefined {
  const [start, present, wanted] = ['startdatum', 'einddatumOud', 'einddatumNieuw'].map((id) => textOf(s, id));
  if (textOf(s, 'domein') !== 'jeugd' || start === undefined || present === undefined || wanted === undefined)
    return undefined;
  return newPeriodFor(start, present, wanted);
}

/** Care that the toewijzing already covers needs no request, so the rest is not asked then. */
function outsideCategory(s: Situation): boolean {
  return ofKind('andere-zorg')(s) && textOf(s, 'binnenCategorie') === 'nee';
}

export const periodFields: readonly Field[] = [
  new DateField({
    id: 'startdatum',
    label: 'Startdatum van de toewijzing',
    errorMessage: 'Vul de startdatum in die in de toewijzing staat.',
    when: (s) => ofKind('einddatum-later')(s) && textOf(s, 'domein') === 'jeugd',
    min: () => firstDay,
    max: horizon,
  }),
  new DateField({
    id: 'einddatumOud',
    label: 'Einddatum van de toewijzing',
    errorMessage: 'Vul de einddatum in die nu in de toewijzing staat.',
    when: ofKind('einddatum-later', 'eerder-afgerond'),
    min: () => firstDay,
    max: horizon,
    check: (value, s) =>
      value < (textOf(s, 'startdatum') ?? '')
        ? 'Deze einddatum ligt voor de startdatum. Kijk beide datums na.'
        : undefined,
  }),
  new DateField({
    id: 'einddatumNieuw',
    label: 'Gewenste einddatum',
    help: (s) =>
      textOf(s, 'domein') === 'jeugd'
        ? 'Een toewijzing Jeugd duurt hoogstens een jaar (365 dagen). Langer is een nieuwe periode.'
        : 'Bij de Wmo volgt de duur uit de beschikking van de gemeente.',
    errorMessage: 'Vul de einddatum in die u wilt.',
    when: ofKind('einddatum-later'),
    min: () => firstDay,
    max: horizon,
    check: (value, s) => {
      const present = textOf(s, 'einddatumOud');
      if (present !== undefined && value <= present)
        return `Deze datum is niet later dan de einddatum van nu (${formatDayShort(present)}). Kies een latere dag.`;
      const period = newPeriodIn(s);
      return period && value > period.latest
        ? `Ook een nieuwe periode duurt hoogstens een jaar (365 dagen). Kies uiterlijk ${formatDayShort(period.latest)}.`
        : undefined;
    },
  }),
  new ConfirmField({
    id: 'nieuwePeriode',
    label: 'Nieuwe periode',
    title: (s) => {
      const period = newPeriodIn(s);
      return period ? `Ik vraag een nieuwe periode, vanaf ${formatDay(period.from)}.` : 'Ik vraag een nieuwe periode.';
    },
    help: 'Wilt u dat niet? Kies dan een eerdere einddatum.',
    errorMessage: 'Zet dit aan als u een nieuwe periode vraagt, of kies een eerdere einddatum.',
    when: (s) => newPeriodIn(s) !== undefined,
  }),
  new DateField({
    id: 'einddatumZorg',
    label: 'Laatste dag van de zorg',
    help: 'De dag van de laatste zorg die u declareert.',
    errorMessage: 'Vul de laatste dag van de zorg in.',
    when: ofKind('eerder-afgerond'),
    min: () => firstDay,
    max: horizon,
    check: (value, s) => {
      const present = textOf(s, 'einddatumOud');
      return present !== undefined && value >= present
        ? `Deze dag ligt niet voor de einddatum van de toewijzing (${formatDayShort(present)}). Is de zorg niet eerder klaar? Dan is er geen wijziging nodig.`
        : undefined;
    },
  }),
  new ChoiceField({
    id: 'binnenCategorie',
    label: 'Valt de nieuwe zorg onder de toewijzing?',
    help: 'Kies ja als de nieuwe zorg in uw contract staat en in dezelfde productcategorie valt als de toewijzing.',
    errorMessage: 'Kies ja of nee.',
    when: ofKind('andere-zorg'),
    style: 'expanded',
    choices: [
      { value: 'ja', title: 'Ja' },
      { value: 'nee', title: 'Nee' },
    ],
  }),
  new DateField({
    id: 'verwijzingDatum',
    label: 'Datum van de nieuwe verwijzing',
    errorMessage: 'Vul de datum in die op de nieuwe verwijzing staat.',
    when: outsideCategory,
    min: () => firstDay,
    max: (s) => s.today,
  }),
  new TextField({
    id: 'zorgNieuw',
    label: 'Welke zorg is nu nodig?',
    help: 'Noem de zorgfunctie of het product.',
    errorMessage: 'Vul in welke zorg nu nodig is.',
    when: outsideCategory,
    maxLength: 200,
  }),
];

/**
 * SAP-uitwerking 2.1.1: with an aspecifieke toewijzing (Jeugd) the aanbieder may deliver every contracted product of
 * the assigned category, so that needs no change.
 */
export function stopWithinCategory(s: Situation): Stop | undefined {
  if (!ofKind('andere-zorg')(s) || textOf(s, 'binnenCategorie') !== 'ja') return undefined;
  return {
    title: 'Een verzoek om wijziging is niet nodig',
    text:
      'De toewijzing Jeugd geldt voor de hele productcategorie. U mag andere producten uit uw contract leveren binnen die categorie, in overleg met de cliënt. ' +
      'Registreer en declareer wel per product (SAP-uitwerking 2.1.1). Verandert ook het budget of de einddatum? Kies dan die wijziging.',
  };
}

export function periodRows(s: Situation): readonly Row[] {
  const rows: Row[] = [];
  const start = textOf(s, 'startdatum');
  if (start !== undefined)
    rows.push({ label: 'Toewijzing kan duren tot en met', value: formatDay(lastDayOfToewijzing(start)) });
  const period = newPeriodIn(s);
  const wanted = textOf(s, 'einddatumNieuw');
  if (period && wanted !== undefined)
    rows.push({
      label: 'Duur van de nieuwe periode',
      value: `${formatDay(period.from)} tot en met ${formatDay(wanted)}`,
    });
  const endOfCare = textOf(s, 'einddatumZorg');
  if (endOfCare !== undefined)
    rows.push({ label: 'Stopbericht (307) uiterlijk', value: formatDay(stopMessageDueBy(endOfCare)) });
  return rows;
}

export function periodNotices(s: Situation): readonly Notice[] {
  const start = textOf(s, 'startdatum');
  if (!newPeriodIn(s) || start === undefined) return [];
  return [
    {
      tone: 'warning',
      title: 'Dit is een nieuwe periode',
      text: `Een toewijzing Jeugd duurt hoogstens een jaar (365 dagen). Deze kan duren tot en met ${formatDay(lastDayOfToewijzing(start))}. Wat daarna komt, is een nieuwe periode (SAP-uitwerking 2.1.2).`,
    },
  ];
}
