import type { SyntaxNode } from '@lezer/common';
import type { Draft } from '../passages/draft.ts';
import { type DraftCell, tableOf } from '../tables/table-grid.ts';
import { cellFrom } from './cell.ts';
import type { Parsed } from './inline.ts';

/** Reads a table whose cells are parted by bars. */
export function readPipeTable(table: SyntaxNode, parsed: Parsed, draft: Draft): void {
  const inner: Draft = { ...draft, blocks: [] };
  const rows = [...table.getChildren('TableHeader'), ...table.getChildren('TableRow')];
  const cells = rows.map((row) => cellsOf(row, parsed, inner));
  const doubt = inner.blocks.length > 0 ? 'en tabel står inde i en af dens celler' : undefined;
  draft.blocks.push(tableOf(cells, { declaredHead: 1, doubt }));
  for (const block of inner.blocks) draft.blocks.push(block);
}

/** What stands between the bars of a row; those at its ends part nothing. */
function cellsOf(row: SyntaxNode, { text, base }: Parsed, draft: Draft): DraftCell[] {
  const bars = row.getChildren('TableDelimiter');
  const edges = [row.from, ...bars.flatMap(({ from, to }) => [from, to]), row.to];
  const fields: DraftCell[] = [];
  for (let edge = 0; edge < edges.length; edge += 2) {
    const [from = 0, to = 0] = edges.slice(edge, edge + 2);
    const isOutside =
      (edge === 0 || edge === edges.length - 2) && bars.length > 0 && text.slice(from, to).trim() === '';
    if (!isOutside) fields.push({ passage: cellFrom(text.slice(from, to), base + from, draft) });
  }
  return fields;
}
