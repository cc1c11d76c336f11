import type { AnswerValue } from '../../requests/request.js';
import type { FieldView } from '../../wizard/view.js';
import { BaseField, textFrom, type FieldOptions, type Reading, type Shown } from '../field.js';
import type { Situation } from '../form.js';
import { findPhone } from '../../personal-data/contact-details.js';
import { refuse } from '../refuse.js';

const longest = 30;
/** The number of a gemeente (14 0182), a free or paid one (0800 1234), and an extension after any number. */
const short = /^(?:14[ -]?0\d{2,3}|0(?:800|900|906|909)[ -]?\d{3,4}(?:[ -]?\d{3,4})?)$/;
const extension = /,?\s+(?:toestel|tst\.?|ext\.?)\s*\d{1,5}$/i;
const notANumber = 'Dit is geen telefoonnummer. Schrijf het met kengetal, bijvoorbeeld 0182 123 456 of 14 0182.';

/** A telephone number of staff: the only place, with the mail address, where such data is asked for. */
export class PhoneField extends BaseField<string> {
  constructor(options: FieldOptions<string>) {
    super(options);
  }

  read(raw: unknown, s: Situation): Reading {
    const typed = textFrom(raw);
    if (typed === undefined) return { kind: 'malformed' };
    const value = typed.replaceAll(/\s+/g, ' ').trim();
    if (value === '') return { kind: 'empty' };
    return isPhone(value) ? { kind: 'value', value } : refuse(value, s.today, notANumber);
  }

  view(s: Situation, shown: Shown): FieldView {
    return { ...this.frame(s, shown), type: 'text', multiline: false, maxLength: longest };
  }

  protected holds(value: AnswerValue): value is string {
    return typeof value === 'string';
  }

  protected limit(value: string): string | undefined {
    return isPhone(value) ? undefined : notANumber;
  }

  protected write(value: string): string {
    return value;
  }
}

function isPhone(text: string): boolean {
  if (text.length > longest) return false;
  const number = text.replace(extension, '');
  const [found] = findPhone(number);
  return short.test(number) || (found !== undefined && found.start === 0 && found.end === number.length);
}
