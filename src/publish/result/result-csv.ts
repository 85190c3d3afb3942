import { multiply, rational } from '../../model/exact/rational.ts';
import type { SchemeResult } from '../../model/result.ts';
import { renderCsv } from '../format/csv.ts';
import { csvDecimal, exactCells } from '../format/decimal.ts';

/**
 * A row per fordeling and recipient, without totals, then one per afregning and recipient. Its columns are those of a facit, so that it
 * reads back in.
 */
export function resultCsv({ allocations, settlements }: SchemeResult): string {
  return renderCsv(
    [
      'fordeling',
      'kommunekode',
      'modtager',
      'vaegt',
      'andel',
      'eksakt',
      'eksakt_taeller',
      'eksakt_naevner',
      'beloeb',
      'enhed',
      'foreloebig',
    ],
    [
      ...allocations.flatMap(({ plan, rows }) =>
        rows.map((row) => [
          plan.id,
          row.recipient.municipalityCode ?? '',
          row.recipient.name,
          csvDecimal(row.weight.value),
          `${csvDecimal(multiply(row.share, rational(100n)), 10)} %`,
          ...exactCells(row.exact),
          csvDecimal(row.amount),
          plan.unit,
          row.provisional ? 'ja' : 'nej',
        ]),
      ),
      ...settlements.flatMap(({ plan, unit, rows }) =>
        rows.map(({ recipient, amount, provisional }) => [
          plan.id,
          recipient.municipalityCode ?? '',
          recipient.name,
          '',
          '',
          ...exactCells(amount),
          csvDecimal(amount),
          unit,
          provisional ? 'ja' : 'nej',
        ]),
      ),
    ],
  );
}
