import type { Block, Memo, MemoRow, MemoTable, TextBlock } from '../../../model/memo/memo.ts';
import { raised } from '../../../model/memo/raised.ts';
import type { PdfFonts } from '../../pdf/fonts.ts';
import { inks, PdfSheet, sheet, type TextStyle } from '../../pdf/sheet.ts';
import { type PdfColumn, type PdfRow, writeTable } from '../../pdf/table.ts';
import { heldTogether, isAllStrong } from './runs.ts';
import { layoutOf, standsWithNext, widthsOf } from './table-layout.ts';
import { titleOfMemo } from './title.ts';

const tableStyle = { size: 8.5, padding: 2.5, gap: 8 } as const;
/** The sizes of headings by level; deeper ones are as the last. */
const headings: readonly TextStyle[] = [
  { size: 17, weight: 'semiBold' },
  { size: 12.5, weight: 'semiBold' },
  { size: 10.5, weight: 'semiBold' },
];
/** Wide enough for `10.` and its like. */
const indent = 18;
/** What stands deeper in lists is written as if it stood here. */
const deepest = 8;

/**
 * A memo as a tagged A4 document.
 *
 * @param date the day that it is written for, ISO: the document's dates, so that the same memo gives the same bytes.
 */
export async function memoPdf(memo: Memo, fonts: PdfFonts, date: string): Promise<Uint8Array> {
  const title = titleOfMemo(memo);
  const page = new PdfSheet(fonts, { title, author: 'fordel', date }, title);
  for (const part of partsOf(memo.blocks)) {
    if (Array.isArray(part)) page.inside('L', () => writeItems(page, part));
    else if (part.kind === 'tabel') writeMemoTable(page, part);
    else writeText(page, part);
  }
  return page.finish();
}

/** The blocks of a memo; items that follow on one another are one list. */
function partsOf(blocks: readonly Block[]): (Block | TextBlock[])[] {
  const parts: (Block | TextBlock[])[] = [];
  for (const block of blocks) {
    const last = parts.at(-1);
    if (block.kind !== 'punkt') parts.push(block);
    else if (Array.isArray(last)) last.push(block);
    else parts.push([block]);
  }
  return parts;
}

function writeItems(page: PdfSheet, items: readonly TextBlock[]): void {
  for (const item of items) writeItem(page, item);
}

/** An item: its mark, and its text beside it. */
function writeItem(page: PdfSheet, { passage, level = 1, mark = '•' }: TextBlock): void {
  const left = sheet.left + (Math.min(level, deepest) - 1) * indent;
  const text = heldTogether(passage.text);
  const box = { size: 10, x: left + indent, width: sheet.right - left - indent, tag: 'LBody' };
  page.need(page.height(text, box));
  page.inside('LI', () => {
    page.text(/^[-*+]$/.test(mark) ? '•' : mark, { size: 10, x: left, width: indent, tag: 'Lbl' });
    page.y += page.text(text, box) + 4;
  });
}

function writeText(page: PdfSheet, { kind, passage, level = 1, mark }: TextBlock): void {
  const isHeading = kind === 'overskrift';
  const style: TextStyle = isHeading
    ? (headings[level - 1] ?? headings.at(-1) ?? {})
    : kind === 'afsnit'
      ? { size: 10 }
      : { size: 8.5, colour: inks.muted };
  const box = {
    ...style,
    x: sheet.left,
    width: sheet.width,
    tag: isHeading ? `H${Math.min(level, 6)}` : 'P',
  };
  const text = heldTogether(mark === undefined ? passage.text : `${raised(mark)} ${passage.text}`);
  // A heading never stands last on a page.
  page.need(page.height(text, box) + (isHeading ? 60 : 0));
  if (isHeading) page.y += 6;
  page.y += page.text(text, box) + (isHeading ? 6 : 7);
}

function writeMemoTable(page: PdfSheet, table: MemoTable): void {
  const head = table.rows.slice(0, table.headRows);
  const layout = layoutOf(table);
  const room = sheet.width - tableStyle.gap * (layout.length - 1);
  const widths = widthsOf(layout, { width: room, letter: 4.6, margins: 0 });
  const columns = layout.map(({ isNumber }, at): PdfColumn => {
    const titles = head.map((row) => row[at]?.passage.text ?? '').filter(Boolean);
    return {
      title: titles.join(' '),
      ...(at === 0 ? {} : { width: widths[at] ?? 0 }),
      ...(isNumber ? { align: 'right' as const } : {}),
    };
  });
  const body = table.rows.slice(table.headRows);
  const rows = body.map((row, at) => ({ ...rowOf(row), keepWithNext: standsWithNext(at, body.length) }));
  writeTable(page, columns, rows, tableStyle);
  page.y += 10;
}

function rowOf(row: MemoRow): PdfRow {
  const said = row.filter(({ passage }) => passage.text !== '');
  return {
    cells: row.map(({ passage }) => heldTogether(passage.text)),
    isTotal: said.length > 0 && said.every(({ passage }) => isAllStrong(passage)),
  };
}
