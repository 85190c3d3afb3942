import { divide, isZero, type Rational, subtract } from '../model/exact/rational.ts';
import type { Change } from '../model/scheme/budget-table.ts';

/** How a figure differs from the one before, in its unit and as a share of it: 70 → 60 is −10 and −1/7. */
export function changeOf(from: Rational, to: Rational): Change {
  const amount = subtract(to, from);
  return isZero(from) ? { amount } : { amount, share: divide(amount, from) };
}
