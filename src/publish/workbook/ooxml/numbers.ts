import type { Rational } from '../../../model/exact/rational.ts';
import { isEndless, plainDecimal } from '../../format/decimal.ts';

/** So many digits of a number a spreadsheet reckons with and shows. */
export const digitsOfSpreadsheets = 15;

/** Whether a spreadsheet holds a number otherwise than it is: it has more digits than they keep. A number without end is cut off anyway. */
export function hasTooManyDigits(value: Rational): boolean {
  if (isEndless(value)) return false;
  const digits = plainDecimal(value)
    .replace(/[-.]/g, '')
    .replace(/^0+|0+$/g, '');
  return digits.length > digitsOfSpreadsheets;
}
