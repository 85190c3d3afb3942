import { type Column, counts } from '../../format/document.ts';
import type { SheetRow } from '../layout/sheet-plan.ts';
import type { RoundedRows } from './basis.ts';

/** How the largest remainders were found, a column for each step of it; none for the other methods. */
export function contestColumns({ contest }: RoundedRows): Column[] {
  if (contest === undefined) return [];
  return [counts('Hele trin'), counts('Rest', { most: 6 }), counts('Orden ved lighed'), counts('Rang')];
}

export function contestRow({ contest }: RoundedRows, index: number): SheetRow {
  const own = contest?.rows[index];
  if (own === undefined) return [];
  const { whole, remainder, order, rank, spots } = own;
  return [
    { cell: whole.value, formula: whole, spot: spots.whole },
    { cell: remainder.value, formula: remainder, spot: spots.remainder },
    { cell: order, spot: spots.order, look: 'vaerdi' },
    { cell: rank.value, formula: rank, spot: spots.rank },
  ];
}

/** What the whole steps come to, and how many are left to give, under the ranks. */
export function contestFoot({ contest }: RoundedRows): SheetRow {
  if (contest === undefined) return [];
  const { wholeSum, left, spots } = contest;
  return [
    { cell: wholeSum.value, formula: wholeSum, spot: spots.wholeSum },
    undefined,
    undefined,
    { cell: left.value, formula: left, spot: spots.left },
  ];
}
