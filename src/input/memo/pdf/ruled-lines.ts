import { type Matrix, moved } from './matrix.ts';

/** A line that is drawn on a page, upright or level: where it stands, and from where to where it goes. */
export interface RuledLine {
  readonly isUpright: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

type Point = readonly [x: number, y: number];

/** A line may be drawn as an area as thick as this, in points. */
const thickest = 3;
/** What is shorter is a dot. */
const shortest = 4;
const [move, line, curve, bend, close] = [0, 1, 2, 3, 4];
/** How many numbers come after each of them. */
const lengths: Readonly<Record<number, number>> = { [move]: 2, [line]: 2, [curve]: 6, [bend]: 4, [close]: 0 };

/**
 * The upright and level lines of a path.
 *
 * @param isStroked whether its outline is drawn; else it is filled, and a thin area is a line.
 */
export function linesOfPath(path: ArrayLike<number>, matrix: Matrix, isStroked: boolean): RuledLine[] {
  return shapesOf(path, matrix).flatMap((points) => (isStroked ? sidesOf(points) : thinArea(points)));
}

function shapesOf(path: ArrayLike<number>, matrix: Matrix): Point[][] {
  const shapes: Point[][] = [];
  for (let at = 0; at < path.length; ) {
    const step = path[at] ?? close;
    const length = lengths[step] ?? 0;
    const end = at + length;
    if (step === close) {
      const [first] = shapes.at(-1) ?? [];
      if (first !== undefined) shapes.at(-1)?.push(first);
    } else {
      if (step === move) shapes.push([]);
      shapes.at(-1)?.push(moved(matrix, path[end - 1] ?? 0, path[end] ?? 0));
    }
    at = end + 1;
  }
  return shapes;
}

function sidesOf(points: readonly Point[]): RuledLine[] {
  return points.slice(1).flatMap((to, index) => {
    const from = points[index] ?? to;
    return thinArea([from, to]);
  });
}

/** An area as a line, where it is one. */
function thinArea(points: readonly Point[]): RuledLine[] {
  const [left, right] = rangeOf(points.map(([x]) => x));
  const [top, bottom] = rangeOf(points.map(([, y]) => y));
  const [width, height] = [right - left, bottom - top];
  if (width <= thickest && height >= shortest)
    return [{ isUpright: true, at: (left + right) / 2, from: top, to: bottom }];
  if (height <= thickest && width >= shortest)
    return [{ isUpright: false, at: (top + bottom) / 2, from: left, to: right }];
  return [];
}

function rangeOf(numbers: readonly number[]): [from: number, to: number] {
  return numbers.reduce(([from, to], each) => [Math.min(from, each), Math.max(to, each)], [
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ] as [number, number]);
}
