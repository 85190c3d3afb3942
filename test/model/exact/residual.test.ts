import { expect, it } from 'vitest';
import { rational } from '../../../src/model/exact/rational.ts';
import { residualInWords } from '../../../src/model/exact/residual.ts';

it.each([
  [1000n, 1n, 'for lidt opkrævet'],
  [1000n, -1n, 'for meget opkrævet'],
  [-1000n, -1n, 'for lidt tilbagebetalt'],
  [-1000n, 1n, 'for meget tilbagebetalt'],
  [0n, 1n, 'for lidt opkrævet'],
])('a total of %s less its rows is %s: %s', (total, residual, words) => {
  expect(residualInWords(rational(total), rational(residual))).toBe(words);
});
