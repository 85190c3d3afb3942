import type { TariffResult } from '../../model/scheme/tariff.ts';
import { renderCsv } from '../format/csv.ts';
import { csvDecimal, percentJson } from '../format/decimal.ts';

/** A row per takstgruppe. */
export function tariffCsv(tariffs: readonly TariffResult[]): string {
  return renderCsv(
    ['takst-id', 'gruppe', 'faktor', 'eksakt', 'forrige', 'takst', 'aendringPct'],
    tariffs.flatMap(({ plan, groups }) =>
      groups.map(({ group, exact, amount, previous }) => [
        plan.id,
        group.id,
        csvDecimal(group.factor),
        csvDecimal(exact, 10),
        previous === undefined ? '' : csvDecimal(previous.amount),
        csvDecimal(amount),
        previous?.change.share === undefined
          ? ''
          : `${percentJson(previous.change.share).replace('.', ',')} %`,
      ]),
    ),
  );
}
