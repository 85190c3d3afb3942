import { decimalsOf, formatNumber, formatPercent } from '../../model/exact/format.ts';
import type { Rational } from '../../model/exact/rational.ts';
import type { BudgetRow, BudgetTableResult } from '../../model/scheme/budget-table.ts';
import { type Block, table } from '../format/document.ts';

/** A budget: a row per post, its sums below, and how one column differs from another. */
export function budgetBlocks(schemeTitle: string, { plan, rows }: BudgetTableResult): Block[] {
  const decimals = decimalsFor(rows);
  const compares = plan.comparison !== undefined;
  const line = (row: BudgetRow): string[] => [
    nameOf(row),
    ...plan.columns.map(({ id }) => {
      const cell = row.cells.get(id);
      return cell === undefined ? '' : formatNumber(cell.value, decimals);
    }),
    ...(compares ? changeCells(row, decimals) : []),
  ];
  return [
    { kind: 'overskrift', text: `${schemeTitle} · ${plan.title}`, note: noteOf({ plan, rows }) },
    table(
      ['Post', ...plan.columns.map(({ title }) => `${title}>`), ...(compares ? ['Ændring>', 'Pct.>'] : [])],
      rows.filter(({ kind }) => kind === 'post').map(line),
      rows.filter(({ kind }) => kind !== 'post').map(line),
    ),
  ];
}

function nameOf({ kind, post, direction }: BudgetRow): string {
  if (kind !== 'sum' || direction === undefined) return post;
  return direction === 'udgift' ? 'Udgifter i alt' : 'Indtægter i alt';
}

function noteOf({ plan, rows }: BudgetTableResult): string {
  const sides = rows.some(({ direction }) => direction !== undefined)
    ? '; indtægter først, så udgifter; et overskud er plus, et underskud minus'
    : '';
  return `Enhed: ${plan.unit}${sides}`;
}

function changeCells({ change }: BudgetRow, decimals: number): string[] {
  if (change === undefined) return ['', ''];
  return [
    formatNumber(change.amount, decimals),
    change.share === undefined ? '' : formatPercent(change.share, 1),
  ];
}

/** As many decimals as any cell needs, at most øre. */
function decimalsFor(rows: readonly BudgetRow[]): number {
  const values = rows.flatMap(({ cells }) => [...cells.values()].map(({ value }): Rational => value));
  return values.some((value) => decimalsOf(value, 2) > 0) ? 2 : 0;
}
