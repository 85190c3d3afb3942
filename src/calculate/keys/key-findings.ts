import type { Diagnostic } from '../../model/diagnostic.ts';
import { formatExact } from '../../model/exact/format.ts';
import { equal, type Rational, rational, subtract, sum } from '../../model/exact/rational.ts';
import { type AllocationKey, keysIn, type PercentKey } from '../../model/scheme/allocation-key.ts';
import type { Traced } from '../../model/traced.ts';
import type { KeyWeights } from './key-weights.ts';

const hundred = rational(100n);

/**
 * What a key says that does not hold together: percentages or parts that do not add up to 100, fixed amounts that do
 * not add up to the total. The computation follows the agreement as written, and this says by how much it is off.
 */
export function keyFindings(key: AllocationKey, weights: KeyWeights, total: Traced): Diagnostic[] {
  const percentages = keysIn(key).flatMap((part) => percentFinding(part));
  if (!weights.areAmounts || weights.weighted.some(({ weight }) => weight.provisional !== undefined))
    return percentages;
  const given = sum(weights.weighted.map(({ weight }) => weight.value));
  if (equal(given, total.value)) return percentages;
  const off = offBy(given, total.value, '');
  return [
    ...percentages,
    finding(
      key,
      `${key.label} summer til ${formatExact(given, 4)}, men totalen er ${formatExact(total.value, 4)}: ${off}`,
    ),
  ];
}

function percentFinding(key: AllocationKey): Diagnostic[] {
  if (key.kind !== 'procenter' && key.kind !== 'blanding') return [];
  const parts = key.kind === 'procenter' ? percentagesOf(key) : key.parts.map(({ percent }) => percent);
  if (parts === undefined) return [];
  const given = sum(parts);
  if (equal(given, hundred)) return [];
  const what = key.kind === 'procenter' ? 'procenterne' : 'delene';
  return [
    finding(
      key,
      `${what} summer til ${formatExact(given, 4)}, ikke til 100: ${offBy(given, hundred, ' procentpoint')}`,
    ),
  ];
}

/** The percentages of a key; undefined while one of them is not out. */
function percentagesOf({ values }: PercentKey): Rational[] | undefined {
  const known = [...values.values()].flatMap((value) => (value.kind === 'tal' ? value.value : []));
  return known.length === values.size ? known : undefined;
}

function offBy(given: Rational, wanted: Rational, unit: string): string {
  const difference = subtract(given, wanted);
  return difference.numerator > 0n
    ? `${formatExact(difference, 4)}${unit} for meget`
    : `${formatExact(subtract(wanted, given), 4)}${unit} for lidt`;
}

function finding(key: AllocationKey, message: string): Diagnostic {
  return {
    code: 'NOEGLE-SUM',
    severity: 'fejl',
    message,
    place: key.origin,
    advice: 'Der er regnet med det, der står; forskellen er i afrundingsdifferencen.',
  };
}
