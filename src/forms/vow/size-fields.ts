import { formatEuros } from '../../money.js';
import { formatHundredths } from '../../decimal.js';
import type { Row } from '../../wizard/view.js';
import type { Field } from '../field.js';
import { ChoiceField } from '../fields/choice.js';
import { MoneyField } from '../fields/money.js';
import { NumberField } from '../fields/number.js';
import { TextField } from '../fields/text.js';
import { numberOf, textOf, type Situation } from '../form.js';
import { formatPercent, utilisationLimit, utilisationOf, type Utilisation } from '../rules/utilisation.js';
import { ofKind } from './kinds.js';

/** How much care: budget in euro for Jeugd, volume in a unit for Wmo-zg (SAP-uitwerking 2.1.1, tabel 1 and 2). */

const units = [
  { value: 'minuut', title: 'minuten' },
  { value: 'uur', title: 'uren' },
  { value: 'dagdeel', title: 'dagdelen (4 uur)' },
  { value: 'etmaal', title: 'etmalen' },
  { value: 'stuks', title: 'stuks' },
];

function unitOf(s: Situation): string | undefined {
  return units.find((unit) => unit.value === textOf(s, 'eenheid'))?.title.replace(/ \(.*/, '');
}

const larger = 'is niet hoger dan wat nu is toegewezen. Vul het nieuwe totaal in, dus niet alleen wat erbij moet.';

export const sizeFields: readonly Field[] = [
  new MoneyField({
    id: 'budgetToegewezen',
    label: 'Toegewezen budget',
    help: 'In euro, zoals in de toewijzing. Staat daar geen budget? Neem dan het verwachte budget dat u aan de gemeente gaf.',
    errorMessage: 'Vul het toegewezen budget in, bijvoorbeeld 12.500,00.',
    when: ofKind('budget-hoger'),
    min: 1,
  }),
  new MoneyField({
    id: 'budgetGebruikt',
    label: 'Al gebruikt budget',
    help: 'In euro: alle zorg die tot vandaag is geleverd, ook als u die nog niet hebt gedeclareerd.',
    errorMessage: 'Vul in hoeveel budget al is gebruikt. Is er niets gebruikt? Vul dan 0 in.',
    when: ofKind('budget-hoger'),
  }),
  new MoneyField({
    id: 'budgetGewenst',
    label: 'Gewenst budget',
    help: 'In euro: het nieuwe totaal, dus niet alleen wat erbij moet.',
    errorMessage: 'Vul het nieuwe totale budget in, bijvoorbeeld 16.000,00.',
    when: ofKind('budget-hoger'),
    check: (value, s) => (value > (numberOf(s, 'budgetToegewezen') ?? 0) ? undefined : `Dit bedrag ${larger}`),
  }),
  new TextField({
    id: 'productHuidig',
    label: 'Product in de toewijzing',
    help: 'De productcode of de naam.',
    errorMessage: 'Vul het product in dat nu is toegewezen.',
    when: ofKind('ander-product'),
    maxLength: 100,
  }),
  new TextField({
    id: 'productNieuw',
    label: 'Product dat nodig is',
    help: 'De productcode of de naam. Het moet in uw contract staan.',
    errorMessage: 'Vul het product in dat nu nodig is.',
    when: ofKind('ander-product'),
    maxLength: 100,
    check: (value, s) =>
      value.toLowerCase() === textOf(s, 'productHuidig')?.toLowerCase()
        ? 'Dit is hetzelfde product als in de toewijzing. Vul het product in dat nu nodig is.'
        : undefined,
  }),
  new ChoiceField({
    id: 'eenheid',
    label: 'Eenheid',
    help: 'Zoals in de toewijzing. Voor Wmo-zg is dat meestal minuut of uur.',
    errorMessage: 'Kies de eenheid van het volume.',
    when: ofKind('volume-hoger', 'ander-product'),
    style: 'compact',
    choices: units,
  }),
  new NumberField({
    id: 'volumeToegewezen',
    label: 'Toegewezen volume',
    help: 'Het totaal voor de hele looptijd van de toewijzing.',
    errorMessage: 'Vul het toegewezen volume in, bijvoorbeeld 120.',
    when: ofKind('volume-hoger'),
    min: 0.01,
    unit: unitOf,
  }),
  new NumberField({
    id: 'volumeGebruikt',
    label: 'Al gebruikt volume',
    help: 'Alles wat tot vandaag is geleverd, ook als u het nog niet hebt gedeclareerd.',
    errorMessage: 'Vul in hoeveel volume al is gebruikt. Is er niets gebruikt? Vul dan 0 in.',
    when: ofKind('volume-hoger'),
    unit: unitOf,
  }),
  new NumberField({
    id: 'volumeGewenst',
    label: 'Gewenst volume',
    help: 'Het nieuwe totaal voor de hele looptijd.',
    errorMessage: 'Vul het nieuwe totale volume in, bijvoorbeeld 160.',
    when: ofKind('volume-hoger', 'ander-product'),
    min: 0.01,
    unit: unitOf,
    check: (value, s) => (value > (numberOf(s, 'volumeToegewezen') ?? 0) ? undefined : `Dit volume ${larger}`),
  }),
];

/** How much of the assigned budget or volume is used. */
export function utilisationIn(s: Situation): Utilisation | undefined {
  return (
    utilisationOf(numberOf(s, 'budgetGebruikt'), numberOf(s, 'budgetToegewezen')) ??
    utilisationOf(numberOf(s, 'volumeGebruikt'), numberOf(s, 'volumeToegewezen'))
  );
}

export function sizeRows(s: Situation): readonly Row[] {
  const rows: Row[] = [];
  const utilisation = utilisationIn(s);
  if (utilisation) {
    const place = utilisation.late
      ? `meer dan ${utilisationLimit} %: laat`
      : `op tijd: hoogstens ${utilisationLimit} %`;
    rows.push({ label: 'Uitnutting', value: `${formatPercent(utilisation.percent)} (${place})` });
  }
  const [budget, wantedBudget] = [numberOf(s, 'budgetToegewezen'), numberOf(s, 'budgetGewenst')];
  if (budget !== undefined && wantedBudget !== undefined)
    rows.push({ label: 'Verhoging', value: formatEuros(wantedBudget - budget) });
  const [volume, wantedVolume] = [numberOf(s, 'volumeToegewezen'), numberOf(s, 'volumeGewenst')];
  if (volume !== undefined && wantedVolume !== undefined)
    rows.push({
      label: 'Verhoging',
      value: `${formatHundredths(Math.round((wantedVolume - volume) * 100))} ${unitOf(s) ?? ''}`.trim(),
    });
  return rows;
}
