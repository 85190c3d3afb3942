import type { Diagnostic } from '../../../model/diagnostic.ts';
import type { LeftOut } from '../../../model/file-account.ts';
import { headingKey } from '../../../model/heading.ts';
import type { BudgetCell } from '../../../model/scheme/budget.ts';
import type { LineChoice } from '../../../model/scheme/line-filter.ts';
import { type CandidateRow, findTotals } from './find-totals.ts';
import { labelColumns } from './label-columns.ts';
import { leaveOutParts } from './parts-of-above.ts';
import { labelOf } from './row-in-words.ts';
import {
  type DeclaredBy,
  doubtsAboutTotals,
  notATotal,
  type TotalsTold,
  unknownTotal,
} from './totals-told.ts';
import { type TotalWord, totalWordIn } from './words.ts';

/** What is said about the rows of totals in a file. */
export interface TotalRules {
  /** The labels of all rows that are totals, however they add up; undefined where they are to be found. */
  readonly declared?: readonly string[] | undefined;
  /** Which lines each use of the file takes. */
  readonly choices?: readonly LineChoice[];
  /** Where it may be declared; in the ordning when nothing is said. */
  readonly declaredBy?: DeclaredBy;
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
  const told: TotalsTold = { amounts, isDeclared: declared !== undefined, declaredBy };
  if (amounts.length === 0) return { rows, leftOut: [] };
  const where = labelColumns(columns, rows, new Set(amounts));
  const wordsOf = declared === undefined ? wordsIn : namedIn(declared, table, where.labels, problems);
  const read = rows.flatMap((cells): CandidateRow[] => {
    const figures = amounts.flatMap((at) => cells[at]?.value ?? []);
    // A figure that cannot be read has been reported.
    if (figures.length < amounts.length) return [];
    const words = wordsOf(cells, where.labels);
    return [{ cells, figures, words, kind: kindOf(cells, words, where.labels, declared !== undefined) }];
  });
  const { candidates, leftOut } = leaveOutParts(read, amounts, problems);
  const found = findTotals(candidates, where);
  const totals = new Set<CandidateRow>();
  for (const row of candidates) {
    if (row.kind === 'line' || isChosen(row, columns, choices)) continue;
    const sum = found.failed.get(row);
    if (sum !== undefined && row.kind === 'total') problems.push(notATotal(row, sum, told));
    if (sum === undefined || declared !== undefined) totals.add(row);
  }
  if (declared === undefined) {
    const lines = candidates.filter((row) => !totals.has(row));
    problems.push(...doubtsAboutTotals(lines, totals, found.failed, told));
  }
  const out = new Map(leftOut);
  for (const row of totals) {
    const label = labelOf(row);
    if (label !== undefined)
      out.set(row.cells, { origin: label.origin, reason: 'totalraekke', text: label.text });
  }
  if (out.size === 0) return { rows, leftOut: [] };
  return {
    rows: rows.filter((cells) => !out.has(cells)),
    leftOut: rows.flatMap((cells) => out.get(cells) ?? []),
  };
}

type Words = ReadonlyMap<number, TotalWord>;
const none: Words = new Map();

function wordsIn(cells: readonly BudgetCell[], labels: readonly number[]): Words {
  let words: Map<number, TotalWord> | undefined;
  for (const at of labels) {
    const word = totalWordIn(cells[at]?.text ?? '');
    if (word !== undefined) words = (words ?? new Map()).set(at, word);
  }
  return words ?? none;
}

/** The words of totals are those that the ordning has; one that no row has is a problem. */
function namedIn(
  declared: readonly string[],
  { file, rows }: TableOfRows,
  labels: readonly number[],
  problems: Diagnostic[],
): (cells: readonly BudgetCell[]) => Words {
  const names = new Set(declared.map(headingKey));
  const isNamed = (cell: BudgetCell | undefined) => cell !== undefined && names.has(headingKey(cell.text));
  if (declared.length > 0) {
    const known = new Set(rows.flatMap((cells) => labels.map((at) => headingKey(cells[at]?.text ?? ''))));
    const unknown = declared.filter((name) => !known.has(headingKey(name)));
    problems.push(...unknown.map((name) => unknownTotal(name, file)));
  }
  return (cells) =>
    new Map(
      labels
        .filter((at) => isNamed(cells[at]))
        .map((at) => [at, { kind: 'total', rest: '', isBalance: true } as const]),
    );
}

/** A row without any label may be a total, where rows have labels. */
function kindOf(
  cells: readonly BudgetCell[],
  words: Words,
  labels: readonly number[],
  isDeclared: boolean,
): CandidateRow['kind'] {
  if (words.size > 0) return [...words.values()].some(({ kind }) => kind === 'total') ? 'total' : 'maybe';
  const isNameless = !isDeclared && labels.length > 0 && labels.every((at) => cells[at]?.text === '');
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
