import { formatEuros, parseEuros } from '../../money.js';
import type { AnswerValue } from '../../requests/request.js';
import type { FieldView } from '../../wizard/view.js';
import { BaseField, textFrom, type FieldOptions, type Reading, type Shown } from '../field.js';
import type { Situation } from '../form.js';
import { refuse } from '../refuse.js';

export interface MoneyOptions extends FieldOptions<number> {
  /** In eurocents. */
  readonly min?: number;
  readonly max?: number;
}

/** An amount in euro, stored in eurocents. */
export class MoneyField extends BaseField<number> {
  constructor(private readonly options: MoneyOptions) {
    super(options);
  }

  read(raw: unknown, s: Situation): Reading {
    const typed = textFrom(raw);
    if (typed === undefined) return { kind: 'malformed' };
    if (typed.trim() === '') return { kind: 'empty' };
    const value = parseEuros(typed);
    if (value === undefined)
      return refuse(typed, s.today, 'Schrijf het bedrag in cijfers, bijvoorbeeld 12500 of 12.500,50.');
    const error = this.limit(value);
    return error === undefined ? { kind: 'value', value } : refuse(typed, s.today, error);
  }

  view(s: Situation, shown: Shown): FieldView {
    const frame = this.frame(s, shown);
    return { ...frame, type: 'text', multiline: false, maxLength: 20, placeholder: '12.500,00' };
  }

  protected holds(value: AnswerValue): value is number {
    return typeof value === 'number' && Number.isSafeInteger(value);
  }

  protected limit(value: number): string | undefined {
    const { min = 0, max = 1_000_000_000 } = this.options;
    if (value < min) return `Vul een bedrag in van ${formatEuros(min)} of meer.`;
    if (value > max) return `Vul een bedrag in van hoogstens ${formatEuros(max)}.`;
    return undefined;
  }

  protected write(value: number): string {
    return formatEuros(value).replace('€ ', '');
  }

  protected override say(value: number): string {
    return formatEuros(value);
  }
}
