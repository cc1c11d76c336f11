import { addMonths, dayFrom, fullYear, monthNumber } from '../calendar.js';
import type { Day } from '../clock.js';
import type { Span } from './span.js';

/**
 * A date of birth in free text. Care is full of dates that are none, so a full date counts as one when
 *
 * 1. it is marked as one: "geboren", "geb.", "geboortedatum", "verjaardag" and the like stand just before or after it, and
 *    someone born then is 0 to 110 years old; or
 * 2. it is bare, that makes a person of 2 to 110 years, and no word just before it says that it is a day of something else
 *    ("per", "sinds", "tot", "einddatum", "beschikking van"). Toewijzingen last a year at most (SAP-uitwerking 2.1.2), so
 *    the dates that a request is about lie within two years; an older date without such a word ("meisje 12-03-2011") is
 *    most likely a birthday.
 *
 * A wrong alarm costs one rewording; a date of birth in the log costs a data breach.
 */

const oldest = 110;
const recentMonths = 24;

const birthWord = String.raw`(?:geb(?:oren|oortedatum|oortedag|oortejaar|oorte|\.?\s?dat(?:um)?|d)?|verjaardag|verjaart|jarig|dob|g\.d|birth(?:day|date)?|born)`;
const markedBefore = new RegExp(String.raw`(?<![\p{L}])${birthWord}(?![\p{L}])[^\d!?\n]{0,30}$`, 'iu');
const markedAfter = new RegExp(String.raw`^[^\d!?\n]{0,20}?(?<![\p{L}])${birthWord}(?![\p{L}])`, 'iu');

const papers =
  'besluit|beschikking|toewijzing|verwijzing|indicatie|brief|bericht|mail|factuur|declaratie|verzoek|verslag|rapport|plan|behandelplan|zorgplan|zorgovereenkomst|overeenkomst|raamovereenkomst|contract|gesprek|overleg|afspraak|intake|versie|document|uitwerking|sap|protocol|administratieprotocol|mandaat|inkoopplan|alv|voorstel|wet|regeling|nieuws|stand|peildatum|rechter|uitspraak|startzorg|stopzorg';
const dayOfSomethingElse = new RegExp(
  String.raw`(?<![\p{L}])(?:per|sinds|vanaf|tot|tot en met|t/m|tm|op|voor|vóór|na|of|en met|uiterlijk|ingaande|ingang van|ingang|m\.?i\.?v\.?|d\.?d\.?|dd|gedateerd|geldig|geldt|` +
    String.raw`[\p{L}]*(?:start|eind|ingangs|begin|stop|teken|verzend|afgifte|beschikkings|wijzigings|intake|opname|ontslag)datum|datum|(?:${papers})(?:\s+van)?)[\s:(]*$`,
  'iu',
);
const rangeBefore = /\d\s*(?:-|–|t\/m|tot)\s*$/;

const monthWord = 'jan|feb|mrt|maart|apr|mei|jun|jul|aug|sep|sept|okt|nov|dec';
const numeric = /(?<![\d])(?<!\d[-/.])(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|'?\d{2})(?!\d|[-/.]\d)/g;
const iso = /(?<![\d])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d|[-/.]\d)/g;
const written = new RegExp(
  String.raw`(?<!\d)(\d{1,2})(?:e|ste|de)?[\s-]*((?:${monthWord})[a-z]*)\.?[\s,-]*['’]?(\d{4}|\d{2})(?!\d)`,
  'giu',
);
const compact = /(?<!\d)(\d{8})(?!\d)/g;

interface FoundDate extends Span {
  readonly day: Day;
  /** Written so that it may also be something else (a paragraph, a KvK number): only a birthday when marked. */
  readonly ambiguous: boolean;
}

export function findBirthDate(text: string, today: Day): readonly Span[] {
  const earliest = addMonths(today, -12 * oldest);
  const latestBare = addMonths(today, -recentMonths);
  return datesIn(text).filter(({ start, end, day, ambiguous }) => {
    if (day < earliest || day > today) return false;
    const before = text.slice(Math.max(0, start - 60), start);
    const after = text.slice(end, end + 40);
    if (markedBefore.test(before) || markedAfter.test(after)) return true;
    if (ambiguous || day > latestBare) return false;
    return !dayOfSomethingElse.test(before) && !rangeBefore.test(before);
  });
}

function datesIn(text: string): readonly FoundDate[] {
  const found: FoundDate[] = [];
  const add = (match: RegExpExecArray, day: Day | undefined, ambiguous: boolean): void => {
    if (day !== undefined) found.push({ start: match.index, end: match.index + match[0].length, day, ambiguous });
  };
  for (const match of text.matchAll(numeric)) {
    const [, date = '', sign = '', month = '', year = ''] = match;
    const digits = year.replace("'", '');
    const ambiguous =
      (digits.length === 2 && (sign === '.' || sign === ' ')) || (sign === ' ' && date.length + month.length < 4);
    add(match, dayFrom(fullYear(digits), Number(month), Number(date)), ambiguous);
  }
  for (const match of text.matchAll(iso)) {
    const [, year = '', , month = '', date = ''] = match;
    add(match, dayFrom(Number(year), Number(month), Number(date)), false);
  }
  for (const match of text.matchAll(written)) {
    const [, date = '', word = '', year = ''] = match;
    const month = monthNumber(word.slice(0, 4)) ?? monthNumber(word.slice(0, 3));
    if (month !== undefined) add(match, dayFrom(fullYear(year), month, Number(date)), false);
  }
  for (const match of text.matchAll(compact)) {
    const [, digits = ''] = match;
    const dutch = dayFrom(Number(digits.slice(4)), Number(digits.slice(2, 4)), Number(digits.slice(0, 2)));
    add(match, dutch ?? dayFrom(Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6))), true);
  }
  return found;
}
