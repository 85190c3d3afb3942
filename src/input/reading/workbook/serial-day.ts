import { addDays } from '../../../model/exact/calendar-date.ts';
import type { StoredNumber } from './stored-number.ts';

/** The two ways of numbering days: from 1900, with a 29 February that year did not have, and from 1904. */
export type DaySystem = 1900 | 1904;

/** A day that is numbered alike in both but for its number, near those that there are most of. */
const knownDay = '2000-01-01';
const knownNumber = { 1900: 36_526, 1904: 35_064 } as const;
/** 29 February 1900. */
const noDay = 60;
/** 31 December 9999. */
const lastNumber = { 1900: 2_958_465, 1904: 2_957_003 } as const;
const secondsOfDay = 86_400n;

/**
 * The day that a number stands for, as ISO text, with the time behind it where it is not midnight: `2026-03-14`, `2026-03-14 10:30`.
 *
 * @returns undefined for a number that no day has.
 */
export function dayOf(number: StoredNumber, system: DaySystem): string | undefined {
  const { day, seconds } = parted(number);
  const first = system === 1900 ? 1 : 0;
  if (number.isNegative || day < first || day > lastNumber[system]) return undefined;
  if (system === 1900 && day === noDay) return undefined;
  const shifted = system === 1900 && day < noDay ? day + 1 : day;
  const date = addDays(knownDay, shifted - knownNumber[system]);
  return seconds === 0n ? date : `${date} ${clock(seconds)}`;
}

/** The time of day that a number stands for, or the hours: `10:30`, `36:15`. */
export function timeOf(number: StoredNumber): string {
  const { day, seconds } = parted(number);
  return `${number.isNegative ? '-' : ''}${clock(BigInt(day) * secondsOfDay + seconds)}`;
}

function parted({ digits, decimals }: StoredNumber): { readonly day: number; readonly seconds: bigint } {
  const one = 10n ** BigInt(decimals);
  // Half a second more, for a time is stored as a fraction that few of its seconds have exactly.
  const all = (BigInt(digits || '0') * secondsOfDay * 2n + one) / (one * 2n);
  return { day: Number.parseInt(String(all / secondsOfDay), 10), seconds: all % secondsOfDay };
}

function clock(seconds: bigint): string {
  const parts = [seconds / 3600n, (seconds / 60n) % 60n, seconds % 60n];
  const shown = parts.at(-1) === 0n ? parts.slice(0, 2) : parts;
  return shown.map((part) => String(part).padStart(2, '0')).join(':');
}
