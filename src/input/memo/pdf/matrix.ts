/** Where a point goes: `x' = ax + cy + e`, `y' = bx + dy + f`. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const unit: Matrix = [1, 0, 0, 1, 0, 0];

/** First the inner, then the outer. */
export function combined([a, b, c, d, e, f]: Matrix, inner: Matrix): Matrix {
  const [ia, ib, ic, id, ie, i_f] = inner;
  return [
    a * ia + c * ib,
    b * ia + d * ib,
    a * ic + c * id,
    b * ic + d * id,
    a * ie + c * i_f + e,
    b * ie + d * i_f + f,
  ];
}

export function moved([a, b, c, d, e, f]: Matrix, x: number, y: number): [x: number, y: number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** What a list of numbers is as a matrix. */
export function matrixOf(numbers: unknown): Matrix {
  const list = Array.from((numbers ?? []) as ArrayLike<number>);
  return list.length >= 6 ? (list.slice(0, 6) as unknown as Matrix) : unit;
}
