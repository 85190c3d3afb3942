import { subtract, sum } from '../model/exact/rational.ts';
import type { FramePlan, FrameResult } from '../model/scheme/frame.ts';
import { type AmountContext, amountOf } from './amount.ts';

/**
 * Whether several budgets keep within a frame. From 2026 the five socialtilsyn have one of 211 mio. kr. in 2025-pl,
 * regulated by Finansministeriets generelle pris- og lønindeks (BEK 1559 of 5/12/2025 om socialtilsyn).
 */
export function frame(plan: FramePlan, context: AmountContext): FrameResult {
  const limit = amountOf(plan.limit, context);
  const parts = plan.parts.map(({ title, amount }) => ({ title, amount: amountOf(amount, context) }));
  const total = sum(parts.map(({ amount }) => amount.value));
  return { plan, limit, parts, total, room: subtract(limit.value, total) };
}
