import { isItemMark } from './segments.ts';
import { type PageLine, textOf, type Word } from './words.ts';

/** Lines that are one text: a heading, a paragraph, an item or a note. */
export interface PageText {
  readonly kind: 'overskrift' | 'afsnit' | 'punkt' | 'fodnote' | 'indhold';
  readonly lines: readonly PageLine[];
  /** What stands before it and is no text of it. */
  readonly mark?: Word | undefined;
}

/** What is usual in a document: the size of its text, and where its lines end. */
export interface Usual {
  readonly size: number;
  readonly right: number;
}

/** A heading is so much larger than the text. */
const headingSize = 1.1;
/** Lines of a paragraph, or of a cell, stand so near to each other, as parts of their height. */
export const lineGap = 1.75;

/** The texts that consecutive lines are. */
export function textsOf(lines: readonly PageLine[], usual: Usual): PageText[] {
  const texts: { kind: PageText['kind']; lines: PageLine[]; mark?: Word | undefined }[] = [];
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    const last = texts.at(-1);
    const { kind, mark } = kindOf(line, usual);
    const goesOn =
      before !== undefined &&
      last !== undefined &&
      last.kind !== 'indhold' &&
      mark === undefined &&
      kind !== 'indhold' &&
      (kind === 'overskrift') === (last.kind === 'overskrift') &&
      continues(before, line, usual, lines[at - 2]);
    if (goesOn) last.lines.push(line);
    else texts.push({ kind, lines: [line], mark });
  }
  return texts;
}

function kindOf(line: PageLine, usual: Usual): Pick<PageText, 'kind' | 'mark'> {
  const [first, second] = line.words;
  if (/\.{4,}\s*\d{1,4}$/.test(textOf(line.words))) return { kind: 'indhold' };
  if (first?.isMark) return { kind: 'fodnote', mark: first };
  if (first !== undefined && second !== undefined && isItemMark(first.text)) {
    const gap = (second.x - first.end) / Math.max(line.size, 1);
    // A number with a point may be one that a line of a paragraph begins with.
    if (!/\d/.test(first.text) ? gap > 0.2 : gap > 0.6) return { kind: 'punkt', mark: first };
  }
  return { kind: line.size >= headingSize * usual.size ? 'overskrift' : 'afsnit' };
}

/** Whether a line goes on from the one above: near to it, as large, and the one above had no room for its first word. */
function continues(above: PageLine, line: PageLine, usual: Usual, before: PageLine | undefined): boolean {
  const size = Math.max(line.size, above.size);
  const gap = line.y - above.y;
  if (Math.abs(line.size - above.size) > 0.08 * size || gap > lineGap * size) return false;
  if (before !== undefined && gap > 1.3 * (above.y - before.y) && above.y > before.y) return false;
  const first = firstOf(line);
  return first === undefined || isFull(above, first, usual);
}

/** What a line begins with that no line end may part: a word, or a figure with its unit. */
function firstOf({ words }: PageLine): Word | undefined {
  const [first, ...others] = words;
  if (first === undefined || !/\d$/.test(first.text)) return first;
  const end = others.findIndex(({ text }) => !unit.test(text));
  const last = others.slice(0, end < 0 ? undefined : end).at(-1) ?? first;
  return { ...first, end: last.end };
}

const unit = /^(?:kr\.|t\.kr\.|mio\.|mia\.|pct\.|procentpoint|%|årsværk)/;

/** Whether a line had no room for the word that the next one begins with. */
export function isFull(line: PageLine, next: Word, { right }: Usual): boolean {
  return line.end + 0.3 * line.size + (next.end - next.x) > right - 0.5 * line.size;
}
