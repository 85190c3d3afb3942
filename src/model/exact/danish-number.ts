import { parseDate } from './calendar-date.ts';
import { formatExact } from './format.ts';
import { multiply, negate, type Rational, rational } from './rational.ts';
import { kroner, unitOf } from './unit.ts';

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
  /** What it may be, where that is two things: each is read without doubt. */
  readonly readings?: readonly string[];
}

const spaces = '[ \\u00a0\\u2009\\u202f]';
const space = new RegExp(spaces);
/** No amount, count or rate has so many letters; what has is not looked at further. */
const longest = 100;
const danish = new RegExp(
  `^(?<whole>\\d+|[1-9]\\d{0,2}(?:\\.\\d{3})+|[1-9]\\d{0,2}(?:${spaces}\\d{3})+)(?:,(?<fraction>\\d+))?$`,
);
const dash = /^[-−–]$/;
const kronerBefore = new RegExp(`^([-−–(]?)(?:kr\\.?|dkk)${spaces}*(?=[-−–(\\d])`, 'i');
const kronerAfter = new RegExp(`(?<=[-−–)\\d])${spaces}*(?:kr\\.?|dkk)(?=\\)?$)`, 'i');
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
  const written = withoutOuterSpaces(text);
  if (written.length > longest) {
    const advice = `Fundet ${written.length} tegn; skriv et tal i dansk notation, fx 1.234.567,89.`;
    return noNumber('det er for langt til at være et tal', advice);
  }
  const trimmed = written.replace(/(?<=\d),-$/, '');
  if (trimmed === '') {
    return {
      ok: false,
      code: 'TAL-TOM',
      message: 'feltet er tomt',
      advice: 'Skriv tallet; er det nul, så skriv 0.',
    };
  }
  if (dash.test(trimmed) || /^\.\.?$/.test(trimmed)) return notStated(trimmed);
  const { negative, body } = splitSign(trimmed);
  const match = danish.exec(body);
  if (match?.groups === undefined || (twoReadings.test(body) && !decimalsOnly))
    return problemOf(trimmed, body, negative);
  const whole = (match.groups.whole ?? '').replace(/\D/g, '');
  const fraction = match.groups.fraction ?? '';
  const magnitude = rational(BigInt(whole + fraction), 10n ** BigInt(fraction.length));
  return { ok: true, value: negative ? negate(magnitude) : magnitude, decimals: fraction.length };
}

/**
 * Reads an amount as accounts and spreadsheets write it: a Danish number that may have `kr.` before or after it, on either side
 * of its minus. `kr. -` is the zero of Excel's accounting format.
 *
 * @param decimalsOnly as in `parseDanishNumber`.
 */
export function parseAmount(text: string, decimalsOnly = false): WrittenNumber | NumberProblem {
  const written = withoutOuterSpaces(text);
  if (written.length > longest) return parseDanishNumber(written);
  const led = written.replace(kronerBefore, '$1');
  const number = led === written ? written.replace(kronerAfter, '') : led;
  return parseDanishNumber(number !== written && dash.test(number) ? '0' : number, decimalsOnly);
}

/** Reads a percentage as the number before its sign: `18,0 %` and `18,0` are 18. Behind its comma are decimals for certain. */
export function parsePercentage(text: string): WrittenNumber | NumberProblem {
  return parseDanishNumber(withoutOuterSpaces(text).replace(/%$/, ''), true);
}

/** Reads a percentage such as `18,0 %` or `-2,3` as a part of one: 18,0 % is 0.18 exactly. */
export function parseDanishPercent(text: string): WrittenNumber | NumberProblem {
  const number = parsePercentage(text);
  if (!number.ok) return number;
  const { numerator, denominator } = number.value;
  return { ...number, value: rational(numerator, denominator * 100n), decimals: number.decimals + 2 };
}

function splitSign(text: string): { negative: boolean; body: string } {
  const match = /^(?:\((?<bracketed>.*)\)|[-−–](?<led>.*)|(?<trailed>.*[^-−–])[-−–])$/.exec(text);
  const body = match?.groups?.bracketed ?? match?.groups?.led ?? match?.groups?.trailed;
  return { negative: body !== undefined, body: withoutOuterSpaces(body ?? text) };
}

/** One step a space: a regular expression would try again from every space of a long gap between two digits. */
function withoutOuterSpaces(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && space.test(text.charAt(start))) start++;
  while (start < end && space.test(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

function notStated(text: string): NumberProblem {
  const advice = dash.test(text)
    ? 'hvor en streg kan være nul eller et tal, der ikke er kendt. Er det nul, så skriv 0; ellers find tallet.'
    : 'som betyder, at tallet ikke findes eller er fortroligt. Find tallet, eller vælg et andet udtræk.';
  return {
    ok: false,
    code: 'TAL-MANGLER',
    message: 'tallet er ikke oplyst',
    advice: `Fundet "${text}", ${advice}`,
  };
}

function noNumber(message: string, advice: string): NumberProblem {
  return { ok: false, code: 'TAL-UGYLDIG', message, advice };
}

/** What Excel makes of long digits in a column that is too narrow, or of general format: the last of them are gone. */
export function isShortenedByExcel(text: string): boolean {
  return /^\d(?:[.,]\d+)?E\+?\d+$/i.test(text);
}

/** What to do about it; opening the file again does not bring them back. */
export const shortenedAdvice =
  'Cifrene er tabt i filen: åbn projektmappen, som den er gemt fra, vis kolonnen som Tal uden decimaler, og gem som CSV igen.';

/** The true reason why a text is no number, as far as it shows. */
function noNumberOf(text: string): NumberProblem {
  if (isShortenedByExcel(text)) return noNumber(`Excel har forkortet tallet til ${text}`, shortenedAdvice);
  if (/^#+$/.test(text))
    return noNumber(
      'kolonnen var for smal i Excel, så tallet er gået tabt',
      'Gør kolonnen bredere i projektmappen, og gem som CSV igen.',
    );
  if (/^#[\p{L}\d/]+[!?]?$/u.test(text))
    return noNumber(
      `det er en fejl fra regnearket: ${text}`,
      'Ret formlen i projektmappen, og gem som CSV igen.',
    );
  const [, number, unit] = /^([-−–(]?[\d., ]*\d[)-]?) *([\p{L}%‰€][\p{L}. ]*)$/u.exec(text) ?? [];
  if (
    number !== undefined &&
    unit !== undefined &&
    /%|‰|€|kr|mio|mia|mill|tus|dkk|pct|procent|eur/i.test(unit)
  )
    return noNumber(`der står en enhed ved tallet: ${unit}`, withoutUnit(number, unit));
  if (parseDate(text) !== undefined)
    return noNumber(
      'det er en dato, ikke et tal',
      `Fundet "${text}". Er den et tal, som regnearket har gjort til en dato, så skriv det igen.`,
    );
  return noNumber('det er ikke et tal', `Fundet "${text}"; skriv et tal i dansk notation, fx 1.234.567,89.`);
}

/** How a number with a unit is written without it; what it is alone depends on the unit that it is read in. */
function withoutUnit(written: string, unit: string): string {
  const { kind, name, factor } = unitOf(
    /^(?:mio|mia|mill|tus)/i.test(unit) && !/kr|dkk/i.test(unit) ? `${unit} kr.` : unit,
  );
  const number = parseDanishNumber(written, true);
  if (kind === 'procent') return 'Her skal stå et tal, ikke en procent. Skriv det, som procenten bliver til.';
  if (kind !== 'penge' || !number.ok)
    return `Omregn tallet til den enhed, der læses i, og skriv det uden ${unit}.`;
  const inKroner = formatExact(multiply(number.value, factor), 6);
  return name === kroner
    ? `Skriv tallet alene: ${written}. Det læses i kr., hvor enhed ikke siger andet.`
    : `Skriv ${inKroner}, hvis der læses i kr., og ${written}, hvis enhed er ${name}`.replace(/\.?$/, '.');
}

function problemOf(text: string, body: string, negative: boolean): NumberProblem {
  if (!/^\d[\d.,]*\d$/.test(body)) return noNumberOf(text);
  const separator = Math.max(body.lastIndexOf('.'), body.lastIndexOf(','));
  const digits = (part: string) => part.replace(/\D/g, '');
  const minus = negative ? '-' : '';
  const fraction = body.slice(separator + 1);
  const asDecimal = `${group(digits(body.slice(0, separator)))},${fraction.length === 3 ? `${fraction}0` : fraction.padEnd(2, '0')}`;
  const readings = [asDecimal, group(digits(body))].map((reading) => `${minus}${reading}`);
  return {
    ok: false,
    code: 'TAL-TVETYDIG',
    message: 'tallet kan læses på to måder',
    advice: `Fundet "${text}"; skriv ${readings.join(' eller ')}.`,
    readings,
  };
}

function group(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '').replace(/\B(?=(\d{3})+$)/g, '.');
}
