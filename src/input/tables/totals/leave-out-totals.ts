import type { Diagnostic } from '../../../model/diagnostic.ts';
import type { LeftOut } from '../../../model/file-account.ts';
import { headingKey } from '../../../model/heading.ts';
import type { BudgetCell } from '../../../model/scheme/budget.ts';
import { columnsOfChoice, type LineChoice, takes } from '../../../model/scheme/line-filter.ts';
import { type TotalWord, totalWordIn } from '../../../model/tables/total-words.ts';
import { type CandidateRow, findTotals } from './find-totals.ts';
import { labelColumns } from './label-columns.ts';
import { asOutline, outlineSums } from './outline.ts';
import { leaveOutParts } from './parts-of-above.ts';
import { labelOf } from './row-in-words.ts';
import { countedTotal, doubtsAboutTotals, linesBelow, mayBeParts } from './total-doubts.ts';
import { type DeclaredBy, notATotal, type TotalsTold, unknownTotal } from './totals-told.ts';

/** What is said about the rows of totals in a file. */
export interface TotalRules {
  /** The labels of rows that are totals, however they add up, beside those that are found; none are where it is empty. */
  readonly declared?: readonly string[] | undefined;
  /** Which lines each use of the file takes. */
  readonly choices?: readonly LineChoice[];
  /** Where it may be declared; in the ordning when nothing is said. */
  readonly declaredBy?: DeclaredBy;
  /** Whether rows may sum others without a word of it; not where each is named for whom it is of. */
  readonly isOutline?: boolean;
}

/** The rows of a table, where each cell in a column that is summed has its value. */
export interface TableOfRows {
  readonly file: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly BudgetCell[])[];
  /** The columns that are summed. */
  readonly amounts: readonly number[];
}

/** The rows that are lines of their own, and the others. */
interface Lines {
  readonly rows: readonly (readonly BudgetCell[])[];
  readonly leftOut: readonly LeftOut[];
}

/**
 * The rows of a table that are lines of their own. A row that totals others is left out where both its words and its figures
 * say so, and so is what is `heraf` the line above it. It is decided for the file as a whole, whatever is picked from it later.
 *
 * @param problems a total that is none, parts that exceed their line, and what may be a total are added to it.
 */
export function leaveOutTotals(table: TableOfRows, rules: TotalRules, problems: Diagnostic[]): Lines {
  const { columns, rows, amounts } = table;
  const { declared, choices = [], declaredBy = 'ordning' } = rules;
  if (amounts.length === 0) return { rows, leftOut: [] };
  const where = labelColumns(columns, rows, new Set(amounts));
  const isNone = declared?.length === 0;
  const wordsOf = wordsWith(declared ?? [], table, where.labels, problems);
  const read = rows.flatMap((cells): CandidateRow[] => {
    const figures = amounts.flatMap((at) => cells[at]?.value ?? []);
    // A figure that cannot be read has been reported.
    if (figures.length < amounts.length) return [];
    const words = wordsOf(cells);
    return [{ cells, figures, words, kind: isNone ? 'line' : kindOf(cells, words, where.labels) }];
  });
  const { candidates, leftOut } = leaveOutParts(read, amounts, problems);
  const found = findTotals(candidates, where);
  const totals = new Set(
    candidates.filter((row) => {
      if (row.kind === 'line' || isChosen(row, columns, choices)) return false;
      return isNamed(row) || !found.failed.has(row);
    }),
  );
  const told: TotalsTold = { amounts, declaredBy, totals };
  const lines = candidates.filter((row) => !totals.has(row));
  const mayTotal = (row: CandidateRow) => !isChosen(row, columns, choices);
  if (isNone) problems.push(...lines.filter(mayTotal).flatMap((row) => countedTotal(row, told)));
  else {
    const counted = lines.filter(({ kind }) => kind !== 'total');
    // Totals that all add up say that each of the others is a line.
    const isAnswered = declared !== undefined || (totals.size > 0 && found.failed.size === 0);
    const asked = (rules.isOutline !== false && !isAnswered && outlineSums(counted, where)) || [];
    const isTaken = choices.length === 0 || choices.some((each) => takesBoth(each, asked, counted, columns));
    if (asked.length > 0 && isTaken) problems.push(asOutline(asked, counted, told));
    else {
      for (const [row, sum] of found.failed)
        if (row.kind === 'total' && mayTotal(row)) problems.push(notATotal(row, sum, told));
      problems.push(...doubtsAboutTotals(lines, found, told));
      problems.push(...linesBelow(candidates, found.ofAllAbove, told));
    }
  }
  problems.push(...mayBeParts(read, told));
  const out = new Map(leftOut);
  for (const row of totals) {
    const label = labelOf(row);
    if (label !== undefined)
      out.set(row.cells, { origin: label.origin, reason: 'totalraekke', text: label.text, cells: row.cells });
  }
  if (out.size === 0) return { rows, leftOut: [] };
  return {
    rows: rows.filter((cells) => !out.has(cells)),
    leftOut: rows.flatMap((cells) => out.get(cells) ?? []),
  };
}

type Words = ReadonlyMap<number, TotalWord>;
const none: Words = new Map();

/** The words of totals in a row; the names that the ordning has are some. One that no row has is a problem. */
function wordsWith(
  declared: readonly string[],
  { file, rows }: TableOfRows,
  labels: readonly number[],
  problems: Diagnostic[],
): (cells: readonly BudgetCell[]) => Words {
  const names = new Set(declared.map(headingKey));
  if (declared.length > 0) {
    const known = new Set(rows.flatMap((cells) => labels.map((at) => headingKey(cells[at]?.text ?? ''))));
    const unknown = declared.filter((name) => !known.has(headingKey(name)));
    problems.push(...unknown.map((name) => unknownTotal(name, file)));
  }
  return (cells) => {
    let words: Map<number, TotalWord> | undefined;
    for (const at of labels) {
      const text = cells[at]?.text ?? '';
      const own = totalWordIn(text);
      const word =
        names.size > 0 && names.has(headingKey(text))
          ? ({ rest: '', ...own, kind: 'total', isBalance: true, isNamed: true } as const)
          : own;
      if (word !== undefined) words = (words ?? new Map()).set(at, word);
    }
    return words ?? none;
  };
}

/** A row without any label may be a total, where rows have labels. */
function kindOf(cells: readonly BudgetCell[], words: Words, labels: readonly number[]): CandidateRow['kind'] {
  if (words.size > 0) return [...words.values()].some(({ kind }) => kind === 'total') ? 'total' : 'maybe';
  const isNameless = labels.length > 0 && labels.every((at) => cells[at]?.text === '');
  return isNameless ? 'maybe' : 'line';
}

/**
 * Whether the ordning says itself what comes of a row, by its words: one use of the file picks it by them, `hvor: { alder: I alt
 * }`, or leaves it out by them, `udelad`, and no other leaves open what stands where they are.
 */
function isChosen(
  { cells, words }: CandidateRow,
  columns: readonly string[],
  choices: readonly LineChoice[],
): boolean {
  if (words.size === 0 || choices.length === 0) return false;
  const labels = [...words.keys()].map(
    (at) => [headingKey(columns[at] ?? ''), cells[at]?.text ?? ''] as const,
  );
  const uses = choices.map(({ where, leaves }) => {
    const [picked, left] = [where, leaves === 'resten' ? undefined : leaves].map((filter) => {
      const texts = new Map([...(filter ?? [])].map(([column, each]) => [headingKey(column), each]));
      return labels.map(([column, text]) => texts.get(column)?.includes(text));
    });
    return { picked: picked ?? [], isLeft: left?.includes(true) === true };
  });
  return (
    uses.every(({ picked, isLeft }) => isLeft || picked.some((is) => is !== undefined)) &&
    uses.some(({ picked, isLeft }) => isLeft || picked.every((is) => is === true))
  );
}

function isNamed({ words }: CandidateRow): boolean {
  return [...words.values()].some((word) => word.isNamed);
}

/** Whether a use of the file takes both a row that sums others and one that is none of those. */
function takesBoth(
  choice: LineChoice,
  sums: readonly CandidateRow[],
  rows: readonly CandidateRow[],
  columns: readonly string[],
): boolean {
  const keys = columns.map(headingKey);
  const asked = columnsOfChoice(choice).map((column) => [column, keys.indexOf(headingKey(column))] as const);
  const isTaken = ({ cells }: CandidateRow) =>
    takes(
      choice,
      new Map(asked.flatMap(([column, at]) => (cells[at] ? [[column, cells[at]] as const] : []))),
    );
  const isSum = new Set(sums);
  return sums.some(isTaken) && rows.some((row) => !isSum.has(row) && isTaken(row));
}
