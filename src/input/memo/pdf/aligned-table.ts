import { withWholeNames, withWholeNumbers } from './folded-cells.ts';
import type { PageCell, PageTable } from './ruled-table.ts';
import { isValue, type Segment, segmentsOf } from './segments.ts';
import { lineOf, type PageLine } from './words.ts';

interface Row {
  readonly line: PageLine;
  readonly segments: readonly Segment[];
}

interface Column {
  from: number;
  to: number;
}

/** Lines in columns as a table. Where the columns cannot be told apart, it says so and guesses nothing. */
export function alignedTable(lines: readonly PageLine[]): PageTable {
  const rows = lines.map((line): Row => ({ line, segments: segmentsOf(line) }));
  const firstValued = rows.findIndex(({ segments }) => segments.slice(1).some(isValue));
  const body = rows.slice(firstValued).filter(({ segments }) => segments.length > 1);
  const overlapping = columnsOf(body.flatMap(({ segments }) => segments));
  const isSure = (columns: readonly Column[]) =>
    areApart(columns.slice(1)) && body.every((row) => collisions(row, columns) === 0);
  const byEdge = isSure(overlapping) ? overlapping : columnsByRightEdge(body);
  const told = isSure(byEdge) ? byEdge : overlapping;
  const head = rows[firstValued - 1]?.segments ?? [];
  const columns = underOneName(told, body, head);
  const cells = rows.map((row, at) => cellsOf(row, columns, at < firstValued));
  return {
    y: lines[0]?.y ?? 0,
    bottom: lines.at(-1)?.y ?? 0,
    columns,
    rows: [...cells.slice(0, firstValued), ...withWholeNames(withWholeNumbers(cells.slice(firstValued)))],
    doubt:
      isSure(columns) &&
      columns.slice(1).every((column) => isNamed(column, columns, head) || isAligned(column, body))
        ? (nameless(columns, body, head) ?? offLine(lines))
        : overlap,
  };
}

const overlap = 'dens kolonner er kun skilt af mellemrum og går ind over hinanden';

/** Columns below one name, of which no row has both, are one whose texts do not end below each other. */
function underOneName(columns: readonly Column[], body: readonly Row[], head: readonly Segment[]): Column[] {
  const result: Column[] = [];
  for (const column of columns) {
    const last = result.at(-1);
    const isOne =
      last !== undefined &&
      result.length > 1 &&
      head.some((name) => stands(name, last) && stands(name, column)) &&
      !body.some((row) => isFilled(row, last) && isFilled(row, column));
    if (isOne) last.to = column.to;
    else result.push({ ...column });
  }
  return result;
}

/** Two columns of which no row has both may be one, where no name says that they are two. */
function nameless(
  columns: readonly Column[],
  body: readonly Row[],
  head: readonly Segment[],
): string | undefined {
  const hasName = (column: Column) => head.some((name) => stands(name, column));
  const isUnsure = columns.some((column, at) => {
    const next = columns[at + 1];
    if (at === 0 || next === undefined || (hasName(column) && hasName(next))) return false;
    return !body.some((row) => isFilled(row, column) && isFilled(row, next));
  });
  return isUnsure ? 'to af dens kolonner kan være én, for ingen række har begge' : undefined;
}

/** Whether a name of the head stands above a column, and above that alone. */
function isNamed(column: Column, columns: readonly Column[], head: readonly Segment[]): boolean {
  return head.some((name) => columns.every((each) => stands(name, each) === (each === column)));
}

/** Texts that are one column begin, end or have their middle below each other, but for a few. */
function isAligned(column: Column, body: readonly Row[]): boolean {
  const texts = body.flatMap(({ segments }) =>
    segments.slice(1).filter((segment) => stands(segment, column)),
  );
  const reach = 0.6 * (texts[0]?.words[0]?.size ?? 0);
  const edges: readonly ((segment: Segment) => number)[] = [
    ({ end }) => end,
    ({ x }) => x,
    ({ x, end }) => (x + end) / 2,
  ];
  return edges.some((edge) => {
    const places = texts.map(edge).sort((a, b) => a - b);
    const middle = places[places.length >> 1] ?? 0;
    return places.filter((place) => Math.abs(place - middle) <= reach).length >= 0.8 * places.length;
  });
}

function isFilled({ segments }: Row, column: Column): boolean {
  return segments.some((segment) => stands(segment, column));
}

function stands(segment: Segment, { from, to }: Column): boolean {
  return segment.x < to && segment.end > from;
}

/** Lines nearer to each other than lines of a text are cells of one row that are not on one line. */
function offLine(lines: readonly PageLine[]): string | undefined {
  const isOff = lines.some((line, at) => line.y - (lines[at - 1]?.y ?? 0) < 0.95 * line.size);
  return isOff ? 'dens felter står ikke på linje, så rækkerne ikke kan kendes fra hinanden' : undefined;
}

/** Texts that stand above each other are one column. */
function columnsOf(segments: readonly Segment[]): Column[] {
  const columns: Column[] = [];
  for (const { x, end } of [...segments].sort((a, b) => a.x - b.x)) {
    const last = columns.at(-1);
    if (last === undefined || x > last.to) columns.push({ from: x, to: end });
    else last.to = Math.max(last.to, end);
  }
  return columns;
}

/** Numbers that end below each other are one column, however far a name beside them reaches; the names are the first. */
function columnsByRightEdge(rows: readonly Row[]): Column[] {
  const values = rows.flatMap(({ segments }) => segments.slice(1)).sort((a, b) => a.end - b.end);
  const columns: Column[] = [];
  for (const { x, end, words } of values) {
    const last = columns.at(-1);
    const reach = 0.6 * (words[0]?.size ?? 0);
    if (last !== undefined && end - last.to <= reach) last.from = Math.min(last.from, x);
    else columns.push({ from: x, to: end });
  }
  const names = rows.map(({ segments }) => segments[0]).filter((each) => each !== undefined);
  const left = Math.min(...names.map(({ x }) => x));
  const [first] = columns;
  return [
    { from: left, to: Math.max(left, Math.min(...names.map(({ end }) => end), first?.from ?? left)) },
    ...columns,
  ];
}

function areApart(columns: readonly Column[]): boolean {
  return columns.every(({ from }, at) => from >= (columns[at - 1]?.to ?? from));
}

function collisions({ segments }: Row, columns: readonly Column[]): number {
  const taken = segments.map((segment, at) => columnOf(segment, columns, at === 0));
  return taken.length - new Set(taken).size;
}

/** The column that a text of a row is in: the first is its name; others end in theirs, or reach over it. */
function columnOf(segment: Segment, columns: readonly Column[], isFirst: boolean): number {
  const [first] = columns;
  if (isFirst && first !== undefined && segment.x <= first.to) return 0;
  const ends = columns.findIndex(({ from, to }) => segment.end > from && segment.end <= to + slack);
  if (ends >= 0) return ends;
  return columns.findIndex(({ from, to }) => segment.x < to && segment.end > from);
}

const slack = 1;

function cellsOf({ segments }: Row, columns: readonly Column[], isHead: boolean): PageCell[] {
  const inColumn = columns.map((): Segment[] => []);
  const spans = columns.map(() => 1);
  for (const [at, segment] of segments.entries()) {
    const over = isHead
      ? columns.flatMap(({ from, to }, which) => (segment.x < to && segment.end > from ? [which] : []))
      : [];
    const column =
      over[0] ?? (isHead ? nearest(segment, columns) : Math.max(columnOf(segment, columns, at === 0), 0));
    inColumn[column]?.push(segment);
    if (over.length > 1) spans[column] = Math.max(spans[column] ?? 1, over.length);
  }
  const cells: PageCell[] = [];
  for (let column = 0; column < columns.length; ) {
    const own = inColumn[column] ?? [];
    const others = inColumn.slice(column + 1, column + (spans[column] ?? 1)).flat();
    // Where another text of the head stands in what it reaches over, it is of the first alone.
    const span = others.length > 0 ? 1 : (spans[column] ?? 1);
    const words = own.flatMap((segment) => segment.words);
    cells.push({ lines: words.length === 0 ? [] : [lineOf(words)], columns: span });
    column += span;
  }
  return cells;
}

function nearest(segment: Segment, columns: readonly Column[]): number {
  const middle = (segment.x + segment.end) / 2;
  const distances = columns.map(({ from, to }) => Math.abs((from + to) / 2 - middle));
  return Math.max(distances.indexOf(Math.min(...distances)), 0);
}
