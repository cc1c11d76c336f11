import type { Aspect } from '../record.js';
import { aspectsOf } from '../understand/cues.js';
import { contentStems } from './profile.js';
import { fold, tokenise } from '../understand/tokenise.js';

/** One way of asking for a record, as weighted stems. */
export interface Utterance {
  /** Its words, as a question is compared with it word for word. */
  readonly text: string;
  /** By their number: those are compared without going to where the words are kept. */
  readonly stems: Uint32Array;
  /** How much each of the stems tells apart, and all together. */
  readonly rarities: Float64Array;
  readonly weight: number;
  /** What it asks, so that "wie" is not answered by what was written for "wanneer". */
  readonly aspects: ReadonlySet<Aspect>;
}

export interface StemLookup {
  /** The number of a stem that a wording has. */
  readonly numberOf: (stemmed: string) => number | undefined;
  /** How much a stem tells apart, from 0 to 1. */
  readonly rarity: (stemmed: string) => number;
}

/** The wordings of one record, each worked out when it is looked at: of tens of thousands few ever are. Undefined is one without content. */
export function utterancesOf(texts: readonly string[], stems: StemLookup): (place: number) => Utterance | undefined {
  let known: (Utterance | 'none' | undefined)[] | undefined;
  return (place) => {
    known ??= new Array<undefined>(texts.length);
    const utterance = (known[place] ??= utteranceOf(texts[place] ?? '', stems) ?? 'none');
    return utterance === 'none' ? undefined : utterance;
  };
}

function utteranceOf(text: string, { numberOf, rarity }: StemLookup): Utterance | undefined {
  const folded = fold(text);
  const content = [...new Set(contentStems(text))];
  if (content.length === 0) return undefined;
  const rarities = Float64Array.from(content, rarity);
  return {
    text: tokenise(folded).join(' '),
    // All of its stems have a number, since it is a wording.
    stems: Uint32Array.from(content, (stemmed) => numberOf(stemmed) ?? 0),
    rarities,
    weight: rarities.reduce((sum, one) => sum + one, 0),
    aspects: shared(aspectsOf(folded)),
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
