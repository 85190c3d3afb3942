import type { SheetSource } from './read-sheet.ts';
import type { SheetCell } from './sheet-cell.ts';

/** A sheet as the text that a CSV of it would be: a line for each of its rows, empty ones too, so that both have one number. */
export interface SheetText extends Pick<SheetSource, 'file' | 'sheet' | 'notices' | 'rows'> {
  readonly bytes: Uint8Array;
  /** The column of the cell that a character of a line is of. */
  columnAt(line: number, character: number): number;
}

/** For what reads rows as they come, of files that may be too large to hold. */
export function textOfSheet({ file, sheet, rows, notices }: SheetSource): SheetText {
  const lines: string[] = [];
  for (const cells of rows) {
    const line = cells[0]?.row ?? 1;
    while (lines.length < line - 1) lines.push('');
    lines.push(cells.map(fieldOf).join(';'));
  }
  const columns = rows[0]?.map(({ column }) => column) ?? [];
  return {
    file,
    sheet,
    notices,
    rows,
    bytes: Buffer.from(`${lines.join('\n')}\n`),
    columnAt: (line, character) => {
      const before = (lines[line - 1] ?? '').slice(0, character - 1).replace(/"[^"]*"?/g, '');
      return columns[before.split(';').length - 1] ?? 1;
    },
  };
}

function fieldOf({ text }: SheetCell): string {
  const line = text.replaceAll('\n', ' ');
  return /[;"]/.test(line) ? `"${line.replaceAll('"', '""')}"` : line;
}
