import type { Place } from '../../../model/diagnostic.ts';
import { visible } from '../../../model/invisible.ts';
import type { ShownLine } from '../../../model/origin.ts';
import { widthOf } from './measure.ts';

/** A line of a file that was read, by the name the file is shown with. */
export type LineOf = (file: string, line: number) => ShownLine | undefined;

interface Excerpt {
  /** Numbered: the line of the place, after the one before it. */
  readonly lines: readonly string[];
  /** What stands below them. */
  readonly carets?: { readonly indent: string; readonly marks: string };
}

/** How much of a line is shown where it goes to no terminal, and how much of that stands before the place. */
const mostShown = 160;
const mostBefore = 60;

/** The line itself and the one before it, numbered, with a caret under the place; of a long line the part around it. */
export function excerpt(place: Place | undefined, lineOf: LineOf, width: number | undefined): Excerpt {
  if (place?.line === undefined || place.confidential === true) return { lines: [] };
  const { file, line } = place;
  const shown = lineOf(file, line);
  if (shown === undefined) return { lines: [] };
  const text = asText(shown);
  const { column, length } = marks(shown, place);
  const before = line > 1 ? lineOf(file, line - 1) : undefined;
  const digits = String(line).length;
  const room =
    width === undefined ? mostShown : Math.min(mostShown, width - digits - '   | '.length - '……'.length);
  const from = startOf(text, column - 1, room);
  const cut = from > 0 ? '…' : '';
  const part = (whole: string) => {
    const to = endOf(whole, from, room);
    return `${from < whole.length ? cut : ''}${visible(whole.slice(from, to))}${to < whole.length ? '…' : ''}`;
  };
  const numbered = (own: ShownLine, number: number) =>
    `  ${String(number).padStart(digits)} | ${part(asText(own))}`;
  const marked = text.slice(column - 1, Math.min(column - 1 + length, endOf(text, from, room)));
  return {
    lines: [...(before === undefined ? [] : [numbered(before, line - 1)]), numbered(text, line)],
    carets: {
      indent: `  ${' '.repeat(digits)} | ${cut && ' '}${blankAs(text.slice(from, column - 1), column - 1 - from)}`,
      marks: '^'.repeat(Math.max(1, widthOf(visible(marked).replaceAll('\t', ' ')))),
    },
  };
}

/** Between the cells of a row. */
const between = ' | ';

/** A line in one text; what breaks off in a cell goes on. */
function asText(line: ShownLine): string {
  return typeof line === 'string' ? line : line.map(({ text }) => text.replaceAll('\n', ' ')).join(between);
}

/** Which characters of a line a place is about; of a row of cells all of the cell. */
function marks(line: ShownLine, { column = 1, length = 1 }: Place) {
  if (typeof line === 'string') return { column, length };
  const before = line.filter((cell) => cell.column < column).map(({ text }) => text + between);
  const cell = line.find((each) => each.column === column);
  return { column: before.join('').length + 1, length: Math.max(1, cell?.text.length ?? 1) };
}

/** Where the part of a line begins that has a place in it. */
function startOf(text: string, place: number, room: number): number {
  const isInReach = endOf(text, 0, room) >= Math.min(place + 1, text.length);
  if (isInReach && (place <= room - mostBefore || endOf(text, 0, room) === text.length)) return 0;
  const before = Math.min(mostBefore, Math.floor(room / 3));
  let from = Math.min(place, text.length);
  for (let used = 0; from > 0; from--) {
    used += widthOf(visible(text[from - 1] ?? ''));
    if (used > before) break;
  }
  return isSecondHalf(text, from) ? from + 1 : from;
}

/** Where a part of a line ends that there is room for. */
function endOf(text: string, from: number, room: number): number {
  let to = from;
  for (let used = 0; to < text.length; ) {
    const letter = String.fromCodePoint(text.codePointAt(to) ?? 0);
    used += widthOf(visible(letter));
    if (used > room) break;
    to += letter.length;
  }
  return to;
}

function isSecondHalf(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** White space as wide as a text: tabs stay tabs, or the caret would stand under something else. */
function blankAs(text: string, length: number): string {
  const blank = Array.from(visible(text), (letter) =>
    letter === '\t' ? '\t' : ' '.repeat(widthOf(letter)),
  ).join('');
  return `${blank}${' '.repeat(Math.max(0, length - text.length))}`;
}
