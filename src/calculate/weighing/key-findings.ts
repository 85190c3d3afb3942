import type { Diagnostic } from '../../model/diagnostic.ts';
import { formatExact } from '../../model/exact/format.ts';
import { equal, type Rational, rational, subtract, sum } from '../../model/exact/rational.ts';
import type { AllocationKey } from '../../model/scheme/allocation-key.ts';
import { keysIn } from '../../model/scheme/inner-keys.ts';
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
  const shared = partsOfHundred(key);
  if (shared === undefined) return [];
  const { parts, what } = shared;
  const given = sum(parts);
  if (equal(given, hundred)) return [];
  return [
    finding(
      key,
      `${what} summer til ${formatExact(given, 4)}, ikke til 100: ${offBy(given, hundred, ' procentpoint')}`,
    ),
  ];
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

function finding(key: AllocationKey, message: string): Diagnostic {
  return {
    code: 'NOEGLE-SUM',
    severity: 'fejl',
    message,
    place: key.origin,
    advice: 'Der er regnet med det, der står; forskellen er i afrundingsdifferencen.',
  };
}
