import { parseDate } from '../../../model/exact/calendar-date.ts';
import { isPeriodColumn } from '../../../model/exact/period.ts';
import { unitOf } from '../../../model/exact/unit.ts';
import { headingKey } from '../../../model/heading.ts';
import type { CsvCell } from './records.ts';

/** Where a table begins in a file that has more above it. */
export interface TableHead {
  /** The cells with text in the lines above the head: what the table is called, and often its unit. */
  readonly titles: readonly CsvCell[];
  readonly columns: readonly CsvCell[];
  /** What the lines right under the head say of the unit, by column. */
  readonly units: readonly (CsvCell | undefined)[];
  /** What stands under the head that is no unit: the years of the columns. */
  readonly years: readonly CsvCell[];
  readonly body: readonly (readonly CsvCell[])[];
}

type Line = readonly CsvCell[];

/** A head further down than this is none. */
const mostAbove = 20;
/** Lines below a head that belong to it: of years, of units. */
const mostUnder = 3;
const year = /^(?:19|20|21)\d\d$/;
/** `2026`, `Budget 2026`, `2026-priser`. */
const yearOfAmounts =
  /^(?:(?:år|aar|budget|regnskab|b|r|bo|vedtaget)\.? ?)*(?:19|20|21)\d\d(?:[- ]?(?:pl|p\/l|priser|niveau))?$/i;
const figure = /^[\s(−–-]*\d[\d\s.,]*(?:,-)?[)\s−–-]*(?:kr\.?)?$/i;

/**
 * Finds the head by the columns that are read: the first line that has most of them, or two lines that have more of them
 * together (`Budget` over `2025` and `2026` is `Budget 2025` and `Budget 2026`). Where none has one of them, it is the first with most
 * texts that are no figures, so that it can be said what the columns are. The first line is the head where a line above would be
 * lost that is one of a table.
 *
 * @param lines at least one.
 * @param wanted the headings of the columns that are read.
 */
export function findHead(lines: readonly Line[], wanted: readonly string[]): TableHead {
  const keys = new Set(wanted.map(headingKey));
  const score = (line: Line) => line.filter(({ text }) => keys.has(headingKey(text))).length;
  const near = lines.slice(0, mostAbove);
  const single = bestOf(near.map(score), near);
  const pairs = near.slice(0, -1).map((line, at) => joined(line, near[at + 1] ?? []));
  const double = bestOf(pairs.map(score), pairs);
  const isDouble = double.score > single.score;
  const likely = wanted.length > 0 && single.score === 0 ? bestOf(near.map(countOfTexts), near) : single;
  const at = isDouble ? double.at : likely.at;
  const columns = (isDouble ? pairs[at] : lines[at]) ?? [];
  const above = lines.slice(0, at);
  if (above.some(isRow)) return headAt(lines[0] ?? [], [], lines.slice(1));
  return headAt(columns, above, lines.slice(at + (isDouble ? 2 : 1)));
}

/**
 * The line with the highest score. Of several the one with most text, which a title has less of (`Budget;2026;` over
 * `post;2025;2026`), then the one with most years.
 */
function bestOf(
  scores: readonly number[],
  lines: readonly Line[],
): { readonly at: number; readonly score: number } {
  const score = Math.max(0, ...scores);
  const weightAt = (at: number) => {
    const texts = lines[at]?.filter(({ text }) => text !== '') ?? [];
    return texts.length * 1000 + texts.filter(({ text }) => year.test(text)).length;
  };
  const best = scores.flatMap((each, at) => (each === score ? [at] : []));
  const at = best.reduce((most, each) => (weightAt(each) > weightAt(most) ? each : most), best[0] ?? 0);
  return { score, at: score === 0 ? 0 : at };
}

/** Whether a line is one of a table: it names something and has a figure that is no year, unit or date. */
function isRow(line: Line): boolean {
  const texts = line.filter(({ text }) => text !== '');
  const isFigure = (cell: CsvCell) =>
    figure.test(cell.text) && !year.test(cell.text) && !isUnit(cell) && parseDate(cell.text) === undefined;
  return texts.length > 1 && texts.some(isFigure) && texts.some(({ text }) => !figure.test(text));
}

/** How many columns a line may name. */
function countOfTexts(line: Line): number {
  return line.filter(({ text }) => text !== '' && (year.test(text) || !figure.test(text))).length;
}

function headAt(columns: Line, above: readonly Line[], below: readonly Line[]): TableHead {
  const titles = above.flat().filter(({ text }) => text !== '');
  const first = below.slice(0, mostUnder + 1).findIndex((line) => !isOfHead(line, columns));
  const under = below.slice(0, Math.max(0, first));
  const units = columns.map((_, at) => under.map((line) => line[at]).find(isUnit));
  const years = under.flatMap((line) => line.filter((cell) => cell.text !== '' && !isUnit(cell)));
  return {
    titles,
    columns,
    units: units.every((cell) => cell === undefined) ? [] : units,
    years,
    body: below.slice(under.length),
  };
}

/**
 * Whether a line below the head belongs to it: it names no row, and all that it has are units and years. A year under the heading of
 * years is one of a row.
 */
function isOfHead(line: Line, columns: Line): boolean {
  const isYearOf = ({ text }: CsvCell, at: number) =>
    yearOfAmounts.test(text) && !isPeriodColumn(columns[at]?.text ?? '', '');
  const hasText = line.some(({ text }) => text !== '');
  const hasNone = line.some(({ text }) => text === '');
  return (
    hasText && hasNone && line.every((cell, at) => cell.text === '' || isUnit(cell) || isYearOf(cell, at))
  );
}

function isUnit(cell: CsvCell | undefined): boolean {
  if (cell === undefined) return false;
  const text = cell.text.replace(/^\((.*)\)$/, '$1');
  return unitOf(text).kind === 'penge' || /^(?:kr\.?|dkk)\s?(?:1[.\s]?000|mio\.?|mia\.?)$/i.test(text);
}

/** The headings of two lines; what stands over several columns is of those to its right, too. */
function joined(upper: Line, lower: Line): CsvCell[] {
  let over = '';
  return lower.map((cell, at) => {
    const own = upper[at]?.text ?? '';
    if (own !== '') over = own;
    const [text, place] = cell.text === '' ? [own, upper[at] ?? cell] : [`${over} ${cell.text}`.trim(), cell];
    // Where a cell stands is looked for when it is asked for.
    return {
      text,
      get origin() {
        return place.origin;
      },
    };
  });
}
