import { addDays, type IsoDate, lastOfMonth, monthOf, yearOf } from '../../../model/exact/calendar-date.ts';
import { membershipRules } from '../../../model/recipient.ts';

/** Whether a membership that begins or ends on a day is in for a part of its month: what it counts for wants a rule. */
export function isWithinMonth(day: IsoDate, end: 'fra' | 'til'): boolean {
  return end === 'fra' ? !day.endsWith('-01') : day !== lastOfMonth(yearOf(day), monthOf(day));
}

/** What is said of such a day where the ordning has no rule. */
export function ruleMissing(written: string): { readonly message: string; readonly advice: string } {
  return {
    message: `"${written}" er inde i en måned, og ordningen siger ikke, hvordan den tæller`,
    advice: `Skriv under fordelingen, hvad aftalen siger om dem, der er med en del af en måned: medlemskab: ${membershipRules.join(', eller ')}.`,
  };
}

/** What is said of a membership that has no whole month of the year, where only whole months count. */
export function noWholeMonth(year: number): { readonly message: string; readonly advice: string } {
  return {
    message: `medlemskabet har ingen hel måned af ${year}`,
    advice: 'Det tæller intet. Slet modtageren, eller skriv medlemskab: dage eller paabegyndte-maaneder.',
  };
}

/** Whether a whole month lies between two days of a year, or of one and the next. */
export function hasWholeMonth(from: IsoDate, to: IsoDate, lastOfYear: IsoDate): boolean {
  const isFirst = from.endsWith('-01');
  const first = isFirst ? from : addDays(lastOfMonth(yearOf(from), monthOf(from)), 1);
  return first <= lastOfYear && lastOfMonth(yearOf(first), monthOf(first)) <= to;
}
