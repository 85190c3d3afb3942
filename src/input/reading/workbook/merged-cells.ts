import type { Diagnostic } from '../../../model/diagnostic.ts';
import { cellName } from '../../../model/origin.ts';
import { type Area, areaName } from './area.ts';
import { isYear, SheetCell, type SheetName } from './sheet-cell.ts';

type Rows = readonly (readonly SheetCell[])[];

/** A number that stands in several cells at once: nobody can see which row or column it is of. */
export function mergedNumbers(rows: Rows, merges: readonly Area[]): Diagnostic[] {
  return mergedIn(rows, merges).flatMap(({ cell, area }): Diagnostic[] => {
    if (cell.stored !== 'tal' || isYear(cell.text)) return [];
    return [
      {
        code: 'ARK-FLETTET',
        severity: 'fejl',
        message: `tallet ${cell.text} står i flettede celler, ${areaName(area)}`,
        place: { ...cell.origin, field: cell.field },
        advice: 'Ophæv fletningen i Excel, og skriv tallet i den celle, det hører til.',
      },
    ];
  });
}

/** Rows of a table in which a text that stands in several rows at once stands in each of them. */
export function withMergedTexts(rows: Rows, merges: readonly Area[], of: SheetName): Rows {
  const texts = mergedIn(rows, merges).filter(
    ({ cell, area }) => cell.stored === 'tekst' && area.bottom > area.top,
  );
  if (texts.length === 0) return rows;
  const filled = new Map<string, string>();
  for (const { cell, area } of texts) {
    for (const row of rows) {
      const line = row[0]?.row ?? 0;
      if (line > area.top && line <= area.bottom) filled.set(cellName(line, area.left), cell.text);
    }
  }
  return rows.map((row) =>
    row.map((cell) => {
      const text = cell.text === '' ? filled.get(cellName(cell.row, cell.column)) : undefined;
      return text === undefined ? cell : new SheetCell(of, cell, text, 'tekst');
    }),
  );
}

/** The cells that others are merged into: what is in them is of all. */
function mergedIn(rows: Rows, merges: readonly Area[]): { readonly cell: SheetCell; readonly area: Area }[] {
  if (merges.length === 0) return [];
  const areas = new Map(merges.map((area) => [cellName(area.top, area.left), area]));
  return rows.flatMap((row) =>
    row.flatMap((cell) => {
      const area = cell.text === '' ? undefined : areas.get(cellName(cell.row, cell.column));
      return area === undefined ? [] : [{ cell, area }];
    }),
  );
}
