import { absolute, compare, isZero, multiply, rational, sign } from '../../../model/exact/rational.ts';
import { headingKey } from '../../../model/heading.ts';
import type { BudgetCell } from '../../../model/scheme/budget.ts';
import { labelWords } from '../../../model/tables/total-words.ts';
import type { CandidateRow, FoundTotals } from './find-totals.ts';
import { type Figures, minus, plus, textOf } from './open-rows.ts';
import { isNamed } from './row-in-words.ts';

/** Rows of which only their words, their figures or their place say that they are no lines. */
export interface Doubt {
  /**
   * `sum`: words that a line may have, or none, and the figures of a sum. `nearly`: nearly those. `nameless`: a figure and nothing
   * else. `alone`: a total of a group that has no lines. `dashed`: each begins with a dash, under a line that they may be parts of. `part`: perhaps `heraf` of a line.
   */
  readonly kind: 'sum' | 'nearly' | 'nameless' | 'alone' | 'dashed' | 'part';
  readonly rows: readonly [CandidateRow, ...CandidateRow[]];
  /** The sum that they are nearly. */
  readonly sum?: Figures;
  /** The line that they may be parts of. */
  readonly whole?: CandidateRow;
  /** What says that one may be a part; of a total alone, what it says it is of. */
  readonly label?: string;
}

/** How far a figure is from a sum that it may have been meant to be, but for what was rounded: a fiftieth. */
const near = rational(50n);

/**
 * The rows that may be totals without their words and their figures both saying so.
 *
 * @param names the columns that may name a row; where there are none, each has a name.
 */
export function maybeTotals(
  rows: readonly CandidateRow[],
  { totals, failed }: FoundTotals,
  names: readonly number[] | undefined,
): Doubt[] {
  if (!rows.some(({ kind }) => kind === 'maybe')) return [];
  /** What the lines are called, and how many rows with words of totals have the same figures. */
  const called = new Set<string>();
  const worded = new Map<string, number>();
  for (const { kind, cells, figures, words } of rows) {
    const text = textOf(figures);
    if (kind === 'line') for (const cell of cells) called.add(labelWords(cell.text));
    else if (words.size > 0) worded.set(text, (worded.get(text) ?? 0) + 1);
  }
  return rows.flatMap((row): Doubt[] => {
    const words = [...row.words.values()];
    if (row.kind !== 'maybe' || isNamed(row)) return [];
    if (totals.has(row)) {
      // What it says that it sums is there: `Samlet pleje` of lines that are called Pleje.
      const isSure = words.some((word) => word.isSure || (word.rest !== '' && called.has(word.rest)));
      return isSure ? [] : [{ kind: 'sum', rows: [row] }];
    }
    const sum = failed.get(row);
    if (sum === undefined || words.some(({ isExact }) => isExact)) return [];
    if (isNear(row.figures, sum)) {
      // `Region Midtjylland` is no total of a `Region Nordjylland` that is the same.
      const own = textOf(sum) === textOf(row.figures) ? 1 : 0;
      const isOfAnother = words.length > 0 && (worded.get(textOf(sum)) ?? 0) > own;
      return isOfAnother ? [] : [{ kind: 'nearly', rows: [row], sum }];
    }
    const isNameless = names?.every((at) => row.cells[at]?.text === '') === true;
    return isNameless && !row.figures.every(isZero) ? [{ kind: 'nameless', rows: [row] }] : [];
  });
}

const moneyHeading = /(?:^|\D)(?:19|20|21)\d\d(?:\D|$)|bel(?:ø|oe)b|budget|regnskab|kr\.?$/;

/** Those columns that do not have amounts which are not read. */
export function namingColumns(columns: readonly string[], others: readonly number[]): number[] {
  return others.filter((at) => !moneyHeading.test(headingKey(columns[at] ?? '')));
}

const dash = /^[-–—•*·] *\p{L}/u;

/** The label that a row has with a dash before it, if any. */
export function dashedLabel({ cells }: CandidateRow): number {
  return cells.findIndex(({ text, value }: BudgetCell) => value === undefined && dash.test(text));
}

/** Rows with a dash under one without, that may be parts of it: each run of them together. */
export function maybeDashed(rows: readonly CandidateRow[], totals: ReadonlySet<CandidateRow>): Doubt[] {
  const doubts: Doubt[] = [];
  let whole: CandidateRow | undefined;
  let run: CandidateRow[] = [];
  const end = () => {
    const [first, ...others] = run;
    if (whole !== undefined && first !== undefined && mayBePartsOf(run, whole))
      doubts.push({ kind: 'dashed', rows: [first, ...others], whole });
    run = [];
  };
  for (const row of rows) {
    if (totals.has(row) || isNamed(row)) continue;
    if (dashedLabel(row) >= 0) run.push(row);
    else {
      end();
      whole = row;
    }
  }
  end();
  return doubts;
}

function mayBePartsOf(parts: readonly CandidateRow[], whole: CandidateRow): boolean {
  const nothing = minus(whole.figures, whole.figures);
  const sum = parts.reduce<Figures>((all, { figures }) => plus(all, figures), nothing);
  return sum.every((value, at) => {
    const all = whole.figures[at];
    return all !== undefined && sign(value) === sign(all) && compare(absolute(value), absolute(all)) <= 0;
  });
}

/** Whether figures are all those of a sum, or less than a fiftieth apart from it. */
export function isNear(figures: Figures, sum: Figures): boolean {
  return figures.every((value, at) => {
    const expected = sum[at];
    if (expected === undefined || isZero(expected)) return false;
    const [apart] = minus([value], [expected]);
    return apart !== undefined && compare(multiply(absolute(apart), near), absolute(expected)) <= 0;
  });
}
