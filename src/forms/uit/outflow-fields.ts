import type { Field } from '../field.js';
import { ChoiceField } from '../fields/choice.js';
import { TextField } from '../fields/text.js';
import { textOf } from '../form.js';

/** What the contact is about at least (SAP-uitwerking 3.3.1): voorwaarden voor uitstroom and urgentie; and the care after it. */
export const outflowFields: readonly Field[] = [
  new TextField({
    id: 'voorwaarden',
    label: 'Voorwaarden voor uitstroom',
    help: 'Wat moet er geregeld zijn voordat de zorg kan stoppen? Bijvoorbeeld een woonplek, school of begeleiding.',
    errorMessage: 'Schrijf op wat er geregeld moet zijn voordat de zorg kan stoppen.',
    multiline: true,
    maxLength: 1500,
  }),
  new ChoiceField({
    id: 'urgentie',
    label: 'Urgentie',
    errorMessage: 'Kies hoe dringend het is.',
    style: 'expanded',
    choices: [
      { value: 'gewoon', title: 'Gewoon: er is tijd om afspraken te maken' },
      { value: 'dringend', title: 'Dringend: er is snel een afspraak nodig' },
      { value: 'spoed', title: 'Spoed: zonder snelle afspraak valt er een gat in de zorg' },
    ],
  }),
  new TextField({
    id: 'urgentieReden',
    label: 'Waarom deze urgentie?',
    errorMessage: 'Schrijf kort waarom u deze urgentie kiest.',
    multiline: true,
    maxLength: 500,
  }),
  new ChoiceField({
    id: 'vervolg',
    label: 'Is er vervolgzorg nodig?',
    help: 'Vervolgzorg is zorg of ondersteuning na deze zorg, in de regio of bij de gemeente.',
    errorMessage: 'Kies ja, nee of nog niet bekend.',
    style: 'expanded',
    choices: [
      { value: 'ja', title: 'Ja' },
      { value: 'nee', title: 'Nee' },
      { value: 'onbekend', title: 'Nog niet bekend' },
    ],
  }),
  new TextField({
    id: 'vervolgzorg',
    label: 'Welke vervolgzorg is gewenst?',
    errorMessage: 'Schrijf op welke zorg er na deze zorg nodig is.',
    multiline: true,
    maxLength: 1000,
    when: (s) => textOf(s, 'vervolg') === 'ja',
  }),
];
