import Holidays from 'date-holidays';
import type { Day } from './clock.js';

/** Days of the calendar, without a time: reckoned in UTC so that no clock change moves a day. */

const months = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
] as const;

/** Algemene termijnenwet, artikel 3: Goede Vrijdag and 5 mei count, 31 december does not. */
export const legalHolidays: ReadonlySet<string> = new Set([
  'Nieuwjaar',
  'Goede Vrijdag',
  'Pasen',
  'Tweede paasdag',
  'Koningsdag',
  'Bevrijdingsdag',
  'Hemelvaartsdag',
  'Pinksteren',
  'Tweede pinksterdag',
  'Kerstmis',
  'Tweede kerstdag',
]);

const library = new Holidays('NL', { languages: 'nl' });
const holidaysByYear = new Map<string, ReadonlySet<Day>>();

function holidaysOf(year: string): ReadonlySet<Day> {
  let days = holidaysByYear.get(year);
  if (!days) {
    const listed = library.getHolidays(Number(year)).filter((holiday) => legalHolidays.has(holiday.name));
    days = new Set(listed.map((holiday) => holiday.date.slice(0, 10)));
    holidaysByYear.set(year, days);
  }
  return days;
}

/** A day that exists: not 30 februari. */
export function dayFrom(year: number, month: number, date: number): Day | undefined {
  if (year < 1000 || year > 9999) return undefined;
  const moment = new Date(Date.UTC(year, month - 1, date));
  const exists = moment.getUTCMonth() === month - 1 && moment.getUTCDate() === date;
  return exists ? moment.toISOString().slice(0, 10) : undefined;
}

function utc(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

export function addDays(day: Day, days: number): Day {
  const moment = utc(day);
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.toISOString().slice(0, 10);
}

/** The same date so many months on; the last day of a month that is too short (31 januari + 1 maand is 28 februari). */
export function addMonths(day: Day, count: number): Day {
  const start = utc(day);
  const lastOfMonth = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + count + 1, 0));
  lastOfMonth.setUTCDate(Math.min(start.getUTCDate(), lastOfMonth.getUTCDate()));
  return lastOfMonth.toISOString().slice(0, 10);
}

/** Days from `from` to `until`: negative when `until` comes first. */
export function daysBetween(from: Day, until: Day): number {
  return Math.round((utc(until).getTime() - utc(from).getTime()) / 86_400_000);
}

/** A werkdag: not a Saturday, Sunday or legal holiday. */
export function isWorkingDay(day: Day): boolean {
  const weekday = utc(day).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidaysOf(day.slice(0, 4)).has(day);
}

/** The so-manieth werkdag after `day` (before it, when negative); `day` itself is not counted. */
export function addWorkingDays(day: Day, count: number): Day {
  const direction = count < 0 ? -1 : 1;
  let reached = day;
  for (let left = Math.abs(count); left > 0;) {
    reached = addDays(reached, direction);
    if (isWorkingDay(reached)) left -= 1;
  }
  return reached;
}

/** Werkdagen after `from`, up to and including `until`; 0 when `until` is not later. */
export function workingDaysBetween(from: Day, until: Day): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= until; day = addDays(day, 1)) if (isWorkingDay(day)) count += 1;
  return count;
}

/** `22 november 2026` */
export function formatDay(day: Day): string {
  const [year, month, date] = day.split('-');
  return `${Number(date)} ${months[Number(month) - 1] ?? ''} ${year}`;
}

/** `22-11-2026` */
export function formatDayShort(day: Day): string {
  return day.split('-').reverse().join('-');
}

const amsterdamTime = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'Europe/Amsterdam',
  hour: '2-digit',
  minute: '2-digit',
});

/** `14:05`, as the clock stood in the Netherlands. */
export function formatTime(moment: Date): string {
  return amsterdamTime.format(moment);
}

/** 1 to 12 for `november`, `nov`, `nov.`; undefined for what is no month. */
export function monthNumber(word: string): number | undefined {
  const start = word.toLowerCase().replace(/\.$/, '');
  if (start.length < 3) return undefined;
  if (start === 'mrt') return 3;
  const index = months.findIndex((month) => month === start || (start.length <= 4 && month.startsWith(start)));
  return index < 0 ? undefined : index + 1;
}

/** People write `26` for 2026, and `68` or later for the century before. */
export function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year < 68 ? 2000 + year : 1900 + year;
}

/** Reads a date as people write it: 22-11-2026, 22/11/26, 22.11.2026, 22 november 2026, zondag 22 nov '26, 2026-11-22. */
export function parseDay(text: string): Day | undefined {
  const written = text
    .trim()
    .toLowerCase()
    .replace(/^(?:maan|dins|woens|donder|vrij|zater|zon)dag,?\s+/, '');
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(written);
  if (iso) return dayFrom(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dutch = /^(\d{1,2})\s*[-/. ]\s*(\d{1,2}|[a-z]{3,9}\.?)\s*[-/. ]?\s*(?:'|’)?(\d{4}|\d{2})$/.exec(written);
  if (!dutch) return undefined;
  const [, date = '', month = '', year = ''] = dutch;
  const number = /^\d/.test(month) ? Number(month) : monthNumber(month);
  return number === undefined ? undefined : dayFrom(fullYear(year), number, Number(date));
}
