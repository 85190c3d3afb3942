import { parseDanishNumber } from '../../../model/exact/danish-number.ts';
import { formatExact } from '../../../model/exact/format.ts';
import { compare, multiply, one, rational } from '../../../model/exact/rational.ts';
import type { Path } from './path.ts';

/** What is written now where an ordning has a form of before. */
interface NewForm {
  readonly key: string;
  /** In full, to be pasted in. */
  readonly written: string;
}

/** The new form of a key that has got another name; undefined for every other key. */
export function newForm(path: Path, key: string, value: unknown): NewForm | undefined {
  if (key === 'andel' && path[0] === 'takster' && path[2] === 'ydelser') {
    return { key: 'procent', written: `procent: ${inPercent(String(value))}` };
  }
  return undefined;
}

/** A part of one in percent; what is above one was meant as percent already, and what is no number stays as it is. */
function inPercent(written: string): string {
  const number = parseDanishNumber(written);
  if (!number.ok) return `"${written}"`;
  const isPart = compare(number.value, one) <= 0;
  const text = formatExact(isPart ? multiply(number.value, rational(100n)) : number.value, 6);
  return /^\d+$/.test(text) ? text : `"${text}"`;
}
