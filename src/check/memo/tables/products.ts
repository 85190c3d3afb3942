import { products as productsOf } from '../../../model/exact/interval.ts';
import { equal, isZero, multiply, one } from '../../../model/exact/rational.ts';
import type { Figure } from '../../../model/memo/figure.ts';
import type { MemoRule } from '../../../model/memo/relation.ts';
import { numberLike } from '../printed-like.ts';
import { byMajority, type ColumnFormula, columnsOf } from './by-majority.ts';
import { bothWays, sureTablesOf, type TableView } from './table-view.ts';

/** `NOTAT-PRODUKT`: a column that is the product of two others in most lines, a price and a count; or such a row. */
export const products: MemoRule = (memos) =>
  memos.flatMap((read) => sureTablesOf(read).flatMap(bothWays).flatMap(productsIn));

/** Of so many columns each pair is tried. */
const nearest = 6;

function productsIn(view: TableView) {
  const columns = columnsOf(view, ({ kind }) => kind !== 'procent' && kind !== 'procentpoint');
  return columns.flatMap((column) => {
    const near = columns
      .filter((other) => other !== column)
      .toSorted((a, b) => Math.abs(a - column) - Math.abs(b - column))
      .slice(0, nearest);
    const pairs = near.flatMap((a, at) =>
      near.slice(at + 1).map((b): [number, number] => [Math.min(a, b), Math.max(a, b)]),
    );
    return byMajority(
      view,
      column,
      pairs.map(([a, b]) => productOf(a, b)),
    );
  });
}

function productOf(price: number, count: number): ColumnFormula {
  return {
    code: 'NOTAT-PRODUKT',
    isNamed: false,
    of: (line) => {
      const [a, b] = [line[price], line[count]];
      // Once anything is itself, and tells nothing.
      if (a === undefined || b === undefined || isTrivial(a) || isTrivial(b)) return undefined;
      const kept = productsOf(a.printed, b.printed);
      return {
        value: multiply(a.value, b.value),
        kept,
        // A price that is rounded gives no one amount.
        range: equal(kept.from, kept.to) ? undefined : kept,
        widest: productsOf(a.widest, b.widest),
        from: [a, b],
        formula: () => `${numberLike(a.value, a)} × ${numberLike(b.value, b)}`,
      };
    },
  };
}

function isTrivial({ value }: Figure): boolean {
  return isZero(value) || equal(value, one);
}
