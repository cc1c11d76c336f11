import type { Day } from '../clock.js';
import { findPersonalData, redact } from '../personal-data.js';
import type { Knowledge } from './knowledge.js';
import { emptyWords } from './understand/plain-words.js';
import { stem } from './understand/stem.js';
import { fold, tokenise } from './understand/tokenise.js';

export const leftOut = '[weggelaten]';
/** A question is kept up to here. */
export const longestKept = 300;
/** More than this is not looked at: enough for any question, and quick for any input. */
const longestRead = 1_500;

/**
 * What is kept of a question that got no answer: its words without anything that may be personal. Taken out are web
 * addresses, mentions, all that `findPersonalData` finds, numbers of four digits or more, and names. Undefined when
 * nothing is left to read.
 *
 * A name is a word with a capital that does not begin a sentence and that the records do not have; with what belongs to
 * it (initials, "van der", a surname that happens to be a word, a first name that begins the sentence), and what follows
 * "mevrouw" or "heet". When in doubt a word goes: a question with a hole still shows what is missing.
 */
export function keptQuestion(text: string, knowledge: Knowledge, today: Day): string | undefined {
  const readable = shortened(text.normalize('NFC').replace(/<at>[^<]*<\/at>/gi, ' '), longestRead)
    .replace(/\p{Cf}+/gu, '')
    .replace(/[\p{Cc}\p{Z}]+/gu, ' ')
    .trim();
  const withoutAddresses = readable.replace(/\b(?:https?:\/\/|www\.)\S+|(?<!\S)@\S+/giu, leftOut);
  const withoutFindings = redact(withoutAddresses, findPersonalData(withoutAddresses, today));
  const withoutNumbers = withoutFindings.replace(/\p{Nd}(?:[-./ ]?\p{Nd}){3,}/gu, leftOut);
  const kept = shortened(withoutNames(withoutNumbers, knowledge), longestKept).trim();
  return tokenise(fold(kept.replaceAll(leftOut, ' '))).length === 0 ? undefined : kept;
}

/** Equal for questions that differ in capitals, signs and spaces only. */
export function sameQuestion(kept: string): string {
  return tokenise(fold(kept)).join(' ');
}

interface Word {
  readonly text: string;
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  readonly capital: boolean;
  readonly beginsSentence: boolean;
  readonly known: boolean;
  /** Part of a name of an aanbieder or gemeente as the records write it. */
  readonly inRecords: boolean;
  leftOut: boolean;
}

/** What stands between a first name and a surname. */
const particles = wordSet("van de der den het 't ten ter te el al bin ben von zu da di la le du dos");
/** What comes after these is a name, with or without a capital. */
const announcesName = wordSet(
  'mevrouw mevr mw mej meneer mijnheer heer dhr hr familie fam heet heten genaamd genoemd naam voornaam achternaam',
);
/** With a capital, what comes after these is a name too. */
const greets = wordSet('hallo hoi hi hey beste dag geachte groet groeten groetjes gr mvg');
/** A word that begins a sentence, is unknown and does one of these is a person sooner than a thing. */
const doneByPeople = wordSet('is was heeft had moet wil woont krijgt verblijft gaat zit');
const mark = leftOut.slice(1, -1);

function withoutNames(text: string, knowledge: Knowledge): string {
  const words = wordsOf(text, knowledge);
  for (const [at, word] of words.entries()) word.leftOut = isName(words, at);
  // A name that was found takes along what stands against it, to the left and then to the right.
  for (let at = words.length - 1; at > 0; at -= 1) if (words[at]?.leftOut === true) spread(words, at, -1, text);
  for (let at = 0; at < words.length; at += 1) if (words[at]?.leftOut === true) spread(words, at, 1, text);

  let result = '';
  let reached = 0;
  for (const word of words) {
    if (!word.leftOut) continue;
    result += `${text.slice(reached, word.start)}${leftOut}`;
    reached = word.end;
  }
  return (result + text.slice(reached)).replace(/\[weggelaten\](?:[\s.,'’-]{0,2}\[weggelaten\])+/g, leftOut);
}

function isName(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined || word.inRecords) return false;
  const { capital, beginsSentence, known, folded } = word;
  if (capital && !known && !beginsSentence) return true;
  let before = at - 1;
  while (particles.has(words[before]?.folded ?? '') || words[before]?.folded === 'is') before -= 1;
  const announced = words[before]?.folded ?? '';
  if (announcesName.has(announced) && !particles.has(folded) && folded !== 'is') return capital || !known;
  if (!capital || known) return false;
  return greets.has(announced) || doneByPeople.has(words[at + 1]?.folded ?? '');
}

/** Leaves out the word with a capital that stands against a name, and the particles between. */
function spread(words: readonly Word[], from: number, direction: 1 | -1, text: string): void {
  let at = from + direction;
  while (particles.has(words[at]?.folded ?? '') && stand(words, at, direction, text)) at += direction;
  const other = words[at];
  if (other === undefined || !stand(words, at, direction, text) || !other.capital || other.inRecords) return;
  // "Kan Sanne" and "Sanne VOW": a word of the records in front of a name, or an abbreviation, is none.
  const abbreviation = other.known && other.text === other.text.toUpperCase();
  if (other.known && (direction === -1 || abbreviation)) return;
  for (let taken = at; taken !== from; taken -= direction) {
    const word = words[taken];
    if (word !== undefined) word.leftOut = true;
  }
}

/** True when this word stands against the one that was passed before it, with no more than a space or a point between. */
function stand(words: readonly Word[], at: number, direction: 1 | -1, text: string): boolean {
  const [one, other] = direction === 1 ? [words[at - 1], words[at]] : [words[at], words[at + 1]];
  if (one === undefined || other === undefined) return false;
  return /^[ .'’-]{0,2}$/.test(text.slice(one.end, other.start));
}

function wordsOf(text: string, knowledge: Knowledge): readonly Word[] {
  const found = [...text.matchAll(/['’]?[\p{L}\p{M}][\p{L}\p{M}\p{N}'’-]*/gu)];
  const recorded = recordedNames(
    found.map((match) => match[0]),
    knowledge,
  );
  return found.map((match, at): Word => {
    const [word] = match;
    const start = match.index;
    // "J. de Vries": the point behind an initial ends no sentence.
    const before = text.slice(0, start).replace(/(?<![\p{L}])\p{Lu}\.\s*$/u, '');
    return {
      text: word,
      folded: fold(word),
      start,
      end: start + word.length,
      capital: /\p{Lu}/u.test(word),
      beginsSentence: /(?:^|[.!?…])[\s"'“‘(-]*$/u.test(before) && !isInitial(text, match),
      known: word === mark || recorded.has(at) || isKnown(word, knowledge),
      inRecords: word === mark || recorded.has(at),
      leftOut: false,
    };
  });
}

function isInitial(text: string, match: RegExpExecArray): boolean {
  return /^\p{Lu}$/u.test(match[0]) && text[match.index + 1] === '.';
}

/** Which of the words are a name of an aanbieder or gemeente, spelt as in the records: a near miss may be a person. */
function recordedNames(words: readonly string[], knowledge: Knowledge): ReadonlySet<number> {
  const tokens: string[] = [];
  const wordOf: number[] = [];
  words.forEach((word, at) => {
    for (const token of tokenise(fold(word))) {
      tokens.push(token);
      wordOf.push(at);
    }
  });
  const named = knowledge.names.find(tokens, () => true);
  return new Set(named.flatMap(({ from, to }) => wordOf.slice(from, to)));
}

function isKnown(word: string, { index: { vocabulary } }: Knowledge): boolean {
  if (/^\p{Lu}$/u.test(word)) return false;
  const tokens = tokenise(fold(word));
  return (
    tokens.length > 0 &&
    tokens.every(
      (token) => emptyWords.has(token) || vocabulary.knows(stem(token)) || vocabulary.split(token) !== undefined,
    )
  );
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/** Cut between two words; the end of a longer word could be half of something that is taken out. */
function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = text.slice(0, most).search(/\s\S*$/u);
  return end < 0 ? '' : text.slice(0, end);
}
