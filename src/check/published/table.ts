import { type Diagnostic, FordelError } from '../../model/diagnostic.ts';
import type { DiagnosticCode } from '../../model/diagnostic-codes.ts';
import { type Interval, intersection, multiplesWithin } from '../../model/exact/interval.ts';
import {
  absolute,
  add,
  equal,
  multiply,
  type Rational,
  rational,
  sign,
  subtract,
} from '../../model/exact/rational.ts';
import { roundDown } from '../../model/exact/rounding.ts';
import type { PublishedFigure, PublishedRow, PublishedTable } from '../../model/published-table.ts';
import {
  agrees,
  type CheckedCell,
  type CheckReport,
  compareCell,
  differenceOf,
  showApart,
} from './checked-cell.ts';

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
  /** Where it rests on figures that are only known rounded: the values it may have, and the step they are rounded to, if any. */
  readonly within?: PossibleValues | undefined;
  readonly cause?: (published: PublishedFigure) => string | undefined;
}

/** The values that a figure may have, from one to another, of whole steps where it is rounded. */
export interface PossibleValues extends Interval {
  readonly step?: Rational | undefined;
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
      const { code, what, row: named, unit, computed, unproven, within, cause } = expectation;
      const nearest = computed.find((value) => agrees(published, value)) ?? computed[0];
      const cell = compareCell({ table: title, row: named, column, unit }, published, nearest, unproven);
      const finding = differenceOf(cell, code, placed(what, row), () => cause?.(published));
      if (finding !== undefined && within !== undefined && mayBe(published, within)) {
        cells.push({ ...cell, verdict: 'stemmer' });
        findings.push(withinNote(published, cell, placed(what, row), within));
        continue;
      }
      cells.push(cell);
      if (finding !== undefined) findings.push(isCutOff(published, nearest) ? cutOff(finding) : finding);
    }
  }
  if (strangers.length > 0) throw new FordelError(strangers);
  return { cells, findings };
}

/** Whether a published figure can stand for one of the values. */
function mayBe({ value, step }: PublishedFigure, within: PossibleValues): boolean {
  const half = multiply(step, rational(1n, 2n));
  const both = intersection([within, { from: subtract(value, half), to: add(value, half) }]);
  if (both === undefined) return false;
  return within.step === undefined || multiplesWithin(both, within.step) !== undefined;
}

function withinNote(
  published: PublishedFigure,
  cell: CheckedCell,
  what: string,
  { from, to }: PossibleValues,
): Diagnostic {
  const show = showApart(published, cell.computed, cell.unit);
  return {
    code: 'KONTROL-PRAECISION',
    severity: 'note',
    message: `${what} er inden for præcisionen`,
    place: { ...published.origin, length: published.text.length },
    advice: `Angivet ${published.text}, beregnet ${show(cell.computed)}; det kan være fra ${show(from)} til ${show(to)} (praecision).`,
  };
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
