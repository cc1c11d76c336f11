import type { Aspect } from '../record.js';
import { aspectsOf } from '../understand/cues.js';
import { contentStems } from './profile.js';
import { fold } from '../understand/tokenise.js';

/** One way of asking for a record, as weighted stems. */
export interface Utterance {
  readonly stems: readonly string[];
  /** How much each of the stems tells apart, and all together. */
  readonly rarities: readonly number[];
  readonly weight: number;
  /** What it asks, so that "wie" is not answered by what was written for "wanneer". */
  readonly aspects: ReadonlySet<Aspect>;
}

/** The wordings of one record, each worked out when it is looked at: of tens of thousands few ever are. Undefined is one without content. */
export function utterancesOf(
  texts: readonly string[],
  rarity: (stemmed: string) => number,
): (place: number) => Utterance | undefined {
  const known = new Map<number, Utterance | undefined>();
  return (place) => {
    const before = known.get(place);
    if (before !== undefined || known.has(place)) return before;
    const utterance = utteranceOf(texts[place] ?? '', rarity);
    known.set(place, utterance);
    return utterance;
  };
}

function utteranceOf(text: string, rarity: (stemmed: string) => number): Utterance | undefined {
  const stems = [...new Set(contentStems(text))];
  if (stems.length === 0) return undefined;
  const rarities = stems.map(rarity);
  return {
    stems,
    rarities,
    weight: rarities.reduce((sum, one) => sum + one, 0),
    aspects: shared(aspectsOf(fold(text))),
  };
}

const sets = new Map<string, ReadonlySet<Aspect>>();

/** The same set for all that ask the same: most wordings ask one of a few things. */
function shared(aspects: ReadonlySet<Aspect>): ReadonlySet<Aspect> {
  const key = [...aspects].join(' ');
  const before = sets.get(key);
  if (before === undefined) sets.set(key, aspects);
  return before ?? aspects;
}
