import type { CheckedCell, CheckReport } from '../../check/facit/checked-cell.ts';
import { formatExact, formatPercent } from '../../model/exact/format.ts';
import { isZero, type Rational } from '../../model/exact/rational.ts';
import { type Block, type Document, table } from '../format/document.ts';

const columnTitles: Readonly<Record<string, string>> = {
  vaegt: 'vægte',
  andel: 'andele',
  beloeb: 'beløb',
  aendring: 'ændring',
  aendringPct: 'ændring i pct.',
};
const cellNames: Readonly<Record<string, string>> = { vaegt: 'vægt', andel: 'andel', beloeb: 'beløb' };
const verdictMarks = { stemmer: '=', afviger: '≠', ukontrolleret: '?' } as const;

/** How many cells of each published table hold, and with `allCells` each of them. */
export function checkDocument(title: string, report: CheckReport, allCells: boolean): Document {
  const tables = [...new Set(report.cells.map((cell) => cell.table))];
  return [
    { kind: 'overskrift', text: `${title} · kontrol mod facit` },
    ...(tables.length === 0
      ? []
      : [
          table(
            ['Tabel', 'Celler', 'Stemmer>', 'Afviger>', 'Ikke kontrolleret>'],
            tables.flatMap((name) => summaryRows(report.cells.filter((cell) => cell.table === name))),
          ),
        ]),
    ...(allCells ? tables.map((name) => cellTable(report.cells.filter((cell) => cell.table === name))) : []),
  ];
}

function summaryRows(cells: readonly CheckedCell[]): string[][] {
  const columns = [...new Set(cells.map(({ column }) => column))];
  return columns.map((column) => {
    const ofColumn = cells.filter((cell) => cell.column === column);
    const count = (verdict: CheckedCell['verdict']) =>
      String(ofColumn.filter((cell) => cell.verdict === verdict).length);
    return [
      ofColumn[0]?.table ?? '',
      columnTitles[column] ?? column,
      count('stemmer'),
      count('afviger'),
      count('ukontrolleret'),
    ];
  });
}

function cellTable(cells: readonly CheckedCell[]): Block {
  return table(
    ['Række', 'Celle', 'Facit>', 'Beregnet>', '', 'Forskel>'],
    cells.map((cell) => [
      cell.row,
      cellNames[cell.column] ?? columnTitles[cell.column] ?? cell.column,
      cell.stated.text,
      showComputed(cell, cell.computed),
      verdictMarks[cell.verdict],
      cell.verdict === 'afviger' && !isZero(cell.difference) ? showComputed(cell, cell.difference) : '',
    ]),
  );
}

/** With one decimal more than was printed, so that a share's rounding can be seen. */
function showComputed(cell: CheckedCell, value: Rational): string {
  return cell.stated.percent ? formatPercent(value, 3) : formatExact(value, 4);
}
