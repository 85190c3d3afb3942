import type { Diagnostic } from '../../model/diagnostic.ts';
import type { DiagnosticCode } from '../../model/diagnostic-codes.ts';
import { one, type Rational, sum } from '../../model/exact/rational.ts';
import { plainNumber } from '../../model/exact/unit.ts';
import type { AllocationFacit } from '../../model/facit.ts';
import type { PublishedColumn, PublishedFigure, PublishedRow } from '../../model/published-table.ts';
import { totalRowKey } from '../../model/published-table.ts';
import type { AllocationResult, AllocationRow } from '../../model/result.ts';
import { keyName } from '../../model/scheme/allocation-key.ts';
import { keysIn } from '../../model/scheme/inner-keys.ts';
import { agrees, type CheckedCell, type CheckReport, compareCell, differenceOf } from './checked-cell.ts';
import type { PricedRow } from './common-price.ts';
import { amountCause, roundingCause } from './likely-cause.ts';
import { priceFinding } from './price-finding.ts';
import { cutOff, isCutOff } from './printed-table.ts';
import { rowsAddUp } from './rows-add-up.ts';
import { totalsNote } from './totals-of-rows.ts';

const columnNames: Readonly<Record<PublishedColumn, string>> = {
  vaegt: 'vægten',
  andel: 'andelen',
  eksakt: 'det eksakte beløb',
  beloeb: 'beløbet',
};
const rowCodes: Readonly<Record<PublishedColumn, DiagnosticCode>> = {
  vaegt: 'KONTROL-VAEGT',
  andel: 'KONTROL-ANDEL',
  eksakt: 'KONTROL-BELOEB',
  beloeb: 'KONTROL-BELOEB',
};

/** Holds every printed cell of an allocation's table against the allocation, and the rows against their total. */
export function checkPublishedAllocation(
  { source, table }: AllocationFacit,
  allocation: AllocationResult,
): CheckReport {
  // A weight known only from the table it should check proves nothing by agreeing with it.
  const circular =
    source !== undefined && keysIn(allocation.plan.key).some((key) => key.source?.id === source.id);
  const checked = table.rows.flatMap((row) => checkRow(row, allocation, circular));
  const priced = table.rows.flatMap(({ key, figures }): PricedRow[] => {
    const row = allocation.rows.find(({ recipient }) => recipient.key === key);
    const stated = figures.get('beloeb');
    return row === undefined || stated === undefined ? [] : [{ row, stated }];
  });
  const price = priceFinding(priced, allocation);
  const findings = price === undefined ? [] : [price.finding];
  const cells = checked.map(({ finding, key, column, cell }): CheckedCell => {
    if (finding === undefined) return cell;
    if (price?.explains(key, column, cell.stated)) return { ...cell, verdict: 'indbyrdes' };
    if (price?.at !== key || !isOfAmount(column)) findings.push(finding);
    return cell;
  });
  if (cells.some(({ verdict }) => verdict === 'ukontrolleret')) {
    findings.push({
      code: 'KONTROL-SAMME-KILDE',
      severity: 'note',
      message: `${allocation.plan.key.label} er kun kendt fra tabellen selv og er ikke kontrolleret`,
      place: { file: table.source.file },
      advice: 'Rækkernes sum, andele og beløb er kontrolleret ud fra dem.',
    });
  }
  const totals = price === undefined ? totalsNote(priced, allocation, table.source) : [];
  return { cells, findings: [...findings, ...rowsAddUp(table, allocation), ...totals] };
}

function isOfAmount(column: PublishedColumn): boolean {
  return column === 'beloeb' || column === 'eksakt';
}

interface Checked {
  readonly key: string;
  readonly column: PublishedColumn;
  readonly cell: CheckedCell;
  readonly finding: Diagnostic | undefined;
}

function checkRow(published: PublishedRow, allocation: AllocationResult, circular: boolean): Checked[] {
  const row = allocation.rows.find(({ recipient }) => recipient.key === published.key);
  const { title: table } = allocation.plan;
  return [...published.figures].flatMap(([column, stated]): Checked[] => {
    const unit = isOfAmount(column) ? allocation.plan.unit : plainNumber;
    if (published.key === totalRowKey) {
      const where = { table, row: 'I alt', column, unit };
      const cell = compareCell(where, stated, totalOf(allocation, column), false);
      return [
        {
          key: published.key,
          column,
          cell,
          finding: differenceOf(cell, 'KONTROL-TOTAL', `${columnNames[column]} i alt`, () =>
            totalCause(column, stated, allocation),
          ),
        },
      ];
    }
    if (published.of !== undefined) {
      const { key, name } = published;
      const sums = sumsOf(allocation, published.of, column);
      const computed = sums.find((each) => agrees(stated, each)) ?? sums[0];
      const cell = compareCell({ table, row: name, column, unit }, stated, computed, false);
      const what = `${columnNames[column]} for "${name}"`;
      return [{ key, column, cell, finding: differenceOf(cell, 'KONTROL-TOTAL', what, () => undefined) }];
    }
    if (row === undefined) return [];
    const { name } = row.recipient;
    const unproven = circular && column === 'vaegt';
    const cell = compareCell({ table, row: name, column, unit }, stated, computedOf(row, column), unproven);
    const cause = () => causeOf(column, stated, row, allocation);
    const finding = differenceOf(cell, rowCodes[column], `${columnNames[column]} for ${name}`, cause);
    const isCut = finding !== undefined && isCutOff(stated, cell.computed);
    return [{ key: published.key, column, cell, finding: isCut ? cutOff(finding) : finding }];
  });
}

function computedOf(row: AllocationRow, column: PublishedColumn): Rational {
  switch (column) {
    case 'vaegt':
      return row.weight.value;
    case 'andel':
      return row.share;
    case 'eksakt':
      return row.exact;
    case 'beloeb':
      return row.amount;
  }
}

function totalOf(allocation: AllocationResult, column: PublishedColumn): Rational {
  switch (column) {
    case 'vaegt':
      return allocation.weightSum;
    case 'andel':
      return one;
    case 'eksakt':
    case 'beloeb':
      return allocation.total.value;
  }
}

/** What recipients have together: of amounts that were rounded one by one, also what they come to before that. */
function sumsOf(
  { rows }: AllocationResult,
  keys: readonly string[],
  column: PublishedColumn,
): [Rational, ...Rational[]] {
  const own = rows.filter(({ recipient }) => keys.includes(recipient.key));
  const total = (of: PublishedColumn) => sum(own.map((row) => computedOf(row, of)));
  return column === 'beloeb' ? [total('beloeb'), total('eksakt')] : [total(column)];
}

function causeOf(
  column: PublishedColumn,
  stated: PublishedFigure,
  row: AllocationRow,
  allocation: AllocationResult,
): string | undefined {
  switch (column) {
    case 'vaegt':
      return `Nøglen er ${keyName(allocation.plan.key)}.`;
    case 'andel':
      return roundingCause(stated, row.share);
    case 'eksakt':
      return roundingCause(stated, row.exact);
    case 'beloeb':
      return amountCause(stated, row, allocation);
  }
}

/** The total of a table may have been made by adding up its rounded rows. */
function totalCause(
  column: PublishedColumn,
  stated: PublishedFigure,
  { amountSum }: AllocationResult,
): string | undefined {
  return column === 'beloeb' && agrees(stated, amountSum)
    ? 'Det er summen af de afrundede rækker.'
    : undefined;
}
