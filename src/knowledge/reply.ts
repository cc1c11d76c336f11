import type { Day } from '../clock.js';

/** What the assistant says to a question, as data: `bot/render.ts` makes the card, `lta ask` prints it. All text is Dutch and without Markdown. */

export interface Link {
  readonly label: string;
  readonly url: string;
}

/** A part of an answer, shown in this order. */
export type AnswerPart =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'facts'; readonly rows: readonly { readonly label: string; readonly value: string }[] }
  | {
      readonly type: 'list';
      readonly title?: string;
      readonly items: readonly { readonly text: string; readonly url?: string }[];
    }
  | { readonly type: 'links'; readonly links: readonly Link[] }
  | { readonly type: 'remark'; readonly text: string };

export interface ShownSource {
  readonly documentId: string;
  readonly document: string;
  /** Empty where the paragraph says when it was confirmed. */
  readonly date: string;
  readonly paragraph: string;
}

/** A button: a next subject by record id. `question` is what the button stands for, as the user would ask it. */
export interface Choice {
  readonly recordId: string;
  readonly title: string;
}

/** How a form is named and opened: what the answers need to know of it. */
export interface FormWords {
  readonly title: string;
  /** What people type to start it. */
  readonly command: string;
  readonly purpose: string;
}

/** The forms that can be started now, by id. */
export type Forms = ReadonlyMap<string, FormWords>;

/** A form that fits, with what is known already filled in (answers by field id of the form). */
export interface FormOffer {
  readonly form: string;
  readonly title: string;
  readonly prefill: Readonly<Record<string, string>>;
}

export interface AnswerView {
  /** The record that the answer is about; thumbs and figures are kept with it. */
  readonly recordId: string;
  readonly title: string;
  /** The short answer: the sentence that a notification shows too. */
  readonly short: string;
  readonly parts: readonly AnswerPart[];
  readonly sources: readonly ShownSource[];
  readonly validFrom: Day;
  readonly validUntil?: Day;
  readonly related: readonly Choice[];
  readonly form?: FormOffer;
}

/** What a next turn may lean on ("en voor Wmo?"); plain data, small, without the question's text. */
export interface Memory {
  readonly recordIds: readonly string[];
  readonly entities: readonly string[];
  readonly ask?: string;
  readonly domein?: 'jeugd' | 'wmo';
}

export type Reply =
  /** One view per question in the message; most messages have one. */
  | { readonly kind: 'answer'; readonly answers: readonly AnswerView[]; readonly memory: Memory }
  | {
      readonly kind: 'clarify';
      readonly question: string;
      readonly choices: readonly Choice[];
      readonly memory: Memory;
    }
  | {
      readonly kind: 'none';
      /** `unknown`: nothing fits; `fact-unknown`: the name is known, the fact is not; `chat`: greeting, thanks, talk; `order`: something is to be sent, planned or written; `unreadable`: nothing to read in it; `personal`: it holds data of a client and was not read. */
      readonly reason: 'unknown' | 'fact-unknown' | 'chat' | 'order' | 'unreadable' | 'language' | 'personal';
      readonly text: string;
      readonly nearest: readonly Choice[];
    }
  /** A form was asked for, in its own words or by what is wanted ("budget moet omhoog voor een cliënt van Yulius"). */
  | { readonly kind: 'form'; readonly text: string; readonly offer: FormOffer }
  /** A request: for who asks for its state, or as the team that handles it works on it. */
  | { readonly kind: 'status'; readonly kenmerk: string; readonly asTeam?: true }
  /** One of the words that stay the same. */
  | {
      readonly kind: 'command';
      readonly command:
        | 'help'
        | 'mijn verzoeken'
        | 'stop'
        | 'triage'
        | 'triage hier'
        | 'triage hier niet'
        | 'uitvraag'
        | 'urc-besluiten';
    };
