import { Decimal } from 'decimal.js';
import { multiply, type Rational, rational } from '../../model/exact/rational.ts';
import { decimalStep, roundHalfAwayFromZero } from '../../model/exact/rounding.ts';

/** How many decimals a number is written with that no finite decimal writes, such as 1/3. */
export const decimalsOfEndless = 20;

/** How many decimals write a number exactly; undefined where it never ends. */
function exactDecimals({ denominator }: Rational): number | undefined {
  let [rest, twos, fives] = [denominator, 0, 0];
  for (; rest % 2n === 0n; rest /= 2n) twos++;
  for (; rest % 5n === 0n; rest /= 5n) fives++;
  return rest === 1n ? Math.max(twos, fives) : undefined;
}

/** With so many decimals at most, rounded half away from zero, and no zeros at the end. */
function write(value: Rational, decimals: number): string {
  const { numerator, denominator } = roundHalfAwayFromZero(value, decimalStep(decimals));
  // A quotient of rounded numbers ends; so many digits hold all of it.
  const Exact = Decimal.clone({ precision: numerator.toString().length + decimals + 1 });
  return new Exact(numerator.toString()).div(denominator.toString()).toFixed();
}

/**
 * A number for machines, `1690518.25`: a decimal point and no grouping, never an exponent. Exact wherever a finite decimal is; else rounded
 * to 20 decimals, and then `exactly` puts the number itself beside it.
 */
export function plainDecimal(value: Rational): string {
  return write(value, exactDecimals(value) ?? decimalsOfEndless);
}

/** Whether no finite decimal writes a number. */
export function isEndless(value: Rational): boolean {
  return exactDecimals(value) === undefined;
}

type Exactly<Name extends string, Written> = { [Key in Name]: Written } & {
  [Key in `${Name}Broek`]?: string;
};

/** A number as a field of JSON, and beside one that no finite decimal writes, `…Broek`: the number itself. */
export function exactly<Name extends string>(name: Name, value: Rational): Exactly<Name, string> {
  return {
    [name]: plainDecimal(value),
    ...(isEndless(value) ? { [`${name}Broek`]: fraction(value) } : {}),
  } as Exactly<Name, string>;
}

/** The same of a number that may not be known yet: null, never a zero. */
export function exactlyKnown<Name extends string>(
  name: Name,
  value: Rational | undefined,
): Exactly<Name, string | null> {
  return value === undefined ? ({ [name]: null } as Exactly<Name, null>) : exactly(name, value);
}

/** A number for machines that may not be known yet: null, never a zero. */
export function knownDecimal(value: Rational | undefined): string | null {
  return value === undefined ? null : plainDecimal(value);
}

/** The fraction of a number that may not be known yet. */
export function knownFraction(value: Rational | undefined): string | null {
  return value === undefined ? null : fraction(value);
}

/**
 * A number for a CSV cell: a decimal comma and no grouping. Exact wherever a finite decimal is and no number of decimals is
 * asked for; else rounded half away from zero to so many. 172,144 is written 172,1440: its decimals
 * could be read as thousands, and fordel itself would refuse to guess.
 */
export function csvDecimal(value: Rational, decimals?: number): string {
  const written = write(value, decimals ?? exactDecimals(value) ?? decimalsOfEndless).replace('.', ',');
  return /^-?[1-9]\d{0,2},\d{3}$/.test(written) ? `${written}0` : written;
}

/**
 * An exact amount for three CSV cells: with ten decimals, and its numerator and denominator, for whoever recomputes it. A
 * spreadsheet would make a date of 5/12.
 */
export function exactCells(value: Rational): [decimal: string, numerator: string, denominator: string] {
  return [csvDecimal(value, 10), `${value.numerator}`, `${value.denominator}`];
}

/** A share in pct. for machines, with one decimal as the tables print it: 0.02257 is `2.3`. */
export function percentJson(share: Rational): string {
  return plainDecimal(roundHalfAwayFromZero(multiply(share, rational(100n)), decimalStep(1)));
}

/** The number itself as a fraction, for whoever recomputes it. */
export function fraction(value: Rational): string {
  return value.denominator === 1n ? `${value.numerator}` : `${value.numerator}/${value.denominator}`;
}

/** Kroner with two decimals and a decimal point, as e-invoices and posting files write them: 3443644.00. */
export function oereDecimal(value: Rational): string {
  const [whole = '', fraction = ''] = write(value, 2).split('.');
  return `${whole}.${fraction.padEnd(2, '0')}`;
}
