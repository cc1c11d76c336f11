import { ChoiceField } from '../../../src/forms/fields/choice.js';
import { ConfirmField } from '../../../src/forms/fields/confirm.js';
import { DateField } from '../../../src/forms/fields/date.js';
import { MoneyField } from '../../../src/forms/fields/money.js';
import { NumberField } from '../../../src/forms/fields/number.js';
import { TextField } from '../../../src/forms/fields/text.js';
import { numberOf, textOf, type Form, type Situation } from '../../../src/forms/form.js';
import type { Row } from '../../../src/wizard/view.js';

/** A form with a field of every type: the one new file that a further form takes. */
export const form: Form = {
  id: 'fix',
  letters: 'FIX',
  version: 1,
  title: 'Proefformulier',
  command: 'proefformulier',
  purpose: 'elk soort vraag één keer',
  refuse: () => undefined,
  steps: [
    {
      id: 'een',
      title: 'Eén',
      computed,
      fields: [
        new TextField({ id: 'tekst', label: 'Tekst', errorMessage: 'Vul een tekst in.', maxLength: 20 }),
        new TextField({
          id: 'verhaal',
          label: 'Verhaal',
          errorMessage: 'Schrijf op wat er is.',
          multiline: true,
          required: false,
          maxLength: 100,
        }),
        new MoneyField({ id: 'bedrag', label: 'Bedrag', errorMessage: 'Vul een bedrag in.', max: 100_000 }),
        new NumberField({
          id: 'aantal',
          label: 'Aantal',
          errorMessage: 'Vul een getal in.',
          max: 10,
          unit: () => 'keer',
        }),
      ],
    },
    {
      id: 'twee',
      title: 'Twee',
      fields: [
        new ChoiceField({
          id: 'keuze',
          label: 'Keuze',
          errorMessage: 'Kies er een of meer.',
          style: 'expanded',
          multi: true,
          choices: [
            { value: 'a', title: 'A' },
            { value: 'b', title: 'B' },
            { value: 'c', title: 'C' },
          ],
        }),
        new DateField({
          id: 'dag',
          label: 'Dag',
          errorMessage: 'Kies een dag.',
          min: (s) => s.today,
          when: (s) => Array.isArray(s.answers.keuze) && s.answers.keuze.includes('b'),
        }),
        new ConfirmField({ id: 'akkoord', label: 'Akkoord', title: 'Ik ga akkoord.', errorMessage: 'Zet dit aan.' }),
      ],
    },
  ],
  requestTitle: (s) => textOf(s, 'tekst') ?? '',
  flags: () => [],
  refs: () => ({}),
  organisation: () => undefined,
  receipt: (_s, { kenmerk }) => ({ notices: [], next: [`Noem ${kenmerk}.`] }),
};

function computed(s: Situation): readonly Row[] {
  const [amount, count] = [numberOf(s, 'bedrag'), numberOf(s, 'aantal')];
  return amount === undefined || count === undefined ? [] : [{ label: 'Samen', value: String(amount * count) }];
}
