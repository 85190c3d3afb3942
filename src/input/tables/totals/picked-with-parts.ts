import { type CandidateRow, findTotals } from './find-totals.ts';
import type { LabelColumns } from './label-columns.ts';
import type { UsesOfRows } from './uses-of-rows.ts';

/**
 * The totals that a use of the file picks by their words and counts together with what they sum: lines, without which they add up no
 * longer, or the totals above one of all.
 *
 * @param picked the totals that the ordning picks.
 * @param ofAll the total of all rows above it.
 * @param leftOut the rows that count nowhere.
 */
export function pickedWithParts(
  rows: readonly CandidateRow[],
  picked: ReadonlySet<CandidateRow>,
  leftOut: ReadonlySet<CandidateRow>,
  ofAll: CandidateRow | undefined,
  uses: UsesOfRows,
  where: LabelColumns,
): readonly CandidateRow[] {
  if (picked.size === 0) return [];
  const found = uses.taken(rows).flatMap((taken) => {
    const own = taken.filter((row) => picked.has(row));
    const lines = new Set(taken.filter((row) => !picked.has(row) && !leftOut.has(row)));
    if (own.length > 1 && own.some((row) => row === ofAll)) return ofAll ?? [];
    if (own.length === 0 || lines.size === 0) return [];
    const { totals } = findTotals(
      rows.filter((row) => !lines.has(row)),
      where,
    );
    return own.filter((row) => !totals.has(row));
  });
  return [...new Set(found)];
}
