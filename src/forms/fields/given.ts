import type { AnswerValue } from '../../requests/request.js';
import type { FieldView } from '../../wizard/view.js';
import { BaseField, textFrom, type FieldOptions, type Reading, type Shown } from '../field.js';
import type { Situation } from '../form.js';

export interface GivenOptions extends Omit<FieldOptions<readonly string[]>, 'required' | 'errorMessage'> {
  /** What a value stands for; undefined for a value that stands for nothing. */
  readonly nameOf: (value: string, s: Situation) => string | undefined;
}

const most = 6;

/** Ids that came along when the form was opened: shown and filed, and no question. */
export class GivenField extends BaseField<readonly string[]> {
  constructor(private readonly options: GivenOptions) {
    super({ ...options, required: false, errorMessage: 'Open het formulier opnieuw.' });
  }

  override isAsked(): boolean {
    return false;
  }

  read(raw: unknown, s: Situation): Reading {
    const text = textFrom(raw);
    if (text === undefined) return { kind: 'malformed' };
    const known = text.split(',').filter((value) => this.options.nameOf(value, s) !== undefined);
    return known.length === 0 ? { kind: 'empty' } : { kind: 'value', value: [...new Set(known)].slice(0, most) };
  }

  view(s: Situation, shown: Shown): FieldView {
    return { ...this.frame(s, shown), type: 'text', multiline: false, maxLength: 0 };
  }

  protected holds(value: AnswerValue): value is readonly string[] {
    return Array.isArray(value);
  }

  protected limit(): string | undefined {
    return undefined;
  }

  protected write(value: readonly string[]): string {
    return value.join(',');
  }

  protected override say(value: readonly string[], s: Situation): string {
    return value.map((one) => this.options.nameOf(one, s) ?? one).join('; ');
  }
}
