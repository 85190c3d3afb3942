import { decimalsOf, formatNumber } from '../../model/exact/format.ts';
import { divide, one, type Rational } from '../../model/exact/rational.ts';
import { unitAside, unitOf } from '../../model/exact/unit.ts';
import type { Figure } from '../../model/memo/figure.ts';

/** How many decimals more than the printed figure show why a computed one is another. */
const moreDecimals = 2;

/** A value in the unit that a figure is printed in, with its decimals, and more where they would hide something: `14,29 %`. */
export function printedLike(value: Rational, figure: Figure): string {
  const number = numberLike(value, figure);
  if (figure.unit === '') return number;
  // A share in words is worth a number of percent.
  return `${number} ${figure.unit === 'andel' ? '%' : unitAside(figure.unit)}`;
}

/** The same without the unit, for calculations. */
export function numberLike(value: Rational, figure: Figure): string {
  const scale = scaleOf(figure);
  const inUnit = divide(value, scale);
  const printed = decimalsOf(divide(figure.step, scale), 10);
  const text = formatNumber(inUnit, Math.max(printed, decimalsOf(inUnit, printed + moreDecimals)));
  return text.slice(0, text.length - idleZeros(text, printed));
}

/** The zeros at the end that are more decimals than are printed, and the comma where nothing is left behind it: 3,7999 is 3,8. */
function idleZeros(text: string, printed: number): number {
  const [, decimals = ''] = text.split(',');
  const needed = Math.max(printed, decimals.replace(/0+$/, '').length);
  return needed === 0 && decimals !== '' ? decimals.length + 1 : decimals.length - needed;
}

/** What one of a figure's unit is in the base of its kind: 1.000.000 for mio. kr. */
function scaleOf({ kind, unit }: Figure): Rational {
  return kind === 'penge' ? unitOf(unit).factor : one;
}
