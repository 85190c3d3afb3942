import { divide, isZero, multiply, one, type Rational, sum } from '../model/exact/rational.ts';
import { kronerPer } from '../model/exact/unit.ts';
import type { AllocationRow, PerUnit } from '../model/result.ts';
import type { AllocationPlan } from '../model/scheme/scheme.ts';
import type { SchemeInput } from '../model/scheme/scheme-input.ts';
import { isUnknown, type Traced } from '../model/traced.ts';
import { weigh } from './keys/weigh.ts';

/**
 * The payable amounts per one of what another key counts, such as kr. pr. indbygger, unrounded. Money is in kr., whatever the
 * fordeling's unit. Who has none of it, or whose amount is not out yet, has no figure.
 *
 * @throws FordelError as the key's own mechanism does.
 */
export function perUnit(
  { per, recipients, unit }: AllocationPlan,
  rows: readonly AllocationRow[],
  total: Traced,
  input: SchemeInput,
): PerUnit | undefined {
  if (per === undefined) return undefined;
  const { weighted } = weigh(per.key, recipients, input, undefined);
  const traced = weighted.map(({ weight }) => weight);
  const counts = traced.map(({ value }) => value);
  const kroner = kronerPer(unit) ?? one;
  const quotient = (amount: Rational, count: Rational | undefined, ...of: readonly Traced[]) =>
    count === undefined || isZero(count) || isUnknown(amount, ...of)
      ? undefined
      : divide(multiply(amount, kroner), count);
  const amounts = rows.map(({ amount }) => amount);
  return {
    counts: traced,
    values: rows.map(({ amount, weight }, index) => quotient(amount, counts[index], total, weight)),
    whole: quotient(sum(amounts), sum(counts), total),
  };
}
