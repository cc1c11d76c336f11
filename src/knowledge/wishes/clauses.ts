import { tokenise } from '../understand/tokenise.js';

/**
 * What a clause does: `asks` for information, asks only at its end (`asks-late`), asks the assistant to do something
 * (`please-do`, "kun je …"), says what someone wants (`wants`, "ik wil …"), asks for it politely (`politely`, "… graag"), ends in a verb
 * that says what is to be done (`does`, "uitstroom melden"), or only states something.
 */
export type ClauseKind = 'asks' | 'asks-late' | 'please-do' | 'wants' | 'politely' | 'does' | 'states';

export interface Clause {
  readonly words: readonly string[];
  readonly kind: ClauseKind;
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

const questionWords = words(
  'hoe hoelang wie wiens waarom wanneer welke welk hoeveel wat waar waarvoor waarover waarmee waarop',
);
/** A verb with which a Dutch clause begins only when it asks. */
const askingVerbs = words(
  'is zijn mag mogen moet moeten kan kunnen kun geldt gelden wordt worden heeft hebben krijgt krijg krijgen komt komen hoef hoeft hoeven valt vallen telt tellen gaat gaan zit zitten staat staan loopt blijft blijven doet doen weet ben bent was waren ziet zien leest lezen betaalt betalen klopt werkt denkt neemt houdt bestaat dient dienen zou zouden zal hoort horen',
);
/** May stand before the question word: "en bij wie …". */
const leads = words(
  'en maar of dan ook daarbij bij met voor door tot vanaf binnen op aan naar in van na uit per hallo hoi',
);
const polite = words('graag aub svp alstublieft alsjeblieft even maar');
const mayAsk = words('kun kunt wil wilt zou kunnen kan');
const whoDoes = words('je jij u jullie iemand we');
const wantingVerbs = words('wil willen wilde moet moeten ga gaan zoek heb kom');
const isYou = words('je jij u');
const iOrWe = words('ik we wij');
const here = words('hier mij jou');
/** "Regel je dat?" asks for something to be done; "heb je …", "weet u …" asks for information. */
const askingOfYou = words('heb hebt heeft ken kent vind denk denkt snap bedoel bedoelt zie');
/** "Waar pas ik dat aan", "mag ik die kwijt": where to do it, to do it. */
const wantsPlace =
  /^waar (pas|geef|wijzig|meld) (ik|wij|we) (dat|dit|ze|die) (aan|door)?|^waar (vul|doe|klik|vraag|regel) (ik|we|wij)( (dat|dit|die|het))?( hier)?( (in|aan))?$|^hoe (geef|meld) (ik|we|wij) (dat|dit|die)( nu)? hier\b|^kan (dat|dit|die) (via jou|hier)$|\b(ik|we|wij)\b.*\bkwijt$/;
/** What goes on about what was said before, without naming it again: "…, moet verlengd", "…, loopt tegen het plafond". */
const goesOn =
  /^(moet|moeten) ((nog|nu|bij|anders|vandaag|omhoog|erin|meteen|even)\b|(ver|ge|aange|opge)\w+[dt]\b)|^(loopt|staat|zit) (niet|tegen|nog|al|nu)\b/;

/** A verb before its subject in the middle of a clause: "twee weken voor het ontslag bellen is dat genoeg". */
const asksLate =
  /^(\w+ ){2,}(?!(dan|nu|dus|dat|daarom|eerst|straks) )\w+ (is|zijn|mag|mogen|moet|moeten|kan|kunnen|heet|geldt|gelden|hoort|telt|wordt|worden|raken|raakt|krijgen|krijgt|hoeft|hoeven) (dat|dit|het|ik|we|wij|je|er|die)\b/;

export function clausesIn(folded: string): Clause[] {
  return folded
    .split(/[,.;:!?()]+|\s-\s/)
    .map((part) => tokenise(part))
    .filter((part) => part.length > 0)
    .map((part) => ({ words: part, kind: kindOf(part) }));
}

/** True for a message that asks for information and says nothing afterwards of what someone wants done. */
export function isPlainQuestion(folded: string, clauses: readonly Clause[]): boolean {
  const asked = clauses.findLastIndex(({ kind }) => kind === 'asks');
  const last = clauses.at(-1)?.kind;
  if (asked < 0) return last === 'asks-late' || (/\?\W*$/.test(folded) && (last === 'states' || last === 'does'));
  return !clauses.slice(asked + 1).some(({ kind }) => kind === 'wants' || kind === 'politely' || kind === 'please-do');
}

function kindOf(clause: readonly string[]): ClauseKind {
  const start = clause.slice(0, 2).findIndex((word) => !leads.has(word));
  const from = start < 0 ? Math.min(2, clause.length) : start;
  const first = clause[from] ?? '';
  const next = clause[from + 1] ?? '';
  const text = clause.join(' ');
  if (wantsPlace.test(text)) return 'please-do';
  if (questionWords.has(first)) return 'asks';
  if (mayAsk.has(first) && whoDoes.has(next)) return 'please-do';
  if (/^(kan|mag|moet)$/.test(first) && /^(ik|een)$/.test(next) && clause.slice(0, 6).some((word) => here.has(word)))
    return 'please-do';
  if (first === 'zou' || first === 'zouden') return 'please-do';
  if (from === 0 && askingVerbs.has(first) && !goesOn.test(text)) return 'asks';
  if (isYou.has(next) && !askingOfYou.has(first) && !askingVerbs.has(first)) return 'please-do';
  if (clause.some((word, at) => wantingVerbs.has(word) && isOwnWish(clause, at))) return 'wants';
  if (clause.some((word) => questionWords.has(word)) || asksLate.test(text)) return 'asks-late';
  if (clause.some((word) => polite.has(word))) return 'politely';
  return /(en|an)$/.test(clause.at(-1) ?? '') ? 'does' : 'states';
}

function isOwnWish(clause: readonly string[], at: number): boolean {
  return at === 0 || iOrWe.has(clause[at - 1] ?? '') || iOrWe.has(clause[at + 1] ?? '');
}
