import type { ComparedSchemes } from '../../model/comparison.ts';
import { effects } from '../../model/comparison.ts';
import type { Rational } from '../../model/exact/rational.ts';
import { renderCsv } from '../format/csv.ts';
import { csvDecimal } from '../format/decimal.ts';
import { knownOfComparedRow } from './known.ts';

/** A row per fordeling and recipient, with the effects as the table shows them. */
export function comparisonCsv({ allocations }: ComparedSchemes): string {
  const amount = (value: Rational | undefined) => (value === undefined ? '' : csvDecimal(value));
  return renderCsv(
    ['fordeling', 'kommunekode', 'modtager', 'foer', 'efter', 'aendring', ...effects, 'enhed', 'foreloebig'],
    allocations.flatMap((compared) =>
      compared.rows.map((row) => {
        const { plan } = compared.after;
        const { before, after, change, shown } = knownOfComparedRow(row, compared);
        return [
          plan.id,
          row.recipient.municipalityCode ?? '',
          row.recipient.name,
          ...[before, after, change].map(amount),
          ...effects.map((effect) => amount(shown?.[effect])),
          plan.unit,
          row.before?.provisional === true || row.after?.provisional === true ? 'ja' : 'nej',
        ];
      }),
    ),
  );
}
