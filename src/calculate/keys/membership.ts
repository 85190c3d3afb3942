import { add, multiply, rational, subtract, sum } from '../../model/exact/rational.ts';
import type { Membership } from '../../model/recipient.ts';
import { derive, writtenAt } from '../../model/traced.ts';
import type { Weighted } from './headcount.ts';
import type { KeyWeights } from './key-weights.ts';

/**
 * Membership with dates: a weight counts by the months of the year that the recipient belongs to the circle.
 *
 * Coverage is dated data (which kommuner a tilsyn covers), and tilsyn is paid from the first of the month
 * (BEK 1559 of 5/12/2025). What one recipient's weight falls by, the whole falls by too, so that the others
 * take it over.
 */
export function byMembership(key: KeyWeights, year: number): KeyWeights {
  if (key.weighted.every(({ recipient }) => recipient.membership === undefined)) return key;
  const weighted = key.weighted.map((entry): Weighted => {
    const { membership } = entry.recipient;
    if (membership === undefined) return entry;
    const months = rational(monthsOfMembership(membership, year), 12n);
    const operands = [
      { label: 'vægt af et helt år', traced: entry.weight },
      { label: `del af ${year} som medlem`, traced: writtenAt(months, membership.origin) },
    ];
    return { ...entry, weight: derive('maaneder', multiply(entry.weight.value, months), operands) };
  });
  const before = key.weighted.map(({ weight }) => weight.value);
  const after = weighted.map(({ weight }) => weight.value);
  return { ...key, weighted, whole: add(key.whole, subtract(sum(after), sum(before))) };
}

/** How many months of a year a spell covers: 0 to 12. */
export function monthsOfMembership({ from, to }: Membership, year: number): bigint {
  const january = BigInt(year) * 12n;
  const first = from === undefined ? january : larger(monthNumber(from), january);
  const last = to === undefined ? january + 11n : smaller(monthNumber(to), january + 11n);
  return larger(last - first + 1n, 0n);
}

/** Months since year 0: 2024-07 is 2024 × 12 + 6. */
function monthNumber(month: string): bigint {
  const [year = '', number = ''] = month.split('-');
  return BigInt(year) * 12n + BigInt(number) - 1n;
}

function larger(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}

function smaller(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}
