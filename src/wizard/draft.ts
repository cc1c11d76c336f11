import type { Answers } from '../requests/request.js';

/** A half-filled form of one person. One person has at most one draft per form. */
export interface Draft {
  /** Unguessable; a card that sends it back makes a claim, not a right. */
  readonly id: string;
  readonly form: string;
  /** A draft of another version of its form is dropped with an explanation. */
  readonly formVersion: number;
  readonly personId: string;
  /** What passed the checks of its field. */
  readonly answers: Answers;
  /** What was typed in the present step and refused, so that it stands on the card again. Never personal data. */
  readonly typed: Readonly<Record<string, string>>;
  /** Id of the step that is shown, or `review`. */
  readonly step: string;
  /** True when the step was opened with Wijzig from the review, so that Verder goes back there. */
  readonly editing: boolean;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** Where drafts are kept: a port. `put` is atomic; drafts survive a restart. */
export interface DraftStore {
  get(id: string): Promise<Draft | undefined>;
  find(personId: string, form: string): Promise<Draft | undefined>;
  put(draft: Draft): Promise<void>;
  remove(id: string): Promise<void>;
}
