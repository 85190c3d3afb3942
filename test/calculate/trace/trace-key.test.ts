import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apportion } from '../../../src/calculate/apportion.ts';
import { toSteps } from '../../../src/calculate/trace/printed-steps.ts';
import { tracedMethods, traceKey, widerMethods } from '../../../src/calculate/trace/trace-key.ts';
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
      codes: [codes[index] ?? ''],
      amount: rational(amount),
    })),
    rational(total),
    one,
  );

const municipalities = codes.map((code) => ({
  code,
  name: code,
  regionCode: '081',
  region: 'Region Nordjylland',
  cvr: '',
  legalName: code,
  population: 1000n,
}));

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
    const printed = toSteps(
      ['773', '787', '825'].map((key, index) => ({
        key,
        name: key,
        codes: [key],
        amount: rational([100n, 300n, 50n][index] ?? 0n),
      })),
      rational(1000n),
      one,
    );
    const { hits } = traceKey(printed, [cube], municipalities);
    expect(hits.map(({ candidate, method }) => `${candidate.circle.label}, ${method}`)).toEqual(
      widerMethods
        .filter((method) => method !== 'restmodtager')
        .map((method) => `rækkerne og 851, ${method}`),
    );
  });

  it.each(widerMethods)('loses no table made by %s that prints only some of the circle', (method) => {
    fc.assert(
      fc.property(counts, anyTotal, fc.constantFrom(...codes), (people, total, unprinted) => {
        const claims = people.map((count, index) => ({
          key: codes[index] ?? '',
          weight: rational(BigInt(count)),
        }));
        const residualRecipient = unprinted === '851' ? '773' : '851';
        const rows = apportion(rational(total), claims, { method, step: one, residualRecipient });
        const shown = rows.filter(({ key }) => key !== unprinted);
        const printed = toSteps(
          shown.map(({ key, amount }) => ({ key, name: key, codes: [key], amount })),
          rational(total),
          one,
        );
        const { hits } = traceKey(printed, [cubeOf(people)], municipalities);
        const given = method === 'restmodtager' ? ['restmodtager', 'hver-for-sig'] : [method];
        return hits.some(({ method: found, candidate }) => {
          return given.includes(found) && candidate.circle.otherCodes.includes(unprinted);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('claims no such table that its method does not give', () => {
    fc.assert(
      fc.property(
        counts,
        fc.array(fc.bigInt({ min: 0n, max: 20n }), { minLength: 3, maxLength: 3 }),
        fc.bigInt({ min: 0n, max: 20n }),
        (people, amounts, rest) => {
          const total = amounts.reduce((sum, amount) => sum + amount, rest);
          const { hits } = traceKey(printedOf(amounts, total), [cubeOf(people)], municipalities);
          const claims = people.map((count, index) => ({
            key: codes[index] ?? '',
            weight: rational(BigInt(count)),
          }));
          return hits
            .filter(({ candidate }) => candidate.circle.otherCodes.length > 0)
            .every(({ method, residualRecipient }) => {
              const recipient = residualRecipient && { residualRecipient: residualRecipient.key };
              const rows = apportion(rational(total), claims, { method, step: one, ...recipient });
              return amounts.every((amount, index) => rows[index]?.amount.numerator === amount);
            });
        },
      ),
    );
  });

  it('refuses amounts that its whole numbers cannot hold', () => {
    expect(() => printedOf([10n ** 10n], 10n ** 10n)).toThrow('SPOR-STOR');
  });
});

/** Weights 100, 200, 300 and 400 share 1.000: 100, 200, 300 and 400, of which the last is not printed. */
describe('rows of areas', () => {
  const rows = [100n, 200n, 300n].map((amount, at) => ({
    key: codes[at] ?? '',
    name: codes[at] ?? '',
    codes: [codes[at] ?? ''],
    amount: rational(amount),
  }));
  const found = (name: string, of: readonly string[], amount: bigint, total = 1000n) => {
    const area = { key: name, name, codes: of, amount: rational(amount) };
    return traceKey(
      toSteps(rows, rational(total), one, [area]),
      [cubeOf([100, 200, 300, 400])],
      municipalities,
    );
  };

  it('are given by a reading that gives the kommuner of them, printed or not', () => {
    const { hits } = found('Region Nordjylland', codes, 1000n);
    expect(new Set(hits.map(({ candidate }) => candidate.circle.label))).toEqual(
      new Set(['rækkerne og 851']),
    );
  });

  it.each([
    ['Region Nordjylland', codes, 990n, 1000n],
    ['Region Sjælland', ['306'], 3n, 0n],
  ] as const)('%s of %j at %d is missed as any row is', (name, of, amount, computed) => {
    const { hits, nearMisses } = found(name, of, amount);
    expect(hits).toEqual([]);
    expect(nearMisses[0]?.missed).toMatchObject([{ row: { name }, computed: rational(computed) }]);
  });

  it('are what their kommuner get together, or their own exact amount rounded', () => {
    // 1.004 gives 100,4, 200,8, 301,2 and 401,6: one by one 100, 201, 301 and 402. The first and third are 401 together, and exactly 401,6.
    const area = (amount: bigint) => ({
      key: 'o',
      name: 'o',
      codes: ['773', '825'],
      amount: rational(amount),
    });
    const amounts = rows.map((row, at) => ({ ...row, amount: rational([100n, 201n, 301n][at] ?? 0n) }));
    const methodsFor = (amount: bigint) =>
      traceKey(
        toSteps(amounts, rational(1004n), one, [area(amount)]),
        [cubeOf([100, 200, 300, 400])],
        municipalities,
      ).hits.map(({ method }) => method);
    expect(methodsFor(401n)).toContain('hver-for-sig');
    expect(methodsFor(402n)).toContain('hver-for-sig');
    expect(methodsFor(403n)).toEqual([]);
  });
});
