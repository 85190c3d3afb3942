import { decimalsOfStep } from '../../../model/exact/format.ts';
import { equal, isZero, one, type Rational, sum as sumOf, zero } from '../../../model/exact/rational.ts';
import { kronerPer, perUnitName } from '../../../model/exact/unit.ts';
import type { AllocationResult, AllocationRow } from '../../../model/result.ts';
import { isUnknown } from '../../../model/traced.ts';
import {
  amountsIn,
  type Column,
  counts,
  names,
  percents,
  provisionalMark,
  words,
} from '../../format/document.ts';
import { checked, type Drawing } from '../drawing.ts';
import { at, constant, type Expression, product, quotient, sum, times } from '../layout/expression.ts';
import type { LiveCell, SheetRow, SheetTable } from '../layout/sheet-plan.ts';
import { Spot } from '../layout/spot.ts';
import type { Basis, RoundedRows } from './basis.ts';
import { contestColumns, contestFoot, contestRow } from './contest-columns.ts';
import { roundedRows } from './rounding-columns.ts';

/** What a fordeling's amounts are worked out from, in the cells of other sheets. */
export interface Shared {
  readonly allocation: AllocationResult;
  readonly total: Expression;
  readonly whole: Expression;
  readonly weights: readonly Expression[];
  readonly weightSum: Expression;
}

/** The columns that are those of a published table: whoever reads the sheet as one reads these. */
const published = 7;

/** A fordeling, a row for each recipient: weight, share, exact amount, what is to be paid, and how it was rounded. */
export function allocationTable(drawing: Drawing, shared: Shared, name: string) {
  const { allocation } = shared;
  const { plan, rows, amountSum } = allocation;
  const spots = rows.map(() => ({ exact: new Spot(), amount: new Spot() }));
  const exact = rows.map((row, index) => exactAmount(shared, row, index));
  const basis: Basis = {
    ...shared,
    exact: exact.map(({ value }, index) => at(spots[index]?.exact ?? new Spot(), value)),
    amounts: spots.map(({ amount }) => amount),
  };
  const roundedAs = roundedRows(basis);
  const amounts = rows.map(({ amount, weight }, index) => {
    const cell = at(spots[index]?.amount ?? new Spot(), amount);
    drawing.formulas.knowAmount(allocation.total, weight, cell);
    return cell;
  });
  const sumSpot = new Spot();
  const perUnit = perUnitCells(drawing, allocation, amounts);
  const table: SheetTable = {
    kind: 'tabel',
    named: { name, columns: published },
    columns: [
      names('Modtager'),
      names('Kommunekode'),
      counts('Vægt', { most: 4 }),
      percents('Andel', plan.shareDecimals),
      amountsIn(plan.unit, 'Eksakt', { most: decimalsOfStep(plan.rounding.step) + 4 }),
      amountsIn(plan.unit, 'Beløb', { most: Math.max(2, decimalsOfStep(plan.rounding.step)) }),
      words('Enhed'),
      amountsIn(plan.unit, 'Forskel'),
      ...perUnit.columns,
      ...contestColumns(roundedAs),
    ],
    rows: rows.map(
      (row, index): SheetRow => [
        row.recipient.name,
        row.recipient.memberCodes.join('+'),
        weightCell(shared.weights[index], row),
        { cell: row.share, formula: shareOf(shared, index) },
        { cell: row.exact, formula: exact[index], spot: spots[index]?.exact },
        ...amountCells(drawing, basis, roundedAs, index),
        ...perUnit.row(index),
        ...contestRow(roundedAs, index),
      ],
    ),
    foot: [
      [
        'I alt',
        '',
        { cell: allocation.weightSum, formula: sum([...shared.weights]) },
        { cell: sumOf(rows.map(({ share }) => share)), formula: quotient(shared.weightSum, shared.whole) },
        { cell: sumOf(rows.map((row) => row.exact)), formula: sum([...basis.exact]) },
        {
          cell: { value: amountSum, ...provisionalMark(rows.some((row) => row.provisional)) },
          formula: sum(amounts),
          spot: sumSpot,
        },
        plan.unit,
        undefined,
        ...perUnit.foot,
        ...contestFoot(roundedAs),
      ],
    ],
  };
  return { table, amountSum: at(sumSpot, amountSum), roundedAs };
}

function weightCell(weight: Expression | undefined, row: AllocationRow): LiveCell {
  const isAwaited = row.weight.provisional !== undefined;
  return { cell: row.weight.value, formula: weight, isAwaited };
}

function shareOf({ weights, whole }: Shared, index: number): Expression | undefined {
  const weight = weights[index];
  return weight && quotient(weight, whole);
}

/** total × weight / whole, in that order: whole numbers are then multiplied before anything is divided. */
function exactAmount({ total, whole, weights }: Shared, { exact }: AllocationRow, index: number): Expression {
  const weight = weights[index] ?? constant(exact);
  const areAmounts =
    equal(whole.value, total.value) && equal(weight.value, exact) && whole.spot === total.spot;
  return areAmounts ? weight : quotient(product([total, weight]), whole);
}

/** The amount, its unit, and by how much it is not the program's; one without a formula is a value. */
function amountCells(
  drawing: Drawing,
  { allocation, amounts }: Basis,
  { amounts: formulas }: RoundedRows,
  index: number,
): SheetRow {
  const { plan, rows, total } = allocation;
  const [row, spot] = [rows[index], amounts[index]];
  if (row === undefined || spot === undefined) return [];
  const { amount, provisional, recipient } = row;
  const formula = formulas[index];
  const holds = formula !== undefined && equal(formula.value, amount);
  const cell: LiveCell = {
    cell: { value: amount, ...provisionalMark(provisional) },
    spot,
    isAwaited: isZero(amount) && (row.weight.provisional !== undefined || isUnknown(amount, total)),
    ...(holds ? { formula } : { look: 'vaerdi' }),
  };
  if (!holds) return [cell, plan.unit, undefined];
  const apart = checked(drawing, `${plan.title}, ${recipient.name}`, spot, amount, plan.unit);
  return [cell, plan.unit, { cell: zero, formula: at(apart, zero), look: 'kontrol' }];
}

/** Amounts per one of what another key counts, with the counts. */
function perUnitCells(drawing: Drawing, { plan, perUnit }: AllocationResult, amounts: readonly Expression[]) {
  const { per } = plan;
  if (per === undefined || perUnit === undefined) return { columns: [], row: () => [], foot: [] };
  const unit = perUnitName(plan.unit, per.unit);
  const { source } = plan;
  const counted = perUnit.counts.map((traced, index) => {
    const spot = new Spot();
    const what = `${plan.recipients[index]?.name ?? ''}: ${per.key.label}`;
    return { spot, traced, formula: drawing.formulas.of(traced, { what, source: per.key.source ?? source }) };
  });
  const kroner = kronerPer(plan.unit) ?? one;
  const perOne = (amount: Expression, count: Expression) => quotient(times(amount, kroner), count);
  const columns: Column[] = [
    counts(per.key.label),
    amountsIn(unit, unit, { least: per.decimals, most: per.decimals }),
  ];
  const cellOf = (
    value: Rational | undefined,
    amount: Expression | undefined,
    count: Expression,
  ): LiveCell =>
    value === undefined || amount === undefined
      ? { cell: undefined }
      : { cell: value, formula: perOne(amount, count) };
  const cells = counted.map(({ spot, traced }) => at(spot, traced.value));
  return {
    columns,
    row: (index: number): SheetRow => {
      const own = counted[index];
      if (own === undefined) return [];
      const count = at(own.spot, own.traced.value);
      return [{ cell: own.traced.value, ...own }, cellOf(perUnit.values[index], amounts[index], count)];
    },
    foot: [
      { cell: sumOf(cells.map(({ value }) => value)), formula: sum(cells) },
      cellOf(perUnit.whole, sum([...amounts]), sum(cells)),
    ],
  };
}
