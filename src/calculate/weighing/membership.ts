import { daysBetween, type IsoDate, isoDate, lastOfMonth, monthOf } from '../../model/exact/calendar-date.ts';
import { divide, isZero, multiply, type Rational, rational, sum, zero } from '../../model/exact/rational.ts';
import type { Membership } from '../../model/recipient.ts';
import { derive, writtenAt } from '../../model/traced.ts';
import type { KeyWeights, Weighted } from './key-weights.ts';

/**
 * Membership with dates: a weight counts by the months, or the days, of the year that the recipient belongs to the circle.
 *
 * Coverage is dated data (which kommuner a tilsyn covers), and tilsyn is paid from the first of the month
 * (BEK 1559 of 5/12/2025). As the weights fall, the whole falls in proportion, so that the others take it over; what
 * percentages miss 100 by, they then miss it by after as before.
 */
export function byMembership(key: KeyWeights, year: number): KeyWeights {
  if (key.weighted.every(({ recipient }) => recipient.membership === undefined)) return key;
  const weighted = key.weighted.map((entry): Weighted => {
    const { membership } = entry.recipient;
    if (membership === undefined) return entry;
    const part = partOfYear(membership, year);
    const operation = membership.rule === 'dage' ? 'dage' : 'maaneder';
    const operands = [
      { label: 'vægt af et helt år', traced: entry.weight },
      { label: `del af ${year} som medlem`, traced: writtenAt(part, membership.origin) },
    ];
    return { ...entry, weight: derive(operation, multiply(entry.weight.value, part), operands) };
  });
  const before = sum(key.weighted.map(({ weight }) => weight.value));
  const after = sum(weighted.map(({ weight }) => weight.value));
  return { ...key, weighted, whole: isZero(before) ? key.whole : multiply(key.whole, divide(after, before)) };
}

/** The part of a year that a spell covers: months of 12, or days of the year's. */
export function partOfYear({ from, to, rule }: Membership, year: number): Rational {
  const first = later(from, isoDate(year, 1, 1));
  const last = earlier(to, isoDate(year, 12, 31));
  if (last < first) return zero;
  if (rule === 'dage') return rational(days(first, last), days(isoDate(year, 1, 1), isoDate(year, 12, 31)));
  const touched = monthOf(last) - monthOf(first) + 1;
  if (rule === 'paabegyndte-maaneder') return rational(BigInt(touched), 12n);
  const broken = [!first.endsWith('-01'), last !== lastOfMonth(year, monthOf(last))].filter(Boolean).length;
  return rational(BigInt(Math.max(0, touched - broken)), 12n);
}

function days(first: IsoDate, last: IsoDate): bigint {
  return BigInt(daysBetween(first, last) + 1);
}

function later(date: IsoDate | undefined, other: IsoDate): IsoDate {
  return date !== undefined && date > other ? date : other;
}

function earlier(date: IsoDate | undefined, other: IsoDate): IsoDate {
  return date !== undefined && date < other ? date : other;
}
