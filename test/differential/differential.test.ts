import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCase } from './generate-case.ts';
import { differences } from './run-case.ts';
import { written } from './write-ordning.ts';

const cases = Number(process.env.FORDEL_CASES ?? 2_000);
const seed = Number(process.env.FORDEL_SEED ?? 20_240_901);

/**
 * Random ordninger through the program, and through a model that was written from docs/ alone. More of them, or others:
 * FORDEL_CASES=100000 FORDEL_SEED=7 npx vitest run test/differential
 */
describe(`the program and the model of its documentation (seed ${seed})`, () => {
  it(`agree on ${cases} random ordninger`, { timeout: 60_000 + cases * 100 }, () => {
    const property = fc.property(anyCase, (drawn) => {
      const found = differences(drawn);
      if (found.length === 0) return;
      const { ordning, files } = written(drawn);
      const shown = [...files].map(([name, text]) => `--- ${name}\n${text}`);
      expect.fail([...found, ordning, ...shown].join('\n'));
    });
    fc.assert(property, { numRuns: cases, seed });
  });
});
