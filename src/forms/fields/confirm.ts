import type { AnswerValue } from '../../requests/request.js';
import type { FieldView } from '../../wizard/view.js';
import { BaseField, type FieldOptions, type Reading, type Shown } from '../field.js';
import type { Situation } from '../form.js';

export interface ConfirmOptions extends FieldOptions<boolean> {
  /** The sentence beside the switch. */
  readonly title: string | ((s: Situation) => string);
}

/** A switch. A required one must be on; an optional one that is off is the answer "nee". */
export class ConfirmField extends BaseField<boolean> {
  constructor(private readonly options: ConfirmOptions) {
    super(options);
  }

  read(raw: unknown, s: Situation): Reading {
    if (raw === true || raw === 'true') return { kind: 'value', value: true };
    const off = raw === undefined || raw === null || raw === '' || raw === false || raw === 'false';
    if (!off) return { kind: 'malformed' };
    return this.isRequired(s) ? { kind: 'empty' } : { kind: 'value', value: false };
  }

  view(s: Situation, shown: Shown): FieldView {
    const title = typeof this.options.title === 'function' ? this.options.title(s) : this.options.title;
    return { ...this.frame(s, shown), type: 'confirm', title };
  }

  protected holds(value: AnswerValue): value is boolean {
    return typeof value === 'boolean';
  }

  protected limit(value: boolean, s: Situation): string | undefined {
    return value || !this.isRequired(s) ? undefined : this.errorMessage;
  }

  protected write(value: boolean): string {
    return String(value);
  }

  protected override say(value: boolean): string {
    return value ? 'Ja' : 'Nee';
  }
}
