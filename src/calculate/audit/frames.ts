import type { Diagnostic } from '../../model/diagnostic.ts';
import { add, sum } from '../../model/exact/rational.ts';
import type { FrameResult } from '../../model/scheme/frame.ts';
import { auditMarks, type Known, recomputed } from './amounts.ts';
import { heldAgainst } from './discrepancy.ts';

/** A ramme: its limit and its parts anew, their sum, and the room that is left. */
export function auditFrame({ plan, limit, parts, total, room }: FrameResult, known: Known): Diagnostic[] {
  const anew = plan.parts.map(({ amount }) => recomputed(amount, plan.unit, plan, known));
  return [
    ...heldAgainst(
      plan,
      'rammen',
      limit.value,
      'det, ordningen og filerne giver',
      recomputed(plan.limit, plan.unit, plan, known),
    ),
    ...heldAgainst(
      plan,
      'summen af budgetterne',
      total,
      'budgetterne',
      sum(parts.map(({ amount }) => amount.value)),
    ),
    ...heldAgainst(plan, 'summen af budgetterne', total, 'det, ordningen og filerne giver', sum(anew)),
    ...auditMarks(plan, [limit], [plan.limit], known),
    ...parts.flatMap(({ amount }, index) =>
      auditMarks(
        plan,
        [amount],
        plan.parts.slice(index, index + 1).map((part) => part.amount),
        known,
      ),
    ),
    ...heldAgainst(plan, 'budgetter og luft', add(total, room), 'rammen', limit.value),
  ];
}
