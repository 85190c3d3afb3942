import type { Doubt } from './doubtful-rows.ts';
import { type CandidateRow, type FoundTotals, findTotals } from './find-totals.ts';
import type { LabelColumns } from './label-columns.ts';
import { isNamed } from './row-in-words.ts';

/** What was found once the doubts are settled by the rows that are totals without a doubt. */
export interface Settled {
  readonly found: FoundTotals;
  /** The rows that are no lines although not found as totals. */
  readonly out: ReadonlySet<CandidateRow>;
  /** The rows that were in doubt and are lines. */
  readonly lines: ReadonlySet<CandidateRow>;
  /** The doubts that no total settles: a user must. */
  readonly open: readonly Doubt[];
}

/** So many rows are gone through at most to settle doubts one by one; where it would be more, all are asked about. */
const mostRows = 400_000;

/**
 * Settles doubts by the totals that have both words and figures: a row that must be counted for all of them to add up is a line, and one
 * that must not be is none. Each doubt alone must make a difference, or it is open.
 */
export function settleDoubts(
  rows: readonly CandidateRow[],
  doubts: readonly Doubt[],
  where: LabelColumns,
  found: FoundTotals,
): Settled {
  if (doubts.length === 0) return { found, out: new Set(), lines: new Set(), open: [] };
  const holding = readings(doubts).find((reading) => holds(rows, doubts, reading, where));
  if (holding === undefined)
    return { ...readAs(rows, doubts, new Set(doubts.filter(isSum)), where), open: doubts };
  const isTooMuch = doubts.length * rows.length > mostRows;
  const open = doubts.filter((doubt) => {
    // Only a total that needs it as a line shows that a total of no lines is one.
    if (isTooMuch || (doubt.kind === 'alone' && holding.has(doubt))) return true;
    const other = new Set(holding);
    if (!other.delete(doubt)) other.add(doubt);
    return holds(rows, doubts, other, where);
  });
  return { ...readAs(rows, doubts, holding, where), open };
}

type Reading = ReadonlySet<Doubt>;

/** Which of the doubts are no lines: all sums or none, all parts or none; what is no sum and no part is a line, or is asked about. */
function readings(doubts: readonly Doubt[]): Reading[] {
  const [sums, parts] = [doubts.filter(isSum), doubts.filter(isPart)];
  return [[...sums], [], [...sums, ...parts], [...parts]].map((out) => new Set(out));
}

function isSum({ kind }: Doubt): boolean {
  return kind === 'sum';
}

function isPart({ kind }: Doubt): boolean {
  return kind === 'dashed' || kind === 'part' || kind === 'alone';
}

function holds(
  rows: readonly CandidateRow[],
  doubts: readonly Doubt[],
  reading: Reading,
  where: LabelColumns,
): boolean {
  const { found } = readAs(rows, doubts, reading, where);
  const { totals } = found;
  const isFound = (doubt: Doubt) => !isSum(doubt) || doubt.rows.every((row) => totals.has(row));
  return addsUp(found) && [...reading].every(isFound);
}

/** Whether there are rows that are totals without a doubt, and all of them are. */
export function addsUp({ totals, failed }: FoundTotals): boolean {
  const isSure = (row: CandidateRow) => row.kind === 'total' && !isNamed(row);
  return [...totals].some(isSure) && ![...failed.keys()].some(isSure);
}

/** What is found where the doubts are lines, but for those that are not. */
function readAs(
  rows: readonly CandidateRow[],
  doubts: readonly Doubt[],
  reading: Reading,
  where: LabelColumns,
): Omit<Settled, 'open'> {
  const lines = new Set<CandidateRow>();
  const sums = new Set<CandidateRow>();
  const out = new Set<CandidateRow>();
  for (const doubt of doubts) {
    const own = reading.has(doubt) ? (isSum(doubt) ? sums : out) : lines;
    for (const row of doubt.rows) own.add(row);
  }
  /** What each row is taken for, by the row that is read. */
  const taken = new Map<CandidateRow, CandidateRow>();
  const read = rows.flatMap((row): CandidateRow[] => {
    if (out.has(row)) return [];
    const kind = lines.has(row) ? 'line' : sums.has(row) ? 'total' : row.kind;
    if (kind === row.kind) return [row];
    const other = { ...row, kind };
    taken.set(other, row);
    return [other];
  });
  const found = findTotals(read, where);
  const own = (row: CandidateRow) => taken.get(row) ?? row;
  return {
    found: {
      totals: new Set([...found.totals].map(own)),
      failed: new Map([...found.failed].map(([row, sum]) => [own(row), sum])),
      rounded: new Map([...found.rounded].map(([row, sum]) => [own(row), sum])),
      ofAllAbove: found.ofAllAbove && own(found.ofAllAbove),
    },
    out,
    lines,
  };
}
