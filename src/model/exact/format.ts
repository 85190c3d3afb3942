import { powerOfTen } from './integer.ts';
import { equal, multiply, type Rational, rational } from './rational.ts';
import { decimalStep, roundHalfAwayFromZero } from './rounding.ts';

/** A number for people, in Danish notation: 1.234.567,89. A half in the last decimal goes away from zero. */
export function formatNumber(value: Rational, decimals = 0): string {
  const [whole, fraction] = digitsOf(value, decimals);
  return `${signOf(value, decimals)}${whole.replace(/\B(?=(\d{3})+$)/g, '.')}${fraction === '' ? '' : `,${fraction}`}`;
}

/** An exact number for people: all its decimals where it has at most `most`, else that many. */
export function formatExact(value: Rational, most: number): string {
  return formatNumber(value, decimalsOf(value, most));
}

/** An amount of kroner for people: a whole one without decimals, others always with øre, and finer than øre up to `most` decimals. */
export function formatAmount(value: Rational, most = 2): string {
  return formatNumber(value, amountDecimals(value, most));
}

/** How many decimals write an amount of kroner: both of øre, or neither. */
export function amountDecimals(value: Rational, most: number): number {
  const decimals = decimalsOf(value, most);
  return decimals === 1 ? 2 : decimals;
}

/** `30.000,50 kr.` */
export function formatKroner(value: Rational, most = 2): string {
  return `${formatAmount(value, most)} kr.`;
}

/** What is to be paid, always with øre: `30.000,00 kr.` */
export function formatPayable(value: Rational): string {
  return `${formatNumber(value, 2)} kr.`;
}

/** A whole number of something: `1 plads`, `1.200 pladser`. */
export function inNumber(count: number, singular: string, plural: string): string {
  return `${formatNumber(rational(BigInt(count)))} ${count === 1 ? singular : plural}`;
}

/** A share as a percentage: 0.18 becomes `18,0 %`. */
export function formatPercent(share: Rational, decimals: number): string {
  return `${formatNumber(multiply(share, rational(100n)), decimals)} %`;
}

/** A rate as a percentage, with the decimals it was given: 0.0214 becomes `2,14 %`. */
export function formatRate(rate: Rational): string {
  const percent = multiply(rate, rational(100n));
  return `${formatNumber(percent, decimalsGiven(percent))} %`;
}

const mostGiven = 10;
const mostOfEndless = 4;
/** Numbers that are the same for so many decimals are told apart by none. */
const mostApart = 40;

/** How many decimals a number was given with: what somebody wrote has few, but what a division gave may have no end of them. */
export function decimalsGiven(value: Rational): number {
  const decimals = decimalsOf(value, mostGiven + 1);
  return decimals > mostGiven ? mostOfEndless : decimals;
}

/** How many decimals write a number exactly; `most` where it takes more or never ends. */
export function decimalsOf(value: Rational, most: number): number {
  for (let decimals = 0; decimals < most; decimals++) {
    if ((value.numerator * powerOfTen(decimals)) % value.denominator === 0n) return decimals;
  }
  return most;
}

/** How many decimals, `least` or more, show that two numbers are two; `least` are those that they were given with. */
export function decimalsApart(
  a: Rational,
  b: Rational,
  least = Math.max(decimalsGiven(a), decimalsGiven(b)),
): number {
  for (let decimals = least; decimals < mostApart; decimals++) {
    if (formatNumber(a, decimals) !== formatNumber(b, decimals)) return decimals;
  }
  return equal(a, b) ? least : mostApart;
}

/** How many decimals the multiples of a step have: all of them, for a finer step than is usual would round amounts to nothing. */
export function decimalsOfStep(step: Rational): number {
  return decimalsOf(step, 20);
}

function signOf(value: Rational, decimals: number): string {
  return roundHalfAwayFromZero(value, decimalStep(decimals)).numerator < 0n ? '-' : '';
}

function digitsOf(value: Rational, decimals: number): [whole: string, fraction: string] {
  const steps = multiply(roundHalfAwayFromZero(value, decimalStep(decimals)), rational(powerOfTen(decimals)));
  const digits = steps.numerator
    .toString()
    .replace('-', '')
    .padStart(decimals + 1, '0');
  const point = digits.length - decimals;
  return [digits.slice(0, point), digits.slice(point)];
}
