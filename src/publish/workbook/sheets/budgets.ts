import type { BudgetRow, BudgetTableResult } from '../../../model/scheme/budget-table.ts';
import type { IndexStep } from '../../../model/scheme/index-rate.ts';
import type { Traced } from '../../../model/traced.ts';
import { budgetBlocks } from '../../result/budget-document.ts';
import { type Drawing, shown as shownCell } from '../drawing.ts';
import { at, difference, type Expression, quotient } from '../layout/expression.ts';
import type { SheetBlock, SheetPlan } from '../layout/sheet-plan.ts';
import { type Behind, withFormulas } from '../layout/with-formulas.ts';

/** Budget: a row per post from the cells of the files, its sums below, and how one column differs from another. */
export function budgetSheet(drawing: Drawing, shown: ReadonlySet<IndexStep>): SheetPlan[] {
  const { budgets } = drawing.result;
  if (budgets.length === 0) return [];
  return [{ name: 'Budget', blocks: budgets.flatMap((budget) => budgetTable(drawing, budget, shown)) }];
}

function budgetTable(
  drawing: Drawing,
  budget: BudgetTableResult,
  shown: ReadonlySet<IndexStep>,
): SheetBlock[] {
  const { plan, rows } = budget;
  // As they are shown: the posts, and the sums below them. A sum finds its posts by their values.
  const inOrder = [
    ...rows.filter(({ kind }) => kind === 'post'),
    ...rows.filter(({ kind }) => kind !== 'post'),
  ];
  const behind = inOrder.map((row) => rowBehind(drawing, budget, row));
  const title = drawing.result.scheme.title;
  return withFormulas(budgetBlocks(title, { plan, rows: inOrder }, shown), ({ row, column }) =>
    column === 0 ? undefined : behind[row]?.[column - 1],
  );
}

/** What is behind the figures of a row: its columns, and the change where two are compared. */
function rowBehind(drawing: Drawing, { plan }: BudgetTableResult, row: BudgetRow): (Behind | undefined)[] {
  const cells = new Map<string, Expression>();
  const own = plan.columns.map(({ id, title }) => {
    const traced = row.cells.get(id);
    if (traced === undefined) return undefined;
    const { cell, ...behind } = amountBehind(drawing, plan, `${row.post}, ${title}`, traced);
    cells.set(id, cell);
    return behind;
  });
  const { comparison } = plan;
  if (comparison === undefined || row.change === undefined) return own;
  const [from, to] = [cells.get(comparison.from), cells.get(comparison.to)];
  if (from === undefined || to === undefined) return own;
  const change = difference(to, from);
  return [
    ...own,
    { formula: change },
    row.change.share === undefined ? undefined : { formula: quotient(change, from) },
  ];
}

function amountBehind(
  drawing: Drawing,
  { unit, title, source }: BudgetTableResult['plan'],
  what: string,
  traced: Traced,
) {
  const formula = drawing.formulas.of(traced, { what, unit, source });
  const { spot, cell } = shownCell(drawing, `${title}: ${what}`, formula, { unit });
  drawing.formulas.know(traced, at(spot, traced.value));
  return { formula, spot, cell };
}
