import type { Diagnostic } from '../../model/diagnostic.ts';
import { add, type Rational, subtract, sum, zero } from '../../model/exact/rational.ts';
import type {
  BudgetColumnPlan,
  BudgetRow,
  BudgetTablePlan,
  BudgetTableResult,
} from '../../model/scheme/budget-table.ts';
import { auditMarks, inUnit, type Known, recomputed } from './amounts.ts';
import { heldAgainst } from './discrepancy.ts';
import { isChosen } from './keys/counts.ts';

/**
 * A budget, column by column: the posts of each side are the lines of the file and the computed posts, the sums are their
 * posts, and the balance is indtægter − udgifter.
 */
export function auditBudget({ plan, rows }: BudgetTableResult, known: Known): Diagnostic[] {
  return [
    ...plan.columns.flatMap((column) => [
      ...auditColumn(plan, column, rows, known),
      ...auditMarks(
        plan,
        rows.flatMap(({ cells }) => cells.get(column.id) ?? []),
        column.computed.map(({ amount }) => amount),
        known,
      ),
    ]),
    ...rows.flatMap((row) => auditChange(plan, row)),
  ];
}

function auditColumn(
  plan: BudgetTablePlan,
  column: BudgetColumnPlan,
  rows: readonly BudgetRow[],
  known: Known,
): Diagnostic[] {
  const inColumn = (of: readonly BudgetRow[]) => sum(of.map((row) => valueIn(row, column)));
  const posts = rows.filter(({ kind }) => kind === 'post');
  const side = (direction: string) => posts.filter((row) => row.direction === direction);
  const expectedOf = (row: BudgetRow): Rational => {
    if (row.kind === 'saldo') return subtract(inColumn(side('indtaegt')), inColumn(side('udgift')));
    if (row.direction !== undefined) return inColumn(side(row.direction));
    const parts = plan.sums.find(({ post }) => post === row.post)?.parts ?? 'alle';
    return inColumn(posts.filter(({ post }) => parts === 'alle' || parts.includes(post)));
  };
  return [
    ...heldAgainst(
      plan,
      `posterne i ${column.title}`,
      inColumn(posts),
      'linjerne i filen',
      linesOf(plan, column, known),
    ),
    ...rows
      .filter(({ kind }) => kind !== 'post')
      .flatMap((row) =>
        heldAgainst(plan, `${row.post} i ${column.title}`, valueIn(row, column), 'posterne', expectedOf(row)),
      ),
  ];
}

function valueIn({ cells }: BudgetRow, { id }: BudgetColumnPlan): Rational {
  return cells.get(id)?.value ?? zero;
}

/** All lines that the column picks, whatever their post, and the posts that the ordning works out. */
function linesOf(plan: BudgetTablePlan, column: BudgetColumnPlan, known: Known): Rational {
  let total = zero;
  for (const line of known.input.budgets.get(column.file)?.lines ?? []) {
    if (isChosen(line, column)) total = add(total, line.get(column.amountColumn)?.value ?? zero);
  }
  const read = inUnit(total, column.unit, plan.unit, plan, known);
  return sum([read, ...column.computed.map(({ amount }) => recomputed(amount, plan.unit, plan, known))]);
}

function auditChange(plan: BudgetTablePlan, { post, cells, change }: BudgetRow): Diagnostic[] {
  if (change === undefined || plan.comparison === undefined) return [];
  const value = (id: string) => cells.get(id)?.value ?? zero;
  const difference = subtract(value(plan.comparison.to), value(plan.comparison.from));
  return heldAgainst(plan, `ændringen i ${post}`, change.amount, 'forskellen på kolonnerne', difference);
}
