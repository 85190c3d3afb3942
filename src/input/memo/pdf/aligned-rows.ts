import type { LinesAlike } from '../lines-alike.ts';
import { lineGap } from './paragraphs.ts';
import { isValue, type Segment, segmentsOf } from './segments.ts';
import { type PageLine, textOf } from './words.ts';

/** Three lines with numbers below each other are the least that columns can be seen in. */
const fewestRows = 3;
/** How far apart two rows may be, as parts of their height. */
const furthestRow = 4.5;
/** What is not a row of a table stands so much further from it than its rows from each other. */
const apart = 1.25;

/** How many lines from one on have gaps, and whether they stand in columns that no line is drawn between. */
export function alignedRowsFrom(lines: readonly PageLine[], index: number): LinesAlike {
  let count = 0;
  let last = index - 1;
  let withValues = 0;
  let pitch = Number.POSITIVE_INFINITY;
  for (let at = index; at < lines.length; at += 1) {
    const line = lines[at];
    const before = lines[at - 1];
    if (line === undefined) break;
    const gap = at > index && before !== undefined ? line.y - before.y : 0;
    if (gap > furthestRow * line.size) break;
    const segments = segmentsOf(line);
    if (segments.length === 1 && !isBelowValue(segments, line, lines[last])) {
      if (at === index || (isSentence(line) && isApart(lines, at, pitch))) break;
      // Two lines that are no row end it, but for those of a name that is folded; one names a group of rows.
      if (last < at - 1 && !isFoldedBelow(line, before)) break;
    } else {
      // After a line that is no row, or a gap, the head of another table may follow.
      const mayBeAnother = last < at - 1 || gap > apart * pitch;
      if (withValues > 0 && mayBeAnother && isHead(segments)) break;
      last = at;
    }
    if (gap > 0) pitch = Math.min(pitch, gap);
    count += 1;
    if (segments.slice(1).some(isValue)) withValues += 1;
  }
  return { count: Math.min(count, last - index + 1), isTable: withValues >= fewestRows };
}

/** Whether a number alone stands right below a number of the row above: its end, or the figure of a row without a name. */
function isBelowValue([only]: readonly Segment[], line: PageLine, above: PageLine | undefined): boolean {
  if (only === undefined || above === undefined || !isValue(only)) return false;
  if (line.y - above.y > lineGap * line.size) return false;
  return segmentsOf(above)
    .slice(1)
    .some(({ x, end }) => x < only.end && end > only.x);
}

/** Whether a line goes on with the name that stands above it: near below, as large, and as far to the left. */
export function isFoldedBelow(line: PageLine, above: PageLine | undefined): boolean {
  return (
    above !== undefined &&
    line.y > above.y &&
    line.y - above.y <= lineGap * line.size &&
    Math.abs(line.size - above.size) < 0.08 * line.size &&
    Math.abs(line.x - above.x) < 0.5 * line.size
  );
}

/** The name of a group may have a colon after it, and seldom has so many words. */
const fewestWords = 4;

function isSentence({ words }: PageLine): boolean {
  return words.length >= fewestWords && /\p{L}[.:]$/u.test(textOf(words));
}

/** Whether a line stands further from those above and below it than the rows of the table do from each other. */
function isApart(lines: readonly PageLine[], at: number, pitch: number): boolean {
  const [above, line, below] = [lines[at - 1], lines[at], lines[at + 1]];
  const gaps = [
    above && line ? line.y - above.y : Number.POSITIVE_INFINITY,
    line && below ? below.y - line.y : Number.POSITIVE_INFINITY,
  ];
  return gaps.some((gap) => gap > apart * pitch);
}

/** Names of columns, each another, or years: what is not known of a row is said in the same words in each column. */
function isHead(segments: readonly Segment[]): boolean {
  const names = segments.slice(1).map(({ text }) => text);
  const areNames = names.every(
    (name) => /^(?:19|20)\d\d$/.test(name) || (/\p{L}/u.test(name) && !/^\d/.test(name)),
  );
  return areNames && new Set(names).size === names.length && !names.some(isUnknown);
}

function isUnknown(name: string): boolean {
  return /^(?:ikke|ingen|ukendt|mangler)\b/i.test(name);
}
