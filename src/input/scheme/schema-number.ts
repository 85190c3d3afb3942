import * as z from 'zod/mini';
import { parseDanishNumber, parsePercentage } from '../../model/exact/danish-number.ts';
import { compare, rational } from '../../model/exact/rational.ts';

/** What a number of the ordning may be; where no bound is given, any number. */
export interface NumberRange {
  /** In Danish, after "skal være": `over nul`. */
  readonly words: string;
  readonly advice: string;
  readonly above?: number;
  readonly least?: number;
  readonly most?: number;
  /** What to read on with where the number is out of range; without it nothing that follows could be trusted. */
  readonly standIn?: number;
  /** Whether it may have a percent sign after it. */
  readonly isPercent?: true;
}

/** The range of every schema of a number: by the schema itself, or by the choice between number and text it is part of. */
export const numberRanges = z.registry<NumberRange>();

const percentages = 'En procent: 40, "74,4" eller "74,4 %". Altid af hundrede: "0,744" er 0,744 %.';
const integers = 'Et helt tal, eller et tal i anførselstegn i dansk notation: "1.690.518,25".';

/** A number as the ordning writes it, whole or in quotes in Danish notation. */
function decimal(range: NumberRange, description = integers) {
  return z
    .union([z.int().check(z.meta(boundsOf(range))), z.string().check(z.minLength(1), z.meta(signOf(range)))])
    .check(z.refine(isWithin(range), { params: range }), z.describe(description))
    .register(numberRanges, range);
}

/** A whole number, such as a year, which is written without quotes. */
function whole(least: number, most: number, advice: string) {
  const range = { words: `fra ${least} til ${most}`, advice, least, most };
  return z
    .int()
    .check(z.refine(isWithin(range), { params: range }), z.meta(boundsOf(range)))
    .register(numberRanges, range);
}

/** Amounts, and all that has a sign: overskud and underskud, corrections, additions. */
export const anyNumber = decimal({ words: 'et tal', advice: 'Skriv tallet, fx 1000 eller "1000,50".' });
/** What is rounded to. */
export const positiveStep = decimal({
  words: 'over nul',
  advice: 'Skriv fx 1, 1000 eller "0,01".',
  above: 0,
  standIn: 1,
});
/** A percentage of a whole. */
export const percent = decimal(
  {
    words: 'fra 0 til 100',
    advice: 'Skriv procenten, fx 40 eller "74,4 %".',
    least: 0,
    most: 100,
    standIn: 10,
    isPercent: true,
  },
  percentages,
);
/** How much of itself a count counts, in percent; more than all of it where an agreement says so. */
export const countedPercent = decimal(
  {
    words: 'nul eller mere',
    advice: 'Skriv procenten, fx 40 eller "74,4 %".',
    least: 0,
    standIn: 10,
    isPercent: true,
  },
  percentages,
);
/** By how much prices and wages grow in a year, in percent; they cannot fall to nothing. */
export const growth = decimal(
  {
    words: 'over -100 og højst 100',
    advice: 'Skriv satsen i procent, fx "4,8 %".',
    above: -100,
    most: 100,
    standIn: 10,
    isPercent: true,
  },
  percentages,
);
/** A weight, or a floor: nothing or more. */
export const weight = decimal({
  words: 'nul eller mere',
  advice:
    'Skriv tallet uden minus. Er det beløb, der gives tilbage, står minus ved fordelingens beløb: beloeb: { fast: -100 }.',
  least: 0,
  standIn: 1,
});
/** How many times something counts. */
export const factor = decimal({
  words: 'over nul',
  advice: 'Skriv fx 1 eller "1,2".',
  above: 0,
  standIn: 1,
});
/** What something costs in percent of something else: more than nothing. */
export const pricePercent = decimal(
  {
    words: 'over nul',
    advice: 'Skriv procenten, fx 10 eller "7,5 %".',
    above: 0,
    standIn: 10,
    isPercent: true,
  },
  percentages,
);
export const year = whole(1900, 2200, 'Skriv årstallet, fx 2024.');
export const decimals = whole(0, 6, 'Skriv antallet af decimaler.');
export const seriesDigits = whole(1, 10, 'Skriv, hvor mange cifre løbenummeret fyldes op til.');
export const runningNumber = whole(1, 9_999_999_999, 'Skriv det første løbenummer, fx 1.');
export const termDays = whole(1, 120, 'Skriv antallet af dage, fx 30.');
export const instalments = whole(
  1,
  24,
  'Skriv antallet af rater, fx 4, eller hver rates procent: [40, 30, 30].',
);
/** Digits that a cell of a file must hold, written without quotes. */
export const cellDigits = whole(0, 999_999_999_999_999, 'Skriv teksten i anførselstegn.');
export const age = whole(0, 125, 'Skriv alderen, fx 17, eller et spænd: "0-17".');
export const municipalityCode = whole(1, 999, 'Skriv kommunens kode, fx 851, eller dens navn.');
export const page = whole(1, 99_999, 'Skriv sidetallet.');
/** Digits that YAML may have read as a number; numbers with leading zeros must be quoted. */
export const digits = whole(0, 999_999_999_999_999, 'Skriv cifrene i anførselstegn.');

/** What cannot be read as a number at all is another problem, and reported where it is read. */
function isWithin({ above, least, most, isPercent }: NumberRange): (written: number | string) => boolean {
  const bound = (limit: number | undefined) => limit !== undefined && rational(BigInt(limit));
  const [lower, lowest, highest] = [bound(above), bound(least), bound(most)];
  return (written) => {
    const number = (isPercent === true ? parsePercentage : parseDanishNumber)(String(written));
    const value = number.ok ? number.value : undefined;
    return (
      value === undefined ||
      ((!lower || compare(value, lower) > 0) &&
        (!lowest || compare(value, lowest) >= 0) &&
        (!highest || compare(value, highest) <= 0))
    );
  };
}

/** What a number written elsewhere would have to be for a schema of numbers; undefined where it is, or is no number at all. */
export function outOfRange(schema: typeof weight, written: string): string | undefined {
  const range = numberRanges.get(schema);
  return range === undefined || isWithin(range)(written) ? undefined : range.words;
}

/** Whether a schema of numbers is one of percentages. */
export function isPercentage(schema: typeof weight): boolean {
  return numberRanges.get(schema)?.isPercent === true;
}

/** The bounds of a whole number, as JSON Schema has them. */
function boundsOf({ above, least, most }: NumberRange) {
  const lowest = least ?? (above === undefined ? undefined : above + 1);
  return {
    ...(lowest === undefined ? {} : { minimum: lowest }),
    ...(most === undefined ? {} : { maximum: most }),
  };
}

/** All that JSON Schema can say of a number in a text: that it has no minus. */
function signOf({ above, least }: NumberRange) {
  return (least ?? above ?? -1) < 0 ? {} : { pattern: '^\\s*[0-9]' };
}
