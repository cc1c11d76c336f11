import { isLight } from '../understand/plain-words.js';
import type { PostingLists } from './postings.js';

/** How much a stem tells apart, from 0 to 1: what few of so many records have tells most. */
export function rarityIn(postings: PostingLists, records: number): (stemmed: string) => number {
  const most = Math.log(1 + records);
  const rarities = new Map<string, number>();
  return (stemmed) => {
    const known = rarities.get(stemmed);
    if (known !== undefined) return known;
    const having = postings.countOf(stemmed);
    const raw = Math.log(1 + records / (1 + having)) / most;
    const found = (isLight(stemmed) ? 0.2 : 1) * Math.max(raw, 0.12);
    if (having > 0) rarities.set(stemmed, found);
    return found;
  };
}
