import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apportion } from '../../src/calculate/apportion.ts';
import type { Claim } from '../../src/calculate/shares.ts';
import {
  absolute,
  compare,
  equal,
  isZero,
  multiply,
  negate,
  type Rational,
  rational,
  subtract,
  sum,
} from '../../src/model/exact/rational.ts';
import {
  divisorMethodNames,
  type Rounding,
  type RoundingMethod,
  roundingMethods,
} from '../../src/model/exact/rounding.ts';
import { anyStep, claims, wholeSteps } from '../support/arbitraries.ts';

interface Case {
  readonly total: Rational;
  readonly claims: Claim[];
  readonly step: Rational;
}

const cases: fc.Arbitrary<Case> = anyStep.chain((step) =>
  fc.record({ total: wholeSteps(step), claims, step: fc.constant(step) }),
);

/** The method, with the heaviest claim as restmodtager where one is needed. */
function roundingOf(method: RoundingMethod, { step, claims: all }: Case): Rounding {
  const heaviest = [...all].sort((a, b) => compare(b.weight, a.weight))[0];
  return method === 'restmodtager' && heaviest !== undefined
    ? { method, step, residualRecipient: heaviest.key }
    : { method, step };
}

const amounts = (testCase: Case, method: RoundingMethod) =>
  apportion(testCase.total, testCase.claims, roundingOf(method, testCase));

describe.each(roundingMethods)('apportion by %s', (method) => {
  it('is a whole number of steps in every row', () => {
    fc.assert(
      fc.property(cases, (testCase) =>
        amounts(testCase, method).every(({ amount }) => {
          const steps = multiply(amount, rational(testCase.step.denominator, testCase.step.numerator));
          return steps.denominator === 1n;
        }),
      ),
    );
  });

  it('gives a zero weight exactly 0', () => {
    fc.assert(
      fc.property(cases, (testCase) =>
        amounts(testCase, method).every(({ weight, amount }) => !isZero(weight) || isZero(amount)),
      ),
    );
  });

  it('shares −T as the mirror of T', () => {
    fc.assert(
      fc.property(cases, (testCase) => {
        const mirrored = amounts({ ...testCase, total: negate(testCase.total) }, method);
        return amounts(testCase, method).every(({ amount }, index) => {
          const mirror = mirrored[index]?.amount;
          return mirror !== undefined && equal(mirror, negate(amount));
        });
      }),
    );
  });

  it('changes nothing where the exact amounts are whole steps already', () => {
    fc.assert(
      fc.property(cases, (testCase) => {
        const whole = testCase.claims.map((claim, index) => ({
          ...claim,
          weight: rational(BigInt(index + 1)),
        }));
        const total = multiply(sum(whole.map(({ weight }) => weight)), testCase.step);
        return amounts({ ...testCase, claims: whole, total }, method).every(({ amount, exact }) =>
          equal(amount, exact),
        );
      }),
    );
  });
});

describe.each(['stoerste-rest', 'restmodtager', 'kumulativ', ...divisorMethodNames] as const)(
  'apportion by %s',
  (method) => {
    it('conserves the sum, whatever its sign', () => {
      fc.assert(
        fc.property(cases, (testCase) =>
          equal(sum(amounts(testCase, method).map(({ amount }) => amount)), testCase.total),
        ),
      );
    });

    it('refuses a total that is no whole number of steps', () => {
      const rounding: Rounding = { method, step: rational(1n), residualRecipient: '101' };
      const claim = { key: '101', weight: rational(1n) };
      for (const [total, inWords] of [
        [rational(2n, 5n), '0,4'],
        [rational(-2n, 5n), '-0,4'],
      ] as const) {
        expect(() => apportion(total, [claim], rounding)).toThrow(
          expect.objectContaining({
            diagnostics: [
              expect.objectContaining({
                code: 'AFRUND-TOTAL',
                advice: expect.stringContaining(`tilsammen ${inWords}, og der afrundes til 1.`),
              }),
            ],
          }),
        );
      }
    });
  },
);

describe.each(['hver-for-sig', 'rund-op', 'rund-ned', 'stoerste-rest', 'kumulativ'] as const)(
  'apportion by %s',
  (method) => {
    it('is less than one step from the exact amount', () => {
      fc.assert(
        fc.property(cases, (testCase) =>
          amounts(testCase, method).every(
            ({ amount, exact }) => compare(absolute(subtract(amount, exact)), testCase.step) < 0,
          ),
        ),
      );
    });
  },
);

describe.each(['hver-for-sig', 'stoerste-rest', 'restmodtager', ...divisorMethodNames] as const)(
  'apportion by %s',
  (method) => {
    it('does not depend on the order of the rows', () => {
      const shuffled = cases.chain((testCase) =>
        fc.tuple(
          fc.constant(testCase),
          fc.shuffledSubarray(testCase.claims, { minLength: testCase.claims.length }),
        ),
      );
      fc.assert(
        fc.property(shuffled, ([testCase, order]) => {
          const rounding = roundingOf(method, testCase);
          const straight = new Map(
            apportion(testCase.total, testCase.claims, rounding).map(({ key, amount }) => [key, amount]),
          );
          return apportion(testCase.total, order, rounding).every(({ key, amount }) => {
            const expected = straight.get(key);
            return expected !== undefined && equal(amount, expected);
          });
        }),
      );
    });
  },
);
