import { formatAmount, formatExact } from './format.ts';
import { divide, equal, one, type Rational, rational } from './rational.ts';

/**
 * What an amount is counted in. Units of one `base` convert into each other exactly; any other two do not.
 *
 * - `penge`: øre, kr., 1.000 kr., mio. kr., mia. kr., in the usual Danish spellings;
 * - `sats`: one of them pr. something, such as `kr. pr. borger`;
 * - `procent`: % and ‰, which a product takes for the numbers they stand for;
 * - `andet`: any other text, equal only to itself: pladser, årsværk, match.
 */
export interface Unit {
  readonly kind: 'penge' | 'sats' | 'procent' | 'andet';
  /** As it is printed. */
  readonly name: string;
  readonly base: string;
  /** How many of the base one is: 1.000 for 1.000 kr. */
  readonly factor: Rational;
}

/** The unit of what declares none. */
export const kroner = 'kr.';
/** The unit of a plain number, which percentages convert into. It cannot be written. */
export const plainNumber = '';

const ore = { name: 'øre', factor: rational(1n, 100n) };
const krone = /^(?<many>.*?) ?(?:kr\.?|kroner|krone|dkk)$/;
/** What stands before the word for kroner. */
const multiples: readonly { readonly name: string; readonly many: RegExp; readonly factor: Rational }[] = [
  { name: kroner, many: /^$/, factor: rational(1n) },
  { name: '1.000 kr.', many: /^(?:1\.?000|t\.?|tusinde?|tus\.?)$/, factor: rational(1_000n) },
  {
    name: 'mio. kr.',
    many: /^(?:1\.?000\.?000|mio\.?|mill\.?|million(?:er)?)$/,
    factor: rational(1_000_000n),
  },
  {
    name: 'mia. kr.',
    many: /^(?:1\.?000\.?000\.?000|mia\.?|milliard(?:er)?)$/,
    factor: rational(1_000_000_000n),
  },
];
const percentages: ReadonlyMap<string, Rational> = new Map([
  ['%', rational(1n, 100n)],
  ['pct.', rational(1n, 100n)],
  ['pct', rational(1n, 100n)],
  ['procent', rational(1n, 100n)],
  ['‰', rational(1n, 1_000n)],
  ['promille', rational(1n, 1_000n)],
  [plainNumber, rational(1n)],
]);

/** The unit that a text names: `t.kr.` and `1000 kr` are both 1.000 kr. */
export function unitOf(written: string): Unit {
  const name = written.trim().replace(/\s+/g, ' ');
  const amount = moneyOf(name);
  if (amount !== undefined) return { kind: 'penge', base: kroner, ...amount };
  const [, of = '', per = ''] = /^(.+?) ?(?:\bpr\.? |\bper |\/ ?)(.+)$/.exec(name) ?? [];
  const rate = moneyOf(of);
  if (rate !== undefined) {
    return {
      kind: 'sats',
      name: `${rate.name} pr. ${per}`,
      base: `${kroner} pr. ${per.toLowerCase()}`,
      factor: rate.factor,
    };
  }
  const percent = percentages.get(name.toLowerCase());
  if (percent !== undefined) return { kind: 'procent', name, base: plainNumber, factor: percent };
  return { kind: 'andet', name, base: name, factor: rational(1n) };
}

function moneyOf(written: string): { readonly name: string; readonly factor: Rational } | undefined {
  const text = written.toLowerCase();
  if (text === ore.name) return ore;
  const before = krone.exec(text)?.groups?.many;
  const found = before === undefined ? undefined : multiples.find(({ many }) => many.test(before));
  return found === undefined ? undefined : { name: found.name, factor: found.factor };
}

/** A unit as it is printed; kr. where none is written. */
export function unitName(written: string = kroner): string {
  return unitOf(written).name;
}

/** The names of the units of money. */
export const moneyUnits: readonly string[] = [ore, ...multiples].map(({ name }) => name);

/** Kroner in one of a unit of money; undefined for any other unit. */
export function kronerPer(unit: string): Rational | undefined {
  const { kind, factor } = unitOf(unit);
  return kind === 'penge' ? factor : undefined;
}

/** Whether a unit is of money, or of money pr. something. */
export function isMoney(unit: string): boolean {
  const { kind } = unitOf(unit);
  return kind === 'penge' || kind === 'sats';
}

/** What amounts are in when they are shown per one of something: money in kr., other units as they are. */
export function perUnitName(unit: string, of: string): string {
  return `${kronerPer(unit) === undefined ? unit : kroner} pr. ${of}`;
}

/** The money of a rate: 1.000 kr. of `1.000 kr. pr. borger`. */
export function moneyOfRate(rate: string): string {
  return unitOf(rate).name.split(' pr. ')[0] ?? kroner;
}

/** What an amount is multiplied with to be in another unit, exactly; undefined where it cannot be. */
export function conversion(from: string, to: string): Rational | undefined {
  const [a, b] = [unitOf(from), unitOf(to)];
  return a.base === b.base ? divide(a.factor, b.factor) : undefined;
}

/**
 * How many decimals say as much in a unit as `ofKroner` do in kr.: three more in 1.000 kr., six in mio. kr., so that no krone is
 * rounded away where amounts are shown. Never fewer than in kr.
 */
export function decimalsIn(unit: string, ofKroner = 4): number {
  const { kind, factor } = unitOf(unit);
  const isLarger = (kind === 'penge' || kind === 'sats') && factor.denominator === 1n;
  return isLarger ? ofKroner + factor.numerator.toString().length - 1 : ofKroner;
}

/** Whether an amount has øre and no other decimals: kr., kr. pr. something, and also `kr. i 2024-priser`. */
export function isInKroner(unit: string): boolean {
  const { kind, name, factor } = unitOf(unit);
  return kind === 'andet' ? name.startsWith(kroner) : kind !== 'procent' && equal(factor, one);
}

/** An amount with its unit, for people: `1,5 mio. kr.`, `900 (1.000 kr.)`, `20,50 kr.`. */
export function formatIn(value: Rational, unit: string, most = decimalsIn(unit)): string {
  const number = numberIn(value, unit, most);
  return unit === plainNumber ? number : `${number} ${unitAside(unit)}`;
}

/** An amount whose unit is said elsewhere: of kroner with both of øre or neither. */
export function numberIn(value: Rational, unit: string, most = decimalsIn(unit)): string {
  return isInKroner(unit) ? formatAmount(value, most) : formatExact(value, most);
}

/** A unit after a number: `1.000 kr.` reads as "(1.000 kr.)". */
export function unitAside(unit: string): string {
  return /^\d/.test(unit) ? `(${unit})` : unit;
}

/** A unit in the heading of a column: `Beløb kr.`, `Beløb (1.000 kr.)`. */
export function inHeading(title: string, unit: string): string {
  return unit === plainNumber ? title : `${title} ${unitAside(unit)}`;
}

/** What a column of amounts is called: `Beløb kr.`, but `Antal pladser`. */
export function amountTitle(unit: string): string {
  return unitOf(unit).kind === 'andet' && !/\bkr\b/i.test(unit) ? 'Antal' : 'Beløb';
}
