import { formatExact, inNumber } from '../exact/format.ts';
import { equal, type Rational, rational, sign, sum } from '../exact/rational.ts';

/** How a year's amount is paid: in so many equal rater, or in rater of so many percent of it, which sum to 100. */
export type InstalmentPlan = number | readonly Rational[];

/** As many as there are half months in a year. */
export const mostInstalments = 24;

/** How many rater a plan has, the ones of 0 % among them. */
export function instalmentCount(plan: InstalmentPlan): number {
  return typeof plan === 'number' ? plan : plan.length;
}

/** Why a year cannot be paid so, in Danish; undefined where it can. */
export function instalmentFault(plan: InstalmentPlan): { message: string; advice: string } | undefined {
  const count = instalmentCount(plan);
  if (!Number.isInteger(count) || count < 1 || count > mostInstalments) {
    return {
      message: `et år kan ikke betales i ${count} rater`,
      advice: `Vælg fra 1 til ${mostInstalments} rater, eller skriv hver rates procent, fx 40/30/30.`,
    };
  }
  if (typeof plan === 'number') return undefined;
  if (plan.some((percent) => sign(percent) < 0)) {
    return {
      message: 'en rate kan ikke være under 0 %',
      advice: 'Skriv hver rates procent af årets beløb, fra 0 og op.',
    };
  }
  const whole = sum(plan);
  if (equal(whole, rational(100n))) return undefined;
  return {
    message: `raternes procenter summer til ${formatExact(whole, 4)}, ikke til 100`,
    advice: 'Skriv en procent for hver rate, så de tilsammen er hele årets beløb.',
  };
}

/** A plan as `--rater` takes it: `4`, or `40/30/30`. */
export function writeInstalments(plan: InstalmentPlan): string {
  return typeof plan === 'number' ? String(plan) : plan.map((percent) => formatExact(percent, 30)).join('/');
}

/** `4 rater`, or what each is of the year: `rater på 40/30/30 %`. */
export function instalmentsInWords(plan: InstalmentPlan): string {
  if (typeof plan === 'number') return inNumber(plan, 'rate', 'rater');
  return `rater på ${plan.map((percent) => formatExact(percent, 4)).join('/')} %`;
}
