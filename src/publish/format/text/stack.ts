import { largestOf } from '../../../model/largest-of.ts';
import type { Column } from '../document.ts';
import { widthOf } from './measure.ts';
import { wrap } from './wrap.ts';

const indent = '  ';
const gap = '  ';
/** A title that would have less room than this stands above its value. */
const leastTitle = 12;

/** A table that is too wide for its lines: a block per row, its first cell as heading and a line for each of the others. */
export function stackRow(
  columns: readonly Column[],
  titles: readonly string[],
  [name = '', ...cells]: readonly string[],
  width: number,
): { readonly heading: string[]; readonly lines: string[] } {
  const pairs = cells.flatMap((value, index) =>
    value.trim() === ''
      ? []
      : [{ title: titles[index + 1] ?? '', value, isFigure: columns[index + 1]?.kind !== 'text' }],
  );
  const heading = name.trim() === '' ? [] : wrap(name.trim(), width);
  const figures = largestOf(pairs.map(({ value, isFigure }) => (isFigure ? widthOf(value) : 0)));
  const longest = largestOf(pairs.map(({ title }) => widthOf(title)));
  const room = Math.min(longest, width - indent.length - gap.length - Math.max(figures, leastTitle));
  const lines = pairs.flatMap(({ title, value, isFigure }) => {
    if (room < Math.min(longest, leastTitle)) {
      return [
        ...wrap(title, width - indent.length),
        ...wrap(value.trim(), width - 2 * indent.length).map(inward),
      ].map(inward);
    }
    const titleLines = wrap(title, room);
    const valueRoom = width - indent.length - room - gap.length;
    const valueLines = isFigure ? [padStart(value, figures)] : wrap(value, valueRoom);
    const height = Math.max(titleLines.length, valueLines.length);
    return Array.from({ length: height }, (_, line) =>
      `${indent}${padEnd(titleLines[line] ?? '', room)}${gap}${valueLines[line] ?? ''}`.trimEnd(),
    );
  });
  return { heading, lines };
}

function inward(line: string): string {
  return `${indent}${line}`;
}

function padStart(text: string, width: number): string {
  return `${' '.repeat(Math.max(0, width - widthOf(text)))}${text}`;
}

function padEnd(text: string, width: number): string {
  return `${text}${' '.repeat(Math.max(0, width - widthOf(text)))}`;
}
