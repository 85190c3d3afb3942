import fc from 'fast-check';
import { expect, it } from 'vitest';
import { spanText } from '../../../../src/model/statbank/extract.ts';
import { readRows } from '../../../support/extracts.ts';
import { countedCube } from '../../../support/statbank-cube.ts';
import { inEveryForm } from '../../../support/statbank-forms.ts';

/** The rows of a file whatever their order and place, and what is wrong with it. */
function countsOf(bytes: Uint8Array, chunk?: number) {
  const { rows, problems } = readRows(bytes, { totalsAt: 'alle', ...(chunk === undefined ? {} : { chunk }) });
  return {
    problems: problems.map(({ code, message }) => `${code} ${message}`),
    rows: rows
      .map(({ municipalityCode, sex, ages, civilStatus, date, count }) =>
        [municipalityCode, date, sex, spanText(ages), civilStatus, count].join(' '),
      )
      .sort(),
  };
}

it('is the same in every form, in pieces of any size', () => {
  fc.assert(
    fc.property(countedCube, fc.integer({ min: 1, max: 300 }), (cube, chunk) => {
      const [[, first = Buffer.of()] = [], ...others] = inEveryForm(cube);
      const expected = countsOf(first);
      expect(expected.problems).toEqual([]);
      expect(expected.rows).toHaveLength(cube.counts.length);
      for (const [form, bytes] of others) expect([form, countsOf(bytes, chunk)]).toEqual([form, expected]);
    }),
    { numRuns: 25 },
  );
});
