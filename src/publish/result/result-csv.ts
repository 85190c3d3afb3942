import { multiply, type Rational, rational } from '../../model/exact/rational.ts';
import { perUnitName } from '../../model/exact/unit.ts';
import type { SchemeResult } from '../../model/result.ts';
import { renderCsv } from '../format/csv.ts';
import { csvDecimal, exactCells } from '../format/decimal.ts';

/**
 * A row per fordeling and recipient, without totals, then one per afregning and recipient. Its columns are those of a facit, so that it
 * reads back in.
 */
export function resultCsv({ allocations, settlements }: SchemeResult): string {
  const isPerUnit = allocations.some(({ plan }) => plan.per !== undefined);
  const perUnit = (...cells: string[]) => (isPerUnit ? cells : []);
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
      ...perUnit('pr_enhed', 'pr_enhed_beloeb'),
    ],
    [
      ...allocations.flatMap(({ plan, rows, perUnit: per }) =>
        rows.map((row, index) => [
          plan.id,
          row.recipient.municipalityCode ?? '',
          row.recipient.name,
          csvDecimal(row.weight.value),
          `${csvDecimal(multiply(row.share, rational(100n)), 10)} %`,
          ...exactCells(row.exact),
          csvDecimal(row.amount),
          plan.unit,
          row.provisional ? 'ja' : 'nej',
          ...perUnit(
            plan.per === undefined ? '' : perUnitName(plan.unit, plan.per.unit),
            decimalOrEmpty(per?.values[index], plan.per?.decimals),
          ),
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
          ...perUnit('', ''),
        ]),
      ),
    ],
  );
}

function decimalOrEmpty(value: Rational | undefined, decimals: number | undefined): string {
  return value === undefined ? '' : csvDecimal(value, decimals);
}
