import { emptyWords, isLight, isVague } from './plain-words.js';
import { stem } from './stem.js';
import { synonymGroups } from './synonyms.js';
import { fold, tokenise } from './tokenise.js';
import type { Vocabulary } from './vocabulary.js';

/** One way in which a record can contain what was asked: all these stems together. */
export interface Option {
  readonly stems: readonly string[];
  readonly weight: number;
}

/** One thing in the question: the word or phrase as typed, with all that counts as the same. */
export interface Term {
  readonly word: string;
  readonly options: readonly Option[];
  /** False when no record and no synonym has it: a sign that the question is about something else. */
  readonly known: boolean;
  readonly light: boolean;
  /** True for the name of an aanbieder or gemeente: what is asked is mostly true of others too. */
  readonly named: boolean;
  /** How much it counts, from 0 to 1: what comes from the turn before counts less than what is asked now. */
  readonly factor: number;
}

interface Phrase {
  readonly stems: readonly string[];
  readonly groups: number[];
}

const synonymWeight = 0.85;
const correctedWeight = 0.9;
const partsWeight = 0.85;
/** A compound that the records know is meant as such: its parts say less. */
const knownPartsWeight = 0.6;

const groups: readonly (readonly (readonly string[])[])[] = synonymGroups.map((line) =>
  line.split(',').map((entry) => tokenise(fold(entry)).map(stem)),
);
const phrasesByFirst = indexPhrases();

function indexPhrases(): ReadonlyMap<string, readonly Phrase[]> {
  const byKey = new Map<string, Phrase>();
  groups.forEach((group, index) => {
    for (const stems of group) {
      const key = stems.join(' ');
      const phrase = byKey.get(key);
      if (phrase === undefined) byKey.set(key, { stems, groups: [index] });
      else phrase.groups.push(index);
    }
  });
  const byFirst = new Map<string, Phrase[]>();
  for (const phrase of byKey.values()) {
    const first = phrase.stems[0] ?? '';
    byFirst.set(
      first,
      [...(byFirst.get(first) ?? []), phrase].sort((a, b) => b.stems.length - a.stems.length),
    );
  }
  return byFirst;
}

/** All words of the groups of synonyms, for the vocabulary. */
export function synonymWords(): string[] {
  return synonymGroups.flatMap((line) => line.split(',').flatMap((entry) => tokenise(fold(entry))));
}

/** The content of a question: what it is about, without the words that only hold a sentence together. */
export function termsOf(words: readonly string[], vocabulary: Vocabulary): Term[] {
  const stems = words.map(stem);
  const terms: Term[] = [];
  for (let at = 0; at < words.length;) {
    const phrase = phraseAt(stems, at);
    if (phrase !== undefined && phrase.stems.length > 1 && !isTime(words, at)) {
      const length = phrase.stems.length;
      terms.push({
        word: words.slice(at, at + length).join(' '),
        options: [{ stems: telling(phrase.stems), weight: 1 }, ...synonyms(phrase)],
        known: true,
        light: false,
        named: false,
        factor: 1,
      });
      at += length;
      continue;
    }
    const word = words[at] ?? '';
    const stemmed = stems[at] ?? '';
    at += 1;
    if (emptyWords.has(word)) continue;
    const term = termOf(word, stemmed, phrase, vocabulary);
    terms.push(!term.known && isVerb(words, at - 1) ? { ...term, factor: verbFactor } : term);
  }
  return terms;
}

/** "Gaat over twee maanden" is no "gaat over". */
function isTime(words: readonly string[], at: number): boolean {
  return words[at + 1] === 'over' && /^(\d+|een|twee|drie|vier|vijf|zes|paar|enkele)$/.test(words[at + 2] ?? '');
}

/** An unknown verb says less than an unknown noun: "waarom twijfelt de regio aan …" is still about the rest. */
const verbFactor = 0.35;

const questionWords = new Set([
  'wie',
  'wat',
  'waarom',
  'hoe',
  'wanneer',
  'waar',
  'hoeveel',
  'waarvoor',
  'waarmee',
  'waarover',
  'waaraan',
]);
const nounFollows = new Set(
  'de het een mijn uw onze ons hun zijn haar dit dat deze die geen elke elk ieder welke welk van voor met bij op in aan over uit naar door om tegen zonder per als en of'.split(
    ' ',
  ),
);
const auxiliaries = new Set(
  'is zijn was waren wordt worden werd werden heeft hebben had hadden moet moeten mag mogen kan kunnen zal zullen wil willen gaat gaan laat laten'.split(
    ' ',
  ),
);

function isVerb(words: readonly string[], at: number): boolean {
  const word = words[at] ?? '';
  const before = words[at - 1];
  if (before !== undefined && questionWords.has(before)) return /(t|en)$/.test(word);
  if ((before === 'die' || before === 'dat') && at === words.length - 1) return /(t|d|en)$/.test(word);
  if (before !== undefined && nounFollows.has(before)) return false;
  const participle =
    /^(ge|be|ver|ont|her|aange|afge|opge|uitge|inge|doorge|overge|toege|meege|voorge).{3,}(d|t|en)$/.test(word);
  return (participle || (/en$/.test(word) && at === words.length - 1)) && words.some((other) => auxiliaries.has(other));
}

function termOf(word: string, stemmed: string, phrase: Phrase | undefined, vocabulary: Vocabulary): Term {
  const light = isLight(word) || ((isVague(word) || isAmount(word)) && !vocabulary.knows(stemmed));
  const options: Option[] = [{ stems: [stemmed], weight: 1 }];
  if (phrase !== undefined) options.push(...synonyms(phrase));
  let known = phrase !== undefined || vocabulary.knows(stemmed);
  const parts = word.length >= 7 ? vocabulary.split(word) : undefined;
  if (parts !== undefined) {
    // "tarievenlijst", "kwaliteitspunten": the part that any subject can have is not needed.
    const telling = parts.filter((part) => !isLight(part));
    const stems = (known || telling.length === 0 ? parts : telling).map(stem);
    options.push({ stems, weight: known ? knownPartsWeight : partsWeight });
    for (const part of parts) {
      const own = phraseAt([stem(part)], 0);
      const other = stem(parts[0] === part ? parts[1] : parts[0]);
      if (own !== undefined)
        for (const option of synonyms(own))
          options.push({ stems: [...option.stems, other], weight: option.weight * partsWeight });
    }
    known = true;
  }
  if (!known && !light) {
    const meant = vocabulary.correct(word);
    if (meant !== undefined) {
      const corrected = stem(meant);
      options.push({ stems: [corrected], weight: correctedWeight });
      const own = phraseAt([corrected], 0);
      if (own !== undefined)
        for (const option of synonyms(own)) options.push({ ...option, weight: option.weight * correctedWeight });
      known = true;
    }
  }
  return { word, options, known, light, named: false, factor: 1 };
}

/** An amount or a number of a story, which no record has: it tells nothing. A year does. */
function isAmount(word: string): boolean {
  return /^\d{4,}$/.test(word) && !/^(19|20)\d\d$/.test(word);
}

function phraseAt(stems: readonly string[], at: number): Phrase | undefined {
  return phrasesByFirst
    .get(stems[at] ?? '')
    ?.find((phrase) => phrase.stems.every((wanted, offset) => stems[at + offset] === wanted));
}

function synonyms(phrase: Phrase): Option[] {
  return phrase.groups.flatMap((index) =>
    (groups[index] ?? [])
      .filter((stems) => stems !== phrase.stems)
      .map((stems) => ({ stems: telling(stems), weight: synonymWeight })),
  );
}

/** What the index keeps of a phrase: it leaves the small words of a record out. */
function telling(stems: readonly string[]): readonly string[] {
  const kept = stems.filter((stemmed) => !emptyWords.has(stemmed));
  return kept.length > 0 ? kept : stems;
}
