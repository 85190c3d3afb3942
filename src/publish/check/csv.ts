import { type CheckedCell, type CheckReport, decimalsToTell } from '../../check/published/checked-cell.ts';
import { multiply, type Rational, rational } from '../../model/exact/rational.ts';
import { renderCsv } from '../format/csv.ts';
import { csvDecimal } from '../format/decimal.ts';

/** A row per cell that was checked. */
export function checkCsv(reports: readonly { readonly id: string; readonly report: CheckReport }[]): string {
  return renderCsv(
    [
      'ordning',
      'tabel',
      'raekke',
      'celle',
      'angivet',
      'beregnet',
      'forskel',
      'dom',
      'fil',
      'linje',
      'kolonne',
    ],
    reports.flatMap(({ id, report }) =>
      report.cells.map((cell) => [
        id,
        cell.table,
        cell.row,
        cell.column,
        show(cell, cell.published.value),
        show(cell, cell.computed),
        show(cell, cell.difference),
        cell.verdict,
        cell.published.origin.file,
        String(cell.published.origin.line),
        String(cell.published.origin.column),
      ]),
    ),
  );
}

function show({ published, computed }: CheckedCell, value: Rational): string {
  const most = decimalsToTell(published, computed, 10);
  return published.percent
    ? `${csvDecimal(multiply(value, rational(100n)), most)} %`
    : csvDecimal(value, most);
}
