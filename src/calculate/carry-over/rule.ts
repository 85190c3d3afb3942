import {
  absolute,
  compare,
  multiply,
  negate,
  type Rational,
  rational,
  sign,
  subtract,
  zero,
} from '../../model/exact/rational.ts';
import type { CarryOverDuty, CarryOverRule } from '../../model/scheme/carry-over.ts';

const yearsToSettle = 2;
const yearsToKeep = 5;
const band = rational(5n, 100n);

/**
 * What must happen to a year's over- (+) or underskud (−).
 *
 * `socialtilsyn` (BEK 1559/2025 § 29): all of it is taken in within two years; there is no band.
 *
 * `takstbekendtgoerelsen` (BEK 864/2025 §§ 3-7): what is above 5 % of the budgeted expenditure is taken in within two
 * years. Up to 5 % an overskud may be kept and used within five years, an underskud may not be charged.
 *
 * @param budget the year's budgeted expenditure; only the second rule uses it.
 */
export function carryOverDuty(
  rule: CarryOverRule,
  year: number,
  result: Rational,
  budget: Rational = zero,
): CarryOverDuty {
  const deadlines = { settleBy: year + yearsToSettle, keepUntil: year + yearsToKeep };
  if (rule === 'socialtilsyn') return { settle: result, keep: zero, borne: zero, ...deadlines };
  const limit = multiply(budget, band);
  const magnitude = absolute(result);
  const within = compare(magnitude, limit) <= 0 ? magnitude : limit;
  const inBand = sign(result) < 0 ? negate(within) : within;
  const settle = subtract(result, inBand);
  return sign(result) < 0
    ? { settle, keep: zero, borne: inBand, ...deadlines }
    : { settle, keep: inBand, borne: zero, ...deadlines };
}
