import type { Explanation } from '../../calculate/explain.ts';
import type { Rational } from '../../model/exact/rational.ts';
import { renderCsv } from '../format/csv.ts';
import { csvDecimal, exactCells } from '../format/decimal.ts';
import { knownOfRow, knownOfWhole } from '../result/awaited.ts';

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
      'eksakt_taeller',
      'eksakt_naevner',
      'afrunding',
      'valgt',
      'beloeb',
      'difference',
      'foreloebig',
    ],
    explanations.flatMap(({ allocation, row, alternatives }) => {
      const { total, weightSum } = knownOfWhole(allocation);
      const { weight, exact } = knownOfRow(row, allocation.total);
      return alternatives.map((alternative) => [
        allocation.plan.id,
        row.recipient.name,
        orEmpty(total),
        orEmpty(weight),
        orEmpty(weightSum),
        ...(exact === undefined ? ['', '', ''] : exactCells(exact)),
        alternative.method,
        alternative.method === allocation.plan.rounding.method ? 'ja' : 'nej',
        orEmpty(knownOfRow({ ...row, amount: alternative.amount }, allocation.total).amount),
        csvDecimal(alternative.residual),
        row.provisional ? 'ja' : 'nej',
      ]);
    }),
  );
}

/** What is not out yet is no zero. */
function orEmpty(value: Rational | undefined): string {
  return value === undefined ? '' : csvDecimal(value);
}
