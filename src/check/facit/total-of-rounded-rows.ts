import type { Diagnostic } from '../../model/diagnostic.ts';
import { decimalsApart } from '../../model/exact/format.ts';
import { absolute, isZero } from '../../model/exact/rational.ts';
import { decimalsIn, formatIn, numberIn } from '../../model/exact/unit.ts';
import { type PublishedTable, residualRowKey, totalRowKey } from '../../model/published-table.ts';
import type { AllocationResult } from '../../model/result.ts';
import { agrees } from './checked-cell.ts';

/**
 * A printed total may be what the rounded rows come to, as `beregn` writes it. What is left is then nobody's, so it is told, unless
 * the table prints it in a row of its own.
 */
export function totalOfRoundedRows({ rows }: PublishedTable, allocation: AllocationResult): Diagnostic[] {
  const { plan, total, amountSum, residual } = allocation;
  const stated = rows.find(({ key }) => key === totalRowKey)?.figures.get('beloeb');
  const isShown = rows.some(({ key }) => key === residualRowKey);
  if (stated === undefined || isZero(residual) || isShown) return [];
  if (!agrees(stated, amountSum) || agrees(stated, total.value)) return [];
  const decimals = decimalsApart(total.value, amountSum, decimalsIn(plan.unit));
  return [
    {
      code: 'KONTROL-TOTAL',
      severity: 'advarsel',
      message: 'beløbet i alt er summen af de afrundede rækker, ikke det, der er fordelt',
      place: { ...stated.origin, length: stated.text.length },
      stated: stated.text,
      computed: numberIn(total.value, plan.unit, decimals),
      advice: `Angivet ${stated.text}, fordelt ${numberIn(total.value, plan.unit, decimals)}. Forskellen, ${formatIn(absolute(residual), plan.unit, decimals)}, er ikke placeret hos nogen.`,
    },
  ];
}
