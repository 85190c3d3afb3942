import type { Figure } from '../../model/memo/figure.ts';
import type { MemoTable } from '../../model/memo/memo.ts';
import type { ReadMemo } from '../../model/memo/relation.ts';
import type { MemoCheck } from './check-memos.ts';

/** A figure that nothing was held against, and why, in Danish. */
export interface UncheckedFigure {
  readonly figure: Figure;
  readonly why: string;
}

/** The figures of a memo that no rule checked. */
export function uncheckedIn({ memo, figures }: ReadMemo, { checkedBy }: MemoCheck): UncheckedFigure[] {
  return figures
    .filter((figure) => !checkedBy.has(figure))
    .map((figure) => {
      const block = memo.blocks[figure.where.block];
      const doubt = block?.kind === 'tabel' && isDoubted(block, figure) ? block.doubt : undefined;
      return { figure, why: doubt ?? 'intet andet i notatet siger, hvad det skal være' };
    });
}

function isDoubted({ doubtRows }: MemoTable, { where }: Figure): boolean {
  return doubtRows === undefined || where.row === undefined || doubtRows.includes(where.row);
}
