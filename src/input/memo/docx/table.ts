import type { Passage } from '../../../model/memo/memo.ts';
import { childOf, elementsOf, type XmlNode } from '../../reading/package/xml.ts';
import type { DraftCell } from '../tables/table-grid.ts';
import { isOn, settingOf } from './settings.ts';
import { numberOf } from './styles.ts';

/** A cell of a table of Word, before what is in it is read. */
interface Cell {
  readonly node: XmlNode | undefined;
  readonly start: number;
  columns: number;
  readonly goesOnFromAbove: boolean;
}

/** A table of Word as rows of cells: which columns and rows each of them covers. */
export interface WordTable {
  readonly rows: readonly (readonly Cell[])[];
  /** How many of the first rows it says are repeated on each page. */
  readonly head: number;
  readonly hasTrackedRows: boolean;
}

/** More columns than Word has. */
const mostColumns = 1000;
const wrappers = new Set(['sdt', 'sdtContent', 'customXml', 'ins', 'moveTo']);

/** The elements of some names in one, also those that controls and tracked insertions wrap. */
export function unwrapped(node: XmlNode, names: ReadonlySet<string>): XmlNode[] {
  return elementsOf(node).flatMap((child) => {
    if (names.has(child.name)) return [child];
    return wrappers.has(child.name) ? unwrapped(child, names) : [];
  });
}

/** The rows of a table, without those that are deleted. */
export function wordTable(node: XmlNode): WordTable {
  const rows = unwrapped(node, new Set(['tr']));
  const kept = rows.filter((row) => childOf(childOf(row, 'trPr'), 'del') === undefined);
  const isBody = kept.findIndex((row) => isOn(childOf(row, 'trPr'), 'tblHeader') !== true);
  return {
    rows: kept.map(cellsOf),
    head: isBody < 0 ? kept.length : isBody,
    hasTrackedRows: rows.some((row) => {
      const properties = childOf(row, 'trPr');
      return childOf(properties, 'del') !== undefined || childOf(properties, 'ins') !== undefined;
    }),
  };
}

function cellsOf(row: XmlNode): Cell[] {
  const before = numberOf(settingOf(childOf(row, 'trPr'), 'gridBefore')) ?? 0;
  const cells: Cell[] =
    before === 0
      ? []
      : [{ node: undefined, start: 0, columns: Math.min(before, mostColumns), goesOnFromAbove: false }];
  let start = cells[0]?.columns ?? 0;
  for (const node of unwrapped(row, new Set(['tc']))) {
    const properties = childOf(node, 'tcPr');
    const columns = Math.min(Math.max(numberOf(settingOf(properties, 'gridSpan')) ?? 1, 1), mostColumns);
    const last = cells.at(-1);
    if (last !== undefined && mergeOf(properties, 'hMerge') === 'continue') last.columns += columns;
    else cells.push({ node, start, columns, goesOnFromAbove: mergeOf(properties, 'vMerge') === 'continue' });
    start += columns;
  }
  return cells;
}

/** A merge without a value goes on. */
function mergeOf(properties: XmlNode | undefined, name: 'hMerge' | 'vMerge'): string | undefined {
  const merge = childOf(properties, name);
  return merge && (merge.attributes.get('val') ?? 'continue');
}

/** The cells as a table of a memo takes them: what goes on from above is the cell above. */
export function draftRows(
  { rows }: WordTable,
  passageOf: (node: XmlNode | undefined, row: number, column: number) => Passage,
): DraftCell[][] {
  const below = rows.map((cells) => new Map(cells.map((cell) => [cell.start, cell])));
  /** Down to which row the cell goes that begins at a column. */
  const covered = new Map<number, number>();
  return rows.map((cells, row) =>
    cells.flatMap(({ node, start, columns, goesOnFromAbove }): DraftCell[] => {
      if (goesOnFromAbove && (covered.get(start) ?? -1) >= row) return [];
      let end = row;
      while (below[end + 1]?.get(start)?.goesOnFromAbove === true) end += 1;
      covered.set(start, end);
      return [{ passage: passageOf(node, row, start), columns, rows: end - row + 1 }];
    }),
  );
}
