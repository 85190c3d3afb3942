import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Rational } from '../../model/exact/rational.ts';
import type { PublishedTableInput } from '../../model/published.ts';
import { type PublishedTable, totalRowKey } from '../../model/published-table.ts';
import type { SettlementResult } from '../../model/result.ts';
import { notChecked } from './beside-figures.ts';
import type { CheckReport } from './checked-cell.ts';
import { checkPublishedTable } from './table.ts';

/** Holds every published figure of an afregning against the computed one: each fordeling, the difference, and the row of totals. */
export function checkPublishedSettlement(
  { table }: PublishedTableInput,
  settled: SettlementResult,
): CheckReport {
  const { plan, unit, parts, rows, partSums, total } = settled;
  const report = checkPublishedTable(plan.title, table, ({ key }, column) => {
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
  return { ...report, findings: [...report.findings, ...emptyCells(table, settled)] };
}

/** Says which amounts a published table does not have that it has of other recipients: they have not been checked. */
function emptyCells({ rows }: PublishedTable, settled: SettlementResult): Diagnostic[] {
  const isPublished = rows.some(({ figures }) => figures.has('beloeb'));
  const empty = settled.rows.flatMap(({ recipient }) => {
    const row = rows.find(({ key }) => key === recipient.key);
    return row === undefined || row.figures.has('beloeb') ? [] : [{ ...row, name: recipient.name }];
  });
  return !isPublished || empty.length === 0 ? [] : [notChecked('afregningen', empty)];
}
