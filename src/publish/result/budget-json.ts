import type * as z from 'zod/mini';
import type { BudgetTableResult, Change } from '../../model/scheme/budget-table.ts';
import { plainDecimal } from '../format/decimal.ts';
import type { budgetSchema, changeSchema } from './budget-schema.ts';

export function budgetJson({ plan, rows }: BudgetTableResult): z.infer<typeof budgetSchema> {
  return {
    id: plan.id,
    titel: plan.title,
    enhed: plan.unit,
    kolonner: plan.columns.map(({ id, title }) => ({ id, titel: title })),
    raekker: rows.map(({ kind, post, direction, cells, change }) => ({
      art: kind,
      post,
      retning: direction ?? null,
      beloeb: Object.fromEntries([...cells].map(([id, { value }]) => [id, plainDecimal(value)])),
      ...(change === undefined ? {} : { aendring: changeJson(change) }),
    })),
  };
}

/** A change as JSON; `andel` 0.038 is 3,8 pct. */
function changeJson({ amount, share }: Change): z.infer<typeof changeSchema> {
  return { beloeb: plainDecimal(amount), andel: share === undefined ? null : plainDecimal(share) };
}
