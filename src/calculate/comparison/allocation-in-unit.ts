import { multiply, type Rational } from '../../model/exact/rational.ts';
import { conversion } from '../../model/exact/unit.ts';
import type { AllocationResult } from '../../model/result.ts';
import { inUnit } from '../in-unit.ts';

/**
 * A fordeling with its amounts, and the step they were rounded to, in another unit, exactly. Undefined where the one cannot be
 * converted into the other.
 */
export function allocationInUnit(allocation: AllocationResult, unit: string): AllocationResult | undefined {
  const { plan, total, rows, amountSum, residual } = allocation;
  if (plan.unit === unit) return allocation;
  const factor = conversion(plan.unit, unit);
  if (factor === undefined) return undefined;
  const converted = (value: Rational) => multiply(value, factor);
  return {
    ...allocation,
    plan: { ...plan, unit, rounding: { ...plan.rounding, step: converted(plan.rounding.step) } },
    total: inUnit(total, unit, plan.origin),
    rows: rows.map((row) => ({ ...row, exact: converted(row.exact), amount: converted(row.amount) })),
    amountSum: converted(amountSum),
    residual: converted(residual),
  };
}
