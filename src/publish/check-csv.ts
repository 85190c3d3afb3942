import type { CheckReport } from '../check/checked-cell.ts';
import type { PublishedColumn } from '../model/published-table.ts';
import { multiply, type Rational, rational } from '../model/rational.ts';
import { renderCsv } from './csv.ts';
import { csvDecimal } from './decimal.ts';

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
        show(cell.column, cell.stated.value),
        show(cell.column, cell.computed),
        show(cell.column, cell.difference),
        cell.verdict,
        cell.stated.origin.file,
        String(cell.stated.origin.line),
        String(cell.stated.origin.column),
      ]),
    ),
  );
}

function show(column: PublishedColumn, value: Rational): string {
  return column === 'andel' ? `${csvDecimal(multiply(value, rational(100n)), 10)} %` : csvDecimal(value, 10);
}
