import { totalWordIn } from '../../../model/tables/total-words.ts';
import { type ReadSums, readSums } from './sum-reading.ts';
import type { TableView } from './table-view.ts';

/** A line that a total further on may sum. */
interface OpenLine {
  readonly line: number;
  readonly isTotal: boolean;
  /** Such as an average is a part of no sum, but that the figures show it. */
  readonly isAside: boolean;
}

/** So many parts are tried for each line of a long table: none takes more, unless it is made to take time. */
const mostTried = 4;
const leastTried = 5_000;

/**
 * Goes through the lines in one direction and reads each total as the sum of what stands open before it: of all since the last total, of
 * everything, or of the totals alone; whichever holds in most columns. What it sums is closed, and it stands open itself.
 *
 * @param order the lines, from the first or from the last.
 */
export function totalsInOrder(view: TableView, order: readonly number[]): readonly ReadSums[] {
  return readInOrder(view, order).found;
}

/** The last line of a table that no word calls a total, as the sum of what stands open above it: `Ramme`, `Takstgrundlag`. */
export function closingLine(view: TableView): ReadSums | undefined {
  const last = view.lines.findLastIndex(({ figures }) => figures.some((figure) => figure !== undefined));
  const label = view.lines[last]?.label ?? '';
  if (totalWordIn(label) !== undefined || isAsideLine(label)) return undefined;
  const above = view.lines.slice(0, Math.max(last, 0)).map((_, line) => line);
  return bestReading(view, last, readInOrder(view, above).open)?.sums;
}

function readInOrder(view: TableView, order: readonly number[]) {
  const open: OpenLine[] = [];
  const found: ReadSums[] = [];
  const most = leastTried + mostTried * order.length;
  let tried = 0;
  for (const line of order) {
    const { label = '', figures = [] } = view.lines[line] ?? {};
    const word = totalWordIn(label);
    const isAside = isAsideLine(label);
    if (word?.kind === 'part' || figures.every((figure) => figure === undefined)) continue;
    const mayTotal = word !== undefined && !isAside;
    if (mayTotal) tried += open.length;
    const best = mayTotal && tried <= most ? bestReading(view, line, open) : undefined;
    const isTotal = best !== undefined && (best.sums.held > 0 || (word?.kind === 'total' && !isLeft(label)));
    if (isTotal) {
      found.push(best.sums);
      open.splice(best.start);
    }
    open.push({ line, isTotal: isTotal || (mayTotal && word.kind === 'total'), isAside });
  }
  return { found, open };
}

function bestReading(view: TableView, total: number, open: readonly OpenLine[]) {
  const hasAsides = open.some((each) => each.isAside);
  const readings = [...readingsOf(open, false), ...(hasAsides ? readingsOf(open, true) : [])];
  const read = readings.map(({ start, lines }) => ({
    start,
    sums: readSums(view, { total, parts: lines.map(({ line }) => line) }),
  }));
  return mostHeld(read, ({ sums }) => sums.held);
}

/** What a total may sum, and from which open line on. */
function readingsOf(open: readonly OpenLine[], withAsides: boolean) {
  const afterLastTotal = open.findLastIndex(({ isTotal }) => isTotal) + 1;
  return [
    { start: afterLastTotal, lines: open.slice(afterLastTotal) },
    { start: 0, lines: open },
    { start: 0, lines: open.filter(({ isTotal }) => isTotal) },
  ]
    .map(({ start, lines }) => ({ start, lines: lines.filter(({ isAside }) => withAsides || !isAside) }))
    .filter(({ lines }) => lines.length > 0);
}

/** The first of those with the most. */
export function mostHeld<T>(all: readonly T[], heldBy: (each: T) => number): T | undefined {
  return all.reduce<T | undefined>(
    (best, each) => (best === undefined || heldBy(each) > heldBy(best) ? each : best),
    undefined,
  );
}

/** What is left of one side when the other is taken from it: the sum of others only where the figures show it. */
function isLeft(label: string): boolean {
  return /netto|resultat|saldo|balance|skud/i.test(label);
}

/** Lines that stand in a table and are mostly part of no sum: its averages, prices and changes. */
function isAsideLine(label: string): boolean {
  return /gennemsnit|\bsnit\b|ændring|stigning|\bpr\.|\bindeks/i.test(label);
}
