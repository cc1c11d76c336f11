import type { AnswerValue } from '../requests/request.js';
import type { FieldView } from '../wizard/view.js';
import type { Situation } from './form.js';

/** What came out of reading what someone typed or chose. */
export type Reading =
  | { readonly kind: 'value'; readonly value: AnswerValue }
  | { readonly kind: 'empty' }
  /** Does not fit; `typed` stands in the field again, so that it can be repaired. */
  | { readonly kind: 'refused'; readonly error: string; readonly typed?: string }
  /** Holds personal data: kept nowhere; `redacted` may stand on the card again, once. */
  | { readonly kind: 'personal'; readonly error: string; readonly redacted: string }
  /** Cannot have come from the card that was shown: a wrong type. */
  | { readonly kind: 'malformed' };

/** A question of a form, as the wizard sees it. A new type of field is one file in `fields/`. */
export interface Field {
  readonly id: string;
  readonly label: string;
  /** What the client itself says when the field stays empty or does not fit. */
  readonly errorMessage: string;
  /** False for what only steers the form, or is read with another answer: it is in no review and no record. */
  readonly inDocument: boolean;
  /** Looks at answers of earlier fields only, as do the choices of a field. */
  applies(s: Situation): boolean;
  isRequired(s: Situation): boolean;
  /** The answer when there is nothing to ask: it is filled in, shown in the review, and no question. */
  fixed(s: Situation): AnswerValue | undefined;
  /** False for what is known already, or came along when the form was opened: shown and filed, and no question. */
  isAsked(s: Situation): boolean;
  /** What stands in the field to begin with, taken anew whenever one of these answers changes. */
  readonly beginsFrom: readonly string[];
  begin(s: Situation): AnswerValue | undefined;
  read(raw: unknown, s: Situation): Reading;
  /** Why a value that was read does not do, in words that say how to repair it. */
  check(value: AnswerValue, s: Situation): string | undefined;
  /** The value as it stands in the field. */
  input(value: AnswerValue): string;
  /** The value as people read it. */
  format(value: AnswerValue, s: Situation): string;
  view(s: Situation, shown: Shown): FieldView;
}

export interface Shown {
  readonly value?: string;
  readonly error?: string;
}

export interface FieldOptions<V extends AnswerValue> {
  readonly id: string;
  readonly label: string;
  readonly help?: string | ((s: Situation) => string | undefined);
  readonly errorMessage: string;
  readonly required?: boolean;
  readonly inDocument?: boolean;
  readonly when?: (s: Situation) => boolean;
  /** A rule of the form on this field: what is wrong and how to repair it. */
  readonly check?: (value: V, s: Situation) => string | undefined;
  /** What is known already for the answers `from`: it stands in the field, and may be changed or taken out. */
  readonly begin?: { readonly from: readonly string[]; readonly value: (s: Situation) => V | undefined };
}

/** What all types of field share. */
export abstract class BaseField<V extends AnswerValue> implements Field {
  constructor(private readonly common: FieldOptions<V>) {}

  get id(): string {
    return this.common.id;
  }

  get label(): string {
    return this.common.label;
  }

  get errorMessage(): string {
    return this.common.errorMessage;
  }

  get inDocument(): boolean {
    return this.common.inDocument ?? true;
  }

  applies(s: Situation): boolean {
    return this.common.when?.(s) ?? true;
  }

  isRequired(_s: Situation): boolean {
    return this.common.required ?? true;
  }

  fixed(_s: Situation): AnswerValue | undefined {
    return undefined;
  }

  isAsked(s: Situation): boolean {
    return this.fixed(s) === undefined;
  }

  get beginsFrom(): readonly string[] {
    return this.common.begin?.from ?? [];
  }

  begin(s: Situation): AnswerValue | undefined {
    return this.common.begin?.value(s);
  }

  check(value: AnswerValue, s: Situation): string | undefined {
    if (!this.holds(value)) return this.errorMessage;
    return this.limit(value, s) ?? this.common.check?.(value, s);
  }

  input(value: AnswerValue): string {
    return this.holds(value) ? this.write(value) : '';
  }

  format(value: AnswerValue, s: Situation): string {
    return this.holds(value) ? this.say(value, s) : '';
  }

  abstract read(raw: unknown, s: Situation): Reading;
  abstract view(s: Situation, shown: Shown): FieldView;

  /** Whether a stored answer is of this field's type. */
  protected abstract holds(value: AnswerValue): value is V;
  /** Why a value of the right type lies outside the limits of this type of field. */
  protected abstract limit(value: V, s: Situation): string | undefined;
  protected abstract write(value: V): string;

  protected say(value: V, _s: Situation): string {
    return this.write(value);
  }

  /** The part of the view that is the same for every type. */
  protected frame(s: Situation, { value, error }: Shown): Omit<FieldView, 'type'> {
    const help = typeof this.common.help === 'function' ? this.common.help(s) : this.common.help;
    return {
      id: this.id,
      label: this.label,
      ...(help === undefined ? {} : { help }),
      required: this.isRequired(s),
      ...(value === undefined || value === '' ? {} : { value }),
      ...(error === undefined ? {} : { error }),
      errorMessage: this.errorMessage,
    };
  }
}

/** What a text box sends back: text, or nothing. */
export function textFrom(raw: unknown): string | undefined {
  if (raw === undefined || raw === null) return '';
  return typeof raw === 'string' ? raw : undefined;
}
