import type { Diagnostic } from '../../model/diagnostic.ts';
import { decimalsApart, formatExact } from '../../model/exact/format.ts';
import {
  absolute,
  compare,
  equal,
  isZero,
  multiply,
  rational,
  subtract,
  sum,
  zero,
} from '../../model/exact/rational.ts';
import { mostOffAlone } from '../../model/exact/rounding.ts';
import { decimalsIn, formatIn, numberIn, plainNumber } from '../../model/exact/unit.ts';
import { fullStop } from '../../model/full-stop.ts';
import { type PublishedTable, totalRowKey } from '../../model/published-table.ts';
import type { AllocationResult } from '../../model/result.ts';

/**
 * Whether the printed rows of weights and of amounts add up to the printed total. Rows that were rounded one by one
 * may miss it by half a unit each: that is an `advarsel`, for the difference is nobody's; more is a `fejl`. Printed
 * shares are left out: nobody expects 18,0 % and 6,4 % to add up.
 */
export function rowsAddUp(table: PublishedTable, allocation: AllocationResult): Diagnostic[] {
  const totals = table.rows.find(({ key }) => key === totalRowKey);
  const rows = table.rows.filter(({ key }) => key !== totalRowKey);
  return (['vaegt', 'beloeb'] as const).flatMap((column): Diagnostic[] => {
    const total = totals?.figures.get(column);
    const figures = rows.flatMap(({ figures: byColumn }) => byColumn.get(column) ?? []);
    if (total === undefined || figures.length < rows.length) return [];
    const added = sum(figures.map(({ value }) => value));
    const difference = subtract(total.value, added);
    if (isZero(difference)) return [];
    const offAlone = mostOffAlone(allocation.plan.rounding.method) ?? rational(1n, 2n);
    const slack = multiply(sum(figures.map(({ step }) => step)), offAlone);
    const rounded = allocation.rows.some(({ amount, exact }) => !equal(amount, exact));
    const byRounding = column === 'beloeb' && rounded && compare(absolute(difference), slack) <= 0;
    const unit = column === 'beloeb' ? allocation.plan.unit : plainNumber;
    const decimals = decimalsApart(difference, zero, decimalsIn(unit));
    return [
      {
        code: 'KONTROL-SUM',
        severity: byRounding ? 'advarsel' : 'fejl',
        message: 'rækkerne summer ikke til I alt',
        place: { ...total.origin, length: total.text.length },
        stated: total.text,
        computed: formatExact(added, decimals),
        advice: `${fullStop(`I alt er ${total.text}, rækkerne summer til ${numberIn(added, unit, decimals)}: en forskel på ${formatIn(absolute(difference), unit, decimals)}`)} ${
          byRounding
            ? 'Afrunding af hver række for sig kan forklare den; den er ikke placeret hos nogen.'
            : 'Afrunding kan ikke forklare den.'
        }`,
      },
    ];
  });
}
