/**
 * The n-th largest of some numbers, 1 for the largest: what stands there when they are sorted, without the time that sorting
 * takes. The larger and the smaller than a pivot are told apart, and only those are looked at again that it must be among.
 *
 * @param pivot any number gives the right one; a number near it gives it sooner.
 * @throws RangeError where there are not so many.
 */
export function nthLargest(values: readonly bigint[], n: number, pivot = values[values.length >> 1]): bigint {
  if (pivot === undefined || n < 1) throw new RangeError(`no number ${n} in order`);
  const larger = values.filter((value) => value > pivot);
  if (n <= larger.length) return nthLargest(larger, n);
  const smaller = values.filter((value) => value < pivot);
  const notSmaller = values.length - smaller.length;
  return n <= notSmaller ? pivot : nthLargest(smaller, n - notSmaller);
}
