import type { Origin } from '../../../model/origin.ts';
import type { CsvCell } from '../csv/records.ts';

/** What a cell stores. */
export type Stored = NonNullable<CsvCell['stored']>;

/** The sheet that cells are of. */
export interface SheetName {
  /** As it is shown: `budget.xlsx Ark1`. */
  readonly file: string;
  readonly sheet: string;
}

/** Whether a number may be a year, which a heading is as often as a figure. */
export function isYear(text: string): boolean {
  return /^(?:19|20|21)\d\d$/.test(text);
}

/** A cell of a sheet as text. There may be millions of them, so each holds no more than its place. */
export class SheetCell implements CsvCell {
  readonly text: string;
  readonly stored: Stored;
  readonly field: number;
  readonly row: number;
  readonly column: number;
  readonly #of: SheetName;

  constructor(
    of: SheetName,
    place: { readonly row: number; readonly column: number; readonly field: number },
    text = '',
    stored: Stored = 'andet',
  ) {
    this.#of = of;
    this.row = place.row;
    this.column = place.column;
    this.field = place.field;
    this.text = text;
    this.stored = stored;
  }

  get origin(): Origin {
    const { file, sheet } = this.#of;
    return { file, line: this.row, column: this.column, sheet };
  }
}

/** The row of a sheet that has a number, of rows in their order; undefined where there is none, or nothing is in it. */
export function rowAt(
  rows: readonly (readonly SheetCell[])[],
  number: number,
): readonly SheetCell[] | undefined {
  let [from, to] = [0, rows.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((rows[middle]?.[0]?.row ?? 0) < number) from = middle + 1;
    else to = middle;
  }
  return rows[from]?.[0]?.row === number ? rows[from] : undefined;
}
