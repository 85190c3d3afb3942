import { writtenFigure } from '../../format/cells.ts';
import { isSetLeft } from '../../format/document.ts';
import type { PlacedCell, PlacedRow, PlacedSheet } from './placed-sheet.ts';

/** In letters: no column is narrower, no column of words wider, and notes have room for so many beside each other. */
const narrowest = 11;
const widestWords = 60;
const roomForNotes = 84;
const line = 15;

/** How wide each column is: no figure is cut off, and words fold where they are long. */
export function widthsOf({ rows }: PlacedSheet): number[] {
  const widths: number[] = [];
  const widen = (index: number, letters: number) => {
    widths[index] = Math.max(widths[index] ?? narrowest, letters + 3);
  };
  for (const row of rows) {
    if (row.kind === 'hoved') {
      for (const [index, { title }] of row.columns.entries()) widen(index, longestWord(title));
    }
    if (row.kind !== 'raekke' && row.kind !== 'i-alt') continue;
    for (const [index, cell] of row.cells.entries()) widen(index, lettersOf(cell));
  }
  if (widths.length === 0) widths.push(roomForNotes);
  const hasNotes = rows.some(({ kind }) => kind === 'note');
  while (hasNotes && widthOf(widths) < roomForNotes) widths.push(narrowest);
  return widths;
}

/** How high a row is, where it is more than one line; in points. */
export function heightOf(row: PlacedRow, widths: readonly number[]): number | undefined {
  switch (row.kind) {
    case 'titel':
      return 27;
    case 'overskrift':
      return 24;
    case 'note':
      return line * linesIn(row.text, widthOf(widths));
    case 'tom':
    case 'kode':
      return undefined;
    case 'hoved':
      return 4 + line * most(row.columns.map(({ title }, index) => linesIn(title, widths[index])));
    default: {
      const lines = most(
        row.cells.map(({ decided }, index) =>
          typeof decided === 'string' && isWords(row, index) ? linesIn(decided, widths[index]) : 1,
        ),
      );
      return lines === 1 ? undefined : line * lines;
    }
  }
}

function isWords(row: Extract<PlacedRow, { kind: 'raekke' | 'i-alt' }>, index: number): boolean {
  const column = row.columns[index];
  return column !== undefined && isSetLeft(column);
}

function most(numbers: readonly number[]): number {
  return Math.max(1, ...numbers);
}

function widthOf(widths: readonly number[]): number {
  return widths.reduce((whole, width) => whole + width, 0);
}

function lettersOf({ decided }: PlacedCell): number {
  if (typeof decided === 'string')
    return Math.max(Math.min(widestWords, longestLine(decided)), longestWord(decided));
  return writtenFigure(decided).length + decided.tail.length;
}

function longestLine(text: string): number {
  return most(text.split('\n').map((each) => each.length));
}

function longestWord(text: string): number {
  return most(text.split(/\s+/).map((each) => each.length));
}

/** In how many lines a text folds; words are not split, so a line is not filled to its end. */
function linesIn(text: string, width = narrowest): number {
  const room = Math.max(1, width);
  return text.split('\n').reduce((lines, part) => {
    let [own, filled] = [1, 0];
    for (const word of part.split(' ')) {
      const length = Math.min(word.length, room);
      if (filled > 0 && filled + 1 + length > room) [own, filled] = [own + 1, 0];
      filled += length + (filled > 0 ? 1 : 0);
    }
    return lines + own;
  }, 0);
}
