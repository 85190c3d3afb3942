import fc from 'fast-check';
import type { Claim } from '../../src/calculate/shares.ts';
import { type Rational } from '../../src/model/rational.ts';
/** Any amount in whole steps of `step`, of any sign and far beyond 2^53. */
export declare const wholeSteps: (step: Rational) => fc.Arbitrary<Rational>;
export declare const anyRational: fc.Arbitrary<Rational>;
export declare const anyStep: fc.Arbitrary<Rational>;
/** Claims with distinct keys, zero weights and ties among them, and at least one weight above zero. */
export declare const claims: fc.Arbitrary<Claim[]>;
