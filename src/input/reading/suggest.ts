import { distance } from 'fastest-levenshtein';

/** No name that is looked for is longer; what is, is no misspelling of one. */
const longestName = 100;

/** ` Mente du "x"?` when one of the candidates is near enough to what was written, else nothing. */
export function didYouMean(written: string, candidates: readonly string[]): string {
  const nearest = nearestOf(written, candidates);
  return nearest === undefined ? '' : ` Mente du "${nearest}"?`;
}

/** The candidate nearest to what was written, when at most a third of it differs, or so many letters. */
export function nearestOf(
  written: string,
  candidates: readonly string[],
  most = Math.max(1, Math.floor(written.length / 3)),
): string | undefined {
  if (written.length > longestName) return undefined;
  const lower = written.toLowerCase();
  let limit = most;
  let nearest: string | undefined;
  for (const candidate of candidates) {
    // At least so many letters differ as the one has more than the other.
    if (Math.abs(candidate.length - lower.length) > limit) continue;
    const differing = distance(lower, candidate.toLowerCase());
    if (differing > limit || (differing === limit && nearest !== undefined)) continue;
    nearest = candidate;
    limit = differing;
  }
  return nearest;
}
