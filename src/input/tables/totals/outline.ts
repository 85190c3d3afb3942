import type { Diagnostic } from '../../../model/diagnostic.ts';
import { isZero, zero } from '../../../model/exact/rational.ts';
import { namesWhole } from '../../../model/tables/total-words.ts';
import { isNear } from './doubtful-rows.ts';
import type { CandidateRow } from './find-totals.ts';
import type { LabelColumns } from './label-columns.ts';
import { type Figures, minus, OpenRows, plus, textOf } from './open-rows.ts';
import { figuresInWords, nameOf, placeOfFigure } from './row-in-words.ts';
import { countingThem, namingThem, type TotalsTold } from './totals-told.ts';

/**
 * The rows that sum the others without saying so, where each row of a table is such a sum or a part of one: groups of an outline or of
 * a pivot table, each with its sum above or below its lines, and perhaps the sum of the sums. A few figures may come to one another
 * by chance: there must be two groups, or three lines of one; with two lines the row must look apart from them.
 */
export function outlineSums(
  lines: readonly CandidateRow[],
  labels: LabelColumns,
): readonly CandidateRow[] | undefined {
  const found = groupsIn(lines, labels);
  if (found !== undefined) return found;
  const last = lines.at(-1);
  const others = lines.slice(0, -1);
  const groups = groupsIn(others, labels);
  if (last === undefined || groups === undefined) return undefined;
  return textOf(sumOfParts(others, groups)) === textOf(last.figures) ? [...groups, last] : undefined;
}

function groupsIn(lines: readonly CandidateRow[], labels: LabelColumns): readonly CandidateRow[] | undefined {
  for (const rows of [lines, lines.toReversed()]) {
    if (!endsWithGroup(rows)) continue;
    for (const find of [twoAtLeast, nestedSums, oneAtLeast]) {
      const sums = new Set(find(rows));
      if (isConvincing(sums, rows, labels)) return lines.filter((row) => sums.has(row));
    }
  }
  return undefined;
}

/** Whether a row sums all after it, as the last group of an outline does: most tables need not be looked at further. */
function endsWithGroup(rows: readonly CandidateRow[]): boolean {
  let after = rows.at(-1)?.figures ?? [];
  return rows.slice(0, -1).some((_, at) => {
    const figures = rows[rows.length - 2 - at]?.figures ?? [];
    if (minus(figures, after).every(isZero)) return true;
    after = plus(after, figures);
    return false;
  });
}

const twoAtLeast = (rows: readonly CandidateRow[]) => groupSums(rows, 2);
const oneAtLeast = (rows: readonly CandidateRow[]) => groupSums(rows, 1);

/** Each group is a row and the rows after it that it sums; looked for from the last, in constant time a row. */
function groupSums(rows: readonly CandidateRow[], atLeast: number): readonly CandidateRow[] | undefined {
  const before: Figures[] = [(rows[0]?.figures ?? []).map(() => zero)];
  for (const { figures } of rows) before.push(plus(before.at(-1) ?? figures, figures));
  /** By the sum before it, the nearest row from which all that follow are groups. */
  const starts = new Map<string, number>();
  const ends: (number | undefined)[] = rows.map(() => undefined);
  const isStart = (at: number) => at === rows.length || ends[at] !== undefined;
  for (let at = rows.length - 1 - atLeast; at >= 0; at--) {
    const end = at + 1 + atLeast;
    if (isStart(end)) starts.set(textOf(before[end] ?? []), end);
    const row = rows[at];
    if (row !== undefined) ends[at] = starts.get(textOf(plus(before[at + 1] ?? [], row.figures)));
  }
  if (ends[0] === undefined) return undefined;
  const sums: CandidateRow[] = [];
  for (let at: number | undefined = 0; at !== undefined && at < rows.length; at = ends[at]) {
    const row = rows[at];
    if (row !== undefined) sums.push(row);
  }
  return sums;
}

/** Groups of groups: each sum stands after what it sums once the rows are turned around. */
function nestedSums(rows: readonly CandidateRow[]): readonly CandidateRow[] | undefined {
  const open = new OpenRows((rows[0]?.figures ?? []).map(() => zero));
  const sums: CandidateRow[] = [];
  for (const row of rows.toReversed()) {
    if (open.close(row.figures, 2)) sums.push(row);
    else open.push(row.figures);
  }
  return open.areTotals ? sums : undefined;
}

function isConvincing(
  sums: ReadonlySet<CandidateRow>,
  rows: readonly CandidateRow[],
  labels: LabelColumns,
): boolean {
  const counts = rows.filter(({ figures }) => !figures.every(isZero));
  const groups = counts.filter((row) => sums.has(row));
  const parts = counts.filter((row) => !sums.has(row));
  const [only, another] = groups;
  if (only === undefined) return false;
  if (another !== undefined) return parts.length > groups.length;
  return parts.length > 2 || (parts.length === 2 && looksApart(only, parts, labels));
}

/** A row that has a name of the whole, or names in other columns than all of those that it sums. */
function looksApart(
  sum: CandidateRow,
  parts: readonly CandidateRow[],
  { labels, others }: LabelColumns,
): boolean {
  const shapeOf = ({ cells }: CandidateRow) => others.map((at) => (cells[at]?.text ?? '') === '').join();
  const names = labels.flatMap((at) => sum.cells[at]?.text || []);
  return (
    (names.length > 0 && names.every(namesWhole)) || parts.every((part) => shapeOf(part) !== shapeOf(sum))
  );
}

/** What the rows come to that are no sums. */
function sumOfParts(rows: readonly CandidateRow[], sums: readonly CandidateRow[]): Figures {
  const nothing = (rows[0]?.figures ?? []).map(() => zero);
  const all = rows.reduce<Figures>((sum, { figures }) => plus(sum, figures), nothing);
  return sums.reduce<Figures>((sum, { figures }) => minus(sum, figures), all);
}

const mostNamed = 5;

/** `a, b og c`. */
function inWords(names: readonly string[]): string {
  return [names.slice(0, -1).join(', '), ...names.slice(-1)].filter((each) => each !== '').join(' og ');
}

/** The label of a row that no other has, or else its first. */
function ownNameOf(row: CandidateRow, labels: readonly number[], others: ReadonlySet<string>): string {
  const own = labels
    .map((at) => row.cells[at]?.text ?? '')
    .filter((text) => text !== '' && !others.has(text));
  return own.find((text) => /\p{L}{2}/u.test(text)) ?? own[0] ?? nameOf(row);
}

function whatTheySum(added: Figures, whole: Figures, sum: string): string {
  if (textOf(added) === textOf(whole)) return `er ${sum} af de andre rækker, så alt tælles to gange`;
  return isNear(added, whole)
    ? `ligner ${sum} af de andre rækker, så alt tælles to gange`
    : `er ${sum} af andre rækker, som tælles to gange`;
}

/** That the rows of a table are counted twice, once in the rows that sum them. */
export function asOutline(
  sums: readonly CandidateRow[],
  rows: readonly CandidateRow[],
  labels: readonly number[],
  told: TotalsTold,
): Diagnostic {
  const { amounts, declaredBy } = told;
  const [first] = sums;
  const isOne = sums.length === 1;
  const [them, totalOf, lineOf, nameless, into] = isOne
    ? ['den', 'en total', 'en linje', 'en række uden navn', 'den']
    : ['de', 'totaler', 'linjer', 'rækker uden navn', 'dem'];
  const isSum = new Set(sums);
  const whole = sumOfParts(rows, sums);
  const others = new Set(rows.flatMap((row) => (isSum.has(row) ? [] : row.cells.map(({ text }) => text))));
  const names = [...new Set(sums.map((row) => ownNameOf(row, labels, others)))];
  const added = sums.reduce<Figures>((sum, { figures }) => plus(sum, figures), minus(whole, whole));
  const named = names.slice(0, mostNamed).map((name) => (name === '' ? nameless : `"${name}"`));
  const more = names.length > mostNamed ? ` og ${names.length - mostNamed} til` : '';
  const asTotals = names.includes('')
    ? `skriv "I alt" i ${into}, eller slet ${into}`
    : // A name that a line has too would leave that out.
      names.some((name) => others.has(name))
      ? 'skriv i alt efter navnet i filen'
      : namingThem(names, declaredBy);
  return {
    code: 'TOTALRAEKKE-MULIG',
    severity: 'fejl',
    message: `${more === '' ? inWords(named) : named.join(', ')}${more} ${whatTheySum(added, whole, names.length === 1 ? 'summen' : 'summer')}`,
    place: first === undefined ? undefined : placeOfFigure(first, amounts),
    advice: `Uden ${into} er det hele ${figuresInWords(whole)}. Er ${them} ${totalOf}, så ${asTotals}. Er ${them} ${lineOf}, så ${countingThem(told)}.`,
  };
}
