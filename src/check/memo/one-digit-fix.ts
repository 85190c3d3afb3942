import { add, isZero, type Rational, subtract } from '../../model/exact/rational.ts';
import type { Figure } from '../../model/memo/figure.ts';
import { numberLike, printedLike } from './printed-like.ts';

/**
 * The one figure that has a digit wrong, or two digits the wrong way round, if that alone makes a sum hold: in Danish, undefined where there
 * is none or more than one.
 *
 * @param apart what the parts come to, less what is stated.
 */
export function oneDigitFix(stated: Figure, parts: readonly Figure[], apart: Rational): string | undefined {
  const fixes = [
    { figure: stated, value: add(stated.value, apart) },
    ...parts.map((figure) => ({ figure, value: subtract(figure.value, apart) })),
  ].filter(({ figure, value }) => isSlip(numberLike(figure.value, figure), numberLike(value, figure)));
  const [fix] = fixes;
  if (fix === undefined || fixes.length > 1 || isZero(apart)) return undefined;
  return `Stod der ${printedLike(fix.value, fix.figure)} i stedet for ${fix.figure.text}, ville det passe`;
}

/** Whether two texts of one length are apart in one digit, or in the order of two beside each other. */
export function isSlip(printed: string, right: string): boolean {
  if (printed.length !== right.length) return false;
  const apart = [...printed].flatMap((character, at) => (character === right[at] ? [] : [at]));
  const [first = 0, second = 0] = apart;
  if (apart.length === 1) return true;
  return (
    apart.length === 2 &&
    second === first + 1 &&
    printed[first] === right[second] &&
    printed[second] === right[first]
  );
}
