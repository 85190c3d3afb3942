import { expect, it } from 'vitest';
import { canMeet } from '../../../src/model/invoice/number-series.ts';

it.each([
  ['24', '240', true],
  ['2024-1', '2024-', true],
  ['', '9', true],
  ['24', '24', false],
  ['2024-', 'K2024-', false],
  ['24', '24-', false],
  ['24', '25', false],
])('"%s" and "%s" can write the same number: %s', (a, b, expected) => {
  expect(canMeet(a, b)).toBe(expected);
  expect(canMeet(b, a)).toBe(expected);
});
