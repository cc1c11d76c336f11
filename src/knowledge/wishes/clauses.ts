import { tokenise } from '../understand/tokenise.js';

/**
 * What a clause does: `asks` for information, asks with a question word later on (`asks-late`), asks the assistant to do something
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
const iOrWe = words('ik we wij');
const here = words('hier mij jou');

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
  if (asked < 0) return folded.includes('?') && clauses.at(-1)?.kind === 'asks-late';
  return !clauses.slice(asked + 1).some(({ kind }) => kind === 'wants' || kind === 'politely' || kind === 'please-do');
}

function kindOf(clause: readonly string[]): ClauseKind {
  const start = clause.slice(0, 2).findIndex((word) => !leads.has(word));
  const from = start < 0 ? Math.min(2, clause.length) : start;
  const first = clause[from] ?? '';
  const next = clause[from + 1] ?? '';
  if (questionWords.has(first)) return 'asks';
  if (mayAsk.has(first) && whoDoes.has(next)) return 'please-do';
  if (/^(kan|mag|moet)$/.test(first) && /^(ik|een)$/.test(next) && clause.slice(0, 6).some((word) => here.has(word)))
    return 'please-do';
  if (from === 0 && askingVerbs.has(first)) return 'asks';
  if (clause.some((word) => questionWords.has(word))) return 'asks-late';
  if (clause.some((word, at) => wantingVerbs.has(word) && isOwnWish(clause, at))) return 'wants';
  if (clause.some((word) => polite.has(word))) return 'politely';
  return /(en|an)$/.test(clause.at(-1) ?? '') ? 'does' : 'states';
}

function isOwnWish(clause: readonly string[], at: number): boolean {
  return at === 0 || iOrWe.has(clause[at - 1] ?? '') || iOrWe.has(clause[at + 1] ?? '');
}
