import type { RuledLine } from './ruled-lines.ts';

/** A grid that is drawn on a page: where its columns and rows are parted, and by which lines. */
export interface RuledGrid {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** Whether a line parts a cell from the one to its right, or from the one below. */
  isPartedRight(row: number, column: number): boolean;
  isPartedBelow(row: number, column: number): boolean;
}

/** Lines as near as this are one, and meet. */
const near = 2.5;
/** A drawing has more lines that meet than any table. */
const mostLines = 10_000;
const mostMeetings = 4_000_000;
const mostCells = 20_000;

/** The grids of a page's lines: those that meet, where they make two columns. */
export function gridsOf(lines: readonly RuledLine[]): RuledGrid[] {
  const upright = joined(lines.filter(({ isUpright }) => isUpright));
  const level = joined(lines.filter(({ isUpright }) => !isUpright));
  if (upright.length + level.length > mostLines || upright.length * level.length > mostMeetings) return [];
  return meeting(upright, level)
    .map(gridOf)
    .filter(({ xs, ys }) => xs.length > 2 && ys.length > 1 && xs.length * ys.length < mostCells);
}

/** Lines that go on from each other as one. */
function joined(lines: readonly RuledLine[]): RuledLine[] {
  const result: { isUpright: boolean; at: number; from: number; to: number }[] = [];
  for (const group of clustered(
    [...lines].sort((a, b) => a.at - b.at),
    ({ at }) => at,
  )) {
    for (const line of [...group].sort((a, b) => a.from - b.from)) {
      const last = result.at(-1);
      const first = group[0];
      if (last !== undefined && first !== undefined && last.at === first.at && line.from <= last.to + near)
        last.to = Math.max(last.to, line.to);
      else result.push({ ...line, at: first?.at ?? line.at });
    }
  }
  return result;
}

/** Sorted things in groups, each of which begins within reach of its first. */
function clustered<T>(sorted: readonly T[], value: (item: T) => number): T[][] {
  const groups: T[][] = [];
  for (const item of sorted) {
    const first = groups.at(-1)?.[0];
    if (first !== undefined && value(item) - value(first) <= near) groups.at(-1)?.push(item);
    else groups.push([item]);
  }
  return groups;
}

interface Meeting {
  readonly upright: RuledLine[];
  readonly level: RuledLine[];
}

/** Lines that meet, also over others. */
function meeting(upright: readonly RuledLine[], level: readonly RuledLine[]): Meeting[] {
  const groupOf = new Map<RuledLine, Meeting>();
  const groups = new Set<Meeting>();
  const group = (line: RuledLine): Meeting => {
    const known = groupOf.get(line);
    if (known !== undefined) return known;
    const fresh: Meeting = line.isUpright ? { upright: [line], level: [] } : { upright: [], level: [line] };
    groups.add(fresh);
    groupOf.set(line, fresh);
    return fresh;
  };
  for (const a of upright) {
    for (const b of level) {
      if (!meets(a, b)) continue;
      const [into, from] = bySize(group(a), group(b));
      if (into === from) continue;
      for (const line of [...from.upright, ...from.level]) {
        groupOf.set(line, into);
        (line.isUpright ? into.upright : into.level).push(line);
      }
      groups.delete(from);
    }
  }
  return [...groups];
}

/** The larger one takes the other in: no line moves often. */
function bySize(a: Meeting, b: Meeting): [into: Meeting, from: Meeting] {
  return a.upright.length + a.level.length >= b.upright.length + b.level.length ? [a, b] : [b, a];
}

function meets(upright: RuledLine, level: RuledLine): boolean {
  return (
    level.at >= upright.from - near &&
    level.at <= upright.to + near &&
    upright.at >= level.from - near &&
    upright.at <= level.to + near
  );
}

function gridOf({ upright, level }: Meeting): RuledGrid {
  const xs = edges(upright, level);
  const ys = edges(level, upright);
  const isDrawn = (lines: readonly RuledLine[], at: number, across: number) =>
    lines.some(
      (line) => Math.abs(line.at - at) <= near && line.from - near <= across && line.to + near >= across,
    );
  const middle = (all: readonly number[], at: number) => ((all[at] ?? 0) + (all[at + 1] ?? 0)) / 2;
  return {
    xs,
    ys,
    isPartedRight: (row, column) => isDrawn(upright, xs[column + 1] ?? 0, middle(ys, row)),
    isPartedBelow: (row, column) => isDrawn(level, ys[row + 1] ?? 0, middle(xs, column)),
  };
}

/** Where lines stand, and where those across them begin and end: a table may have no line at its sides. */
function edges(lines: readonly RuledLine[], across: readonly RuledLine[]): number[] {
  const all = [...lines.map(({ at }) => at), ...across.flatMap(({ from, to }) => [from, to])].sort(
    (a, b) => a - b,
  );
  const outer = [Math.min(...lines.map(({ at }) => at)), Math.max(...lines.map(({ at }) => at))];
  const [left, right] = [all[0] ?? 0, all.at(-1) ?? 0];
  const kept = [
    ...lines.map(({ at }) => at),
    ...((outer[0] ?? 0) - left > near ? [left] : []),
    ...(right - (outer[1] ?? 0) > near ? [right] : []),
  ].sort((a, b) => a - b);
  return clustered(kept, (each) => each).map(([first = 0]) => first);
}
