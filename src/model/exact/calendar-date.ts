import { quotient, remainder, wholeNumber } from './whole-number.ts';

/** A day as ISO text, YYYY-MM-DD, of the Gregorian calendar. Arithmetic on days only: no clock, no time zone. */
export type IsoDate = string;

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** 1 January 2024 was a Monday. */
const knownMonday = dayNumber(2024, 1, 1);

/** Whether a text is a day that exists, written YYYY-MM-DD. */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const { year, month, day } = partsOf(text);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

const monthNames =
  'januar februar marts april maj juni juli august september oktober november december'.split(' ');
const writtenForms = [
  /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/,
  /^(?<day>\d{1,2})(?<mark>[.-])(?<month>\d{1,2})\k<mark>(?<year>\d{4})$/,
  /^(?<day>\d{1,2})\/(?<month>\d{1,2})[ -](?<year>\d{4})$/,
  /^(?<first>\d{1,2})\/(?<second>\d{1,2})\/(?<year>\d{4})$/,
  /^(?<day>\d{1,2})\. ?(?<name>\p{L}+) (?<year>\d{4})$/u,
];

/**
 * The day that a text names: `2026-03-14`, or as Danes write it, the day before the month: `14.03.2026`, `14-03-2026`,
 * `14/3 2026`, `14. marts 2026`; `14/3/2026` where it can be no month, for Excel in English writes the month first. The year has
 * four digits. The midnight that Excel puts behind a date is no part of it.
 *
 * @returns undefined for what names no day, or may name two.
 */
export function parseDate(text: string): IsoDate | undefined {
  const written = text.trim().replace(/[ T]00[:.]00(?:[:.]00)?$/, '');
  const parts = writtenForms.map((form) => form.exec(written)?.groups).find((groups) => groups !== undefined);
  if (parts === undefined) return undefined;
  const { year = '', first, second, name } = parts;
  const isDayFirst = first === undefined || first === second || wholeNumber(first) > 12;
  const { day = first ?? '', month = second ?? String(monthNames.indexOf(name?.toLowerCase() ?? '') + 1) } =
    parts;
  const date = [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
  return isDayFirst && isIsoDate(date) ? date : undefined;
}

/** What to do about a text that `parseDate` finds no day in. @param example a day that would do, in ISO form. */
export function dateAdvice(text: string, example: IsoDate = '2026-03-14'): string {
  const write = `skriv datoen som ${formatDate(example)} eller ${example}`;
  if (/^\d{5}$/.test(text))
    return `Fundet "${text}", som ligner Excels nummer på en dag: vis kolonnen som dato, og ${write}.`;
  if (/^\d{1,2}\/\d{1,2}\/\d{4}$/.test(text))
    return `Fundet "${text}", hvor dag og måned ikke kan skelnes: ${write}.`;
  if (/^\d{1,2}\D\d{1,2}\D\d{2}$/.test(text)) return `Fundet "${text}"; ${write}, med årets fire cifre.`;
  return `Fundet "${text}"; ${write}.`;
}

export function isoDate(year: number, month: number, day: number): IsoDate {
  return [String(year).padStart(4, '0'), pad(month), pad(day)].join('-');
}

/** The last day of a month. */
export function lastOfMonth(year: number, month: number): IsoDate {
  return isoDate(year, month, daysInMonth(year, month));
}

/** A day some days later, or earlier when negative. */
export function addDays(date: IsoDate, days: number): IsoDate {
  let { year, month, day } = partsOf(date);
  day += days;
  while (day > daysInMonth(year, month)) {
    day -= daysInMonth(year, month);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  while (day < 1) {
    [year, month] = month === 1 ? [year - 1, 12] : [year, month - 1];
    day += daysInMonth(year, month);
  }
  return isoDate(year, month, day);
}

/** The later of two days. */
export function laterOf(a: IsoDate, b: IsoDate): IsoDate {
  if (a > b) return a;
  return b;
}

/** 0 for Monday to 6 for Sunday. */
export function weekday(date: IsoDate): number {
  const { year, month, day } = partsOf(date);
  return remainder(dayNumber(year, month, day) - knownMonday, 7);
}

/** Whole days from one day to another. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  const [a, b] = [partsOf(from), partsOf(to)];
  return dayNumber(b.year, b.month, b.day) - dayNumber(a.year, a.month, a.day);
}

export function yearOf(date: IsoDate): number {
  return partsOf(date).year;
}

/** 1 for January to 12 for December. */
export function monthOf(date: IsoDate): number {
  return partsOf(date).month;
}

/** A day as people write it: 31.01.2024. */
export function formatDate(date: IsoDate): string {
  return date.split('-').reverse().join('.');
}

/** Days since the day before 1 January of year 1. */
function dayNumber(year: number, month: number, day: number): number {
  const before = year - 1;
  const leapDays = quotient(before, 4) - quotient(before, 100) + quotient(before, 400);
  const months = monthLengths.slice(0, month - 1).reduce((sum, length) => sum + length, 0);
  return before * 365 + leapDays + months + (month > 2 && isLeapYear(year) ? 1 : 0) + day;
}

function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (monthLengths[month - 1] ?? 0);
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function partsOf(date: IsoDate): { year: number; month: number; day: number } {
  const [year = 0, month = 0, day = 0] = date.split('-').map(wholeNumber);
  return { year, month, day };
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
