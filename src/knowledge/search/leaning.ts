import { stem } from '../understand/stem.js';

/** Which way the words of a question lean: below nought to what records answer, above it to what is in no document. */
export interface Leaning {
  /** By how much a word, or two after one another, occurs more in what no document answers; nought for what is seldom asked. */
  of(feature: string): number;
}

/** What is seen less often tells nothing. */
const leastSeen = 3;
const most = 2.5;

/** Learns it from the wordings of the knowledge itself, so that it follows what editors write. */
export function learnLeaning(answered: Iterable<readonly string[]>, unanswered: Iterable<readonly string[]>): Leaning {
  const counts = new Map<string, { inside: number; outside: number }>();
  const add = (texts: Iterable<readonly string[]>, side: 'inside' | 'outside'): number => {
    let all = 0;
    for (const words of texts) {
      all += 1;
      for (const feature of new Set(leaningFeatures(words))) {
        const count = counts.get(feature);
        if (count === undefined) counts.set(feature, { inside: 0, outside: 0, [side]: 1 });
        else count[side] += 1;
      }
    }
    return all;
  };
  const inside = add(answered, 'inside');
  const outside = add(unanswered, 'outside');
  const leanings = new Map<string, number>();
  for (const [feature, count] of counts) {
    if (count.inside + count.outside < leastSeen) continue;
    const odds = Math.log((count.outside + 0.7) / (outside + 1)) - Math.log((count.inside + 0.7) / (inside + 1));
    leanings.set(feature, Math.max(-most, Math.min(most, odds)));
  }
  return { of: (feature) => leanings.get(feature) ?? 0 };
}

/** The words as stems, and each two that follow one another. */
export function leaningFeatures(words: readonly string[]): string[] {
  const stems = words.map(stem);
  return [...stems, ...stems.map((stemmed, at) => `${stems[at - 1] ?? '^'} ${stemmed}`)];
}
