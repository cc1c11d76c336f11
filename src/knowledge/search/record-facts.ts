import { stem } from '../understand/stem.js';
import { fold, tokenise } from '../understand/tokenise.js';
import type { Texts } from './profile.js';

/** What kinds of facts a record holds. */
export interface RecordFacts {
  /** True when the record names an amount, a date or a term. */
  readonly hasNumber: boolean;
  /** True when the record gives a reason. */
  readonly hasReason: boolean;
  /** What it says how many there are of. */
  readonly counts: ReadonlySet<string>;
  readonly years: ReadonlySet<number>;
  /** All that it says, folded: to see what kinds of facts it holds. */
  readonly said: string;
}

/** Says that something is not so. */
export const negation = /\b(niet|geen|nooit|zonder)\b/;

const numberCue =
  /\d|\b(twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|negentien|twintig|half|helft|jaarlijks|geen (getal|aantal|maxim\w+|bedrag)|een keer|(elk|ieder|per) (half )?jaar)\b/;
const reasonCue =
  /\b(omdat|want|zodat|daarom|doordat|daardoor|reden|om te|vanwege|doel|voorkomen|voorkomt|helpt|anders)\b|\bom\b.*\bte\b/;

export function factsIn({ body, utterances }: Pick<Texts, 'body' | 'utterances'>): RecordFacts {
  const folded = fold([...body.map(({ text }) => text), utterances[0] ?? ''].join('. '));
  const years = new Set<number>();
  for (const [, from = '', to] of folded.matchAll(
    /\b((?:19|20)\d\d)(?:\s*(?:-|tot|t\/m|tot en met|en met)+\s*(?:en met\s*)?((?:19|20)\d\d))?\b/g,
  ))
    for (let year = Number(from); year <= Number(to ?? from); year += 1) years.add(year);
  return {
    hasNumber: numberCue.test(folded),
    hasReason: reasonCue.test(folded),
    years,
    counts: countsIn(folded),
    said: folded,
  };
}

const numeral =
  /^(\d+|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|negentien|twintig|dertig|geen|alle|enkele|beide)$/;
/** So many words after a number it is still about them: "drie aanvullende landelijke criteria". */
const reach = 4;

function countsIn(folded: string): ReadonlySet<string> {
  const words = tokenise(folded);
  const counts = new Set<string>();
  words.forEach((word, at) => {
    if (numeral.test(word)) for (const near of words.slice(at + 1, at + 1 + reach)) counts.add(stem(near));
  });
  return counts;
}
