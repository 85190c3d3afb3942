import { equal, subtract, sum } from '../../../model/exact/rational.ts';
import type { Figure } from '../../../model/memo/figure.ts';
import type { Relation } from '../../../model/memo/relation.ts';
import { printedLike } from '../printed-like.ts';
import type { TableView } from './table-view.ts';

/**
 * The totals of a table's columns and rows together. Where a column and a row fail by the same amount, the cell in which they meet is what is
 * wrong, also where it is empty: one cause, told once.
 */
export function crossed(
  { table, lines, heads }: TableView,
  ofColumns: readonly Relation[],
  ofRows: readonly Relation[],
): readonly Relation[] {
  const failing = (relations: readonly Relation[]) =>
    relations
      .filter(({ verdict }) => verdict === 'fejl')
      .map((relation) => ({ relation, by: apart(relation) }));
  const rows = failing(ofRows);
  const lineAt = new Map(lines.map((line) => [line.at, line]));
  const causes = new Map<Relation, { readonly cause: string; readonly mend: string }>();
  for (const { relation: down, by } of failing(ofColumns)) {
    for (const { relation: across, by: same } of rows) {
      const column = down.stated.where.column ?? 0;
      const row = across.stated.where.row ?? 0;
      const line = lineAt.get(row);
      if (causes.has(down) || causes.has(across) || !equal(by, same)) continue;
      const cell = line?.figures[column];
      if (cell === undefined && !isEmpty(table.rows[row]?.[column]?.passage.text)) continue;
      const found = {
        cause: `${table.number}:${row}:${column}`,
        mend: `Både rækken ${line?.label ?? ''} og kolonnen ${heads[column] ?? ''} passer, hvis der dér står ${rightFor(cell, across)}`,
      };
      causes.set(down, found).set(across, found);
    }
  }
  return [...ofColumns, ...ofRows].map((relation) => ({ ...relation, ...causes.get(relation) }));
}

/** What is stated less what the parts give. */
function apart({ stated, from }: Relation) {
  return subtract(stated.value, sum(from.map(({ value }) => value)));
}

function rightFor(cell: Figure | undefined, across: Relation): string {
  const missing = apart(across);
  if (cell === undefined) return `${printedLike(missing, across.stated)} i stedet for ingenting`;
  const right = subtract(
    cell.value,
    subtract(sum(across.from.map(({ value }) => value)), across.stated.value),
  );
  return `${printedLike(right, cell)} i stedet for ${cell.text}`;
}

function isEmpty(text = ''): boolean {
  return /^[\s\-–−]*$/.test(text);
}
