import { type Diagnostic, FordelError } from '../../model/diagnostic.ts';
import type { DiagnosticCode } from '../../model/diagnostic-codes.ts';
import { absolute, equal, type Rational, sign } from '../../model/exact/rational.ts';
import { roundDown } from '../../model/exact/rounding.ts';
import type { PublishedFigure, PublishedRow, PublishedTable } from '../../model/published-table.ts';
import { agrees, type CheckedCell, type CheckReport, compareCell, differenceOf } from './checked-cell.ts';

/** What a published cell should be. */
export interface Expectation {
  readonly code: DiagnosticCode;
  /** The cell in words, for a message. */
  readonly what: string;
  /** The row in words, for the table of cells. */
  readonly row: string;
  /** What it is counted in; see `CheckedCell`. */
  readonly unit: string;
  /** Any of these will do; the first is the one to show. */
  readonly computed: readonly [Rational, ...Rational[]];
  /** The computation has the figure from the print itself. */
  readonly unproven: boolean;
  readonly cause?: (published: PublishedFigure) => string | undefined;
}

/**
 * Holds each published cell against what is expected of it. A percentage that is the exact one cut off is an `advarsel`
 * of its own: the figure behind it is right, the printing is not.
 *
 * @throws FordelError `FACIT-OVERSKYDENDE` for every cell of which nothing is expected: it has not been checked.
 */
export function checkPublishedTable(
  title: string,
  table: PublishedTable,
  expected: (row: PublishedRow, column: string) => Expectation | undefined,
): CheckReport {
  const strangers: Diagnostic[] = [];
  const cells: CheckedCell[] = [];
  const findings: Diagnostic[] = [];
  for (const row of table.rows) {
    for (const [column, published] of row.figures) {
      const expectation = expected(row, column);
      if (expectation === undefined) {
        strangers.push(stranger(row, column, published));
        continue;
      }
      const { code, what, row: named, unit, computed, unproven, cause } = expectation;
      const nearest = computed.find((value) => agrees(published, value)) ?? computed[0];
      const cell = compareCell({ table: title, row: named, column, unit }, published, nearest, unproven);
      const finding = differenceOf(cell, code, placed(what, row), () => cause?.(published));
      cells.push(cell);
      if (finding !== undefined) findings.push(isCutOff(published, nearest) ? cutOff(finding) : finding);
    }
  }
  if (strangers.length > 0) throw new FordelError(strangers);
  return { cells, findings };
}

function placed(what: string, { page }: PublishedRow): string {
  return page === undefined ? what : `${what} (s. ${page})`;
}

/** A percentage printed as its exact value without the decimals that follow: 14,2857 as 14,2. */
export function isCutOff(published: PublishedFigure, exact: Rational): boolean {
  return (
    published.percent &&
    sign(published.value) === sign(exact) &&
    equal(absolute(published.value), roundDown(absolute(exact), published.step))
  );
}

export function cutOff(finding: Diagnostic): Diagnostic {
  return {
    ...finding,
    code: 'KONTROL-AFSKAARET',
    severity: 'advarsel',
    message: finding.message.replace('er ikke det beregnede', 'er skåret af, ikke afrundet'),
  };
}

/** A cell of which nothing is expected. */
export function stranger(
  row: Pick<PublishedRow, 'key'>,
  column: string,
  published: PublishedFigure,
): Diagnostic {
  return {
    code: 'FACIT-OVERSKYDENDE',
    severity: 'fejl',
    message: `ordningen har intet, der svarer til "${row.key}", ${column}`,
    place: { ...published.origin, length: published.text.length },
    advice: 'Ret rækkens navn eller kolonnen, eller tag cellen ud af facit.',
  };
}

/** Says which figures a published table cannot prove, where there are any. */
export function sameSourceNote(table: PublishedTable, { cells }: CheckReport, what: string): Diagnostic[] {
  if (!cells.some(({ verdict }) => verdict === 'ukontrolleret')) return [];
  return [
    {
      code: 'KONTROL-SAMME-KILDE',
      severity: 'note',
      message: `${what} er kun kendt fra tabellen selv og er ikke kontrolleret`,
      place: { file: table.source.file },
      advice: 'Hvad der følger af dem, er kontrolleret ud fra dem.',
    },
  ];
}
