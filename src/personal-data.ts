import type { Day } from './clock.js';
import { findBirthDate } from './personal-data/birth-date.js';
import { findBsn } from './personal-data/bsn.js';
import { findEmail, findPhone } from './personal-data/contact-details.js';
import type { Span } from './personal-data/span.js';

/** Personal data that is refused in what people type (design: "Personal data"). */
export type PersonalDataKind = 'bsn' | 'birth-date' | 'email' | 'phone';

export interface Finding extends Span {
  readonly kind: PersonalDataKind;
}

/** What is refused anywhere, in a question too. A free-text field refuses mail addresses and telephone numbers as well. */
export const refusedAnywhere: readonly PersonalDataKind[] = ['bsn', 'birth-date'];

const everything: readonly PersonalDataKind[] = ['bsn', 'birth-date', 'email', 'phone'];

/** Finds personal data in a text, in reading order. */
export function findPersonalData(
  text: string,
  today: Day,
  kinds: readonly PersonalDataKind[] = everything,
): readonly Finding[] {
  const plain = withoutKenmerken(withPlainDigits(text));
  // Most questions hold neither: then there is nothing to look for.
  const digits = plain.match(/\d/g)?.length ?? 0;
  if (digits < 4 && !/@|\(at\)|\[at\]/i.test(plain)) return [];
  const finders: Readonly<Record<PersonalDataKind, () => readonly Span[]>> = {
    bsn: () => findBsn(plain),
    'birth-date': () => findBirthDate(plain, today),
    email: () => findEmail(plain),
    phone: () => findPhone(plain),
  };
  return kinds
    .flatMap((kind) => finders[kind]().map((span) => ({ kind, start: span.start, end: span.end })))
    .sort((a, b) => a.start - b.start);
}

/**
 * The nine digits of a kenmerk are no BSN, although one in eleven passes its test (VOW-2026-00002 does). In a command it may be written
 * with spaces.
 */
const kenmerken =
  /\b(?!bsn)[a-z]{3}-20\d\d-\d{5}(?!\d)|\b(?:status|triage)\s+(?!bsn)[a-z]{3}[- ]?20\d\d[- ]\d{5}(?!\d)/gi;

function withoutKenmerken(text: string): string {
  return text.replaceAll(kenmerken, (kenmerk) => kenmerk.replaceAll(/\d/g, 'x'));
}

/** Digits of other scripts and widths count too; one code unit for one, so that places stay right. */
function withPlainDigits(text: string): string {
  if (!/[^\0-\x7f]/.test(text)) return text;
  return text.replaceAll(/(?![0-9])\p{Nd}/gu, (digit) => {
    const folded = digit.normalize('NFKC');
    return folded.length === digit.length ? folded : digit;
  });
}

const explanations: Readonly<Record<PersonalDataKind, string>> = {
  bsn: 'Hier staat een getal dat een BSN kan zijn. Haal het weg.',
  'birth-date':
    'Hier staat een datum die een geboortedatum kan zijn. Haal die weg, of schrijf erbij wat voor datum het is.',
  email: 'Hier staat een e-mailadres. Haal het weg.',
  phone: 'Hier staat een telefoonnummer. Haal het weg.',
};

/** Why the text is refused and how to repair it, in Dutch. */
export function explain(findings: readonly Finding[]): string {
  const kinds = new Set(findings.map((finding) => finding.kind));
  const sentences = everything.filter((kind) => kinds.has(kind)).map((kind) => explanations[kind]);
  return `${sentences.join(' ')} Wij bewaren geen persoonsgegevens: deze tekst is niet opgeslagen.`;
}

const leftOut = '[weggelaten]';

/** The text with what was found left out, so that the rest need not be typed again; empty when there is no rest. */
export function redact(text: string, findings: readonly Finding[]): string {
  let rest = '';
  let reached = 0;
  for (const { start, end } of findings) {
    if (end <= reached) continue;
    if (start >= reached) rest += `${text.slice(reached, start)}${leftOut}`;
    reached = end;
  }
  rest += text.slice(reached);
  return rest.trim() === leftOut ? '' : rest;
}
