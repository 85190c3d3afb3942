import type { Explanation } from '../../calculate/explain.ts';
import { renderCsv } from '../format/csv.ts';
import { csvDecimal } from '../format/decimal.ts';

/** A row per fordeling and rounding method: what the recipient gets and what is left over. */
export function explanationCsv(explanations: readonly Explanation[]): string {
  return renderCsv(
    [
      'fordeling',
      'modtager',
      'total',
      'vaegt',
      'vaegt_i_alt',
      'eksakt',
      'afrunding',
      'valgt',
      'beloeb',
      'difference',
      'foreloebig',
    ],
    explanations.flatMap(({ allocation, row, alternatives }) =>
      alternatives.map((alternative) => [
        allocation.plan.id,
        row.recipient.name,
        csvDecimal(allocation.total.value),
        csvDecimal(row.weight.value),
        csvDecimal(allocation.weightSum),
        csvDecimal(row.exact, 10),
        alternative.method,
        alternative.method === allocation.plan.rounding.method ? 'ja' : 'nej',
        csvDecimal(alternative.amount),
        csvDecimal(alternative.residual),
        row.provisional ? 'ja' : 'nej',
      ]),
    ),
  );
}
