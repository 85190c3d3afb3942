import type { AgeSpan } from '../../model/statbank/extract.ts';

/**
 * The age groups that cover a span exactly once, or undefined where the groups at hand cannot.
 *
 * Narrow groups are tried first: single years where the extract has them, wider groups where it does not. Each group is
 * looked at once, from the oldest down: whether the ages after it can be covered is known by then.
 */
export function tileAges(wanted: AgeSpan, groups: readonly AgeSpan[]): AgeSpan[] | undefined {
  const inside = groups
    .filter(({ from, to }) => from <= to && from >= wanted.from && to <= wanted.to)
    .sort((a, b) => b.from - a.from || a.to - b.to);
  /** The narrowest group to begin with at an age, from which all ages to the end can be covered. */
  const next = new Map<number, AgeSpan>();
  for (const group of inside) {
    const isLast = group.to === wanted.to;
    if (!next.has(group.from) && (isLast || next.has(group.to + 1))) next.set(group.from, group);
  }
  const tiles: AgeSpan[] = [];
  for (let age = wanted.from; age <= wanted.to; ) {
    const tile = next.get(age);
    if (tile === undefined) return undefined;
    tiles.push(tile);
    age = tile.to + 1;
  }
  return tiles;
}
