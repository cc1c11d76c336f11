import type { Notice, Row } from '../../wizard/view.js';
import type { Field } from '../field.js';
import { ChoiceField } from '../fields/choice.js';
import { TextField } from '../fields/text.js';
import { textOf, type Situation, type Stop } from '../form.js';
import { exceptionFor, exceptionNames, type Contracted, type Exception } from '../../requests/exception-contract.js';

/** The aanbieder that toegang proposes, and what that makes of the request (inkoopplan 5.1). */

const contracted: readonly { readonly value: Contracted; readonly title: string }[] = [
  { value: 'niet', title: 'Nee, deze aanbieder heeft geen contract' },
  { value: 'ander-product', title: 'Ja, maar niet voor dit product' },
  { value: 'dit-product', title: 'Ja, ook voor dit product' },
];

/** A KvK number has eight digits; a vestigingsnummer has twelve and an RSIN nine (Handelsregisterbesluit 2008). */
const kvkForm = /^\d{8}$/;

export const providerFields: readonly Field[] = [
  new TextField({
    id: 'voorgesteld',
    label: 'Voorgestelde aanbieder',
    help: 'De naam zoals die bij de Kamer van Koophandel staat.',
    errorMessage: 'Vul de naam in van de aanbieder die u voorstelt.',
    maxLength: 100,
  }),
  new TextField({
    id: 'kvk',
    label: 'KvK-nummer van de aanbieder',
    help: 'Acht cijfers.',
    errorMessage: 'Vul het KvK-nummer in: acht cijfers, bijvoorbeeld 12345678.',
    maxLength: 20,
    tidy: (typed) => typed.replace(/^kvk[- ]?(?:nummer|nr\.?)?:?/i, '').replaceAll(/[\s.-]/g, ''),
    pattern: {
      form: kvkForm,
      error:
        'Een KvK-nummer heeft acht cijfers. Kijk het na: een vestigingsnummer heeft er twaalf, een RSIN heeft er negen.',
    },
    whenPersonal: 'Is dit het RSIN? Vul dan het KvK-nummer in: dat heeft acht cijfers.',
  }),
  new ChoiceField({
    id: 'gecontracteerd',
    label: 'Heeft deze aanbieder een contract in de regio?',
    errorMessage: 'Kies of deze aanbieder een contract in de regio heeft.',
    style: 'expanded',
    choices: contracted,
  }),
];

/** URC or CSA; undefined while that is not known, or when no exception is needed. */
export function exceptionIn(s: Situation): Exception | undefined {
  const answer = contracted.find(({ value }) => value === textOf(s, 'gecontracteerd'));
  return answer && exceptionFor(answer.value);
}

const reasons: Readonly<Record<Exception, string>> = {
  urc: 'de aanbieder heeft geen contract',
  csa: 'de aanbieder heeft een contract, maar niet voor dit product',
};

export function outcomeRows(s: Situation): readonly Row[] {
  const exception = exceptionIn(s);
  if (exception === undefined) return [];
  return [
    {
      label: 'Uitkomst',
      value: `${exception.toUpperCase()} (${exceptionNames[exception]}): ${reasons[exception]}`,
    },
  ];
}

/** Said on the card after the answer. */
export function outcomeNotices(s: Situation): readonly Notice[] {
  const exception = exceptionIn(s);
  if (exception === undefined) return [];
  return [
    {
      tone: 'info',
      text: `U vraagt een ${exception.toUpperCase()} aan (${exceptionNames[exception]}), want ${reasons[exception]} (inkoopplan 5.1).`,
    },
  ];
}

/** A contracted aanbieder can have the beschikking at once; what is at issue then is for RWO (inkoopplan 5.4 and 7.3). */
export function stopWhenContracted(s: Situation): Stop | undefined {
  if (textOf(s, 'gecontracteerd') !== 'dit-product') return undefined;
  return {
    title: 'Een URC of CSA is niet nodig',
    text:
      'Deze aanbieder heeft al een contract voor dit product. Geef de beschikking af bij deze aanbieder. ' +
      'Is er een zakelijke discussie, bijvoorbeeld over het tarief of over wat een product inhoudt? Zet die door naar RWO: ' +
      'dat voert het gesprek over contract en tarief (inkoopplan 7.3). Klopt het antwoord over het contract niet? Ga dan terug en kies een ander antwoord. Er is niets ingediend.',
  };
}
