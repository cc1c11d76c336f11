import type { AnswerValue } from '../../requests/request.js';
import type { FieldView } from '../../wizard/view.js';
import { BaseField, textFrom, type FieldOptions, type Reading, type Shown } from '../field.js';
import type { Situation } from '../form.js';
import { refuse } from '../refuse.js';

const longest = 120;
const address = /^[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}$/u;
const notAnAddress = 'Dit is geen mailadres. Schrijf het als naam@organisatie.nl.';

/** A mail address of staff, in lower case. */
export class MailField extends BaseField<string> {
  constructor(options: FieldOptions<string>) {
    super(options);
  }

  read(raw: unknown, s: Situation): Reading {
    const typed = textFrom(raw);
    if (typed === undefined) return { kind: 'malformed' };
    const value = typed
      .trim()
      .replace(/^mailto:/i, '')
      .toLowerCase();
    if (value === '') return { kind: 'empty' };
    return isAddress(value) ? { kind: 'value', value } : refuse(typed.trim(), s.today, notAnAddress);
  }

  view(s: Situation, shown: Shown): FieldView {
    return { ...this.frame(s, shown), type: 'text', multiline: false, maxLength: longest };
  }

  protected holds(value: AnswerValue): value is string {
    return typeof value === 'string';
  }

  protected limit(value: string): string | undefined {
    return isAddress(value) ? undefined : notAnAddress;
  }

  protected write(value: string): string {
    return value;
  }
}

function isAddress(text: string): boolean {
  return text.length <= longest && address.test(text) && !text.includes('..');
}
