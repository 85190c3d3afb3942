import { type CheckedCell, decimalsToTell, type SchemeReport } from '../../check/published/checked-cell.ts';
import { amountDecimals } from '../../model/exact/format.ts';
import { isZero, type Rational, rational } from '../../model/exact/rational.ts';
import { isInKroner } from '../../model/exact/unit.ts';
import { ownEntry } from '../../model/own-entry.ts';
import {
  asPrinted,
  type Block,
  counts,
  type Document,
  type Figure,
  names,
  type Row,
  table,
  unlike,
} from '../format/document.ts';
import { partlyUsedBlocks } from '../format/input-document.ts';

const columnTitles: Readonly<Record<string, string>> = {
  vaegt: 'vægte',
  andel: 'andele',
  eksakt: 'eksakte beløb',
  eksakt_taeller: 'tællere',
  eksakt_naevner: 'nævnere',
  beloeb: 'beløb',
  pr_enhed_beloeb: 'beløb pr. enhed',
  aendring: 'ændring',
  aendringPct: 'ændring i pct.',
};
const cellNames: Readonly<Record<string, string>> = {
  vaegt: 'vægt',
  andel: 'andel',
  eksakt: 'eksakt',
  eksakt_taeller: 'tæller',
  eksakt_naevner: 'nævner',
  beloeb: 'beløb',
  pr_enhed_beloeb: 'beløb pr. enhed',
};
/** A column of a published table as it is read. */
export function cellName(column: string): string {
  return ownEntry(cellNames, column) ?? ownEntry(columnTitles, column) ?? column;
}

const verdictMarks = { stemmer: '=', indbyrdes: '≈', afviger: '≠', ukontrolleret: '?' } as const;
const verdictTitles: readonly { readonly verdict: CheckedCell['verdict']; readonly title: string }[] = [
  { verdict: 'stemmer', title: 'Stemmer' },
  { verdict: 'indbyrdes', title: 'Stemmer indbyrdes' },
  { verdict: 'afviger', title: 'Afviger' },
  { verdict: 'ukontrolleret', title: 'Ikke kontrolleret' },
];

/** How many cells of each published table hold, and with `allCells` each of them. */
export function checkDocument(title: string, report: SchemeReport, allCells: boolean): Document {
  const tables = [...new Set(report.cells.map((cell) => cell.table))];
  // A column for what is rare.
  const verdicts = verdictTitles.filter(
    ({ verdict }) => verdict !== 'indbyrdes' || report.cells.some((cell) => cell.verdict === verdict),
  );
  return [
    { kind: 'overskrift', text: `${title} · kontrol mod facit` },
    ...(tables.length === 0
      ? []
      : [
          table(
            [names('Tabel'), names('Celler'), ...verdicts.map(({ title: of }) => counts(of))],
            tables.flatMap((name) =>
              summaryRows(
                report.cells.filter((cell) => cell.table === name),
                verdicts,
              ),
            ),
          ),
        ]),
    ...(allCells ? tables.map((name) => cellTable(report.cells.filter((cell) => cell.table === name))) : []),
    ...partlyUsedBlocks(report.accounts),
  ];
}

function summaryRows(cells: readonly CheckedCell[], verdicts: typeof verdictTitles): Row[] {
  const columns = [...new Set(cells.map(({ column }) => column))];
  return columns.map((column) => {
    const ofColumn = cells.filter((cell) => cell.column === column);
    return [
      ofColumn[0]?.table ?? '',
      ownEntry(columnTitles, column) ?? column,
      ...verdicts.map(({ verdict }) =>
        rational(BigInt(ofColumn.filter((cell) => cell.verdict === verdict).length)),
      ),
    ];
  });
}

function cellTable(cells: readonly CheckedCell[]): Block {
  return table(
    [names('Række'), names('Celle'), asPrinted('Facit'), unlike('Beregnet'), '', unlike('Forskel')],
    cells.map((cell) => [
      cell.row,
      cellName(cell.column),
      cell.published.text,
      showComputed(cell, cell.computed),
      verdictMarks[cell.verdict],
      (cell.verdict === 'afviger' || cell.verdict === 'indbyrdes') && !isZero(cell.difference)
        ? showComputed(cell, cell.difference)
        : '',
    ]),
  );
}

/** With one decimal more than was printed, so that a share's rounding can be seen, and with what it takes to see a difference. */
export function showComputed({ published, unit, computed }: CheckedCell, value: Rational): Figure {
  const most = decimalsToTell(published, computed, published.percent ? 3 : 4);
  if (published.percent) return { value, kind: 'percent', decimals: { least: most, most } };
  return { value, decimals: { least: isInKroner(unit) ? amountDecimals(value, most) : 0, most } };
}
