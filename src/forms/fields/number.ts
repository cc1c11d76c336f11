import { formatHundredths, parseHundredths } from '../../decimal.js';
import type { AnswerValue } from '../../requests/request.js';
import type { FieldView } from '../../wizard/view.js';
import { BaseField, textFrom, type FieldOptions, type Reading, type Shown } from '../field.js';
import type { Situation } from '../form.js';
import { refuse } from '../refuse.js';

export interface NumberOptions extends FieldOptions<number> {
  readonly min?: number;
  readonly max?: number;
  /** What is counted, as it stands behind the number ("uur"). */
  readonly unit?: (s: Situation) => string | undefined;
}

/** A number with at most two decimals, with a comma or a point. */
export class NumberField extends BaseField<number> {
  constructor(private readonly options: NumberOptions) {
    super(options);
  }

  read(raw: unknown, s: Situation): Reading {
    const typed = typeof raw === 'number' ? String(raw) : textFrom(raw);
    if (typed === undefined) return { kind: 'malformed' };
    if (typed.trim() === '') return { kind: 'empty' };
    const hundredths = parseHundredths(typed);
    if (hundredths === undefined)
      return refuse(typed, s.today, 'Schrijf een getal in cijfers, bijvoorbeeld 120 of 37,5.');
    const error = this.limit(hundredths / 100);
    return error === undefined ? { kind: 'value', value: hundredths / 100 } : refuse(typed, s.today, error);
  }

  view(s: Situation, shown: Shown): FieldView {
    return { ...this.frame(s, shown), type: 'text', multiline: false, maxLength: 20 };
  }

  protected holds(value: AnswerValue): value is number {
    return typeof value === 'number' && Number.isFinite(value);
  }

  protected limit(value: number): string | undefined {
    const { min = 0, max = 1_000_000 } = this.options;
    if (value < min) return `Vul een getal in van ${write(min)} of meer.`;
    if (value > max) return `Vul een getal in van hoogstens ${write(max)}.`;
    return undefined;
  }

  protected write(value: number): string {
    return write(value);
  }

  protected override say(value: number, s: Situation): string {
    const unit = this.options.unit?.(s);
    return unit === undefined ? write(value) : `${write(value)} ${unit}`;
  }
}

function write(value: number): string {
  return formatHundredths(Math.round(value * 100));
}
