import { failure } from '../model/diagnostic.ts';
import { parseDanishNumber, parseDanishPercent } from '../model/exact/danish-number.ts';
import { formatExact, formatNumber } from '../model/exact/format.ts';
import { type Rational, rational } from '../model/exact/rational.ts';
import { decimalsOfEndless } from '../publish/format/decimal.ts';

/**
 * An exact number from a whole one (`21872n`) or from a text in Danish notation: `1.690.518,25`, `-1.234`, and `4,8 %`, which is
 * 0.048. Never from a JavaScript number: 0.1 is none that it holds.
 *
 * @throws FordelError `TAL-TOM`, `TAL-MANGLER`, `TAL-UGYLDIG`, or `TAL-TVETYDIG` for what can be read in two ways (`1.5`).
 */
export function exact(written: string | bigint): Rational {
  if (typeof written === 'bigint') return rational(written);
  const number = written.trimEnd().endsWith('%') ? parseDanishPercent(written) : parseDanishNumber(written);
  if (number.ok) return number.value;
  const { code, message, advice } = number;
  throw failure({ code, message, advice });
}

/**
 * A number in Danish notation, for people: `1.690.518,25`.
 *
 * @param decimals so many, rounded half away from zero; without it all there are, and 20 of a number that never ends.
 */
export function danish(value: Rational, decimals?: number): string {
  return decimals === undefined ? formatExact(value, decimalsOfEndless) : formatNumber(value, decimals);
}
