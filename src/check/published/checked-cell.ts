import type { Diagnostic } from '../../model/diagnostic.ts';
import type { DiagnosticCode } from '../../model/diagnostic-codes.ts';
import { decimalsApart, formatPercent } from '../../model/exact/format.ts';
import {
  absolute,
  compare,
  multiply,
  type Rational,
  rational,
  subtract,
  zero,
} from '../../model/exact/rational.ts';
import { decimalsIn, numberIn } from '../../model/exact/unit.ts';
import type { FileAccount } from '../../model/file-account.ts';
import type { PublishedFigure } from '../../model/published-table.ts';

/** One cell of a published table held against the computation. */
export interface CheckedCell {
  /** The title of the fordeling, or of the key figures. */
  readonly table: string;
  readonly row: string;
  /** The published table's column. */
  readonly column: string;
  /** What it is counted in: that of the amounts, and none for a weight, a factor or a share. */
  readonly unit: string;
  readonly published: PublishedFigure;
  readonly computed: Rational;
  /** published − computed. */
  readonly difference: Rational;
  /**
   * `indbyrdes`: not the computed value, but what follows for this row from one cause that a finding of the table names (another
   * total, one row of another weight). `ukontrolleret`: the computation rests on the cell itself, so that it cannot be wrong by it.
   */
  readonly verdict: 'stemmer' | 'indbyrdes' | 'afviger' | 'ukontrolleret';
}

/** What a check found: every cell with its verdict, and a diagnostic for each thing to say. */
export interface CheckReport {
  readonly cells: readonly CheckedCell[];
  readonly findings: readonly Diagnostic[];
}

/** What a check of a whole ordning found. */
export interface SchemeReport extends CheckReport {
  /** How many overførsler and rammer were held against their rules. */
  readonly rules: number;
  /** Of every input file with rows, published tables among them. */
  readonly accounts: readonly FileAccount[];
}

/**
 * Whether a published figure can stand for a computed value: the value lies within half a unit of the last printed
 * decimal (an interval, as in XBRL Calculations 1.1).
 */
export function agrees(published: PublishedFigure, computed: Rational): boolean {
  const doubled = multiply(absolute(subtract(published.value, computed)), rational(2n));
  return compare(doubled, published.step) <= 0;
}

/** How many cells were held against a computation of their own, and how many could not be. */
export function countCells(cells: readonly CheckedCell[]): {
  readonly checked: number;
  readonly unchecked: number;
} {
  const unchecked = cells.filter(({ verdict }) => verdict === 'ukontrolleret').length;
  return { checked: cells.length - unchecked, unchecked };
}

/** Holds a published figure against what was computed. An `unproven` one rests on the print itself. */
export function compareCell(
  where: Pick<CheckedCell, 'table' | 'row' | 'column' | 'unit'>,
  published: PublishedFigure,
  computed: Rational,
  unproven: boolean,
): CheckedCell {
  const agreed = agrees(published, computed);
  const verdict = !agreed ? 'afviger' : unproven ? 'ukontrolleret' : 'stemmer';
  return { ...where, published, computed, difference: subtract(published.value, computed), verdict };
}

/** How many decimals, `least` or more, show that a published figure and the computed one differ, and by how much. */
export function decimalsToTell(
  { value, percent }: PublishedFigure,
  computed: Rational,
  least: number,
): number {
  const factor = rational(percent ? 100n : 1n);
  const [published, own] = [multiply(value, factor), multiply(computed, factor)];
  return decimalsApart(subtract(published, own), zero, decimalsApart(published, own, least));
}

/** Writes values beside a published figure so that the computed one is seen to be another: with four decimals, or as many as it takes. */
export function showApart(
  published: PublishedFigure,
  computed: Rational,
  unit: string,
): (shown: Rational) => string {
  const decimals = decimalsToTell(published, computed, published.percent ? 4 : decimalsIn(unit));
  return (shown) => (published.percent ? formatPercent(shown, decimals) : numberIn(shown, unit, decimals));
}

/** What a cell that differs has to say; undefined where it holds. */
export function differenceOf(
  cell: CheckedCell,
  code: DiagnosticCode,
  what: string,
  cause: () => string | undefined,
): Diagnostic | undefined {
  if (cell.verdict !== 'afviger') return undefined;
  const show = showApart(cell.published, cell.computed, cell.unit);
  const computed = show(cell.computed);
  const because = cause();
  return {
    code,
    severity: 'fejl',
    message: `${what} er ikke det beregnede`,
    place: { ...cell.published.origin, length: cell.published.text.length },
    stated: cell.published.text,
    computed,
    advice: `Angivet ${cell.published.text}, beregnet ${computed}, forskel ${show(cell.difference)}.${because === undefined ? '' : ` ${because}`}`,
  };
}
