import { TextField } from '../fields/text.js';

/** The telephone number of an organisation: ten digits, or with a country code. A nine-digit number is none. */
const telephoneForm =
  /^(?:(?:\+|00)[1-9](?:[ .\-/()]*\d){7,13}|\(?0(?:[ .\-/()]*\d){9}|(?:14|0[89]00)(?:[ .-]*\d){3,7})$/;

/** Asks for the number of a desk or department; here a telephone number is what is asked. */
export function telephoneField(field: {
  readonly id: string;
  readonly label: string;
  readonly help: string;
}): TextField {
  return new TextField({
    ...field,
    errorMessage: 'Vul het telefoonnummer in, bijvoorbeeld 0182 123 456.',
    maxLength: 25,
    pattern: {
      form: telephoneForm,
      error: 'Dit is geen telefoonnummer. Schrijf tien cijfers, bijvoorbeeld 0182 123 456, of begin met +31.',
    },
    refuses: ['bsn', 'birth-date'],
    placeholder: '0182 123 456',
  });
}
