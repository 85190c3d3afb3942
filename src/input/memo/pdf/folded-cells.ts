import { cellText, isDividedNumber } from './divided.ts';
import { lineGap } from './paragraphs.ts';
import type { PageCell } from './ruled-table.ts';
import type { PageLine } from './words.ts';

/** The end of a number that was too long for its cell, and stands below it, goes with its beginning. */
export function withWholeNumbers(rows: readonly (readonly PageCell[])[]): PageCell[][] {
  const whole: PageCell[][] = [];
  for (const cells of rows) {
    const above = whole.at(-1);
    const rest = cells.map((cell, column) => {
      const beginning = column > 0 && cells.length === above?.length ? above[column] : undefined;
      if (beginning === undefined || !isEndOf(cell, beginning)) return cell;
      above?.splice(column, 1, { ...beginning, lines: [...beginning.lines, ...cell.lines] });
      return { ...cell, lines: [] };
    });
    if (rest.some(({ lines }) => lines.length > 0)) whole.push(rest);
  }
  return whole;
}

function isEndOf({ lines: [line, ...more] }: PageCell, { lines: above }: PageCell): boolean {
  const last = above.at(-1);
  return (
    line !== undefined &&
    last !== undefined &&
    more.length === 0 &&
    isNearBelow(line, last) &&
    isDividedNumber(cellText(above), cellText([line]))
  );
}

/** A name that goes on below, on a line of its own or on that of its numbers, is one: it stops within a sentence, or begins within one. */
export function withWholeNames(rows: readonly (readonly PageCell[])[]): PageCell[][] {
  const whole: PageCell[][] = [];
  for (const cells of rows) {
    const above = whole.at(-1);
    const [name, ...values] = cells;
    const [nameAbove, ...valuesAbove] = above ?? [];
    if (
      above === undefined ||
      name === undefined ||
      nameAbove === undefined ||
      !isNearCell(name, nameAbove)
    ) {
      whole.push([...cells]);
      continue;
    }
    const joined = { ...name, lines: [...nameAbove.lines, ...name.lines] };
    const stops = isUnfinished(cellText(nameAbove.lines));
    if (isEmpty(values) && (stops || /^\p{Ll}/u.test(cellText(name.lines)))) above[0] = joined;
    else if (isEmpty(valuesAbove) && stops) whole.splice(-1, 1, [joined, ...values]);
    else whole.push([...cells]);
  }
  return whole;
}

/** A comma, or a word that another must follow. */
function isUnfinished(text: string): boolean {
  return /,$|(?:^|\s)(?:og|samt|eller|herunder|af|i|til|for|med|på|fra|ved|om|under|over)$/i.test(text);
}

function isEmpty(cells: readonly PageCell[]): boolean {
  return cells.every(({ lines }) => lines.length === 0);
}

function isNearCell({ lines: [first] }: PageCell, { lines: above }: PageCell): boolean {
  const last = above.at(-1);
  return first !== undefined && last !== undefined && isNearBelow(first, last);
}

function isNearBelow(line: PageLine, above: PageLine): boolean {
  return line.y - above.y <= lineGap * line.size;
}
