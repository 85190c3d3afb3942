import { absolute, type Rational } from '../../../model/exact/rational.ts';
import { decimalStep, roundHalfAwayFromZero } from '../../../model/exact/rounding.ts';
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

/** A number as the file has it: exact, but one without end with the digits that a spreadsheet keeps, so that it is the same when it is read. */
export function cellNumber(value: Rational): string {
  if (!isEndless(value)) return plainDecimal(value);
  const [whole = '', fraction = ''] = plainDecimal(absolute(value)).split('.');
  const zeros = whole === '0' ? (/^0*/.exec(fraction)?.[0].length ?? 0) : -whole.length;
  const decimals = Math.max(0, digitsOfSpreadsheets + zeros);
  return plainDecimal(roundHalfAwayFromZero(value, decimalStep(decimals)));
}
