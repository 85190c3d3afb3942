import type { Block, Cell, Column, Table } from '../../format/document.ts';
import type { Look } from '../ooxml/book.ts';
import type { Expression } from './expression.ts';
import type { Spot } from './spot.ts';

/** A cell of a sheet: what it shows, the formula it comes of, and where other formulas find it. */
export interface LiveCell {
  readonly cell: Cell;
  readonly formula?: Expression | undefined;
  readonly spot?: Spot | undefined;
  readonly look?: Look | undefined;
  /** Its zero is what is not out yet. */
  readonly isAwaited?: boolean | undefined;
}

/** A row of a table, of plain cells and of live ones. */
export type SheetRow = readonly (Cell | LiveCell)[];

/** A table whose cells may be formulas. Every table of a result is one, without any. */
export interface SheetTable {
  readonly kind: 'tabel';
  readonly columns: readonly Column[];
  readonly rows: readonly SheetRow[];
  readonly foot: readonly SheetRow[];
  /** The name of the range of its head, its rows and its foot, in so many columns. */
  readonly named?: { readonly name: string; readonly columns: number };
}

export type SheetBlock = Exclude<Block, Table> | SheetTable;

/** A sheet before its cells have their places. */
export interface SheetPlan {
  readonly name: string;
  /** What says where other cells are is made when they have their places. */
  readonly blocks: readonly SheetBlock[] | (() => readonly SheetBlock[]);
}

/** A cell as a live one. */
export function liveCell(cell: Cell | LiveCell): LiveCell {
  return typeof cell === 'object' && 'cell' in cell ? cell : { cell };
}
