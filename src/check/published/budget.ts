import { type Rational, subtract } from '../../model/exact/rational.ts';
import type { PublishedTableInput } from '../../model/published.ts';
import type { PublishedFigure, PublishedRow, PublishedTable } from '../../model/published-table.ts';
import type { BudgetRow, BudgetTableResult } from '../../model/scheme/budget-table.ts';
import type { CheckReport } from './checked-cell.ts';
import { checkPublishedTable, type Expectation, sameSourceNote } from './table.ts';

/**
 * Holds every published cell of a budget against the others: sums against their posts, the balance against the sums,
 * changes against the columns, posts that the ordning works out against their computation.
 *
 * A published balance follows when it is the difference either of the posts or of the totals as printed: where a total is
 * wrong it is one cell that does not hold, not two.
 */
export function checkPublishedBudget(
  { source, table }: PublishedTableInput,
  budget: BudgetTableResult,
): CheckReport {
  const circular = source !== undefined && source.id === budget.plan.source?.id;
  const rows = new Map([...budget.rows].reverse().map((row) => [keyOf(row), row]));
  const report = checkPublishedTable(budget.plan.title, table, (published, column) => {
    const row = rows.get(published.key);
    return row === undefined ? undefined : expectationOf(row, column, budget, table, circular);
  });
  const note = sameSourceNote(table, report, `poster i "${budget.plan.title}"`);
  return { ...report, findings: [...report.findings, ...note] };
}

function expectationOf(
  row: BudgetRow,
  column: string,
  { plan }: BudgetTableResult,
  table: PublishedTable,
  circular: boolean,
): Expectation | undefined {
  const changed = column === 'aendring' ? row.change?.amount : row.change?.share;
  if (changed !== undefined && (column === 'aendring' || column === 'aendringPct')) {
    return {
      code: 'KONTROL-BELOEB',
      what: `ændringen i "${row.post}"`,
      row: row.post,
      unit: plan.unit,
      computed: [changed],
      unproven: false,
    };
  }
  const computed = row.cells.get(column)?.value;
  const title = plan.columns.find(({ id }) => id === column)?.title;
  if (computed === undefined || title === undefined) return undefined;
  const side = row.direction === undefined ? '' : row.direction === 'udgift' ? ', udgifter' : ', indtægter';
  const published = row.kind === 'saldo' ? publishedBalance(table, column) : undefined;
  return {
    code: row.kind === 'post' ? 'KONTROL-BELOEB' : 'KONTROL-TOTAL',
    what: `"${row.post}"${side} i ${title}`,
    row: `${row.post}${side}`,
    unit: plan.unit,
    computed: published === undefined ? [computed] : [computed, published],
    unproven: circular && row.kind === 'post' && !row.computed.has(column),
    ...(row.kind === 'post'
      ? {}
      : {
          cause: () => 'Sådan er det ud fra de andre celler.',
        }),
  };
}

/** Indtægter less udgifter as the table prints its own totals. */
function publishedBalance(table: PublishedTable, column: string): Rational | undefined {
  const total = (key: string): PublishedFigure | undefined =>
    table.rows.find((row: PublishedRow) => row.key === key)?.figures.get(column);
  const [income, expense] = [total('I alt · indtaegt'), total('I alt · udgift')];
  return income === undefined || expense === undefined ? undefined : subtract(income.value, expense.value);
}

function keyOf({ post, direction }: BudgetRow): string {
  return direction === undefined ? post : `${post} · ${direction}`;
}
