import { zero } from '../../../model/exact/rational.ts';
import type { Block, Cell } from '../../format/document.ts';
import type { Look } from '../ooxml/book.ts';
import type { Expression } from './expression.ts';
import type { LiveCell, SheetBlock } from './sheet-plan.ts';
import type { Spot } from './spot.ts';

/** What stands behind a cell of a table. */
export interface Behind {
  readonly formula?: Expression | undefined;
  readonly spot?: Spot | undefined;
  readonly look?: Look | undefined;
}

/** Where a cell is: its table among those of the result, its row with those of the foot after the others, its column; each from 0. */
export interface CellPlace {
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

/** The tables of a result with formulas behind their figures: what is shown, and what is said around it, stays the same. */
export function withFormulas(
  blocks: readonly Block[],
  behind: (place: CellPlace) => Behind | undefined,
): SheetBlock[] {
  let table = -1;
  return blocks.map((block): SheetBlock => {
    if (block.kind !== 'tabel') return block;
    table += 1;
    const live = (cells: readonly Cell[], row: number) =>
      cells.map((cell, column) => liveCell(cell, behind({ table, row, column })));
    return {
      ...block,
      rows: block.rows.map(live),
      foot: block.foot.map((cells, index) => live(cells, block.rows.length + index)),
    };
  });
}

/** A figure that the table has as a word, or leaves out, is a number behind which there is a formula. */
function liveCell(cell: Cell, behind: Behind | undefined): LiveCell {
  if (behind === undefined) return { cell };
  const isFigure = cell !== undefined && typeof cell !== 'string';
  if (isFigure) return { cell, ...behind };
  const value = behind.formula?.value ?? zero;
  return { cell: { value }, ...behind, isAwaited: cell === 'forventet' };
}
