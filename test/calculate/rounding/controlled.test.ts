import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { controlledRounding } from '../../../src/calculate/rounding/controlled.ts';
import {
  absolute,
  add,
  compare,
  divide,
  equal,
  isInteger,
  one,
  rational,
  subtract,
  sum,
  zero,
} from '../../../src/model/exact/rational.ts';
import { anyRational, anyStep } from '../../support/arbitraries.ts';

const tables = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(anyRational, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

describe('controlledRounding', () => {
  it('shares two posts of 100 among three so that both ways add up', () => {
    const third = rational(100n, 3n);
    const { cells, rowSums, columnSums, total } = controlledRounding(
      [
        [third, third],
        [third, third],
        [third, third],
      ],
      one,
    );
    expect(columnSums).toEqual([rational(100n), rational(100n)]);
    expect(total).toEqual(rational(200n));
    for (const [row, values] of cells.entries()) expect(rowSums[row]).toEqual(sum(values));
    for (const rowSum of rowSums) expect([66n, 67n]).toContain(rowSum.numerator);
  });

  it('moves every cell and every sum by less than a step, to whole steps that add up', () => {
    fc.assert(
      fc.property(tables, anyStep, (table, step) => {
        const { cells, rowSums, columnSums, total } = controlledRounding(table, step);
        const near = (a: typeof one, b: typeof one) => compare(absolute(subtract(a, b)), step) < 0;
        const whole = (value: typeof one) => isInteger(divide(value, step));
        return (
          cells.every((row, r) => row.every((cell, c) => whole(cell) && near(cell, table[r]?.[c] ?? zero))) &&
          rowSums.every(
            (rowSum, r) => near(rowSum, sum(table[r] ?? [])) && equal(rowSum, sum(cells[r] ?? [])),
          ) &&
          columnSums.every((columnSum, c) => {
            const [exact, rounded] = [table, cells].map((of) => sum(of.map((row) => row[c] ?? zero)));
            return near(columnSum, exact ?? zero) && equal(columnSum, rounded ?? zero);
          }) &&
          near(total, table.flat().reduce(add, zero)) &&
          equal(total, sum(rowSums))
        );
      }),
    );
  });

  it('leaves whole cells and whole sums alone', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const wholeRows = table.map((row) => [...row, subtract(rational(7n), sum(row))]);
        const { rowSums } = controlledRounding(wholeRows, one);
        return rowSums.every((rowSum) => equal(rowSum, rational(7n)));
      }),
    );
  });
});
