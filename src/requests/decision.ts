import type { CareRequest, HistoryEntry } from './request.js';

/**
 * The line in which RWO decided on a URC-aanvraag (inkoopplan Midden-Holland 7.3), while that decision holds: not of one that was
 * reopened, or withdrawn after that.
 */
export function decisionIn({ state, history }: Pick<CareRequest, 'state' | 'history'>): HistoryEntry | undefined {
  if (state !== 'afgehandeld') return undefined;
  const ended = history.findLast(({ outcome }) => outcome !== undefined);
  return ended?.action === 'beoordelen' ? ended : undefined;
}
