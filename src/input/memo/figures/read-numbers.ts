import type { Figure, FigurePlace, Mention } from '../../../model/memo/figure.ts';
import type { Memo, MemoTable } from '../../../model/memo/memo.ts';
import type { ReadMemo } from '../../../model/memo/relation.ts';
import { numbersOf } from './numbers-of.ts';

/** A memo with its figures, and those of its tables in their grids. */
export function readNumbers(memo: Memo): ReadMemo {
  const { figures, mentions } = numbersOf(memo);
  const figuresAt = byCell(figures);
  const mentionsAt = byCell(mentions);
  const grids = new Map(
    memo.blocks.flatMap((block, at) =>
      block.kind === 'tabel' ? [[block, gridOf(block, at, figuresAt, mentionsAt)] as const] : [],
    ),
  );
  return { memo, figures, grids };
}

type ByCell<T> = ReadonlyMap<string, readonly T[]>;

function gridOf(table: MemoTable, block: number, figures: ByCell<Figure>, mentions: ByCell<Mention>) {
  return table.rows.map((cells, row) =>
    cells.map(({ passage }, column) => {
      const key = keyOf({ block, row, column });
      const [figure, ...others] = figures.get(key) ?? [];
      if (figure === undefined || others.length > 0) return undefined;
      const left = without(passage.text, [figure, ...(mentions.get(key) ?? [])]);
      return isNothing(left, figure.hedge) ? figure : undefined;
    }),
  );
}

/** A cell is of a number where nothing but marks of notes, brackets and a hedge stands beside it. */
function isNothing(left: string, hedge: string | undefined): boolean {
  const rest = hedge === undefined ? left : left.replace(hedge, '');
  return /^[\s*†‡()[\].,;:'"]*$/u.test(rest);
}

function without(text: string, numbers: readonly (Figure | Mention)[]): string {
  let left = '';
  let at = 0;
  for (const number of numbers.toSorted((a, b) => a.where.at - b.where.at)) {
    const isPart = !('what' in number) || number.what === 'fodnote';
    if (!isPart) continue;
    left += text.slice(at, number.where.at);
    at = number.where.at + number.where.length;
  }
  return left + text.slice(at);
}

function byCell<T extends { readonly where: FigurePlace }>(numbers: readonly T[]): ByCell<T> {
  const found = new Map<string, T[]>();
  for (const number of numbers) {
    if (number.where.row === undefined) continue;
    const key = keyOf(number.where);
    const known = found.get(key);
    if (known === undefined) found.set(key, [number]);
    else known.push(number);
  }
  return found;
}

function keyOf({ block, row, column }: Pick<FigurePlace, 'block' | 'row' | 'column'>): string {
  return `${block} ${row} ${column}`;
}
