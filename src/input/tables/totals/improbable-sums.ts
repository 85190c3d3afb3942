import { greatestCommonDivisor, magnitude } from '../../../model/exact/integer.ts';
import { isZero, overCommonDenominator, rational, zero } from '../../../model/exact/rational.ts';
import { headingKey } from '../../../model/heading.ts';
import type { CandidateRow } from './find-totals.ts';
import type { LabelColumns } from './label-columns.ts';
import { type Figures, minus, plus, textOf } from './open-rows.ts';

/** A row is asked about where only one table in so many would have a sum like it by chance. */
const certainty = 100n;

/**
 * The rows without words of totals that equal the sum of two or more rows right above or below them, where that is hardly by chance.
 * How probable chance is depends on the figure, counted in the largest unit that it and its parts are whole numbers of, and on how many
 * sums there are to hit: 1.500 after 1.000 and 500 is three units, and a line; 1.499,99 after 1.037,54 and 462,45 is 149.999. There are few sums from
 * the beginning of a table, of a group or after the last sum, and many from anywhere. The last or the first row may be a unit a part
 * apart from all others, which are rounded.
 */
export function improbableSums(
  rows: readonly CandidateRow[],
  { labels }: LabelColumns,
): readonly CandidateRow[] {
  const counted = rows.filter(({ figures }) => !figures.every(isZero));
  if (counted.length < 3) return [];
  const found = sumsAbove(counted, labels);
  const sums = new Set(found.length > 0 ? found : sumsAbove(counted.toReversed(), labels));
  return rows.filter((row) => sums.has(row));
}

/** Those that sum rows before them in this order. */
function sumsAbove(rows: readonly CandidateRow[], labels: readonly number[]): CandidateRow[] {
  const found: CandidateRow[] = [];
  /** The rows that are no sums, and what those before each come to. */
  const parts: CandidateRow[] = [];
  let before: Figures = (rows[0]?.figures ?? []).map(() => zero);
  /** The last place from which the rows come to so much, by what those before it come to. */
  const starts = new Map<string, number>([[textOf(before), 0]]);
  const anchors = new Anchors(rows, labels);
  for (const row of rows) {
    const start = starts.get(textOf(minus(before, row.figures))) ?? parts.length;
    const own = parts.slice(start);
    const ways = anchors.waysTo(row, parts[start]);
    if (own.length > 1 && likelihood(row, own) >= certainty * ways) {
      found.push(row);
      anchors.begin();
      continue;
    }
    anchors.pass(row);
    parts.push(row);
    before = plus(before, row.figures);
    starts.set(textOf(before), parts.length);
  }
  const last = rows.at(-1);
  if (last !== undefined && parts.at(-1) === last && isRounded(last, parts.slice(0, -1))) found.push(last);
  return found;
}

/** Where a sum may well begin: at the first row, at the first of a group, after another sum; or stand: first or last. */
class Anchors {
  readonly #first: Set<CandidateRow | undefined>;
  readonly #last: CandidateRow | undefined;
  readonly #few: bigint;
  readonly #many: bigint;
  readonly #labels: readonly number[];
  #above: CandidateRow | undefined;

  constructor(rows: readonly CandidateRow[], labels: readonly number[]) {
    const count = BigInt(rows.length);
    this.#first = new Set([rows[0]]);
    this.#last = rows.at(-1);
    this.#few = 4n * (count - 2n);
    this.#many = count * count;
    // Where each row has a text of its own, it begins no group.
    this.#labels = labels.filter((at) => {
      const texts = new Set(rows.map(({ cells }) => headingKey(cells[at]?.text ?? '')));
      return 2 * texts.size <= rows.length + 1;
    });
  }

  /** That the next row begins a sum. */
  begin(): void {
    this.#above = undefined;
  }

  pass(row: CandidateRow): void {
    const above = this.#above;
    const isOther = (at: number) => {
      const text = headingKey(row.cells[at]?.text ?? '');
      return text !== '' && text !== headingKey(above?.cells[at]?.text ?? '');
    };
    if (above === undefined || this.#labels.some(isOther)) this.#first.add(row);
    this.#above = row;
  }

  /** How many sums there are in the table that stand and begin as one of the rows from another does. */
  waysTo(row: CandidateRow, from: CandidateRow | undefined): bigint {
    return row === this.#last || this.#first.has(from) ? this.#few : this.#many;
  }
}

/** How many other figures a row could have had, in the largest unit that it and its parts are multiples of. */
function likelihood({ figures }: CandidateRow, parts: readonly CandidateRow[]): bigint {
  return figures.reduce((most, figure, at) => {
    const { numerators } = overCommonDenominator([figure, ...amountsIn(parts, at)]);
    const unit = numerators.reduce(greatestCommonDivisor, 0n);
    const units = unit === 0n ? 0n : magnitude(numerators[0] ?? 0n) / unit;
    return units > most ? units : most;
  }, 0n);
}

/**
 * Whether a row is as far from the sum of others at most as a unit of each can explain, and seldom so by chance: it is near none of them, and
 * has many units.
 */
function isRounded(row: CandidateRow, others: readonly CandidateRow[]): boolean {
  if (others.length < 2) return false;
  const slack = BigInt(others.length);
  let most = 0n;
  let isSame = true;
  const isNear = row.figures.every((figure, at) => {
    const [own = 0n, ...parts] = inDecimals([figure, ...amountsIn(others, at)]);
    const isSlack = (apart: bigint) => magnitude(apart) <= slack;
    if (magnitude(own) > most) most = magnitude(own);
    const apart = parts.reduce((rest, part) => rest - part, own);
    if (apart !== 0n) isSame = false;
    return isSlack(apart) && !parts.some((part) => isSlack(own - part));
  });
  return isNear && !isSame && most >= certainty * (2n * slack + 1n);
}

function amountsIn(rows: readonly CandidateRow[], at: number): Figures {
  return rows.flatMap(({ figures }) => figures[at] ?? []);
}

/** Figures as whole numbers of what they can be rounded to: 1.000, 100, 10, 1, or the last decimal of them. */
function inDecimals(figures: Figures): readonly bigint[] {
  let { numerators } = overCommonDenominator([...figures, finest]);
  numerators = numerators.slice(0, -1);
  while (numerators.some((each) => each !== 0n) && numerators.every((each) => each % 10n === 0n))
    numerators = numerators.map((each) => each / 10n);
  return numerators;
}

/** No figure of a table has more decimals. */
const finest = rational(1n, 1_000_000n);
