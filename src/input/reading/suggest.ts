import { distance } from 'fastest-levenshtein';

/** No name that is looked for is longer; what is, is no misspelling of one. */
const longestName = 100;

/** ` Mente du "x"?` when one of the candidates is near enough to what was written, else nothing. */
export function didYouMean(written: string, candidates: readonly string[]): string {
  const nearest =
    nearestOf(written, candidates) ?? swappedOf(written, candidates) ?? longerOf(written, candidates);
  return nearest === undefined ? '' : ` Mente du "${nearest}"?`;
}

/** The candidate that two neighbours of what was written are swapped of, however short it is: `cvs` for `csv`. */
function swappedOf(written: string, candidates: readonly string[]): string | undefined {
  const text = inTwoLetters(written);
  if (text.length > longestName) return undefined;
  const swaps = new Set(
    [...text].map((_, at) => `${text.slice(0, at)}${text[at + 1] ?? ''}${text[at]}${text.slice(at + 2)}`),
  );
  return candidates.find((candidate) => swaps.has(inTwoLetters(candidate)));
}

/** The only candidate that what was written is longer than, or that is longer than it: `ligeligt` for `lige`. */
function longerOf(written: string, candidates: readonly string[]): string | undefined {
  const lower = inTwoLetters(written);
  if (lower.length < 4) return undefined;
  const found = candidates.filter((candidate) => {
    const text = inTwoLetters(candidate);
    return text.length >= 4 && (text.startsWith(lower) || lower.startsWith(text));
  });
  return found.length === 1 ? found[0] : undefined;
}

/** The candidate nearest to what was written, when at most a third of it differs, or so many letters. */
export function nearestOf(written: string, candidates: readonly string[], most?: number): string | undefined {
  return suggester(candidates)(written, most);
}

interface Known {
  readonly candidate: string;
  readonly text: string;
  readonly letters: number;
}

/** `nearestOf` among candidates that many names are held against. */
export function suggester(
  candidates: readonly string[],
): (written: string, most?: number) => string | undefined {
  const known = candidates.map((candidate): Known => {
    const text = inTwoLetters(candidate);
    return { candidate, text, letters: lettersOf(text) };
  });
  return (written, most = Math.max(1, Math.floor(written.length / 3))) => {
    if (written.length > longestName) return undefined;
    const text = inTwoLetters(written);
    const letters = lettersOf(text);
    let limit = most;
    let nearest: string | undefined;
    for (const other of known) {
      if (atLeastBetween(text, letters, other) > limit) continue;
      const differing = distance(text, other.text);
      if (differing > limit || (differing === limit && nearest !== undefined)) continue;
      nearest = other.candidate;
      limit = differing;
    }
    return nearest;
  };
}

/** At least so many letters differ as the one has more than the other, and as there are kinds of them in one alone. */
function atLeastBetween(text: string, letters: number, other: Known): number {
  const length = Math.abs(other.text.length - text.length);
  return Math.max(length, bitsIn(letters & ~other.letters), bitsIn(other.letters & ~letters));
}

/** Which letters a text has, a bit each; what are no letters from a to z share the others. */
function lettersOf(text: string): number {
  let letters = 0;
  for (let at = 0; at < text.length; at++) letters |= 1 << (text.charCodeAt(at) & 31);
  return letters;
}

function bitsIn(word: number): number {
  let count = 0;
  for (let left = word; left !== 0; left &= left - 1) count++;
  return count;
}

/** Danes write år for aar and aar for år: they are the same. */
function inTwoLetters(text: string): string {
  return text.toLowerCase().replace(/æ/g, 'ae').replace(/ø/g, 'oe').replace(/å/g, 'aa');
}
