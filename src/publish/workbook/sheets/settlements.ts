import { one } from '../../../model/exact/rational.ts';
import { conversion } from '../../../model/exact/unit.ts';
import type { CrossTableResult, SettlementResult } from '../../../model/result.ts';
import { crossTableBlocks, settlementBlocks } from '../../result/settlement-document.ts';
import { type Drawing, shown } from '../drawing.ts';
import { at, type Expression, sum, times } from '../layout/expression.ts';
import type { SheetBlock, SheetPlan } from '../layout/sheet-plan.ts';
import { Spot } from '../layout/spot.ts';
import { type Behind, withFormulas } from '../layout/with-formulas.ts';

/** Afregning and Krydstabel: what several fordelinger give a recipient, side by side and together. */
export function settlementSheets(drawing: Drawing): SheetPlan[] {
  const { settlements, crossTables } = drawing.result;
  const sheet = (name: string, blocks: readonly SheetBlock[]) =>
    blocks.length === 0 ? [] : [{ name, blocks }];
  return [
    ...sheet(
      'Afregning',
      settlements.flatMap((each) => settlementTable(drawing, each)),
    ),
    ...sheet(
      'Krydstabel',
      crossTables.flatMap((each) => crossTable(drawing, each)),
    ),
  ];
}

function settlementTable(drawing: Drawing, settled: SettlementResult): SheetBlock[] {
  const { plan, unit, parts, rows, total } = settled;
  const grid = rows.map(({ recipient, parts: own }) =>
    own.map((value, index) =>
      value === undefined ? undefined : given(drawing, parts[index]?.id, recipient.key, unit),
    ),
  );
  const names = rows.map(({ recipient }) => `${plan.title}, ${recipient.name}`);
  return withFormulas(
    settlementBlocks(drawing.result.scheme.title, settled),
    tableBehind(drawing, grid, { names, unit, whole: `${plan.title}, i alt`, total }),
  );
}

function crossTable(drawing: Drawing, result: CrossTableResult): SheetBlock[] {
  const { plan, parts, recipients, table } = result;
  const grid = recipients.map(({ key }) => parts.map(({ id }) => given(drawing, id, key, plan.unit)));
  const names = recipients.map(({ name }) => `${plan.title}, ${name}`);
  return withFormulas(
    crossTableBlocks(drawing.result.scheme.title, result),
    tableBehind(drawing, grid, { names, unit: plan.unit, whole: `${plan.title}, i alt`, total: table.total }),
  );
}

/** What a fordeling gives a recipient, in a unit; undefined where it has no part of it. */
function given(
  { result, formulas }: Drawing,
  id: string | undefined,
  key: string,
  unit: string,
): Expression | undefined {
  const allocation = result.allocations.find(({ plan }) => plan.id === id);
  const row = allocation?.rows.find(({ recipient }) => recipient.key === key);
  if (allocation === undefined || row === undefined) return undefined;
  const amount = formulas.amountOf(allocation.total, row.weight, row.amount);
  return times(amount, conversion(allocation.plan.unit, unit) ?? one);
}

/** Cells with the sum of each row behind them and of each column below. */
function tableBehind(
  drawing: Drawing,
  grid: readonly (readonly (Expression | undefined)[])[],
  {
    names,
    unit,
    whole,
    total,
  }: {
    readonly names: readonly string[];
    readonly unit: string;
    readonly whole: string;
    readonly total: Expression['value'];
  },
) {
  const cells = grid.map((row) => row.map((formula) => formula && { formula, spot: new Spot() }));
  const valueAt = ({ formula, spot }: { readonly formula: Expression; readonly spot: Spot }) =>
    at(spot, formula.value);
  const sums = cells.map((row, index) => {
    const formula = sum(row.flatMap((cell) => (cell === undefined ? [] : valueAt(cell))));
    return shown(drawing, names[index] ?? '', formula, { unit });
  });
  const width = Math.max(0, ...grid.map((row) => row.length));
  const columnSums = Array.from({ length: width }, (_, column): Behind => {
    const own = cells.flatMap((row) => (row[column] === undefined ? [] : valueAt(row[column])));
    return { formula: sum(own) };
  });
  const all = shown(drawing, whole, sum(sums.map(({ cell }) => cell)), { unit });
  return ({ row, column }: { readonly row: number; readonly column: number }): Behind | undefined => {
    if (column === 0) return undefined;
    if (row >= grid.length)
      return column > width ? { ...all, formula: { ...all.formula, value: total } } : columnSums[column - 1];
    return column > width ? sums[row] : cells[row]?.[column - 1];
  };
}
