import { type DecidedFigure, decidedColumns } from '../../format/cells.ts';
import type { Column, Table } from '../../format/document.ts';
import { type LiveCell, liveCell, type SheetPlan, type SheetTable } from './sheet-plan.ts';

/** A row of a sheet, before it is styled. */
export type PlacedRow =
  | { readonly kind: 'titel' | 'overskrift' | 'note' | 'kode'; readonly text: string }
  | { readonly kind: 'tom' }
  | { readonly kind: 'hoved'; readonly columns: readonly Column[] }
  | {
      readonly kind: 'raekke' | 'i-alt';
      readonly columns: readonly Column[];
      readonly cells: readonly PlacedCell[];
    };

export interface PlacedCell extends LiveCell {
  readonly decided: DecidedFigure | string;
}

/** A table on its sheet, by the rows of its head and of its last line, from 1. */
export interface PlacedTable {
  readonly table: SheetTable;
  readonly head: number;
  readonly last: number;
}

/** A sheet whose every cell has its place. */
export interface PlacedSheet {
  readonly name: string;
  readonly rows: readonly PlacedRow[];
  readonly tables: readonly PlacedTable[];
}

/** Gives the cells of a sheet their places, one block below the other, and tells those that formulas refer to where they are. */
export function placeSheet({ name, blocks }: SheetPlan): PlacedSheet {
  const rows: PlacedRow[] = [];
  const tables: PlacedTable[] = [];
  for (const block of typeof blocks === 'function' ? blocks() : blocks) {
    if (block.kind === 'tabel') {
      const head = rows.length + 1;
      rows.push(...placedTable(block, name, head), { kind: 'tom' });
      tables.push({ table: block, head, last: rows.length - 1 });
    } else if (block.kind === 'overskrift') {
      rows.push({ kind: rows.length === 0 ? 'titel' : 'overskrift', text: block.text });
      if (block.note !== undefined) rows.push({ kind: 'note', text: block.note });
    } else if (block.kind === 'kode') {
      rows.push(...block.text.split('\n').map((text) => ({ kind: 'kode' as const, text })), { kind: 'tom' });
    } else {
      rows.push(...block.lines.map((text) => ({ kind: 'note' as const, text })), { kind: 'tom' });
    }
  }
  return { name, rows, tables };
}

function placedTable(table: SheetTable, sheet: string, head: number): PlacedRow[] {
  const { columns, rows, foot } = table;
  const all = [...rows, ...foot].map((row) => row.map(liveCell));
  const decided = decidedColumns(plainTable(table, all));
  const placed = all.map((row, index): PlacedRow => {
    const cells = columns.map((_, column): PlacedCell => {
      const cell = row[column] ?? { cell: undefined };
      cell.spot?.place(sheet, head + 1 + index, column + 1);
      return { ...cell, decided: decided[column]?.[index] ?? '' };
    });
    return { kind: index < rows.length ? 'raekke' : 'i-alt', columns, cells };
  });
  return [{ kind: 'hoved', columns }, ...placed];
}

function plainTable({ columns, rows }: SheetTable, all: readonly (readonly LiveCell[])[]): Table {
  const cells = all.map((row) => row.map(({ cell }) => cell));
  return { kind: 'tabel', columns, rows: cells.slice(0, rows.length), foot: cells.slice(rows.length) };
}
