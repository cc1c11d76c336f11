import { addDays, addMonths, formatDay } from '../../calendar.js';
import type { Notice, Row } from '../../wizard/view.js';
import type { Field } from '../field.js';
import { ChoiceField } from '../fields/choice.js';
import { DateField } from '../fields/date.js';
import { NumberField } from '../fields/number.js';
import { TextField } from '../fields/text.js';
import { numberOf, textOf, type Situation } from '../form.js';

/** Duration and size: the choice of toegang; the plan sets no longest duration (inkoopplan 5.4 and 7.3). */

const units = [
  { value: 'weken', title: 'weken' },
  { value: 'maanden', title: 'maanden' },
];

export const useFields: readonly Field[] = [
  new DateField({
    id: 'startdatum',
    label: 'Gewenste startdatum',
    errorMessage: 'Vul de dag in waarop de zorg moet beginnen.',
    // Wide enough for every request; a wrong year falls outside.
    min: (s) => addMonths(s.today, -12),
    max: (s) => addMonths(s.today, 24),
  }),
  new NumberField({
    id: 'duur',
    label: 'Duur',
    help: 'Een heel getal, bijvoorbeeld 6.',
    errorMessage: 'Vul in hoeveel weken of maanden de zorg moet duren.',
    min: 1,
    max: 120,
    unit: (s) => unitOf(s),
    check: (value) => (Number.isInteger(value) ? undefined : 'Vul een heel getal in, bijvoorbeeld 6.'),
  }),
  new ChoiceField({
    id: 'duurEenheid',
    label: 'Weken of maanden',
    errorMessage: 'Kies weken of maanden.',
    style: 'expanded',
    // It stands behind the number.
    inDocument: false,
    choices: units,
  }),
  new TextField({
    id: 'omvang',
    label: 'Omvang',
    help: 'Bijvoorbeeld: 4 uur per week, of 5 etmalen per week.',
    errorMessage: 'Vul in hoeveel zorg er nodig is, bijvoorbeeld 4 uur per week.',
    maxLength: 150,
  }),
];

function unitOf(s: Situation): string | undefined {
  const unit = textOf(s, 'duurEenheid');
  if (numberOf(s, 'duur') !== 1) return unit;
  return unit === 'weken' ? 'week' : 'maand';
}

export function useRows(s: Situation): readonly Row[] {
  const [start, count, unit] = [textOf(s, 'startdatum'), numberOf(s, 'duur'), textOf(s, 'duurEenheid')];
  if (start === undefined || count === undefined || unit === undefined) return [];
  const after = unit === 'weken' ? addDays(start, count * 7) : addMonths(start, count);
  return [{ label: 'Loopt tot en met', value: formatDay(addDays(after, -1)) }];
}

/** RWO decides first (inkoopplan 7.3), so a start that has passed begins without a decision. */
export function useNotices(s: Situation): readonly Notice[] {
  const start = textOf(s, 'startdatum');
  if (start === undefined || start > s.today) return [];
  return [
    {
      tone: 'warning',
      title: 'RWO heeft dan nog niet beslist',
      text: `De startdatum is ${formatDay(start)}. Op die dag is er nog geen goedkeuring van RWO. U kunt de aanvraag wel indienen. Overleg met RWO over de start.`,
    },
  ];
}
