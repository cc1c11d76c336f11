import type { Knowledge } from '../knowledge.js';
import type { Aspect, Domein } from '../record.js';
import { aspectsOf } from './cues.js';
import type { Named } from './names.js';
import { emptyWords, isLight, isPlain } from './plain-words.js';
import { stem } from './stem.js';
import { termsOf, type Term } from './terms.js';
import { fold, tokenise } from './tokenise.js';
import type { Vocabulary } from './vocabulary.js';

/** What a question names and what it asks of that, before any answer is looked for. */
export interface Understood {
  readonly folded: string;
  readonly words: readonly string[];
  readonly named: readonly Named[];
  readonly aanbieders: readonly string[];
  readonly gemeenten: readonly string[];
  /** Aanbieders of the question itself, not only of the story before it. */
  readonly askedOf: readonly string[];
  readonly aspects: ReadonlySet<Aspect>;
  /** The stem of what is counted: "hoeveel gemeenten". */
  readonly counted: string | undefined;
  readonly domein: Domein | undefined;
  /** True when the question names both laws, to have the answers side by side. */
  readonly bothDomeinen: boolean;
  /** True for the region Midden-Holland, false for the LTA, undefined when the question names neither. */
  readonly regional: boolean | undefined;
  /** Years that the question names. */
  readonly years: readonly number[];
  /** Numbers that name something, as in "bericht 317" and "artikel 6". */
  readonly numbers: readonly string[];
  /** All content, names of aanbieders and gemeenten included. */
  readonly terms: readonly Term[];
  /** The content without those names. */
  readonly rest: readonly Term[];
}

/** Longer questions are read up to here: enough for any question, and quick for any input. */
const mostWords = 120;

/** Typing errors mended, but for names: those are looked up as they were typed. */
function mended(folded: string, { index: { vocabulary }, names }: Knowledge): string {
  const words = tokenise(folded).slice(0, mostWords);
  const known = (word: string): boolean => emptyWords.has(word) || vocabulary.knows(stem(word));
  const wrong = new Set(words.filter((word) => /^[a-z]{4,}$/.test(word) && !known(word) && !isPlain(word)));
  if (wrong.size === 0) return folded;
  for (const { from, to } of names.find(words, known)) for (const word of words.slice(from, to)) wrong.delete(word);
  let result = folded;
  for (const word of wrong) {
    const meant = vocabulary.split(word) === undefined ? vocabulary.correct(word) : undefined;
    if (meant !== undefined) result = result.replace(new RegExp(`\\b${word}\\b`, 'g'), meant);
  }
  return result;
}

/** Which part of a message of several sentences is taken for what is asked. */
export type Focus = 'question' | 'whole' | 'lead';

/** A message is looked at for what is wanted, for its subject and for what it asks: it is read once, and its parts once each. */
export function understand(text: string, knowledge: Knowledge, focus: Focus = 'question'): Understood {
  const before = lastRead.get(knowledge) ?? [];
  const known = before.find((one) => one.text === text && one.focus === focus);
  if (known !== undefined) return known.understood;
  const understood = read(text, knowledge, focus);
  lastRead.set(knowledge, [{ text, focus, understood }, ...before.slice(0, mostKept - 1)]);
  return understood;
}

const mostKept = 4;
const lastRead = new WeakMap<
  Knowledge,
  readonly { readonly text: string; readonly focus: Focus; readonly understood: Understood }[]
>();

function read(text: string, knowledge: Knowledge, focus: Focus): Understood {
  const { vocabulary } = knowledge.index;
  const typed = fold(text);
  const folded = mended(typed, knowledge);
  const words = joined(tokenise(folded).slice(0, mostWords), vocabulary);
  const named = knowledge.names.find(words, (word) => emptyWords.has(word) || vocabulary.knows(stem(word)));
  const inName = new Set(named.flatMap(({ from, to }) => words.slice(from, to).map((_, offset) => from + offset)));
  const aanbieders = idsOf(named, 'aanbieder');
  const gemeenten = idsOf(named, 'gemeente');
  const inGemeente = new Set(
    named
      .filter(({ kind }) => kind === 'gemeente')
      .flatMap(({ from, to }) => words.slice(from, to).map((_, offset) => from + offset)),
  );
  // Where someone works is seldom what they ask.
  const places = termsOf(
    [...inGemeente].map((at) => words[at] ?? ''),
    vocabulary,
  ).map((term) => ({ ...term, light: true, named: true }));
  const nameWords = new Set([...inName].map((at) => words[at] ?? ''));
  const outside = words.filter((_, at) => !inName.has(at));
  return {
    folded,
    words,
    named,
    aanbieders,
    gemeenten,
    askedOf: aanbiedersIn(questionOf(folded), knowledge),
    aspects: askedAspects(folded),
    counted: countedIn(questionOf(folded)),
    domein: domeinOf(folded),
    bothDomeinen: /\bjeugd\w*\b/.test(folded) && /\bi?wmo\w*\b/.test(folded),
    regional: regionOf(folded, gemeenten, knowledge),
    years: words.filter((word) => /^(19|20)\d\d$/.test(word)).map(Number),
    numbers: words.filter((word, at) => namesSomething(word, words[at - 1])),
    terms: [
      ...weighed(
        words.filter((_, at) => !inGemeente.has(at)),
        folded,
        vocabulary,
        focus,
      ).map((term) => (term.word.split(' ').every((word) => nameWords.has(word)) ? { ...term, named: true } : term)),
      ...places,
    ],
    rest: weighed(outside, folded, vocabulary, focus),
  };
}

function namesSomething(word: string, before: string | undefined): boolean {
  if (/^\d{3}$/.test(word))
    return before === undefined || !/^(euro|de|ruim|ongeveer)$/.test(before) || /^3\d\d$/.test(word);
  return (
    /^\d{1,2}$/.test(word) &&
    /^(artikel|lid|stap|criterium|motie|perceel|paragraaf|hoofdstuk|bijlage)$/.test(before ?? '')
  );
}

/** What is said before the question itself ("Ik heb een meisje van 15.") counts for less than the question. */
function weighed(words: readonly string[], folded: string, vocabulary: Vocabulary, focus: Focus): Term[] {
  const question = tokenise(questionOf(folded));
  const saysEnough = question.some((word) => !emptyWords.has(word) && !isLight(word) && vocabulary.knows(stem(word)));
  const inQuestion = new Set(question);
  const lead = words.filter((word) => !inQuestion.has(word));
  const asked = new Set(focus === 'whole' || !saysEnough ? words : focus === 'lead' ? lead : question);
  const seen = new Set<string>();
  return termsOf(words, vocabulary)
    .map((term) => (term.word.split(' ').some((word) => asked.has(word)) ? term : { ...term, factor: leadFactor }))
    .filter(({ options }) => {
      const key = options[0]?.stems.join(' ') ?? '';
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}

/** Before the noun of "hoeveel …": how it is, not what it is. */
const beforeNoun =
  /^(verschillende|nieuwe|andere|extra|van|de|het|onze|die|landelijke|gecontracteerde|soorten|meer|minder|keer|procent|euro|geld|tijd|werk\w*|dagen|weken|maanden|jaar|uur|uren)$/;

function countedIn(question: string): string | undefined {
  const after = /\bhoeveel\s+(\S+)/.exec(question)?.[1]?.replace(/\W/g, '');
  if (after === undefined || after.length < 4 || emptyWords.has(after) || beforeNoun.test(after)) return undefined;
  return stem(after);
}

const leadFactor = 0.3;

function askedAspects(folded: string): ReadonlySet<Aspect> {
  const asked = aspectsOf(questionOf(folded));
  return asked.size > 0 ? asked : aspectsOf(folded);
}

/** The last sentence that asks; the whole when there is one sentence. */
function questionOf(folded: string): string {
  const sentences = sentencesOf(folded);
  return sentences.findLast((sentence) => sentence.includes('?')) ?? sentences.at(-1) ?? folded;
}

function sentencesOf(folded: string): string[] {
  return folded.split(/(?<=[?!])\s+|(?<=[a-z0-9)]{2}\.)\s+|\n+/).filter((sentence) => /[a-z]/.test(sentence));
}

/** True for a story with a question in it: then what is asked may be told in any of its sentences. */
export function isStory({ folded }: Understood): boolean {
  return sentencesOf(folded).length > 1;
}

/** One word where people put a space in it ("loop tijd", "dag besteding"). */
function joined(words: readonly string[], vocabulary: Vocabulary): string[] {
  const result: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const [word = '', next = ''] = [words[at], words[at + 1]];
    const whole = word + next;
    const splits = word.length >= 3 && next.length >= 3 && !emptyWords.has(next);
    if (splits && vocabulary.has(whole) && !vocabulary.adjacent(word, next)) {
      result.push(whole);
      at += 1;
    } else result.push(word);
  }
  return result;
}

function aanbiedersIn(folded: string, { names, index }: Knowledge): string[] {
  const known = (word: string): boolean => emptyWords.has(word) || index.vocabulary.knows(stem(word));
  return idsOf(names.find(tokenise(folded), known), 'aanbieder');
}

function idsOf(named: readonly Named[], kind: Named['kind']): string[] {
  return [...new Set(named.filter((name) => name.kind === kind).map(({ id }) => id))];
}

const jeugdCue =
  /\b(jeugd\w*|jongeren?|jongens?|meisjes?|kind(eren|je|jes)?|minderjarigen?|pubers?|tieners?|baby|peuter|zoon(tje)?|dochter(tje)?|jongedame|jggz|jw)\b/;
const wmoCue = /\b(i?wmo\w*|volwassenen?|ouderen?|bejaarden?|mevrouw|meneer|senior|man|vrouw|zg)\b/;

/** The law that the question names; none when it names both or neither. */
export function domeinOf(folded: string): Domein | undefined {
  const age = /\b(?:van|is|jongen|meisje|man|vrouw|leeftijd)\s+(\d{1,2})\b|\b(\d{1,2})\s*(?:jaar|jarige)\b/.exec(
    folded,
  );
  const years = age === null ? undefined : Number(age[1] ?? age[2]);
  const jeugd = jeugdCue.test(folded);
  const wmo = wmoCue.test(folded);
  if (jeugd !== wmo) return jeugd ? 'jeugd' : 'wmo';
  if (!jeugd && years !== undefined && /\b(jarige|jaar oud|client|iemand)\b/.test(folded) && years > 3)
    return years < 18 ? 'jeugd' : 'wmo';
  return undefined;
}

const regionalCue =
  /\b(midden ?-?hollandse?|midden ?-?holland|rwo|inkoopplan|inkoop 2025|bosd|urcs?|csas?|productenboek|kaderdocument)\b/;
const nationalCue =
  /\b(lta|landelijke? (inkoop|ingekocht\w*|gecontracteerd\w*|contract(?!standaard)\w*|functies?|aanbieders?|instelling\w*|kliniek\w*|part(?:ij|ijen|ners?)|raam\w*|zorg\w*|jeugd\w*)|thuisregio\w*|sap)\b/;

function regionOf(folded: string, gemeenten: readonly string[], knowledge: Knowledge): boolean | undefined {
  const regional =
    regionalCue.test(folded) || gemeenten.some((id) => knowledge.records.gemeenten.get(id)?.middenHolland === true);
  const national = nationalCue.test(folded);
  return regional === national ? undefined : regional;
}
