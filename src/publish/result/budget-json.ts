import type * as z from 'zod/mini';
import type { Change } from '../../model/change.ts';
import type { BudgetRow, BudgetTableResult } from '../../model/scheme/budget-table.ts';
import { isProvisional, known } from '../../model/traced.ts';
import { exactly, fraction, isEndless, knownDecimal } from '../format/decimal.ts';
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
      beloeb: Object.fromEntries([...cells].map(([id, cell]) => [id, knownDecimal(known(cell.value, cell))])),
      ...fractionsOf(cells),
      foreloebig: isProvisional(...cells.values()),
      aendring: change === undefined ? undefined : changeJson(change),
    })),
  };
}

/** The cells that no finite decimal writes. */
function fractionsOf(cells: BudgetRow['cells']) {
  const endless = [...cells].filter(([, { value }]) => isEndless(value));
  if (endless.length === 0) return {};
  return { beloebBroek: Object.fromEntries(endless.map(([id, { value }]) => [id, fraction(value)])) };
}

/** A change as JSON; `andel` 0.038 is 3,8 pct. */
function changeJson({ amount, share }: Change): z.infer<typeof changeSchema> {
  return {
    ...exactly('beloeb', amount),
    ...(share === undefined ? { andel: null } : exactly('andel', share)),
  };
}
