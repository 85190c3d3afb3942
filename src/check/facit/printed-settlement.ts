import type { Rational } from '../../model/exact/rational.ts';
import type { PrintedFacit } from '../../model/facit.ts';
import { totalRowKey } from '../../model/published-table.ts';
import type { SettlementResult } from '../../model/result.ts';
import type { CheckReport } from './checked-cell.ts';
import { checkPrinted } from './printed-table.ts';

/** Holds every printed figure of an afregning against the computed one: each fordeling, the difference, and the row of totals. */
export function checkPrintedSettlement({ table }: PrintedFacit, settled: SettlementResult): CheckReport {
  const { plan, unit, parts, rows, partSums, total } = settled;
  return checkPrinted(plan.title, table, ({ key }, column) => {
    const part = plan.allocations.indexOf(column);
    const figure = (amounts: readonly (Rational | undefined)[], whole: Rational) =>
      column === 'beloeb' ? whole : amounts[part];
    const row = rows.find(({ recipient }) => recipient.key === key);
    const isTotal = key === totalRowKey;
    const computed = isTotal ? figure(partSums, total) : row && figure(row.parts, row.amount);
    if (computed === undefined) return undefined;
    const name = row?.recipient.name ?? 'I alt';
    return {
      code: isTotal ? 'KONTROL-TOTAL' : 'KONTROL-AFREGNING',
      what: `${column === 'beloeb' ? 'afregningen' : `"${parts[part]?.title}"`} for ${name}`,
      row: name,
      unit,
      computed: [computed],
      unproven: false,
    };
  });
}
