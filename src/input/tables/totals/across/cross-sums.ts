import type { Diagnostic } from '../../../../model/diagnostic.ts';
import { parseAmount } from '../../../../model/exact/danish-number.ts';
import { formatExact, inNumber } from '../../../../model/exact/format.ts';
import {
  absolute,
  add,
  compare,
  isZero,
  multiply,
  type Rational,
  rational,
  subtract,
  zero,
} from '../../../../model/exact/rational.ts';
import { headingKey } from '../../../../model/heading.ts';
import { labelWords, totalWordIn } from '../../../../model/tables/total-words.ts';
import { type CsvCell, type CsvTable, placeOf } from '../../../reading/csv-table.ts';

/** A cell as a number, with how many decimals it is written with. */
interface Figure {
  readonly value: Rational;
  readonly decimals: number;
}

/** A row's total beside what the columns that it may sum come to. */
interface CrossSum {
  readonly cells: readonly CsvCell[];
  readonly total: Figure;
  readonly sum: Rational;
  /** So far apart are they at most where each figure is rounded by itself. */
  readonly slack: Rational;
}

/** The columns that a column of totals may sum, and its rows. */
interface Candidate {
  readonly parts: readonly number[];
  readonly rows: readonly CrossSum[];
}

const ofYear =
  /^(?:hele )?(?:år(?:et)?|helår(?:et)?|årets? (?:budget|regnskab|beløb)|års(?:budget|total|sum|beløb))$/;
const yearHeading = /^(?:budget|regnskab|b|r|år)? ?(?:19|20)\d\d$/;

/**
 * Holds each column of totals (`I alt`, `Året`) against the columns right beside it. Which of them it sums is what half of the rows
 * or more show, or their headings, where they are all months, quarters or halves of a year. A row that does not add up is a `fejl` where the
 * column is read, an `advarsel` where it is not, and a `note` where rounding of each figure by itself can be the reason.
 *
 * @param amounts the columns that are read.
 */
export function judgeCrossSums({ columns, rows }: CsvTable, amounts: readonly number[]): Diagnostic[] {
  const headings = columns.map(({ text }) => text);
  return headings.flatMap((heading, at): Diagnostic[] => {
    const isNamed = isTotalHeading(heading);
    if (!isNamed && !yearHeading.test(labelWords(heading))) return [];
    const figures = figuresOf(rows);
    const found = [-1, 1]
      .flatMap((step) => candidates(rows, figures, at, step))
      .filter(
        ({ parts, rows: own }) =>
          isYear(parts.map((each) => headings[each] ?? '')) || (isNamed && isShown(own)),
      );
    const [best] = found.sort((a, b) => matches(b.rows) - matches(a.rows) || b.parts.length - a.parts.length);
    return best === undefined ? [] : apart(best, headings, at, amounts.includes(at));
  });
}

function isTotalHeading(heading: string): boolean {
  const kind = totalWordIn(heading)?.kind;
  return kind === 'total' || kind === 'maybe' || ofYear.test(labelWords(heading));
}

/** The numbers of a column; undefined where a cell is none. Each column is read once, and an empty cell is nothing. */
function figuresOf(rows: CsvTable['rows']) {
  const known = new Map<number, readonly Figure[] | undefined>();
  return (at: number): readonly Figure[] | undefined => {
    if (!known.has(at)) known.set(at, allFigures(rows.map((cells) => cells[at]?.text ?? '')));
    return known.get(at);
  };
}

function allFigures(texts: readonly string[]): readonly Figure[] | undefined {
  const figures: Figure[] = [];
  for (const text of texts) {
    const isNothing = text === '' || text === '-';
    const number = isNothing ? ({ ok: true, value: zero, decimals: 0 } as const) : parseAmount(text);
    if (!number.ok) return undefined;
    figures.push(number);
  }
  return texts.some((text) => text !== '') ? figures : undefined;
}

/** Two columns or more on one side of a column, each time one more, as far as they are of numbers. */
function candidates(
  rows: CsvTable['rows'],
  figures: ReturnType<typeof figuresOf>,
  at: number,
  step: number,
): Candidate[] {
  const totals = figures(at);
  const found: Candidate[] = [];
  const parts: number[] = [];
  let sums: readonly Figure[] = rows.map(() => ({ value: zero, decimals: 0 }));
  for (let part = at + step; totals !== undefined; part += step) {
    const own = part < 0 ? undefined : figures(part);
    if (own === undefined) break;
    parts.push(part);
    sums = sums.map(({ value, decimals }, row) => ({
      value: add(value, own[row]?.value ?? zero),
      decimals: Math.max(decimals, own[row]?.decimals ?? 0),
    }));
    if (parts.length > 1)
      found.push({
        parts: [...parts].sort((a, b) => a - b),
        rows: rowsOf(rows, totals, sums, at, parts.length),
      });
  }
  return found;
}

/** The rows with a total, or with something that should have one. */
function rowsOf(
  rows: CsvTable['rows'],
  totals: readonly Figure[],
  sums: readonly Figure[],
  at: number,
  parts: number,
): CrossSum[] {
  return rows.flatMap((cells, row): CrossSum[] => {
    const [total, sum] = [totals[row], sums[row]];
    if (total === undefined || sum === undefined || cells[at]?.text === '') return [];
    if (isZero(total.value) && isZero(sum.value)) return [];
    const half = rational(1n, 2n * 10n ** BigInt(Math.max(total.decimals, sum.decimals)));
    return [{ cells, total, sum: sum.value, slack: multiply(half, rational(BigInt(parts + 1))) }];
  });
}

function isSum({ total, sum }: CrossSum): boolean {
  return isZero(subtract(total.value, sum));
}

function matches(rows: readonly CrossSum[]): number {
  return rows.filter(isSum).length;
}

/** Whether half of the rows say that the columns are the parts. */
function isShown(rows: readonly CrossSum[]): boolean {
  return matches(rows) > 0 && 2 * matches(rows) >= rows.length;
}

const months = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const partOfYear =
  /^(?:(?<number>[1-4])\.? ?|[kq](?<quarter>[1-4])$)(?<kind>k|kv|kvt|kvartal|halvår)?\.?(?: (?:19|20)\d\d)?$/;

/** Whether headings are those of twelve months, four quarters or two halves: all of a year. */
function isYear(headings: readonly string[]): boolean {
  const keys = headings.map(headingKey);
  if (keys.length === months.length) return keys.every((key, at) => key.startsWith(months[at] ?? ''));
  const said = keys.map((key) => partOfYear.exec(key)?.groups);
  const isInOrder = said.every((each, at) => (each?.number ?? each?.quarter) === `${at + 1}`);
  return isInOrder && keys.length === (said[0]?.kind === 'halvår' ? 2 : 4);
}

/** A total of fewer units than this for each that is rounded is so small that one unit too much is no rounding. */
const leastUnits = rational(100n);

function isRounding({ total, sum, slack }: CrossSum): boolean {
  const isSmall = compare(absolute(total.value), multiply(slack, leastUnits)) < 0;
  return !isSmall && compare(absolute(subtract(total.value, sum)), slack) <= 0;
}

function apart(
  { parts, rows }: Candidate,
  headings: readonly string[],
  at: number,
  isRead: boolean,
): Diagnostic[] {
  const wrong = rows.filter((row) => !isSum(row));
  const [rounded, faults] = [wrong.filter(isRounding), wrong.filter((row) => !isRounding(row))];
  const heading = headings[at] ?? '';
  const summed = `"${headings[parts[0] ?? 0]}" til "${headings[parts.at(-1) ?? 0]}"`;
  const tell = (own: readonly CrossSum[], severity: Diagnostic['severity'], advice: string): Diagnostic[] => {
    const [row] = own;
    const cell = row?.cells[at];
    if (row === undefined || cell === undefined) return [];
    const more = own.length > 1 ? `, og så er det ${inNumber(own.length - 1, 'række', 'rækker')} til` : '';
    const difference = formatExact(absolute(subtract(row.total.value, row.sum)), 4);
    return [
      {
        code: 'TOTALKOLONNE',
        severity,
        message: `kolonnen "${heading}" er ${formatExact(row.total.value, 4)}, men ${summed} summer til ${formatExact(row.sum, 4)}${more}`,
        place: placeOf(cell),
        advice: `Forskellen er ${difference}${advice}`,
      },
    ];
  };
  return [
    ...tell(
      faults,
      isRead ? 'fejl' : 'advarsel',
      `. Ret tallene; er "${heading}" ingen sum, så giv kolonnen et andet navn.`,
    ),
    ...tell(rounded, 'note', ', og det kan være afrunding.'),
  ];
}
