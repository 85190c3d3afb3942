import type { Diagnostic } from '../../model/diagnostic.ts';
import { parseDanishNumber } from '../../model/exact/danish-number.ts';
import { zero } from '../../model/exact/rational.ts';
import type { LeftOut } from '../../model/file-account.ts';
import type { BudgetCell } from '../../model/scheme/budget.ts';
import { totalWordIn } from '../../model/tables/total-words.ts';
import type { CsvCell, CsvTable } from '../reading/csv-table.ts';
import type { ColumnIndex } from '../reading/named-columns.ts';
import { leaveOutTotals } from '../tables/totals/leave-out-totals.ts';

/** The columns of a file of tilbud that somebody may have totalled. */
const totalled = ['pladser', 'borgere', 'antal', 'regulering'] as const;

/**
 * The rows of a file of tilbud that are of a tilbud: a row of totals is left out as everywhere else. It has a figure in few of the
 * columns, and is held against the tilbud in those.
 */
export function withoutTotals(
  { source, columns, rows }: CsvTable,
  index: ColumnIndex<string, string>,
  problems: Diagnostic[],
): { readonly rows: readonly (readonly CsvCell[])[]; readonly leftOut: readonly LeftOut[] } {
  const ofTotals = rows.filter((cells) =>
    [index.kommune, index.tilbud].some((at) => totalWordIn(cells[at ?? -1]?.text ?? '') !== undefined),
  );
  const told = ofTotals.length > 0 ? ofTotals : rows;
  const amounts = totalled
    .flatMap((column) => index[column] ?? [])
    .filter((at) => told.some((cells) => (cells[at]?.text ?? '') !== ''));
  if (amounts.length === 0) return { rows, leftOut: [] };
  const read = new Map(
    rows.map((cells) => [cells.map((cell, at) => (amounts.includes(at) ? withValue(cell) : cell)), cells]),
  );
  const names = columns.map(({ text }) => text);
  const table = { file: source.file, columns: names, rows: [...read.keys()], amounts };
  const named = { column: names[index.kommune ?? 0] ?? '', isCounted: () => true };
  const kept = leaveOutTotals(table, { declaredBy: 'intet', named }, problems);
  return {
    rows: kept.rows.flatMap((cells) => [read.get(cells as BudgetCell[]) ?? []]),
    leftOut: kept.leftOut,
  };
}

/** What is empty is none of it; what cannot be read is reported where it is used. */
function withValue(cell: CsvCell): BudgetCell {
  const number = cell.text === '' ? undefined : parseDanishNumber(cell.text);
  if (number?.ok === false) return cell;
  return { text: cell.text, origin: cell.origin, value: number?.value ?? zero };
}
