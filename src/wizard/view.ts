/** What a wizard shows, as data: `bot/render.ts` makes the card. All text is Dutch and ready to show, without Markdown. */

export interface ChoiceView {
  readonly value: string;
  readonly title: string;
  /** How the answer reads afterwards, where the title says more than that. */
  readonly answer?: string;
}

interface FieldBase {
  readonly id: string;
  readonly label: string;
  readonly help?: string;
  readonly required: boolean;
  /** What stands in the field: the answer so far, or what was typed and refused. */
  readonly value?: string;
  /** Why what was typed is refused and how to repair it. */
  readonly error?: string;
  /** What the client itself says when the field stays empty or does not fit. */
  readonly errorMessage: string;
}

export type FieldView =
  | (FieldBase & {
      readonly type: 'text';
      readonly multiline: boolean;
      readonly maxLength: number;
      readonly placeholder?: string;
    })
  | (FieldBase & {
      readonly type: 'choice';
      readonly style: 'expanded' | 'compact' | 'filtered';
      readonly multi: boolean;
      readonly choices: readonly ChoiceView[];
    })
  | (FieldBase & { readonly type: 'date'; readonly min?: string; readonly max?: string })
  | (FieldBase & { readonly type: 'confirm'; readonly title: string });

/** A remark above the fields: `info` explains, `good` reassures, `warning` asks for attention, `attention` says what goes wrong. */
export interface Notice {
  readonly tone: 'info' | 'good' | 'warning' | 'attention';
  readonly title?: string;
  readonly text: string;
}

export interface Row {
  readonly label: string;
  readonly value: string;
}

interface ViewBase {
  readonly draftId: string;
  readonly form: string;
  readonly title: string;
  /** A sentence for the notification. */
  readonly summary: string;
}

export type WizardView =
  | (ViewBase & {
      readonly kind: 'step';
      readonly step: { readonly id: string; readonly title: string; readonly number: number; readonly of: number };
      readonly intro?: string;
      readonly notices: readonly Notice[];
      readonly fields: readonly FieldView[];
      /** What the assistant worked out from the answers ("Uitnutting 72 %"). */
      readonly computed: readonly Row[];
      readonly canGoBack: boolean;
    })
  | (ViewBase & {
      readonly kind: 'review';
      /** What the button says: what is filed is "ingediend", what is kept is "opgeslagen". */
      readonly submit: string;
      readonly notices: readonly Notice[];
      readonly parts: readonly { readonly step: string; readonly title: string; readonly rows: readonly Row[] }[];
    })
  | (ViewBase & {
      /** There is a draft already: Verder met concept, or Opnieuw beginnen. */
      readonly kind: 'resume';
      readonly text: string;
      /** What was known when the form was asked for: Opnieuw beginnen sends it back. */
      readonly prefill?: Readonly<Record<string, string>>;
    })
  | (ViewBase & {
      readonly kind: 'receipt';
      readonly kenmerk: string;
      /** True when it had been filed before and is shown again. */
      readonly again: boolean;
      /** Ready to show: "22 november 2026 om 14:05 uur". */
      readonly filedAt: string;
      readonly notices: readonly Notice[];
      readonly next: readonly string[];
      readonly parts: readonly { readonly title: string; readonly rows: readonly Row[] }[];
    })
  | (ViewBase & {
      /** What was filled in is kept as a record: it has no kenmerk. */
      readonly kind: 'kept';
      /** True when it had been kept before and is shown again. */
      readonly again: boolean;
      /** Ready to show: "22 november 2026". */
      readonly keptOn: string;
      readonly notices: readonly Notice[];
      readonly next: readonly string[];
      readonly parts: readonly { readonly title: string; readonly rows: readonly Row[] }[];
      /** What the button says that opens the form again. */
      readonly another: string;
    })
  | {
      /** The form cannot go on, or is not needed: what to do instead. */
      readonly kind: 'stopped';
      readonly form: string;
      readonly title: string;
      readonly summary: string;
      readonly reason: 'draft-gone' | 'not-yours' | 'not-allowed' | 'form-changed' | 'left' | 'not-needed' | 'storage';
      readonly text: string;
      /** The draft whose answers can still be changed, so that one can go on after all. */
      readonly draftId?: string;
      /** True when beginning anew makes sense. */
      readonly canStart: boolean;
    };

/** What a card sends back, already freed from Teams: a claim about a draft. */
export type WizardInput =
  | {
      readonly action: 'next' | 'back';
      readonly draftId: string;
      readonly step: string;
      readonly values: Readonly<Record<string, unknown>>;
    }
  | { readonly action: 'edit'; readonly draftId: string; readonly step: string }
  | { readonly action: 'submit' | 'resume' | 'leave'; readonly draftId: string }
  | { readonly action: 'restart'; readonly draftId: string; readonly prefill?: Readonly<Record<string, string>> };
