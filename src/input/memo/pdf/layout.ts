import { addAll } from '../../../model/diagnostic.ts';
import { alignedRowsFrom, isFoldedBelow } from './aligned-rows.ts';
import { alignedTable } from './aligned-table.ts';
import { drawnOn } from './drawn.ts';
import type { OpenPdf } from './library.ts';
import { type PageText, textsOf, type Usual } from './paragraphs.ts';
import { gridsOf } from './ruled-grid.ts';
import { type PageTable, ruledTable } from './ruled-table.ts';
import { segmentsOf } from './segments.ts';
import { linesOfWords, type PageLine, usualSize, type Word, wordsOf } from './words.ts';

/** What a page holds, before its paragraphs are told apart. */
export interface PageLayout {
  readonly number: number;
  readonly height: number;
  /** Lines that stand in no drawn table. */
  readonly lines: readonly PageLine[];
  readonly tables: readonly PageTable[];
  /** Where each line of the page stands, those in tables too: a place is told by how many there are. */
  readonly ys: readonly number[];
  /** What may have been missed. */
  readonly isPartial: boolean;
  readonly hasTurned: boolean;
  readonly hasUnseen: boolean;
  readonly hasPicture: boolean;
}

/** Reads one page. */
export async function layoutOf(pdf: OpenPdf, number: number): Promise<PageLayout> {
  const page = await pdf.page(number);
  const drawn = drawnOn(page, pdf.operators);
  const words = wordsOf(drawn.glyphs);
  let others: readonly Word[] = words;
  const tables: PageTable[] = [];
  for (const grid of gridsOf(drawn.lines)) {
    const found = ruledTable(grid, others);
    others = found.others;
    if (found.table !== undefined) tables.push(found.table);
  }
  return {
    number,
    height: page.height,
    lines: linesOfWords(others),
    tables: tables.sort((a, b) => a.y - b.y),
    ys: linesOfWords(words).map(({ y }) => y),
    isPartial: page.isPartial,
    hasTurned: drawn.hasTurned,
    hasUnseen: drawn.hasUnseen,
    hasPicture: page.hasPicture,
  };
}

/** The size and the right margin that a document's text has. */
export function usualIn(lines: readonly PageLine[]): Usual {
  const text = withoutRows(withoutNotes(lines));
  const size = usualSize((text.length > 0 ? text : lines).flatMap(({ words }) => words));
  const right = lines.reduce((most, line) => (isNear(line.size, size) ? Math.max(most, line.end) : most), 0);
  return { size, right };
}

/** Notes may be more than the text, and are smaller: by them, all of the text would be headings. */
function withoutNotes(lines: readonly PageLine[]): readonly PageLine[] {
  let noteSize: number | undefined;
  return lines.filter((line) => {
    const [first] = line.words;
    if (first?.isMark || noteMark.test(first?.text ?? '')) noteSize = line.size;
    else if (noteSize !== undefined && !isNear(line.size, noteSize)) noteSize = undefined;
    return noteSize === undefined;
  });
}

const noteMark = /^[¹²³⁰⁴-⁹]+$/;

/** The lines that are no row of a table, nor the rest of a name that is folded in one. */
function withoutRows(lines: readonly PageLine[]): readonly PageLine[] {
  let row: PageLine | undefined;
  return lines.filter((line) => {
    const isRow = segmentsOf(line).length > 1 || (row !== undefined && isFoldedBelow(line, row));
    row = isRow ? line : undefined;
    return !isRow;
  });
}

function isNear(size: number, other: number): boolean {
  return Math.abs(size - other) < 0.1 * other;
}

/** What stands on a page, from its top to its end: tables that are drawn, tables that only stand in columns, and texts. */
export function partsOf(
  { tables }: PageLayout,
  lines: readonly PageLine[],
  usual: Usual,
): (PageText | PageTable)[] {
  const parts: (PageText | PageTable)[] = [];
  let rest = lines;
  for (const table of tables) {
    const above = rest.filter(({ y }) => y < table.y);
    addAll(parts, betweenTables(above, usual));
    parts.push(table);
    rest = rest.slice(above.length);
  }
  addAll(parts, betweenTables(rest, usual));
  return parts;
}

function betweenTables(lines: readonly PageLine[], usual: Usual): (PageText | PageTable)[] {
  const parts: (PageText | PageTable)[] = [];
  let from = 0;
  for (let at = 0; at < lines.length; ) {
    const { count, isTable } = alignedRowsFrom(lines, at);
    if (!isTable) at += Math.max(count, 1);
    else {
      addAll(parts, textsOf(lines.slice(from, at), usual));
      parts.push(alignedTable(lines.slice(at, at + count)));
      at += count;
      from = at;
    }
  }
  addAll(parts, textsOf(lines.slice(from), usual));
  return parts;
}

/** Sentences beside each other on so many lines are columns of text, which are read across. */
const fewestBeside = 5;

/** Whether a page is set in columns of text. */
export function isInColumns(lines: readonly PageLine[]): boolean {
  const beside = lines.filter(
    (line) => segmentsOf(line).filter(({ words }) => words.filter(isWord).length >= 3).length > 1,
  );
  return beside.length >= fewestBeside;
}

function isWord({ text }: Word): boolean {
  return /\p{L}{2}/u.test(text);
}
