import type { AnswerValue } from '../../requests/request.js';
import type { ChoiceView, FieldView } from '../../wizard/view.js';
import { BaseField, textFrom, type FieldOptions, type Reading, type Shown } from '../field.js';
import type { Situation } from '../form.js';

export interface ChoiceOptions extends FieldOptions<string | readonly string[]> {
  /** What can be chosen: always the same, or following from the records, the person and earlier answers. */
  readonly choices: readonly ChoiceView[] | ((s: Situation) => readonly ChoiceView[]);
  readonly style: 'expanded' | 'compact' | 'filtered';
  readonly multi?: boolean;
  /** A question with one possible answer is not asked: the answer is filled in. */
  readonly fillInOnlyChoice?: boolean;
}

const notOffered = 'Kies een mogelijkheid uit de lijst. Wat hier stond, hoort niet bij uw andere antwoorden.';

/** One or several out of a list. */
export class ChoiceField extends BaseField<string | readonly string[]> {
  constructor(private readonly options: ChoiceOptions) {
    super(options);
  }

  choices(s: Situation): readonly ChoiceView[] {
    return typeof this.options.choices === 'function' ? this.options.choices(s) : this.options.choices;
  }

  override fixed(s: Situation): AnswerValue | undefined {
    if (!this.options.fillInOnlyChoice) return undefined;
    const [first, second] = this.choices(s);
    if (!first || second) return undefined;
    return this.options.multi ? [first.value] : first.value;
  }

  read(raw: unknown, s: Situation): Reading {
    // A multiple choice comes as `a,b` from a card.
    const joined = this.options.multi && isTexts(raw) ? raw.join(',') : textFrom(raw);
    if (joined === undefined) return { kind: 'malformed' };
    if (joined.trim() === '') return { kind: 'empty' };
    const value = this.options.multi ? [...new Set(joined.split(',').filter(Boolean))] : joined;
    const error = this.limit(value, s);
    return error === undefined ? { kind: 'value', value } : { kind: 'refused', error };
  }

  view(s: Situation, shown: Shown): FieldView {
    const choices = this.choices(s);
    const value = (shown.value ?? '')
      .split(this.options.multi ? ',' : /$^/)
      .filter((part) => choices.some((choice) => choice.value === part))
      .join(',');
    const frame = this.frame(s, { ...shown, value });
    return { ...frame, type: 'choice', style: this.options.style, multi: this.options.multi ?? false, choices };
  }

  protected holds(value: AnswerValue): value is string | readonly string[] {
    return this.options.multi ? isTexts(value) : typeof value === 'string';
  }

  protected limit(value: string | readonly string[], s: Situation): string | undefined {
    const choices = this.choices(s);
    return [value].flat().every((part) => choices.some((choice) => choice.value === part)) ? undefined : notOffered;
  }

  protected write(value: string | readonly string[]): string {
    return [value].flat().join(',');
  }

  protected override say(value: string | readonly string[], s: Situation): string {
    const choices = this.choices(s);
    return [value]
      .flat()
      .map((part) => answerOf(choices, part))
      .join(', ');
  }
}

function answerOf(choices: readonly ChoiceView[], value: string): string {
  const choice = choices.find((candidate) => candidate.value === value);
  return choice?.answer ?? choice?.title ?? value;
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((part) => typeof part === 'string');
}
