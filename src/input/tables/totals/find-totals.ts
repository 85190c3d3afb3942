import { absolute, sum as addUp, compare, isZero, negate, zero } from '../../../model/exact/rational.ts';
import { labelWords, type TotalWord } from '../../../model/tables/total-words.ts';
import type { LabelColumns } from './label-columns.ts';
import { type Figures, minus, OpenRows, textOf } from './open-rows.ts';
import { type Part, ScopeSums, sideOf } from './scope-sums.ts';

/** A row of a table that is no part of the line above it. */
export interface CandidateRow extends Part {
  /** By column, the words of totals in its labels; a row whose labels are all empty may be a total, too. */
  readonly words: ReadonlyMap<number, TotalWord>;
  /** The gravest of them. */
  readonly kind: 'line' | 'maybe' | 'total';
}

/** What the rows of a table turned out to be. */
export interface FoundTotals {
  /** Those that sum others. */
  readonly totals: ReadonlySet<CandidateRow>;
  /** Those that say they do and do not, with the nearest sum of what they might be of. */
  readonly failed: ReadonlyMap<CandidateRow, Figures>;
  /** Those that sum others and are printed with fewer decimals, with the sum. */
  readonly rounded: ReadonlyMap<CandidateRow, Figures>;
  /** The last total, if it names nothing and sums all rows above it. */
  readonly ofAllAbove: CandidateRow | undefined;
}

/**
 * Holds each row with words of totals against what it may sum: all rows above or below it, those since the last total, the
 * totals together, and wherever they stand the rows that its other labels are of. All columns must agree. What only may be a
 * total needs two parts, or it is a line. The time is that of going through the rows a few times.
 */
export function findTotals(rows: readonly CandidateRow[], { dimensions }: LabelColumns): FoundTotals {
  const nothing = (rows[0]?.figures ?? []).map(() => zero);
  const downwards = summedInOrder(rows, dimensions, nothing);
  const upwards = summedInOrder(rows.toReversed(), dimensions, nothing);
  const totals = new Set([...downwards.totals, ...upwards.totals]);
  const parts = rows.filter((row) => row.kind !== 'total' && !totals.has(row));
  const scopes = new ScopeSums(parts, dimensions, nothing);
  const failed = new Map<CandidateRow, Figures>();
  const rounded = new Map([...upwards.rounded, ...downwards.rounded]);
  for (const row of rows) {
    if (row.kind === 'line' || totals.has(row)) continue;
    const near: Figures[] = [downwards.near.get(row), upwards.near.get(row)].flatMap((each) =>
      each ? [each] : [],
    );
    for (const scope of scopesOf(row, dimensions)) {
      const found = scopes.of(scope);
      if (found === undefined) continue;
      // A line that may be a total is among those that say what it says.
      const isOwn = row.kind === 'maybe' && [...scope].every(([at, text]) => row.cells[at]?.text === text);
      const sum = isOwn ? minus(found.sum, row.figures) : found.sum;
      const isSum = isSame(row.figures, sum) && found.parts - (isOwn ? 1 : 0) >= leastParts(row);
      if (
        isSum ||
        (isBalanceRow(row) && found.balance !== undefined && isEitherWay(row.figures, found.balance))
      )
        totals.add(row);
      near.push(sum);
    }
    if (!totals.has(row)) failed.set(row, nearest(row.figures, near) ?? nothing);
  }
  return { totals, failed: causes(rows, totals, failed), rounded, ofAllAbove: downwards.ofAllAbove };
}

/**
 * A total that fails only because one of its parts does is not told of, nor is one that sums what it should once the row before it is
 * taken for the total that it says it is.
 */
function causes(
  rows: readonly CandidateRow[],
  totals: ReadonlySet<CandidateRow>,
  failed: ReadonlyMap<CandidateRow, Figures>,
): ReadonlyMap<CandidateRow, Figures> {
  const open = new OpenRows((rows[0]?.figures ?? []).map(() => zero));
  const told = new Map(failed);
  /** By what a total was apart from its rows. */
  const known = new Set<string>();
  for (const row of rows) {
    if (row.kind !== 'total' || totals.has(row)) {
      if (row.kind === 'line' || !open.close(row.figures, 1)) open.push(row.figures, totals.has(row));
      continue;
    }
    if (!failed.has(row)) continue;
    const isSum = open.close(row.figures, 1);
    const sum = open.sinceTotal;
    const all = open.all;
    if (isSum || [sum, all].some((each) => known.has(textOf(minus(row.figures, each))))) {
      if (known.size > 0) told.delete(row);
    } else known.add(textOf(minus(row.figures, failed.get(row) ?? row.figures)));
    if (!isSum) open.putTogether();
  }
  return told;
}

/** The totals that sum rows before them in this order; for each other row with words, the sum it might have been. */
function summedInOrder(rows: readonly CandidateRow[], dimensions: readonly number[], nothing: Figures) {
  const totals = new Set<CandidateRow>();
  const near = new Map<CandidateRow, Figures>();
  const rounded = new Map<CandidateRow, Figures>();
  const open = new OpenRows(nothing);
  let ofAllAbove: CandidateRow | undefined;
  for (const [at, row] of rows.entries()) {
    const above = rows[at - 1];
    const between = isBalanceRow(row) ? open.betweenTotals : undefined;
    if (row.kind === 'line') open.push(row.figures);
    else if (open.close(row.figures, leastParts(row))) {
      totals.add(row);
      ofAllAbove = open.isOneTotal && isOfAll(row, dimensions) ? row : undefined;
    } else if (isOfSection(row, above) && open.closeLast(row.figures)) totals.add(row);
    else if (between !== undefined && isEitherWay(row.figures, between)) totals.add(row);
    else {
      const exact = row.kind === 'total' ? open.closeRounded(row.figures) : undefined;
      if (exact !== undefined) {
        totals.add(row);
        rounded.set(row, exact);
        continue;
      }
      near.set(row, nearest(row.figures, [open.sinceTotal, open.all]) ?? nothing);
      if (row.kind === 'maybe') open.push(row.figures);
    }
  }
  return { totals, near, rounded, ofAllAbove };
}

function leastParts({ kind, figures }: CandidateRow): number {
  return kind === 'total' || figures.every(isZero) ? 1 : 2;
}

/** What a row says beside the words of totals; then also what it says with them, `pleje` of `Pleje i alt`. */
function scopesOf(
  { cells, words }: CandidateRow,
  dimensions: readonly number[],
): ReadonlyMap<number, string>[] {
  const said = (texts: (at: number) => string | undefined) =>
    new Map(
      dimensions.flatMap((at) => {
        const text = texts(at) ?? '';
        return text === '' ? [] : [[at, text] as const];
      }),
    );
  const beside = said((at) => (words.has(at) ? '' : cells[at]?.text));
  const withWords = said((at) => (words.has(at) ? words.get(at)?.rest : cells[at]?.text));
  const withoutSide = new Map([...beside].filter(([, text]) => sideOf(text) === undefined));
  return [beside, withWords, withoutSide];
}

/**
 * Whether a row names what it totals: its section may be the one line beside it. `Lokaler i alt` is a total for sure, and `Lokaler Total`, as Excel
 * writes it, where the line is of `Lokaler`.
 */
function isOfSection({ kind, words }: CandidateRow, above: CandidateRow | undefined): boolean {
  return [...words.values()].some(
    ({ rest }) =>
      rest !== '' &&
      (kind === 'total' || above?.cells.some(({ text }) => labelWords(text) === rest) === true),
  );
}

/** Whether a row is called a total of all, and nothing beside. */
function isOfAll({ cells, words }: CandidateRow, dimensions: readonly number[]): boolean {
  return (
    [...words.values()].some((word) => word.isOfAll) &&
    dimensions.every((at) => words.has(at) || (cells[at]?.text ?? '') === '')
  );
}

function isBalanceRow({ words }: CandidateRow): boolean {
  return [...words.values()].some(({ isBalance }) => isBalance);
}

export function isSame(a: Figures, b: Figures): boolean {
  return textOf(a) === textOf(b);
}

function isEitherWay(a: Figures, b: Figures): boolean {
  return isSame(a, b) || isSame(a, b.map(negate));
}

/** The sum that is least apart from the figures, taken all columns together. */
function nearest(figures: Figures, sums: readonly Figures[]): Figures | undefined {
  const apart = (sum: Figures) => addUp(minus(figures, sum).map(absolute));
  return sums.reduce<Figures | undefined>(
    (best, sum) => (best === undefined || compare(apart(sum), apart(best)) < 0 ? sum : best),
    undefined,
  );
}
