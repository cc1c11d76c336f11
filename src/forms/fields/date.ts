import { formatDay, formatDayShort, parseDay } from '../../calendar.js';
import type { Day } from '../../clock.js';
import type { AnswerValue } from '../../requests/request.js';
import type { FieldView } from '../../wizard/view.js';
import { BaseField, textFrom, type FieldOptions, type Reading, type Shown } from '../field.js';
import type { Situation } from '../form.js';

export interface DateOptions extends FieldOptions<string> {
  /** First and last day that make sense; the card's calendar offers no other. */
  readonly min?: (s: Situation) => Day | undefined;
  readonly max?: (s: Situation) => Day | undefined;
}

/** A day, stored as `YYYY-MM-DD`; read as people write it. */
export class DateField extends BaseField<string> {
  constructor(private readonly options: DateOptions) {
    super(options);
  }

  read(raw: unknown, _s: Situation): Reading {
    const typed = textFrom(raw);
    if (typed === undefined) return { kind: 'malformed' };
    if (typed.trim() === '') return { kind: 'empty' };
    const value = parseDay(typed);
    // What is no date may be anything, a name too: it is not kept.
    return value === undefined
      ? { kind: 'refused', error: 'Dit is geen datum. Schrijf de dag, de maand en het jaar, bijvoorbeeld 22-11-2026.' }
      : { kind: 'value', value };
  }

  view(s: Situation, shown: Shown): FieldView {
    const min = this.options.min?.(s);
    const max = this.options.max?.(s);
    const limits = { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
    return { ...this.frame(s, shown), type: 'date', ...limits };
  }

  protected holds(value: AnswerValue): value is string {
    return typeof value === 'string' && parseDay(value) !== undefined;
  }

  protected limit(value: string, s: Situation): string | undefined {
    const min = this.options.min?.(s);
    const max = this.options.max?.(s);
    if (min !== undefined && value < min) return `Kies ${formatDayShort(min)} of een latere dag.`;
    if (max !== undefined && value > max) return `Kies ${formatDayShort(max)} of een eerdere dag.`;
    return undefined;
  }

  protected write(value: string): string {
    return value;
  }

  protected override say(value: string): string {
    return formatDay(value);
  }
}
