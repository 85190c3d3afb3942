import type { Diagnostic } from '../../../model/diagnostic.ts';
import { inNumber } from '../../../model/exact/format.ts';
import { unitOf } from '../../../model/exact/unit.ts';
import { fieldCounter } from '../csv/most-fields.ts';
import { doubtOf, remedyFor } from '../doubtful-text.ts';
import { type Area, columnsInWords, runsInWords } from './area.ts';
import { mergedNumbers } from './merged-cells.ts';
import { SheetCell, type SheetName } from './sheet-cell.ts';
import type { CellOfSheet, ScannedCell, ScannedRow, SheetScan } from './sheet-scan.ts';
import { ownDigits } from './stored-number.ts';
import { refuseTwoTables } from './two-tables.ts';

/** The rows of a sheet that have something in them, as wide as all of them together; columns that are empty throughout are left out. */
export interface SheetRows {
  readonly rows: readonly (readonly SheetCell[])[];
  readonly merges: readonly Area[];
  /** What is wrong or doubtful in it: of cells that cannot be read, and of what is hidden. */
  readonly notices: readonly Diagnostic[];
}

/** @param isChosen whether an area of the sheet was asked for: then it is one table. */
export function sheetRows(scan: SheetScan, of: SheetName, isChosen: boolean): SheetRows {
  const scanned = scan.rows.toSorted((a, b) => a.row - b.row);
  const columns = usedColumns(scanned);
  const count = fieldCounter(of.file);
  for (const _ of scanned) count(columns.length);
  const decimals = decimalsOf(scanned);
  const rows = scanned.map(({ row, cells }) => {
    const found = new Map(cells.map((cell) => [cell.column, cell]));
    return columns.map((column, field) => {
      const cell = found.get(column);
      const text = cell && filledUp(cell, decimals.get(column) ?? 0);
      return new SheetCell(of, { row, column, field }, text, cell?.stored);
    });
  });
  const notices = [
    ...scan.faults.map(({ row, column, ...fault }): Diagnostic => {
      const place = { ...placeIn(of, { row, column }), field: column };
      return { code: 'ARK-CELLE', severity: 'fejl', ...fault, place };
    }),
    ...doubtfulText(rows),
    ...mergedNumbers(rows, scan.merges),
    ...(isChosen ? [] : refuseTwoTables(rows, of)),
    ...hiddenRows(scanned, scan.isFiltered, of),
    ...hiddenColumns(columns, scan, scanned[0]?.row ?? 1, of),
    ...otherwiseShown(scanned, of),
    ...fromElsewhere(scan.fromElsewhere, of),
    ...(scan.isProtected ? [protectedSheet(of)] : []),
  ];
  return { rows, merges: scan.merges, notices };
}

function usedColumns(rows: readonly ScannedRow[]): number[] {
  const used = new Set<number>();
  for (const { cells } of rows) for (const { column } of cells) used.add(column);
  return [...used].toSorted((a, b) => a - b);
}

/**
 * The most decimals of the percentages in each column: one that has 8,3 % has 18,0 % too, as far as a cell holds digits. Excel chooses the format of a percentage
 * when it is typed, so that its own decimals say nothing of how it was rounded; those of a number are as it is shown.
 */
function decimalsOf(rows: readonly ScannedRow[]): Map<number, number> {
  const most = new Map<number, number>();
  for (const { cells } of rows) {
    for (const { column, ofPercent = 0 } of cells) {
      if (ofPercent > (most.get(column) ?? 0)) most.set(column, ofPercent);
    }
  }
  return most;
}

function filledUp({ text, ofPercent }: ScannedCell, least: number): string {
  if (ofPercent === undefined) return text;
  const digits = text.replace(/\D/g, '').replace(/^0+/, '').length;
  const zeros = Math.min(least - ofPercent, Math.max(0, ownDigits - digits));
  if (zeros <= 0) return text;
  return text.replace(' %', `${ofPercent === 0 ? ',' : ''}${'0'.repeat(zeros)} %`);
}

function placeIn({ file, sheet }: SheetName, { row, column }: CellOfSheet) {
  return { file, sheet, line: row, column };
}

/** What speaks against a text, as of any file: lost letters, and what cannot be seen. */
function doubtfulText(rows: SheetRows['rows']): Diagnostic[] {
  const cells = rows.flatMap((row) => row.filter(({ stored }) => stored === 'tekst'));
  const doubt = doubtOf(cells.map(({ text }) => text).join('\n'));
  if (doubt === undefined) return [];
  let before = 0;
  const cell = cells.find(({ text }) => {
    before += text.length + 1;
    return before > doubt.at;
  });
  const { message, remedy } = doubt;
  const advice = remedyFor(remedy, 'tabel');
  return [{ code: 'FIL-TEGN', severity: 'fejl', message, place: cell?.origin, advice }];
}

function hiddenRows(rows: readonly ScannedRow[], isFiltered: boolean, of: SheetName): Diagnostic[] {
  const hidden = rows.filter(({ isHidden }) => isHidden);
  const [first] = hidden;
  if (first === undefined) return [];
  const number = inNumber(hidden.length, 'skjult række', 'skjulte rækker');
  const lines = runsInWords(hidden.map(({ row }) => row));
  return [
    {
      code: 'ARK-SKJULT',
      severity: 'advarsel',
      message: `${number} i arket er læst som de andre: ${lines}${isFiltered ? '; et filter skjuler dem' : ''}`,
      place: placeIn(of, { row: first.row, column: first.cells[0]?.column ?? 1 }),
      advice:
        'Skal de tælle, så vis dem, så alle ser det samme; ellers slet dem, eller lad omraade være uden dem.',
    },
  ];
}

function hiddenColumns(
  columns: readonly number[],
  { hiddenColumns: ranges }: SheetScan,
  row: number,
  of: SheetName,
): Diagnostic[] {
  const hidden = columns.filter((column) => ranges.some(({ from, to }) => column >= from && column <= to));
  const [first] = hidden;
  if (first === undefined) return [];
  return [
    {
      code: 'ARK-SKJULT',
      severity: 'advarsel',
      message: `${inNumber(hidden.length, 'skjult kolonne', 'skjulte kolonner')} i arket er læst som de andre: ${columnsInWords(hidden)}`,
      place: placeIn(of, { row, column: first }),
      advice:
        'Vis dem i Excel, og se, om de skal være der; ellers slet dem, eller lad omraade være uden dem.',
    },
  ];
}

/**
 * Numbers that are not what their cells show: `#,##0,` shows thousands, and `0" t.kr."` a unit, which is held against the ordning's
 * where a heading or a title says it too.
 */
function otherwiseShown(rows: readonly ScannedRow[], of: SheetName): Diagnostic[] {
  const told = new Set<string>();
  const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\d€$£]/gu, '');
  const isSaid = (unit: string) => {
    const names = [unit, unitOf(unit).name].map(letters);
    const isNamed = ({ text, stored }: ScannedCell) =>
      stored === 'tekst' && names.some((name) => letters(text).includes(name));
    return rows.some(({ cells }) => cells.some(isNamed));
  };
  return rows.flatMap(({ row, cells }) =>
    cells.flatMap(({ column, text, shown }): Diagnostic[] => {
      if (shown === undefined || told.has(`${column} ${shown.how}`)) return [];
      told.add(`${column} ${shown.how}`);
      const { how, unit } = shown;
      if (unit !== undefined && isSaid(unit)) return [];
      return [
        {
          code: 'ARK-VISNING',
          severity: 'advarsel',
          message: `cellen vises ${how}, men tallet i den er ${text}`,
          place: { ...placeIn(of, { row, column }), field: column },
          advice:
            unit === undefined
              ? 'Tallet i cellen er læst, ikke det, der vises. Vis kolonnen med alle cifre og fortegn, og se efter enheden.'
              : `Tallet er læst i ordningens enhed. Skriv enheden i kolonnens overskrift, fx Beløb (${unit}), så den holdes op mod ordningens.`,
        },
      ];
    }),
  );
}

function fromElsewhere(cells: readonly CellOfSheet[], of: SheetName): Diagnostic[] {
  const [first] = cells;
  if (first === undefined) return [];
  return [
    {
      code: 'ARK-KILDE',
      severity: 'advarsel',
      message: `${inNumber(cells.length, 'celle henter sit tal', 'celler henter deres tal')} i en anden projektmappe`,
      place: placeIn(of, first),
      advice:
        'Det, der var dér, da projektmappen sidst blev gemt, er læst. Er det nyt nok, så indsæt det som værdier.',
    },
  ];
}

function protectedSheet(of: SheetName): Diagnostic {
  return {
    code: 'ARK-NOTE',
    severity: 'note',
    message: 'arket er beskyttet mod ændringer; det er læst som andre',
    place: of,
    advice: 'Beskyttelsen er i Excel alene.',
  };
}
