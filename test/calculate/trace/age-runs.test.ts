import { describe, expect, it } from 'vitest';
import { visitAgeRuns } from '../../../src/calculate/trace/age-runs.ts';
import type { CountSlice } from '../../../src/model/statbank/count-cube.ts';

const slice = (groups: CountSlice['groups'], counts: number[]): CountSlice => ({
  date: '2023K2',
  sex: 'alle',
  groups,
  counts: Int32Array.from(counts),
});

function runsOf(of: CountSlice, areas: number[]): string[] {
  const runs: string[] = [];
  visitAgeRuns(of, areas, (ages, counts) => {
    runs.push(`${ages === 'alle' ? ages : `${ages.from}-${ages.to}`}: ${[...counts].join(' ')}`);
  });
  return runs;
}

describe('visitAgeRuns', () => {
  it('gives every run of ages that follow on one another, and the row of totals by itself', () => {
    const groups = ['alle', { from: 0, to: 0 }, { from: 1, to: 1 }, { from: 3, to: 3 }] as const;
    const of = slice(groups, [60, 6, 10, 1, 20, 2, 30, 3]);
    expect(runsOf(of, [0, 1])).toEqual(['alle: 60 6', '0-0: 10 1', '0-1: 30 3', '1-1: 20 2', '3-3: 30 3']);
  });

  it('counts the areas asked for, in their order', () => {
    expect(runsOf(slice(['alle'], [1, 2, 3]), [2, 0])).toEqual(['alle: 3 1']);
  });

  it('has 8.001 age spans of 126 single years', () => {
    const ages = Array.from({ length: 126 }, (_, age) => ({ from: age, to: age }));
    expect(runsOf(slice(ages, Array(126).fill(1)), [0])).toHaveLength(8001);
  });

  it('does not add groups that overlap', () => {
    const of = slice(
      [
        { from: 0, to: 17 },
        { from: 10, to: 19 },
      ],
      [1, 2],
    );
    expect(runsOf(of, [0])).toEqual(['0-17: 1', '10-19: 2']);
  });
});
