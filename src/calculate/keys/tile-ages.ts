import type { AgeSpan } from '../../model/statbank/extract.ts';

/**
 * The age groups that cover a span exactly once, or undefined where the groups at hand cannot.
 *
 * Narrow groups are tried first: single years where the extract has them, wider groups where it does not.
 *
 * @param deadEnds ages that no cover of the rest begins at: each is tried once.
 */
export function tileAges(
  wanted: AgeSpan,
  groups: readonly AgeSpan[],
  deadEnds = new Set<number>(),
): AgeSpan[] | undefined {
  if (wanted.from > wanted.to) return [];
  if (deadEnds.has(wanted.from)) return undefined;
  const starters = groups
    .filter((group) => group.from === wanted.from && group.to <= wanted.to)
    .sort((a, b) => a.to - b.to);
  for (const tile of starters) {
    const rest = tileAges({ from: tile.to + 1, to: wanted.to }, groups, deadEnds);
    if (rest !== undefined) return [tile, ...rest];
  }
  deadEnds.add(wanted.from);
  return undefined;
}
