import { divideRounded } from '../../model/exact/integer.ts';
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
