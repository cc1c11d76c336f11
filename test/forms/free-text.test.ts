import { describe, expect, test } from '@jest/globals';
import { MoneyField } from '../../src/forms/fields/money.js';
import { NumberField } from '../../src/forms/fields/number.js';
import { TextField } from '../../src/forms/fields/text.js';
import { loadForms } from '../../src/forms/registry.js';
import { contextOf, staffOf } from './situation.js';

/** Fields that ask for contact data of an organisation, or for a number that can look like a telephone number. */
const takesContactData: ReadonlySet<string> = new Set(['vow.toewijzingsnummer', 'uit.belWie']);

const forms = await loadForms();
const fields = forms
  .list()
  .flatMap((form) =>
    form.steps.flatMap((step) =>
      step.fields
        .filter((field) => [TextField, NumberField, MoneyField].some((type) => field instanceof type))
        .map((field) => ({ name: `${form.id}.${field.id}`, field })),
    ),
  );
const s = { ...contextOf(staffOf('yulius')), answers: {} };

describe.each(fields)('$name', ({ name, field }) => {
  test.each(['123456782', '1234.56.782', '123 456 782', 'BSN: 123456782', 'geboren 12-03-2011', 'geb. 12 maart 2011'])(
    'refuses "%s", and keeps it nowhere',
    (typed) => {
      expect(field.read(typed, s)).toMatchObject({ kind: 'personal' });
    },
  );

  const contactData = ['mail naar iemand@example.org', 'bel 06-12345678', 'bel +31 6 1234 5678'];
  if (takesContactData.has(name)) return;
  test.each(contactData)('refuses "%s"', (typed) => {
    expect(field.read(typed, s)).toMatchObject({ kind: 'personal' });
  });
});

test('only fields that exist take contact data', () => {
  expect([...takesContactData].every((name) => fields.some((field) => field.name === name))).toBe(true);
});
