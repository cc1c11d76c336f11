import type { Rows } from './rows.js';

/** Which way the words of a question lean: below nought to what records answer, above it to what is in no document. */
export interface Leaning {
  /** By how much a stem, or two after one another, occurs more in what no document answers; nought for what is seldom asked. */
  of(pattern: number | undefined): number;
}

/** What is seen less often tells nothing. */
const leastSeen = 3;
const most = 2.5;

/**
 * Learns it from the wordings of the knowledge itself, so that it follows what editors write.
 *
 * @param wordings what each wording has, each number once.
 * @param isAnswered whether the record of a wording can be an answer.
 */
export function learnLeaning(wordings: Rows, isAnswered: (wording: number) => boolean, size: number): Leaning {
  const counts = { inside: new Uint32Array(size), outside: new Uint32Array(size) };
  const all = { inside: 0, outside: 0 };
  for (let wording = 0, at = 0; wording < wordings.ends.length; wording += 1) {
    const side = isAnswered(wording) ? 'inside' : 'outside';
    all[side] += 1;
    const seen = counts[side];
    for (; at < (wordings.ends[wording] ?? 0); at += 1) {
      const pattern = wordings.numbers[at] ?? 0;
      seen[pattern] = (seen[pattern] ?? 0) + 1;
    }
  }
  const leanings = new Float64Array(size);
  for (let pattern = 0; pattern < size; pattern += 1) {
    const [inside, outside] = [counts.inside[pattern] ?? 0, counts.outside[pattern] ?? 0];
    if (inside + outside < leastSeen) continue;
    const odds = Math.log((outside + 0.7) / (all.outside + 1)) - Math.log((inside + 0.7) / (all.inside + 1));
    leanings[pattern] = Math.max(-most, Math.min(most, odds));
  }
  return { of: (pattern) => (pattern === undefined ? 0 : (leanings[pattern] ?? 0)) };
}
