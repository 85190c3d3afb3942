import type { Diagnostic } from '../../model/diagnostic.ts';
import { holds, type Interval, intersection, multiplesWithin, scaled } from '../../model/exact/interval.ts';
import { divide, equal, isZero, one } from '../../model/exact/rational.ts';
import { formatIn, numberIn, unitAside } from '../../model/exact/unit.ts';
import { fullStop } from '../../model/full-stop.ts';
import type { InputFile } from '../../model/origin.ts';
import type { AllocationResult } from '../../model/result.ts';
import { weightsOf } from '../../model/scheme/allocation-key.ts';
import { amountsBehind, type PricedRow } from './common-price.ts';

/**
 * Which totals give a printed table under the key of the ordning, each row rounded on its own: the auditor's way round, as for
 * takster. Nothing under a method that conserves the sum, for there the rows add up to it, and nothing of amounts that are
 * their own weights.
 */
export function totalsNote(
  rows: readonly PricedRow[],
  allocation: AllocationResult,
  source: InputFile,
): Diagnostic[] {
  const { plan, whole } = allocation;
  const weighed = rows.filter(({ row }) => !isZero(row.weight.value));
  const isRounded = plan.rounding.method === 'hver-for-sig' && weightsOf(plan.key) !== 'beloeb';
  if (!isRounded || weighed.length < 2 || rows.length < allocation.rows.length) return [];
  const totals = intersection(
    weighed.flatMap(({ row, stated }) => {
      const amounts = amountsBehind(stated, plan.rounding);
      return amounts === undefined ? [] : scaled(amounts, divide(whole, row.weight.value));
    }),
  );
  if (totals === undefined) return [];
  return [
    {
      code: 'KONTROL-TOTALER',
      severity: 'note',
      message: `alle ${rows.length} beløb kommer af én total`,
      place: { file: source.file },
      advice: totalsInWords(totals, allocation),
    },
  ];
}

/** Between which totals a table lies, which of them are whole, and where that of the ordning is. */
export function totalsInWords(totals: Interval, { plan, total }: AllocationResult): string {
  const { unit, rounding } = plan;
  const whole = multiplesWithin(totals, rounding.step);
  const inSteps = `i hele ${equal(rounding.step, one) ? unitAside(unit) : formatIn(rounding.step, unit)}`;
  const wholes =
    whole === undefined
      ? `, så ingen total ${inSteps} giver dem`
      : equal(whole.from, whole.to)
        ? `; ${inSteps} kun ${numberIn(whole.from, unit)}`
        : `; ${inSteps} fra ${numberIn(whole.from, unit)} til ${numberIn(whole.to, unit)}`;
  const own = `Ordningens total er ${formatIn(total.value, unit)}${holds(totals, total.value) ? '' : ' og ligger uden for'}`;
  return `Totalen ligger mellem ${numberIn(totals.from, unit)} og ${numberIn(totals.to, unit)}${wholes}. ${fullStop(own)}`;
}
