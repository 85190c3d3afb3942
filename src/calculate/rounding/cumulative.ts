import { divideRounded } from '../../model/exact/integer.ts';
import { type Quotas, wholeTotal } from './quotas.ts';

/**
 * `kumulativ`: the running sum is rounded half away from zero, and each row is the step it takes.
 *
 * For rows with an order of their own, such as the rater of a year: what is paid so far is never more than half a
 * step from what is owed so far. The order of the quotas is the order of payment.
 *
 * @returns the steps of each row.
 * @throws FordelError `AFRUND-TOTAL` when the total is not a whole number of steps.
 */
export function cumulative(quotas: Quotas): bigint[] {
  wholeTotal(quotas);
  let owed = 0n;
  let paid = 0n;
  return quotas.rows.map(({ parts }) => {
    owed += parts;
    const paidBefore = paid;
    paid = divideRounded(owed, quotas.partsOfStep);
    return paid - paidBefore;
  });
}
