import type { AnswerValue } from '../../requests/request.js';
import type { FieldView } from '../../wizard/view.js';
import { BaseField, textFrom, type FieldOptions, type Reading, type Shown } from '../field.js';
import type { Situation } from '../form.js';
import { explain, findPersonalData, redact, type PersonalDataKind } from '../../personal-data.js';

export interface TextOptions extends FieldOptions<string> {
  readonly multiline?: boolean;
  readonly maxLength: number;
  readonly placeholder?: string;
  readonly pattern?: { readonly form: RegExp; readonly error: string };
  /** Writes what was typed in one way, so that it can be compared: a number without its spaces. */
  readonly tidy?: (typed: string) => string;
  /** Which personal data is refused here. Only a field that asks for a telephone number or mail address takes fewer. */
  readonly refuses?: readonly PersonalDataKind[];
  /** What to do when it looks like personal data and is none. */
  readonly whenPersonal?: string;
}

const everything: readonly PersonalDataKind[] = ['bsn', 'birth-date', 'email', 'phone'];

/** Text of one line or several. Personal data in it is refused and kept nowhere. */
export class TextField extends BaseField<string> {
  constructor(private readonly options: TextOptions) {
    super(options);
  }

  read(raw: unknown, s: Situation): Reading {
    const typed = textFrom(raw);
    if (typed === undefined) return { kind: 'malformed' };
    const value = this.options.multiline ? typed.trim() : typed.replaceAll(/\s+/g, ' ').trim();
    if (value === '') return { kind: 'empty' };
    const findings = findPersonalData(value, s.today, this.options.refuses ?? everything);
    if (findings.length > 0) {
      const error = [explain(findings), this.options.whenPersonal].filter(Boolean).join(' ');
      return { kind: 'personal', error, redacted: redact(value, findings) };
    }
    const tidy = this.options.tidy?.(value) ?? value;
    const error = this.limit(tidy);
    return error === undefined ? { kind: 'value', value: tidy } : { kind: 'refused', error, typed: value };
  }

  view(s: Situation, shown: Shown): FieldView {
    const { multiline = false, maxLength, placeholder } = this.options;
    const frame = this.frame(s, shown);
    return { ...frame, type: 'text', multiline, maxLength, ...(placeholder === undefined ? {} : { placeholder }) };
  }

  protected holds(value: AnswerValue): value is string {
    return typeof value === 'string';
  }

  protected limit(value: string): string | undefined {
    const { maxLength, pattern } = this.options;
    if (value.length > maxLength)
      return `Dit is te lang: ${value.length} tekens. Maak de tekst korter, hoogstens ${maxLength} tekens.`;
    return pattern && !pattern.form.test(value) ? pattern.error : undefined;
  }

  protected write(value: string): string {
    return value;
  }
}
