import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apportion } from '../../../src/calculate/apportion.ts';
import { toSteps } from '../../../src/calculate/trace/printed-steps.ts';
import { tracedMethods, traceKey } from '../../../src/calculate/trace/trace-key.ts';
import { one, rational } from '../../../src/model/exact/rational.ts';
import type { CountCube } from '../../../src/model/statbank/count-cube.ts';

const codes = ['773', '787', '825', '851'];

/** One date with one headcount. */
const cubeOf = (counts: readonly number[]): CountCube => ({
  source: { file: 'udtraek.csv', sha256: '' },
  areas: codes,
  slices: [{ date: '2023K2', sex: 'alle', groups: ['alle'], counts: Int32Array.from(counts) }],
});

const printedOf = (amounts: readonly bigint[], total: bigint) =>
  toSteps(
    amounts.map((amount, index) => ({
      key: codes[index] ?? '',
      name: codes[index] ?? '',
      amount: rational(amount),
    })),
    rational(total),
    one,
  );

const counts = fc.array(fc.integer({ min: 1, max: 400_000 }), { minLength: 4, maxLength: 4 });
const anyTotal = fc.oneof(fc.bigInt({ min: 1n, max: 60n }), fc.bigInt({ min: 1n, max: 20_000_000n }));

describe('traceKey', () => {
  it.each(tracedMethods)('loses no table made by %s', (method) => {
    fc.assert(
      fc.property(counts, anyTotal, (people, total) => {
        const claims = people.map((count, index) => ({
          key: codes[index] ?? '',
          weight: rational(BigInt(count)),
        }));
        const rows = apportion(rational(total), claims, { method, step: one, residualRecipient: '851' });
        const printed = printedOf(
          rows.map(({ amount }) => amount.numerator),
          total,
        );
        const { hits } = traceKey(printed, [cubeOf(people)], []);
        // A residual of nothing has no recipient: the table is then that of rounding each row.
        const given = method === 'restmodtager' ? ['restmodtager', 'hver-for-sig'] : [method];
        return hits.some((hit) => given.includes(hit.method));
      }),
      { numRuns: 300 },
    );
  });

  it('claims no table that its method does not give', () => {
    fc.assert(
      fc.property(
        counts,
        fc.array(fc.bigInt({ min: 0n, max: 40n }), { minLength: 4, maxLength: 4 }),
        (people, amounts) => {
          const total = amounts.reduce((sum, amount) => sum + amount);
          const { hits } = traceKey(printedOf(amounts, total), [cubeOf(people)], []);
          const claims = people.map((count, index) => ({
            key: codes[index] ?? '',
            weight: rational(BigInt(count)),
          }));
          return hits.every(({ method, residualRecipient }) => {
            const rounding = {
              method,
              step: one,
              ...(residualRecipient && { residualRecipient: residualRecipient.key }),
            };
            return apportion(rational(total), claims, rounding).every(
              ({ amount }, index) => amount.numerator === amounts[index],
            );
          });
        },
      ),
    );
  });

  it('finds a table that prints only some of the circle', () => {
    const cube = cubeOf([100, 300, 50, 550]);
    const municipalities = codes.map((code) => ({
      code,
      name: code,
      regionCode: '081',
      region: 'Region Nordjylland',
      cvr: '',
      legalName: code,
    }));
    const printed = toSteps(
      ['773', '787', '825'].map((key, index) => ({
        key,
        name: key,
        amount: rational([100n, 300n, 50n][index] ?? 0n),
      })),
      rational(1000n),
      one,
    );
    expect(
      traceKey(printed, [cube], municipalities).hits.map(({ candidate }) => candidate.circle.label),
    ).toEqual(['rækkerne og 851']);
  });

  it('refuses amounts that its whole numbers cannot hold', () => {
    expect(() => printedOf([10n ** 10n], 10n ** 10n)).toThrow('SPOR-STOR');
  });
});
