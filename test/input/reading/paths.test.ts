import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pathFrom, shippedPath } from '../../../src/input/reading/paths.ts';

describe('a path in an ordning', () => {
  it.each([
    ['budget.csv', resolve('/mappe', 'budget.csv')],
    ['../budget.csv', resolve('/budget.csv')],
    ['fordel:befolkning/folk1a.csv', shippedPath('befolkning/folk1a.csv')],
    ['fordel:data/befolkning/folk1a.csv', shippedPath('befolkning/folk1a.csv')],
  ])('%s', (written, path) => expect(pathFrom('/mappe', written)).toBe(path));
});
