import { negate, type Rational, rational } from '../../model/exact/rational.ts';

/** A number as it was written: its exact value and how many decimals it was given with. */
export interface WrittenNumber {
  readonly ok: true;
  readonly value: Rational;
  readonly decimals: number;
}

/** Why a text is no number, in Danish, for a diagnostic. */
export interface NumberProblem {
  readonly ok: false;
  readonly code: 'TAL-TOM' | 'TAL-MANGLER' | 'TAL-TVETYDIG' | 'TAL-UGYLDIG';
  readonly message: string;
  readonly advice: string;
}

const spaces = '[ \\u00a0\\u2009\\u202f]';
const outerSpaces = new RegExp(`^${spaces}+|${spaces}+$`, 'g');
const danish = new RegExp(
  `^(?<whole>\\d+|[1-9]\\d{0,2}(?:\\.\\d{3})+|[1-9]\\d{0,2}(?:${spaces}\\d{3})+)(?:,(?<fraction>\\d+))?$`,
);
/** 1,234 is a decimal fraction to a Dane and a thousand to an Englishman. */
const twoReadings = /^[1-9]\d{0,2},\d{3}$/;

/**
 * Reads a number in Danish notation: `1.234.567,89`, `-1.234`, `(1.234)`, `1.234-`, `1 234,5`.
 *
 * `1.234,-` is a whole number of kroner. Whole numbers may be grouped by point or by space. What can be read in two
 * ways is a problem, never a guess.
 *
 * @param decimalsOnly what stands after a comma is decimals for certain, as in a percentage.
 */
export function parseDanishNumber(text: string, decimalsOnly = false): WrittenNumber | NumberProblem {
  const trimmed = text.replace(outerSpaces, '').replace(/(?<=\d),-$/, '');
  if (trimmed === '') {
    return {
      ok: false,
      code: 'TAL-TOM',
      message: 'feltet er tomt',
      advice: 'Skriv tallet; er det nul, så skriv 0.',
    };
  }
  if (/^\.\.?$|^[-−–]$/.test(trimmed)) {
    return {
      ok: false,
      code: 'TAL-MANGLER',
      message: 'tallet er ikke oplyst',
      advice: `Fundet "${trimmed}", som betyder, at tallet ikke findes eller er fortroligt. Find tallet, eller vælg et andet udtræk.`,
    };
  }
  const { negative, body } = splitSign(trimmed);
  const match = danish.exec(body);
  if (match?.groups === undefined || (twoReadings.test(body) && !decimalsOnly))
    return problemOf(trimmed, body, negative);
  const whole = (match.groups.whole ?? '').replace(/\D/g, '');
  const fraction = match.groups.fraction ?? '';
  const magnitude = rational(BigInt(whole + fraction), 10n ** BigInt(fraction.length));
  return { ok: true, value: negative ? negate(magnitude) : magnitude, decimals: fraction.length };
}

/** Reads a percentage such as `18,0 %` or `-2,3`: 18,0 % is 0.18 exactly. */
export function parseDanishPercent(text: string): WrittenNumber | NumberProblem {
  const number = parseDanishNumber(text.replace(outerSpaces, '').replace(/%$/, ''), true);
  if (!number.ok) return number;
  const { numerator, denominator } = number.value;
  return { ...number, value: rational(numerator, denominator * 100n), decimals: number.decimals + 2 };
}

function splitSign(text: string): { negative: boolean; body: string } {
  const match = /^(?:\((?<bracketed>.*)\)|[-−–](?<led>.*)|(?<trailed>.*[^-−–])[-−–])$/.exec(text);
  const body = match?.groups?.bracketed ?? match?.groups?.led ?? match?.groups?.trailed;
  return { negative: body !== undefined, body: (body ?? text).replace(outerSpaces, '') };
}

function problemOf(text: string, body: string, negative: boolean): NumberProblem {
  if (!/^\d[\d.,]*\d$/.test(body)) {
    return {
      ok: false,
      code: 'TAL-UGYLDIG',
      message: 'det er ikke et tal',
      advice: `Fundet "${text}"; skriv et tal i dansk notation, fx 1.234.567,89.`,
    };
  }
  const separator = Math.max(body.lastIndexOf('.'), body.lastIndexOf(','));
  const digits = (part: string) => part.replace(/\D/g, '');
  const minus = negative ? '-' : '';
  const fraction = body.slice(separator + 1);
  const asDecimal = `${group(digits(body.slice(0, separator)))},${fraction.length === 3 ? `${fraction}0` : fraction.padEnd(2, '0')}`;
  const asWhole = group(digits(body));
  return {
    ok: false,
    code: 'TAL-TVETYDIG',
    message: 'tallet kan læses på to måder',
    advice: `Fundet "${text}"; skriv ${minus}${asDecimal} eller ${minus}${asWhole}.`,
  };
}

function group(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '').replace(/\B(?=(\d{3})+$)/g, '.');
}
