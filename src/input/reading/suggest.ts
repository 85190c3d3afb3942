import { closest, distance } from 'fastest-levenshtein';

/** ` Mente du "x"?` when one of the candidates is near enough to what was written, else nothing. */
export function didYouMean(written: string, candidates: readonly string[]): string {
  const nearest = nearestOf(written, candidates);
  return nearest === undefined ? '' : ` Mente du "${nearest}"?`;
}

/** The candidate nearest to what was written, when at most a third of it differs. */
export function nearestOf(written: string, candidates: readonly string[]): string | undefined {
  if (candidates.length === 0) return undefined;
  const lower = written.toLowerCase();
  const nearest = closest(
    lower,
    candidates.map((candidate) => candidate.toLowerCase()),
  );
  const limit = Math.max(1, Math.floor(written.length / 3));
  if (distance(lower, nearest) > limit) return undefined;
  return candidates.find((candidate) => candidate.toLowerCase() === nearest);
}
