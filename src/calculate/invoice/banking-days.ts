import { addDays, type IsoDate, isoDate, weekday, yearOf } from '../../model/exact/calendar-date.ts';
import { quotient, remainder } from '../../model/exact/whole-number.ts';

/** Days from Easter Sunday of the holidays that move with it. */
const easterHolidays = {
  skaertorsdag: -3,
  langfredag: -2,
  andenPaaskedag: 1,
  himmelfart: 39,
  andenPinsedag: 50,
};
/** Store bededag, the fourth Friday after Easter, is a working day from 2024 (lov nr. 214 af 6/3/2023). */
const lastPrayerDay = 2023;

/**
 * Whether Danish banks move money on a day: not at weekends, on the public holidays, on the day after Ascension Day,
 * Constitution Day, Christmas Eve or New Year's Eve, which are banking holidays by agreement of the banks.
 */
export function isBankingDay(date: IsoDate): boolean {
  const day = weekday(date);
  return day < 5 && !bankingHolidays(yearOf(date)).has(date);
}

/** The day itself when it is a banking day, else the next one. */
export function nextBankingDay(date: IsoDate): IsoDate {
  return isBankingDay(date) ? date : nextBankingDay(addDays(date, 1));
}

/** The days of a year on which the banks are closed, other than weekends. */
export function bankingHolidays(year: number): ReadonlySet<IsoDate> {
  const easter = easterSunday(year);
  const moving = Object.values(easterHolidays).map((days) => addDays(easter, days));
  const fixed = [
    [1, 1],
    [6, 5],
    [12, 24],
    [12, 25],
    [12, 26],
    [12, 31],
  ].map(([month = 1, day = 1]) => isoDate(year, month, day));
  return new Set([
    ...moving,
    addDays(easter, easterHolidays.himmelfart + 1),
    ...(year <= lastPrayerDay ? [addDays(easter, 26)] : []),
    ...fixed,
  ]);
}

/** Easter Sunday of the Gregorian calendar (Meeus, Astronomical Algorithms, chapter 8). */
export function easterSunday(year: number): IsoDate {
  const golden = remainder(year, 19);
  const century = quotient(year, 100);
  const inCentury = remainder(year, 100);
  const leapCorrection = quotient(century + 8, 25);
  const moonCorrection = quotient(century - leapCorrection + 1, 3);
  const epact = remainder(19 * golden + century - quotient(century, 4) - moonCorrection + 15, 30);
  const toSunday = remainder(
    32 + 2 * remainder(century, 4) + 2 * quotient(inCentury, 4) - epact - remainder(inCentury, 4),
    7,
  );
  const late = quotient(golden + 11 * epact + 22 * toSunday, 451);
  const sum = epact + toSunday - 7 * late + 114;
  return isoDate(year, quotient(sum, 31), remainder(sum, 31) + 1);
}
