import { type Diagnostic, FordelError } from '../../model/diagnostic.ts';
import type { InputFile } from '../../model/origin.ts';
import type { PublishedAllocationInput } from '../../model/published.ts';
import type {
  PublishedAllocation,
  PublishedAllocationRow,
  PublishedColumn,
  PublishedFigure,
} from '../../model/published-table.ts';
import { residualRowKey, totalRowKey } from '../../model/published-table.ts';
import type { AllocationResult, AllocationRow } from '../../model/result.ts';
import { keyName } from '../../model/scheme/allocation-key.ts';
import { keysIn } from '../../model/scheme/inner-keys.ts';
import { emptyCells, otherProvisional } from './beside-figures.ts';
import { agrees, type CheckedCell, type CheckReport, compareCell, differenceOf } from './checked-cell.ts';
import { columnNames, rowCodes } from './column-names.ts';
import type { PricedRow } from './common-price.ts';
import { expectedOf, unitOfColumn } from './expected-figures.ts';
import { amountCause, roundingCause, swappedCause } from './likely-cause.ts';
import { otherUnitFinding } from './other-unit.ts';
import { priceFinding } from './price-finding.ts';
import { rowsAddUp, totalOfRoundedRows } from './rows-add-up.ts';
import { cutOff, isCutOff, stranger } from './table.ts';
import { isGivenWithin, type TotalWindow, totalsNote, totalWindow, windowFinding } from './totals-of-rows.ts';

/**
 * Holds every published cell of an allocation's table against the allocation, and the rows against their total.
 *
 * @throws FordelError `FACIT-OVERSKYDENDE` for every cell of which nothing is expected: it has not been checked.
 */
export function checkPublishedAllocation(
  { source, table }: PublishedAllocationInput,
  allocation: AllocationResult,
): CheckReport {
  // A weight known only from the table it should check proves nothing by agreeing with it.
  const circular =
    source !== undefined && keysIn(allocation.plan.key).some((key) => key.source?.id === source.id);
  // One a column, which the fordeling does not have at all or not in such a row.
  const strangers = new Map<PublishedColumn, Diagnostic>();
  const priced = table.rows.flatMap(({ key, figures }): PricedRow[] => {
    const row = allocation.rows.find(({ recipient }) => recipient.key === key);
    const published = figures.get('beloeb');
    return row === undefined || published === undefined ? [] : [{ row, published }];
  });
  const causeOf = causes(table, priced, allocation);
  const window = totalWindow(priced, allocation);
  const checked = table.rows.flatMap((row) =>
    checkRow(row, allocation, circular, strangers, causeOf).map((each) =>
      withinWindow(each, row, allocation, window),
    ),
  );
  if (strangers.size > 0) throw new FordelError([...strangers.values()]);
  const price = otherUnitFinding(priced, allocation) ?? priceFinding(priced, allocation);
  const findings = price === undefined ? [] : [price.finding];
  const cells = checked.map(({ finding, key, column, cell }): CheckedCell => {
    if (finding === undefined) {
      return price?.at === key && isOfAmount(column) ? { ...cell, verdict: 'afviger' } : cell;
    }
    if (price?.explains(key, column, cell.published)) return { ...cell, verdict: 'indbyrdes' };
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
  const totals = price === undefined ? totalsSaid(priced, checked, allocation, table.source, window) : [];
  return {
    cells,
    findings: [
      ...findings,
      ...totalOfRoundedRows(table, allocation),
      ...rowsAddUp(table, allocation),
      ...emptyCells(table, allocation),
      ...otherProvisional(table, allocation),
      ...totals,
    ],
  };
}

/** Which totals give the table: of those that the ordning's may be, where it is only known rounded. */
function totalsSaid(
  priced: readonly PricedRow[],
  checked: readonly Checked[],
  allocation: AllocationResult,
  source: InputFile,
  window: TotalWindow | undefined,
): Diagnostic[] {
  if (window === undefined) return totalsNote(priced, allocation, source);
  const isEachGiven = checked.every(({ column, finding }) => !isOfAmount(column) || finding === undefined);
  return windowFinding(window, isEachGiven, allocation, source);
}

/** A cell that is not the computed one agrees where another total within the precision gives it. */
function withinWindow(
  checked: Checked,
  row: PublishedAllocationRow,
  allocation: AllocationResult,
  window: TotalWindow | undefined,
): Checked {
  const { cell, column, finding } = checked;
  if (window === undefined || finding === undefined) return checked;
  if (!isGivenWithin(window, row, column, cell.published, allocation)) return checked;
  return { ...checked, cell: { ...cell, verdict: 'stemmer' }, finding: undefined };
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

function checkRow(
  ofTable: PublishedAllocationRow,
  allocation: AllocationResult,
  circular: boolean,
  strangers: Map<PublishedColumn, Diagnostic>,
  causeOf: ReturnType<typeof causes>,
): Checked[] {
  const { key } = ofTable;
  const row = allocation.rows.find(({ recipient }) => recipient.key === key);
  const name = row?.recipient.name ?? (key === totalRowKey ? 'I alt' : ofTable.name);
  return [...ofTable.figures].flatMap(([column, published]): Checked[] => {
    const expected = expectedOf(ofTable, column, allocation);
    if (expected === undefined) {
      if (!strangers.has(column)) strangers.set(column, stranger({ key: name }, column, published));
      return [];
    }
    const where = { table: allocation.plan.title, row: name, column, unit: unitOfColumn(column, allocation) };
    const unproven = circular && column === 'vaegt' && row !== undefined;
    const nearest = expected.find((each) => agrees(published, each)) ?? expected[0];
    const cell = compareCell(where, published, nearest, unproven);
    const isTotal = row === undefined && key !== residualRowKey;
    const what = key === totalRowKey ? 'i alt' : `for ${isTotal ? `"${name}"` : name}`;
    const finding = differenceOf(
      cell,
      isTotal ? 'KONTROL-TOTAL' : rowCodes[column],
      `${columnNames[column]} ${what}`,
      () => row && causeOf(column, published, row),
    );
    const isCut = finding !== undefined && row !== undefined && isCutOff(published, cell.computed);
    return [{ key, column, cell, finding: isCut ? cutOff(finding) : finding }];
  });
}

/** Why a figure of a row is another, as far as the published rows say. */
function causes(table: PublishedAllocation, priced: readonly PricedRow[], allocation: AllocationResult) {
  return (column: PublishedColumn, published: PublishedFigure, row: AllocationRow): string | undefined => {
    if (column === 'pr_enhed_beloeb') return undefined;
    const swapped = swappedCause(column, row, table, allocation);
    if (swapped !== undefined) return swapped;
    switch (column) {
      case 'vaegt':
        return `Nøglen er ${keyName(allocation.plan.key)}.`;
      case 'andel':
        return roundingCause(published, row.share);
      case 'eksakt':
        return roundingCause(published, row.exact);
      case 'beloeb':
        return amountCause(published, row, priced, allocation);
      case 'eksakt_taeller':
      case 'eksakt_naevner':
        return undefined;
    }
  };
}
