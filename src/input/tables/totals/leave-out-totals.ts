import type { Diagnostic } from '../../../model/diagnostic.ts';
import type { LeftOut } from '../../../model/file-account.ts';
import { headingKey } from '../../../model/heading.ts';
import type { BudgetCell } from '../../../model/scheme/budget.ts';
import { seldomTotalIn, type TotalWord, totalWordIn } from '../../../model/tables/total-words.ts';
import { type Doubt, dashedLabel, maybeDashed, maybeTotals, namingColumns } from './doubtful-rows.ts';
import { type CandidateRow, type FoundTotals, findTotals } from './find-totals.ts';
import { totalsOfNoLines } from './groups-without-lines.ts';
import { improbableSums } from './improbable-sums.ts';
import { kindTotals } from './kind-totals.ts';
import { type LabelColumns, labelColumns } from './label-columns.ts';
import { asOutline, outlineSums } from './outline.ts';
import { leaveOutParts } from './parts-of-above.ts';
import { pickedWithParts } from './picked-with-parts.ts';
import { isNamed, labelOf, nameOf } from './row-in-words.ts';
import { addsUp, settleDoubts } from './settle-doubts.ts';
import { sumsOfCases, sumsOfSubLines } from './sub-lines.ts';
import { askedAbout, countedTotal, linesBelow, tornTotal, totalWithParts } from './total-doubts.ts';
import type { TotalRules } from './total-rules.ts';
import { notATotal, roundedTotal, type TotalsTold, unknownTotal } from './totals-told.ts';
import { UsesOfRows } from './uses-of-rows.ts';

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
  const wordsOf = wordsWith(declared ?? [], table, where, problems);
  const read = rows.flatMap((cells): CandidateRow[] => {
    const figures = amounts.flatMap((at) => cells[at]?.value ?? []);
    // A figure that cannot be read has been reported.
    if (figures.length < amounts.length) return [];
    const words = wordsOf(cells);
    return [{ cells, figures, words, kind: isNone ? 'line' : kindOf(cells, words, where.labels) }];
  });
  const { candidates, leftOut, maybe } = leaveOutParts(read, where, amounts, problems);
  const uses = new UsesOfRows(choices, columns, rules.named);
  const first = findTotals(candidates, where);
  const isFilled = choices.some(({ fillsDown }) => fillsDown);
  const names = isFilled ? undefined : namingColumns(columns, where.others);
  const alone = totalsOfNoLines(candidates, first, where);
  const doubts = [
    ...maybeTotals(candidates, first, names),
    ...maybeDashed(candidates, first.totals),
    ...maybe,
    ...alone.filter(({ rows: [row] }) => !isNamed(row)),
  ].filter((doubt) => !isNone && !isPicked(doubt, uses));
  const { found, out: parts, lines: settled, open } = settleDoubts(candidates, doubts, where, first);
  const totals = new Set(
    candidates.filter((row) => !settled.has(row) && isTotal(row, found) && !uses.isPicked(row)),
  );
  const out = new Map([...leftOut, ...leaving(totals, 'totalraekke'), ...leaving(parts, 'heraf')]);
  const told: TotalsTold = { amounts, declaredBy, totals };
  const lines = candidates.filter((row) => !totals.has(row) && !parts.has(row));
  if (isNone) problems.push(...lines.flatMap((row) => (uses.isPicked(row) ? [] : countedTotal(row, told))));
  else {
    const counted = lines.filter(({ kind }) => kind !== 'total');
    const isSaid = (own: readonly CandidateRow[]) => isSaidByTotals(own, candidates, where, found);
    const asked =
      declared === undefined ? sumsWithoutWords(counted, where, rules, addsUp(found), isSaid) : [];
    if (asked.length > 0 && uses.takeBoth(asked, counted))
      problems.push(asOutline(asked, counted, where.labels, told));
    else {
      // What a row that cannot be read is part of, is no wrong total until it can.
      const failed =
        read.length < rows.length
          ? []
          : [...found.failed].filter(([row]) => row.kind === 'total' && !uses.isPicked(row));
      // A name that the user gives may be that of a line with its parts below it.
      const ofParts = new Set(
        failed.some(([row]) => totals.has(row)) ? sumsOfSubLines(candidates, where) : [],
      );
      for (const [row, sum] of failed) if (!ofParts.has(row)) problems.push(notATotal(row, sum, told));
      const rounded = [...found.rounded].filter(([row]) => totals.has(row));
      problems.push(...rounded.map(([row, sum]) => roundedTotal(row, sum, told)));
      const isOpen = ({ rows: own }: Doubt) => own.some((row) => uses.takes(row));
      const known = alone.filter(({ rows: [row] }) => isNamed(row) && !isOnlyOne(row, candidates));
      problems.push(
        ...[...open, ...known].filter(isOpen).map((doubt) => askedAbout(doubt, told, declared !== undefined)),
      );
      problems.push(
        ...linesBelow(read, found.ofAllAbove, told, (row) => !out.has(row.cells) && uses.takes(row)),
      );
      const picked = new Set(candidates.filter((row) => found.totals.has(row) && uses.isPicked(row)));
      const leaves = new Set([...totals, ...parts]);
      const doubled = pickedWithParts(candidates, picked, leaves, found.ofAllAbove, uses, where);
      problems.push(...doubled.map((row) => totalWithParts(row, told)));
      problems.push(...[...totals].filter((row) => uses.isTorn(row)).map((row) => tornTotal(row, told)));
    }
  }
  if (out.size === 0) return { rows, leftOut: [] };
  return {
    rows: rows.filter((cells) => !out.has(cells)),
    leftOut: rows.flatMap((cells) => out.get(cells) ?? []),
  };
}

/**
 * The rows that sum others without words, unless totals say that they are lines. Where each row is somebody's, what it sums of them is asked
 * about when they are counted, and its place says nothing.
 *
 * @param hasTotals whether there are totals that add up: what they sum is no outline.
 */
function sumsWithoutWords(
  rows: readonly CandidateRow[],
  where: LabelColumns,
  { named }: TotalRules,
  hasTotals: boolean,
  isSaid: (lines: readonly CandidateRow[]) => boolean,
): readonly CandidateRow[] {
  const isOrdered = named === undefined;
  const ordered = isOrdered && !hasTotals ? outlineSums(rows, where) : undefined;
  const ofNames = ordered ?? sumsOfSubLines(rows, where);
  const sums = isOrdered && ofNames.length === 0 ? sumsOfCases(rows, where) : ofNames;
  if (sums.length > 0) return isSaid(sums) ? [] : sums;
  return isOrdered ? improbableSums(rows, where).filter((row) => !isSaid([row])) : [];
}

/** Whether totals say that rows are lines: all of them add up with those, and not without. */
function isSaidByTotals(
  lines: readonly CandidateRow[],
  rows: readonly CandidateRow[],
  where: LabelColumns,
  found: FoundTotals,
): boolean {
  const isLine = new Set(lines);
  const others = rows.filter((row) => !isLine.has(row));
  return addsUp(found) && !addsUp(findTotals(others, where));
}

/** Whether no other row has its name: whoever names it means it. */
function isOnlyOne(row: CandidateRow, rows: readonly CandidateRow[]): boolean {
  const name = headingKey(nameOf(row));
  return rows.every((other) => other === row || headingKey(nameOf(other)) !== name);
}

function leaving(rows: ReadonlySet<CandidateRow>, reason: LeftOut['reason']) {
  return [...rows].flatMap((row) => {
    const label = labelOf(row);
    const { cells } = row;
    return label ? [[cells, { origin: label.origin, reason, text: label.text, cells }] as const] : [];
  });
}

/** Whether the ordning asks for rows by the very label that makes them doubtful. */
function isPicked({ rows, label }: Doubt, uses: UsesOfRows): boolean {
  return rows.every((row) => {
    if (row.words.size > 0) return uses.isPicked(row);
    const at = label === undefined ? dashedLabel(row) : row.cells.findIndex(({ text }) => text === label);
    return at >= 0 && uses.isPicked(row, [at]);
  });
}

function isTotal(row: CandidateRow, { totals, failed }: FoundTotals): boolean {
  return isNamed(row) || totals.has(row) || (row.kind === 'total' && !failed.has(row));
}

type Words = ReadonlyMap<number, TotalWord>;
const none: Words = new Map();

/** The words of totals in a row; the names that the ordning has are some. One that no row has is a problem. */
function wordsWith(
  declared: readonly string[],
  { file, rows }: TableOfRows,
  where: LabelColumns,
  problems: Diagnostic[],
): (cells: readonly BudgetCell[]) => Words {
  const ofKinds = kindTotals(rows, where);
  const columnsOf = (cells: readonly BudgetCell[]) => [...where.labels, ...(ofKinds.get(cells) ?? [])];
  const names = new Set(declared.map(headingKey));
  if (declared.length > 0) {
    const known = new Set(
      rows.flatMap((cells) => columnsOf(cells).map((at) => headingKey(cells[at]?.text ?? ''))),
    );
    const unknown = declared.filter((name) => !known.has(headingKey(name)));
    problems.push(...unknown.map((name) => unknownTotal(name, file)));
  }
  return (cells) => {
    let words: Map<number, TotalWord> | undefined;
    for (const at of columnsOf(cells)) {
      const text = cells[at]?.text ?? '';
      const own = totalWordIn(text) ?? seldomTotalIn(text);
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
