import type { Diagnostic } from '../../model/diagnostic.ts';
import { decimalsApart, formatExact } from '../../model/exact/format.ts';
import {
  absolute,
  compare,
  equal,
  isZero,
  multiply,
  type Rational,
  rational,
  subtract,
  sum,
  zero,
} from '../../model/exact/rational.ts';
import { mostOffAlone } from '../../model/exact/rounding.ts';
import { decimalsIn, formatIn, numberIn, plainNumber } from '../../model/exact/unit.ts';
import { fullStop } from '../../model/full-stop.ts';
import {
  type PublishedAllocation,
  type PublishedAllocationRow,
  residualRowKey,
  totalRowKey,
} from '../../model/published-table.ts';
import type { AllocationResult } from '../../model/result.ts';
import { agrees } from './checked-cell.ts';

/**
 * Whether the published rows of weights and of amounts add up to the published total, and those of a region to its row. Rows that were rounded one by one
 * may miss it by half a unit each: that is an `advarsel`, for the difference is nobody's; more is a `fejl`. Printed
 * shares are left out: nobody expects 18,0 % and 6,4 % to add up.
 */
export function rowsAddUp(table: PublishedAllocation, allocation: AllocationResult): Diagnostic[] {
  const isTotal = ({ key, of }: PublishedAllocationRow) => key === totalRowKey || of !== undefined;
  const residual = table.rows.find(({ key }) => key === residualRowKey)?.figures.get('beloeb')?.value;
  const lines = table.rows.filter((row) => !isTotal(row) && row.key !== residualRowKey);
  return table.rows.filter(isTotal).flatMap((totals) => {
    const rows = lines.filter(({ key }) => totals.of?.includes(key) ?? true);
    return (['vaegt', 'beloeb'] as const).flatMap((column) =>
      addsUp(totals, rows, column, allocation, residual),
    );
  });
}

/** Whether one row of totals is the sum of the rows it is of, in one column. */
function addsUp(
  totals: PublishedAllocationRow,
  rows: readonly PublishedAllocationRow[],
  column: 'vaegt' | 'beloeb',
  allocation: AllocationResult,
  residual: Rational | undefined,
): Diagnostic[] {
  const total = totals.figures.get(column);
  const figures = rows.flatMap(({ figures: byColumn }) => byColumn.get(column) ?? []);
  if (total === undefined || figures.length < rows.length) return [];
  const added = sum(figures.map(({ value }) => value));
  const difference = subtract(total.value, added);
  // What is left may be printed below the rows: the total is then with it or without it.
  const isWithRest = totals.of === undefined && column === 'beloeb' && residual !== undefined;
  if (isZero(difference) || (isWithRest && equal(difference, residual))) return [];
  const offAlone = mostOffAlone(allocation.plan.rounding.method) ?? rational(1n, 2n);
  const slack = multiply(sum(figures.map(({ step }) => step)), offAlone);
  const rounded = allocation.rows.some(({ amount, exact }) => !equal(amount, exact));
  const byRounding = column === 'beloeb' && rounded && compare(absolute(difference), slack) <= 0;
  const unit = column === 'beloeb' ? allocation.plan.unit : plainNumber;
  const decimals = decimalsApart(difference, zero, decimalsIn(unit));
  const name = totals.of === undefined ? 'I alt' : `"${totals.name}"`;
  return [
    {
      code: 'KONTROL-SUM',
      severity: byRounding ? 'advarsel' : 'fejl',
      message: `rækkerne summer ikke til ${name}`,
      place: { ...total.origin, length: total.text.length },
      stated: total.text,
      computed: formatExact(added, decimals),
      advice: `${fullStop(`${name} er ${total.text}, rækkerne summer til ${numberIn(added, unit, decimals)}: en forskel på ${formatIn(absolute(difference), unit, decimals)}`)} ${
        byRounding
          ? 'Afrunding af hver række for sig kan forklare den; den er ikke placeret hos nogen.'
          : 'Afrunding kan ikke forklare den.'
      }`,
    },
  ];
}

/**
 * A published total may be what the rounded rows come to, as `beregn` writes it. What is left is then nobody's, so it is told, unless
 * the table prints it in a row of its own.
 */
export function totalOfRoundedRows(
  { rows }: PublishedAllocation,
  allocation: AllocationResult,
): Diagnostic[] {
  const { plan, total, amountSum, residual } = allocation;
  const published = rows.find(({ key }) => key === totalRowKey)?.figures.get('beloeb');
  const isShown = rows.some(({ key }) => key === residualRowKey);
  if (published === undefined || isZero(residual) || isShown) return [];
  if (!agrees(published, amountSum) || agrees(published, total.value)) return [];
  const decimals = decimalsApart(total.value, amountSum, decimalsIn(plan.unit));
  return [
    {
      code: 'KONTROL-TOTAL',
      severity: 'advarsel',
      message: 'beløbet i alt er summen af de afrundede rækker, ikke det, der er fordelt',
      place: { ...published.origin, length: published.text.length },
      stated: published.text,
      computed: numberIn(total.value, plan.unit, decimals),
      advice: `Angivet ${published.text}, fordelt ${numberIn(total.value, plan.unit, decimals)}. Forskellen, ${formatIn(absolute(residual), plan.unit, decimals)}, er ikke placeret hos nogen.`,
    },
  ];
}
