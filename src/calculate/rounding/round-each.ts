import { divideAwayFromZero, divideRounded, divideTowardsZero } from '../../model/exact/integer.ts';
import type { Quotas } from './quotas.ts';

/**
 * `hver-for-sig`: every row rounded half away from zero on its own.
 *
 * The sum need not be the total; the residual is shown and not collected. It is the practice of every published
 * table (e.g. KKR Nordjylland, bilag 3.5 Socialtilsyn Nord, p. 56).
 *
 * @returns the steps of each row.
 */
export function roundEach({ rows, partsOfStep }: Quotas): bigint[] {
  return rows.map(({ parts }) => divideRounded(parts, partsOfStep));
}

/** `rund-op`: every row away from zero, so that nobody pays less than the exact amount; the sum is then more than the total. */
export function roundEachUp({ rows, partsOfStep }: Quotas): bigint[] {
  return rows.map(({ parts }) => divideAwayFromZero(parts, partsOfStep));
}

/** `rund-ned`: every row towards zero, so that nobody pays more than the exact amount; the sum is then less than the total. */
export function roundEachDown({ rows, partsOfStep }: Quotas): bigint[] {
  return rows.map(({ parts }) => divideTowardsZero(parts, partsOfStep));
}
