import type { Diagnostic } from '../../../../model/diagnostic.ts';
import type { NumberProblem, WrittenNumber } from '../../../../model/exact/danish-number.ts';
import { formatExact } from '../../../../model/exact/format.ts';
import { absolute, isZero } from '../../../../model/exact/rational.ts';
import { decimalStep } from '../../../../model/exact/rounding.ts';
import type { Recipient } from '../../../../model/recipient.ts';
import type { Declared } from '../../../../model/scheme/allocation-key.ts';
import { type CsvCell, placeOf } from '../../../reading/csv-table.ts';
import { readNumberCell } from '../../../reading/number-cell.ts';
import { heldAgainst } from './held-against.ts';
import type { TotalRow } from './total-row.ts';

/** A row of totals among values by recipient. */
export interface ValueTotal {
  readonly of: TotalRow;
  readonly name: CsvCell;
  readonly value: CsvCell;
  /** How it is read, as the values are. */
  parse(text: string): WrittenNumber | NumberProblem;
}

/**
 * Holds a row of totals against the values that it is of: a difference that rounding can explain is an `advarsel`, more is a `fejl`. It
 * cannot be held against values that are not out yet.
 *
 * @param decimals with how many the values are written.
 */
export function judgeValueTotal(
  { of, name, value, parse }: ValueTotal,
  recipients: readonly Recipient[],
  values: ReadonlyMap<string, Declared>,
  decimals: number,
): Diagnostic[] {
  const isIn = ({ memberCodes }: Recipient) =>
    of.kind === 'alle' || memberCodes.some((code) => of.codes.includes(code));
  const parts = recipients.filter(isIn).flatMap(({ key }) => values.get(key) ?? []);
  const known = parts.flatMap((part) => (part.kind === 'tal' ? [part.value] : []));
  if (value.text === 'forventet' || known.length < parts.length) return [];
  const problems: Diagnostic[] = [];
  const total = readNumberCell(value, problems, parse);
  if (total === undefined) return problems;
  const step = decimalStep(Math.max(decimals, total.decimals));
  const { added, difference, isByRounding } = heldAgainst(total.value, known, step);
  if (isZero(difference)) return [];
  const apart = formatExact(absolute(difference), 4);
  return [
    {
      code: 'TOTALRAEKKE',
      severity: isByRounding ? 'advarsel' : 'fejl',
      message: `"${name.text}" er ${value.text}, men rækkerne summer til ${formatExact(added, 4)}`,
      place: placeOf(value),
      advice: `Forskellen er ${apart}${isByRounding ? ', og det kan være afrunding' : ''}. Ret tallene, eller slet rækken; den er ingen modtagers.`,
    },
  ];
}
