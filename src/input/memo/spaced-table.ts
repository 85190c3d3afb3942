import type { LinesAlike } from './lines-alike.ts';
import { cellFrom } from './markdown/cell.ts';
import type { Draft } from './passages/draft.ts';
import { type Line, linesOf } from './passages/lines.ts';
import { type DraftCell, tableOf } from './tables/table-grid.ts';

interface Range {
  readonly from: number;
  readonly to: number;
}

/** Three lines with figures are the least that columns can be seen in. */
const fewestRows = 3;

/** How many lines from here on have gaps, and whether they are a table, as in a text that a program made of a page. */
export function spacedRowsFrom(lines: readonly Line[], index: number): LinesAlike {
  let count = 0;
  let withFigures = 0;
  for (let text = lines[index]?.text; text !== undefined; text = lines[index + count]?.text) {
    const fields = fieldsOf(text);
    const isName =
      count > 0 && fields.length === 1 && fieldsOf(lines[index + count + 1]?.text ?? '').length > 1;
    if (fields.length < 2 && !isName) break;
    if (fields.slice(1).some(({ from, to }) => /\d/.test(text?.slice(from, to) ?? ''))) withFigures += 1;
    count += 1;
  }
  return { count, isTable: withFigures >= fewestRows };
}

/** Reads such a table: its columns are what stands between those characters at which every row has a blank. */
export function readSpacedTable(text: string, base: number, draft: Draft): void {
  const lines = linesOf(text, base);
  const fields = lines.map((line) => fieldsOf(line.text));
  const columns = columnsOf(fields.filter((row) => row.length > 1).flat());
  const cell = (line: Line, inColumn: readonly Range[]): DraftCell => {
    const [from, to] = [inColumn[0]?.from ?? line.text.length, inColumn.at(-1)?.to ?? line.text.length];
    return { passage: cellFrom(line.text.slice(from, to), line.from + from, draft) };
  };
  let isUnsure = false;
  const rows = lines.map((line, index) => {
    const row = fields[index] ?? [];
    // The name of a group of rows may be longer than the column that it stands in.
    if (row.length === 1) return columns.map((_, at) => cell(line, at === 0 ? row : []));
    return columns.map((column) => {
      const inColumn = row.filter((field) => field.from < column.to && field.to > column.from);
      if (inColumn.length > 1) isUnsure = true;
      return cell(line, inColumn);
    });
  });
  const doubt = isUnsure ? 'dens kolonner er kun skilt af mellemrum og går ind over hinanden' : undefined;
  draft.blocks.push(tableOf(rows, { doubt }));
}

/** The texts of a line that blanks part, three or more; the mark of an item is none. */
function fieldsOf(line: string): Range[] {
  if (!/\S {3,}\S/.test(line)) return line.trim() === '' || line.includes('\t') ? [] : [whole(line)];
  const fields = [...line.matchAll(/\S+(?: {1,2}\S+)*/g)].map(({ index, 0: text }) => ({
    from: index,
    to: index + text.length,
  }));
  const [first] = fields;
  const isItem =
    fields.length === 2 && /^(?:[-*•·–>]|\d{1,3}[.)]|[a-zæøå]\))$/i.test(line.slice(first?.from, first?.to));
  return isItem || line.includes('\t') || line.trimStart().startsWith('|') ? [] : fields;
}

function whole(line: string): Range {
  return { from: line.length - line.trimStart().length, to: line.trimEnd().length };
}

/** Texts that stand above each other are one column. */
function columnsOf(fields: readonly Range[]): Range[] {
  const columns: { from: number; to: number }[] = [];
  for (const { from, to } of [...fields].sort((a, b) => a.from - b.from)) {
    const last = columns.at(-1);
    if (last === undefined || from > last.to) columns.push({ from, to });
    else last.to = Math.max(last.to, to);
  }
  return columns;
}
