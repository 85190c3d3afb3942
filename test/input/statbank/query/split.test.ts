import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsOf, splitQuery } from '../../../../src/input/statbank/query/split.ts';
import type { TableQuery } from '../../../../src/model/statbank/query.ts';

const values = (code: string, count: number) => ({
  code,
  values: Array.from({ length: count }, (_, at) => `${code}${at}`),
});

/** Each combination that is asked for, as text. */
function combinations({ choices }: TableQuery): string[] {
  return choices.reduce<string[]>(
    (before, choice) => before.flatMap((row) => choice.values.map((value) => `${row}/${value}`)),
    [''],
  );
}

describe('a query that passes the limit', () => {
  it('counts cells as StatBank does: each count with a label for each variable', () => {
    // 105 areas, 3 sexes, 127 ages, 5 civil statuses and 4 quarters: StatBank says 4.800.600.
    const query = {
      table: 'FOLK1A',
      choices: [values('O', 105), values('K', 3), values('A', 127), values('C', 5), values('T', 4)],
    };
    expect(cellsOf(query, 5)).toBe(4_800_600);
    const parts = splitQuery(query, 5);
    expect(parts.length).toBeLessThanOrEqual(6);
    expect(parts.every((part) => cellsOf(part, 5) <= 1_000_000)).toBe(true);
  });

  it('is asked for in parts that together ask for all of it, once', () => {
    const query = fc
      .array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 })
      .map((counts) => ({ table: 'T', choices: counts.map((count, at) => values(`V${at}`, count)) }));
    fc.assert(
      fc.property(query, fc.integer({ min: 1, max: 500 }), (asked, most) => {
        const parts = splitQuery(asked, 4, most);
        expect(parts.flatMap(combinations).sort()).toEqual(combinations(asked).sort());
        const isOneCount = (part: TableQuery) => combinations(part).length === 1;
        expect(parts.every((part) => cellsOf(part, 4) <= most || isOneCount(part))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
