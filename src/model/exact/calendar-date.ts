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
