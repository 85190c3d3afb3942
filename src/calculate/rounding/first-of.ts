/**
 * The first items of an order, as sorting and cutting off gives them but in no order among themselves, and without the time
 * that sorting takes: what comes before and after one of them is told apart, and only one of the two halves looked at again.
 */
export function firstOf<T>(items: readonly T[], count: number, order: (a: T, b: T) => number): T[] {
  const pivot = items[count - 1];
  if (pivot === undefined) return items.slice(0, count);
  const [before, after]: [T[], T[]] = [[], []];
  for (const item of items) if (item !== pivot) (order(item, pivot) < 0 ? before : after).push(item);
  if (before.length >= count) return firstOf(before, count, order);
  return [...before, pivot, ...firstOf(after, count - before.length - 1, order)];
}
