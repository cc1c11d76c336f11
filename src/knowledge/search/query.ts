import type { Aspect, Domein } from '../record.js';
import type { Term } from '../understand/terms.js';

/** What is looked for. */
export interface Query {
  /** All its words, to tell a wording of a record that is typed as it stands. */
  readonly text: string;
  /** The words that wordings are compared with: its own, and those of what it leans on. */
  readonly words: readonly string[];
  readonly terms: readonly Term[];
  readonly aspects: ReadonlySet<Aspect>;
  readonly domein: Domein | undefined;
  readonly bothDomeinen: boolean;
  /** True when the question names the region, its gemeenten or its office; false when it names the LTA. */
  readonly regional: boolean | undefined;
  /** True when the answer is to be the name of an aanbieder. */
  readonly providers: boolean;
  /** The stem of what is counted: "hoeveel gemeenten". */
  readonly counted: string | undefined;
  /** True when it asks after what is not. */
  readonly negates: boolean;
  /** True when it asks for names of who was chosen or takes part, which no regional record has. */
  readonly names: boolean;
  /** Years that the question names. */
  readonly years: readonly number[];
  /** Numbers that name something, as in "bericht 317" and "artikel 6". */
  readonly numbers: readonly string[];
}
