import fc from 'fast-check';
import type { Claim } from '../../src/calculate/shares.ts';
import { type Rational, rational } from '../../src/model/exact/rational.ts';

/** Any amount in whole steps of `step`, of any sign and far beyond 2^53. */
export const wholeSteps = (step: Rational): fc.Arbitrary<Rational> =>
  fc
    .bigInt({ min: -(10n ** 20n), max: 10n ** 20n })
    .map((steps) => rational(steps * step.numerator, step.denominator));

export const anyRational: fc.Arbitrary<Rational> = fc
  .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.bigInt({ min: 1n, max: 10n ** 6n }))
  .map(([numerator, denominator]) => rational(numerator, denominator));

export const anyStep: fc.Arbitrary<Rational> = fc.constantFrom(
  rational(1n),
  rational(1n, 100n),
  rational(12n),
  rational(1000n),
);

const weight = fc.oneof(
  { weight: 1, arbitrary: fc.constant(rational(0n)) },
  { weight: 2, arbitrary: fc.constant(rational(7n)) },
  {
    weight: 5,
    arbitrary: fc
      .tuple(fc.bigInt({ min: 0n, max: 10n ** 9n }), fc.bigInt({ min: 1n, max: 1000n }))
      .map(([n, d]) => rational(n, d)),
  },
);

/** Claims with distinct keys, zero weights and ties among them, and at least one weight above zero. */
export const claims: fc.Arbitrary<Claim[]> = fc
  .array(weight, { minLength: 1, maxLength: 30 })
  .filter((weights) => weights.some(({ numerator }) => numerator > 0n))
  .map((weights) => weights.map((value, index) => ({ key: String(index).padStart(3, '0'), weight: value })));
