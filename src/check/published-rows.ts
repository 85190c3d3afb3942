import { keyName, keysIn } from '../model/allocation-key.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { DiagnosticCode } from '../model/diagnostic-codes.ts';
import { formatExact, formatPercent } from '../model/format.ts';
import type {
  PublishedColumn,
  PublishedFigure,
  PublishedRow,
  PublishedTable,
} from '../model/published-table.ts';
import { totalRowKey } from '../model/published-table.ts';
import { one, type Rational, subtract } from '../model/rational.ts';
import type { AllocationResult, AllocationRow, KeyFigureResult } from '../model/result.ts';
import type { PublishedPlan } from '../model/scheme.ts';
import { agrees, type CheckedCell, type CheckReport } from './checked-cell.ts';
import { amountCause, roundingCause } from './likely-cause.ts';
import { rowsAddUp } from './rows-add-up.ts';

const columnNames: Readonly<Record<PublishedColumn, string>> = {
  vaegt: 'vægten',
  andel: 'andelen',
  beloeb: 'beløbet',
};
const rowCodes: Readonly<Record<PublishedColumn, DiagnosticCode>> = {
  vaegt: 'KONTROL-VAEGT',
  andel: 'KONTROL-ANDEL',
  beloeb: 'KONTROL-BELOEB',
};

/** Holds every printed cell of an allocation's table against the allocation, and the rows against their total. */
export function checkPublishedAllocation(
  plan: PublishedPlan,
  table: PublishedTable,
  allocation: AllocationResult,
): CheckReport {
  // A weight known only from the table it should check proves nothing by agreeing with it.
  const circular =
    plan.source !== undefined &&
    keysIn(allocation.plan.key).some(({ source }) => source?.id === plan.source?.id);
  const checked = table.rows.flatMap((row) => checkRow(row, allocation, circular));
  const findings = checked.flatMap(({ finding }) => finding ?? []);
  const cells = checked.map(({ cell }) => cell);
  if (cells.some(({ verdict }) => verdict === 'ukontrolleret')) {
    findings.push({
      code: 'KONTROL-SAMME-KILDE',
      severity: 'note',
      message: `${allocation.plan.key.label} er kun kendt fra tabellen selv og er ikke kontrolleret`,
      place: { file: table.source.file },
      advice: 'Rækkernes sum, andele og beløb er kontrolleret ud fra dem.',
    });
  }
  return { cells, findings: [...findings, ...rowsAddUp(table, allocation)] };
}

/** Holds every printed key figure against the computed one. */
export function checkPublishedKeyFigures(
  table: PublishedTable,
  keyFigures: readonly KeyFigureResult[],
): CheckReport {
  const checked = table.rows.flatMap((row) => {
    const result = keyFigures.find(({ plan }) => plan.id === row.key);
    const stated = row.figures.get('beloeb');
    if (result === undefined || stated === undefined) return [];
    const cell = compareCell('Nøgletal', result.plan.title, 'beloeb', stated, result.value, false);
    return [
      {
        cell,
        finding: finding(cell, 'KONTROL-NOEGLETAL', result.plan.title, () =>
          roundingCause(stated, result.exact),
        ),
      },
    ];
  });
  return {
    cells: checked.map(({ cell }) => cell),
    findings: checked.flatMap(({ finding: found }) => found ?? []),
  };
}

interface Checked {
  readonly cell: CheckedCell;
  readonly finding: Diagnostic | undefined;
}

function checkRow(published: PublishedRow, allocation: AllocationResult, circular: boolean): Checked[] {
  const row = allocation.rows.find(({ recipient }) => recipient.key === published.key);
  return [...published.figures].flatMap(([column, stated]): Checked[] => {
    if (published.key === totalRowKey) {
      const cell = compareCell(
        allocation.plan.title,
        'I alt',
        column,
        stated,
        totalOf(allocation, column),
        false,
      );
      return [
        {
          cell,
          finding: finding(cell, 'KONTROL-TOTAL', `${columnNames[column]} i alt`, () =>
            totalCause(column, stated, allocation),
          ),
        },
      ];
    }
    if (row === undefined) return [];
    const { name } = row.recipient;
    const unproven = circular && column === 'vaegt';
    const cell = compareCell(allocation.plan.title, name, column, stated, computedOf(row, column), unproven);
    const cause = () => causeOf(column, stated, row, allocation);
    return [{ cell, finding: finding(cell, rowCodes[column], `${columnNames[column]} for ${name}`, cause) }];
  });
}

function compareCell(
  table: string,
  row: string,
  column: PublishedColumn,
  stated: PublishedFigure,
  computed: Rational,
  unproven: boolean,
): CheckedCell {
  const agreed = agrees(stated, computed);
  const verdict = !agreed ? 'afviger' : unproven ? 'ukontrolleret' : 'stemmer';
  return { table, row, column, stated, computed, difference: subtract(stated.value, computed), verdict };
}

function finding(
  cell: CheckedCell,
  code: DiagnosticCode,
  what: string,
  cause: () => string | undefined,
): Diagnostic | undefined {
  if (cell.verdict !== 'afviger') return undefined;
  const show = (value: Rational) =>
    cell.column === 'andel' ? formatPercent(value, 4) : formatExact(value, 4);
  const computed = show(cell.computed);
  const because = cause();
  return {
    code,
    severity: 'fejl',
    message: `${what} er ikke det beregnede`,
    place: { ...cell.stated.origin, length: cell.stated.text.length },
    stated: cell.stated.text,
    computed,
    advice: `Angivet ${cell.stated.text}, beregnet ${computed}, forskel ${show(cell.difference)}.${because === undefined ? '' : ` ${because}`}`,
  };
}

function computedOf(row: AllocationRow, column: PublishedColumn): Rational {
  switch (column) {
    case 'vaegt':
      return row.weight.value;
    case 'andel':
      return row.share;
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
    case 'beloeb':
      return allocation.total.value;
  }
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
