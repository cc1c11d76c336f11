import type { CareRequest, Outcome } from './request.js';
import { judgedByRwo } from './visibility.js';

/** On a URC RWO decides (inkoopplan Midden-Holland 7.3: "keurt URC goed of af"), so its outcome has words of its own. */
const decisionWords: Readonly<Partial<Record<Outcome, string>>> = { toegekend: 'goedgekeurd', afgewezen: 'afgewezen' };

/** How a request ended, as people say it: "toegekend", of a URC "goedgekeurd". */
export function outcomeWords({ kind }: Pick<CareRequest, 'kind'>, outcome: Outcome): string {
  return (kind === judgedByRwo ? decisionWords[outcome] : undefined) ?? outcome;
}
