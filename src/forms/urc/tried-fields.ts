import type { Field } from '../field.js';
import { ConfirmField } from '../fields/confirm.js';
import { TextField } from '../fields/text.js';
import { isConfirmed, textOf, type Situation } from '../form.js';

/**
 * Which contracted aanbieders toegang asked and what they said: at least one, at most three. By inkoopplan 7.3, figuur 9
 * toegang says that the beschikking cannot go to a contracted aanbieder.
 */
const most = 3;

export const triedFields: readonly Field[] = Array.from({ length: most }, (_, index) => triedPair(index + 1)).flat();

function triedPair(number: number): readonly Field[] {
  const asked = (s: Situation): boolean => number === 1 || isConfirmed(s, `nog${number}`);
  const ordinal = ['Eerste', 'Tweede', 'Derde'][number - 1] ?? '';
  return [
    ...(number === 1 ? [] : [another(number)]),
    new TextField({
      id: `gevraagd${number}`,
      label: `${ordinal} aanbieder die u vroeg`,
      help: number === 1 ? 'Een aanbieder met een contract in de regio.' : undefined,
      errorMessage: 'Vul de naam van de aanbieder in.',
      maxLength: 100,
      when: asked,
      check: (value, s) =>
        Array.from({ length: number - 1 }, (_, index) => textOf(s, `gevraagd${index + 1}`)?.toLowerCase()).includes(
          value.toLowerCase(),
        )
          ? 'Deze aanbieder staat er al. Noem een andere, of zet "nog een aanbieder" uit.'
          : undefined,
    }),
    new TextField({
      id: `antwoord${number}`,
      label: `Antwoord van de ${ordinal.toLowerCase()} aanbieder`,
      help: number === 1 ? 'Bijvoorbeeld: wachttijd van zes maanden, of deze zorg bieden wij niet.' : undefined,
      errorMessage: 'Schrijf kort op wat deze aanbieder antwoordde.',
      multiline: true,
      maxLength: 500,
      when: asked,
    }),
  ];
}

function another(number: number): Field {
  return new ConfirmField({
    id: `nog${number}`,
    label: number === 2 ? 'Nog een aanbieder' : 'En nog een aanbieder',
    title: 'Ik vroeg nog een aanbieder.',
    errorMessage: 'Zet dit aan of uit.',
    required: false,
    inDocument: false,
    when: (s) => number === 2 || isConfirmed(s, `nog${number - 1}`),
  });
}
