import { parseDanishNumber } from '../../src/model/exact/danish-number.ts';
import { formatExact } from '../../src/model/exact/format.ts';
import type { Rational } from '../../src/model/exact/rational.ts';

/** A number in Danish notation, for tests that read like the tables they check. */
export function tal(text: string): Rational {
  const number = parseDanishNumber(text);
  if (!number.ok) throw new Error(`${text}: ${number.message}`);
  return number.value;
}

/** A number back in Danish notation, with every decimal it has up to eight. */
export function vis(value: Rational): string {
  return formatExact(value, 8);
}
