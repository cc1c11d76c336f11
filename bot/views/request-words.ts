import type { Day } from '../../src/clock.js';
import type { FormRegistry } from '../../src/forms/registry.js';
import type { Records } from '../../src/knowledge/records.js';
import type { CareRequest } from '../../src/requests/request.js';

/** What the record of a request does not say itself: the form and the knowledge do. */
export interface RequestWords {
  /** The title of its form: "Verzoek om wijziging". */
  readonly kind: string;
  /** The name of the gemeente that it is addressed to. */
  readonly gemeente: string | undefined;
  readonly today: Day;
}

export function requestWords(
  { kind, refs, letters }: CareRequest,
  known: { readonly forms: FormRegistry; readonly records: Records; readonly today: Day },
): RequestWords {
  return {
    kind: known.forms.get(kind)?.title ?? letters,
    gemeente: refs.gemeente === undefined ? undefined : known.records.gemeenten.get(refs.gemeente)?.title,
    today: known.today,
  };
}
