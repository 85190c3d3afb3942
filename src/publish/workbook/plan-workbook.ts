import { layOut, namesOfTables } from './layout/lay-out.ts';
import { placeSheet } from './layout/placed-sheet.ts';
import type { SheetPlan } from './layout/sheet-plan.ts';
import type { Spot } from './layout/spot.ts';
import type { BookName } from './ooxml/book.ts';
import { writeBook } from './ooxml/write-book.ts';

/**
 * Writes sheets as one workbook.
 *
 * @param named the cells that have a name of their own.
 */
export function planWorkbook(
  title: string,
  plans: readonly SheetPlan[],
  named: readonly Spot[] = [],
): Uint8Array {
  // Every cell has its place before the first formula is written.
  const placed = plans.map(placeSheet);
  return writeBook({
    title,
    sheets: placed.map(layOut),
    names: [...named.flatMap(nameOf), ...placed.flatMap(namesOfTables)],
  });
}

function nameOf({ name, sheet, row, column }: Spot): BookName[] {
  if (name === undefined || sheet === '') return [];
  return [{ name, sheet, range: { from: { row, column }, to: { row, column } } }];
}
