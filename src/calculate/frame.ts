import { subtract, sum } from '../model/exact/rational.ts';
import type { FramePlan, FrameResult } from '../model/scheme/frame.ts';
import { allOrProblems } from './all-or-problems.ts';
import { amountOf } from './amount.ts';
import type { AmountContext } from './amount-context.ts';

/**
 * Whether several budgets keep within a frame. From 2026 the five socialtilsyn have one of 211 mio. kr. in 2025-pl,
 * regulated by Finansministeriets generelle pris- og lønindeks (BEK 1559 of 5/12/2025 om socialtilsyn).
 */
export function frame(plan: FramePlan, context: AmountContext): FrameResult {
  const limit = amountOf(plan.limit, plan.unit, context);
  const parts = allOrProblems(plan.parts, ({ title, amount }) => ({
    title,
    amount: amountOf(amount, plan.unit, context),
  }));
  const total = sum(parts.map(({ amount }) => amount.value));
  return { plan, limit, parts, total, room: subtract(limit.value, total) };
}
