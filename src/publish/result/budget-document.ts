import type { BudgetRow, BudgetTableResult } from '../../model/scheme/budget-table.ts';
import type { IndexStep } from '../../model/scheme/index-rate.ts';
import { isProvisional, type Traced } from '../../model/traced.ts';
import {
  amountsIn,
  type Block,
  type Cell,
  names,
  percents,
  provisionalMark,
  type Row,
  table,
} from '../format/document.ts';
import { figureCell, provisionalBlocks, ratesBlock } from './provisional.ts';

/** A budget: a row per post, its sums below, and how one column differs from another. */
export function budgetBlocks(
  schemeTitle: string,
  { plan, rows }: BudgetTableResult,
  shown: ReadonlySet<IndexStep>,
): Block[] {
  const compares = plan.comparison !== undefined;
  const line = (row: BudgetRow): Row => [
    nameOf(row),
    ...plan.columns.map(({ id }) => cellOf(row.cells.get(id))),
    ...(compares ? changeCells(row) : []),
  ];
  return [
    { kind: 'overskrift', text: `${schemeTitle} · ${plan.title}`, note: noteOf({ plan, rows }) },
    table(
      [
        names('Post'),
        ...plan.columns.map(({ title }) => amountsIn(plan.unit, title)),
        ...(compares ? [amountsIn(plan.unit, 'Ændring'), percents('Pct.', 1)] : []),
      ],
      rows.filter(({ kind }) => kind === 'post').map(line),
      rows.filter(({ kind }) => kind !== 'post').map(line),
    ),
    ...ratesBlock(
      shown,
      ...rows.filter(({ kind }) => kind === 'post').flatMap(({ cells }) => [...cells.values()]),
    ),
    ...provisionalBlocks(...rows.flatMap(({ cells }) => [...cells.values()])),
  ];
}

function cellOf(amount: Traced | undefined): Cell {
  return amount && figureCell(amount.value, amount);
}

/** How much one column is more than another; nothing where one of them is not out yet. */
function changeCells({ cells, change }: BudgetRow): Cell[] {
  if (change === undefined) return [undefined, undefined];
  const mark = provisionalMark(isProvisional(...cells.values()));
  return [change.amount, change.share].map((value) => value && { value, ...mark });
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
