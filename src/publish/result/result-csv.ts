import { multiply, rational } from '../../model/exact/rational.ts';
import type { SchemeResult } from '../../model/result.ts';
import { renderCsv } from '../format/csv.ts';
import { csvDecimal } from '../format/decimal.ts';

/** A row per fordeling and recipient, without totals. Its columns are those of a facit, so that it reads back in. */
export function resultCsv({ allocations }: SchemeResult): string {
  return renderCsv(
    ['fordeling', 'kommunekode', 'modtager', 'vaegt', 'andel', 'eksakt', 'beloeb', 'enhed', 'foreloebig'],
    allocations.flatMap(({ plan, rows }) =>
      rows.map((row) => [
        plan.id,
        row.recipient.municipalityCode ?? '',
        row.recipient.name,
        csvDecimal(row.weight.value),
        `${csvDecimal(multiply(row.share, rational(100n)), 10)} %`,
        csvDecimal(row.exact, 10),
        csvDecimal(row.amount),
        plan.unit,
        row.provisional ? 'ja' : 'nej',
      ]),
    ),
  );
}
