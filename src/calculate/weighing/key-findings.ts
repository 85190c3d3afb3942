import type { Diagnostic } from '../../model/diagnostic.ts';
import { formatExact } from '../../model/exact/format.ts';
import {
  absolute,
  compare,
  divide,
  equal,
  multiply,
  type Rational,
  rational,
  subtract,
  sum,
} from '../../model/exact/rational.ts';
import { addUpToOne, bothReadings } from '../../model/plausible/percent.ts';
import type { AllocationKey } from '../../model/scheme/allocation-key.ts';
import { keysIn, sharingKeys } from '../../model/scheme/inner-keys.ts';
import { restsOnMissing, type Traced } from '../../model/traced.ts';
import type { KeyWeights } from './key-weights.ts';

const hundred = rational(100n);

const asWritten = 'Der er regnet med det, der står; forskellen er i afrundingsdifferencen.';

/**
 * What a key says that does not hold together: percentages or parts that do not add up to 100, fixed amounts that do
 * not add up to the total. The computation follows the agreement as written, and this says by how much it is off.
 *
 * It is a note where the exact rows still round to the total, missing less than half a step of it, and else a fault.
 * Floors and ceilings are bounds each on its own, and need not add up to anything.
 */
export function keyFindings(
  key: AllocationKey,
  weights: KeyWeights,
  total: Traced,
  step: Rational,
): Diagnostic[] {
  const half = divide(step, rational(2n));
  const shared = new Set(sharingKeys(key));
  const percentages = keysIn(key).flatMap((part) =>
    shared.has(part) ? percentFinding(part, absolute(total.value), half) : boundDoubt(part),
  );
  if (!weights.areAmounts || restsOnMissing(...weights.weighted.map(({ weight }) => weight)))
    return percentages;
  const given = sum(weights.weighted.map(({ weight }) => weight.value));
  // Of a total below zero the amounts are what is given back, written without their minus.
  const toShare = absolute(total.value);
  if (equal(given, toShare)) return percentages;
  const off = offBy(given, toShare, '');
  const message = `${key.label} summer til ${formatExact(given, 4)}, men totalen er ${formatExact(total.value, 4)}: ${off}`;
  return [...percentages, finding(key, message, isExplained(absolute(subtract(given, toShare)), half))];
}

/**
 * The findings of a key that does not cover its amount, as what stops the work: where its rows do not add up to whole steps of the
 * rounding, the key is the cause.
 */
export function uncovered(findings: readonly Diagnostic[]): Diagnostic[] {
  return findings
    .filter(({ code }) => code === 'NOEGLE-SUM')
    .map((found) => {
      const other = found.severity === 'note' ? ', eller afrund hver for sig' : '';
      const advice = found.advice.replace(asWritten, `Ret nøglen, så den deler hele beløbet${other}.`);
      return { ...found, severity: 'fejl', advice };
    });
}

function percentFinding(key: AllocationKey, total: Rational, half: Rational): Diagnostic[] {
  const shared = partsOfHundred(key);
  if (shared === undefined) return [];
  const { parts, what } = shared;
  const given = sum(parts);
  if (equal(given, hundred)) return [];
  const message = `${what} summer til ${formatExact(given, 4)}, ikke til 100: ${offBy(given, hundred, ' procentpoint')}`;
  const missed = multiply(total, divide(absolute(subtract(given, hundred)), hundred));
  return [finding(key, message, isExplained(missed, half), partsOfOne(parts))];
}

/** Percentages that only bound need not add up to 100, but when they add up to one they are parts of one. */
function boundDoubt(key: AllocationKey): Diagnostic[] {
  const readings = partsOfOne(partsOfHundred(key)?.parts ?? []);
  if (readings === undefined) return [];
  const advice = 'Alle procenter skrives af hundrede: "4,8 %" eller "4,8". Er de rigtige, så lad dem stå.';
  return [{ code: 'TVIVL-PROCENT', severity: 'advarsel', message: readings, place: key.origin, advice }];
}

function isExplained(missed: Rational, half: Rational): boolean {
  return compare(missed, half) < 0;
}

/** Both readings of percentages that are likelier written as parts of one. */
function partsOfOne(parts: readonly Rational[]): string | undefined {
  const first = parts.find(({ numerator }) => numerator !== 0n);
  if (first === undefined || !addUpToOne(sum(parts))) return undefined;
  return bothReadings(first, multiply(first, hundred));
}

/** What a key itself shares in percent; undefined where it does not, or while one of the percentages is not out. */
function partsOfHundred(key: AllocationKey): { parts: readonly Rational[]; what: string } | undefined {
  switch (key.kind) {
    case 'procenter': {
      const known = [...key.values.values()].flatMap((value) => (value.kind === 'tal' ? value.value : []));
      return known.length === key.values.size ? { parts: known, what: 'procenterne' } : undefined;
    }
    case 'blanding':
      return { parts: key.parts.map(({ percent }) => percent), what: 'delene' };
    case 'befolkning':
    case 'optaelling':
    case 'beloeb':
    case 'lige':
    case 'trin':
    case 'klasser':
    case 'faktorer':
    case 'sats':
    case 'graenser':
      return undefined;
  }
}

function offBy(given: Rational, wanted: Rational, unit: string): string {
  const difference = subtract(given, wanted);
  return difference.numerator > 0n
    ? `${formatExact(difference, 4)}${unit} for meget`
    : `${formatExact(subtract(wanted, given), 4)}${unit} for lidt`;
}

function finding(
  key: AllocationKey,
  message: string,
  isOfRounding: boolean,
  readings?: string | undefined,
): Diagnostic {
  return {
    code: 'NOEGLE-SUM',
    severity: isOfRounding ? 'note' : 'fejl',
    message,
    place: key.origin,
    advice: readings === undefined ? asWritten : `${readings} ${asWritten}`,
  };
}
