import { describe, expect, it } from 'vitest';
import { tileAges } from '../../../src/calculate/weighing/tile-ages.ts';

const single = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => ({ from: from + index, to: from + index }));

describe('tileAges', () => {
  it('takes every single year of the span and none outside', () => {
    expect(tileAges({ from: 3, to: 5 }, single(0, 99))).toEqual(single(3, 5));
  });

  it('takes groups where there are no single years', () => {
    const groups = [
      { from: 0, to: 4 },
      { from: 5, to: 9 },
      { from: 10, to: 14 },
    ];
    expect(tileAges({ from: 0, to: 9 }, groups)).toEqual(groups.slice(0, 2));
  });

  it('never counts an age twice where years and groups overlap', () => {
    expect(tileAges({ from: 0, to: 4 }, [{ from: 0, to: 4 }, ...single(0, 4)])).toEqual(single(0, 4));
    expect(tileAges({ from: 0, to: 4 }, [{ from: 0, to: 4 }, ...single(0, 2)])).toEqual([{ from: 0, to: 4 }]);
  });

  it('is undefined where an age is missing or a group reaches outside', () => {
    expect(tileAges({ from: 0, to: 17 }, single(0, 16))).toBeUndefined();
    expect(tileAges({ from: 0, to: 17 }, [{ from: 0, to: 19 }])).toBeUndefined();
  });

  it('tries no start twice, however many groups overlap', () => {
    const overlapping = Array.from({ length: 40 }, (_, from) =>
      Array.from({ length: 40 - from }, (_, length) => ({ from, to: from + length })),
    ).flat();
    expect(tileAges({ from: 0, to: 60 }, overlapping)).toBeUndefined();
  });
});
