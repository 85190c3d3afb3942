import { strToU8, zipSync } from 'fflate';
import { isFigureCell } from '../../../model/memo/figure-cell.ts';
import type { Memo, MemoTable, TextBlock } from '../../../model/memo/memo.ts';
import { asMarkup } from '../../format/html/markup.ts';
import { fixedParts, textStyles } from './docx-parts.ts';
import { titleOfMemo } from './title.ts';

/** The time that every file of the packet has: the same memo gives the same bytes. ZIP knows no earlier year. */
const packed = new Date('1980-01-01T00:00:00');
/** The width of a page's text in twentieths of a point, and of the first column where there are more. */
const pageWidth = 9638;
const firstColumn = 3400;

/** A memo as a Word document. @param date the day that it is written for, ISO. */
export function memoDocx(memo: Memo, date: string): Uint8Array {
  const notes = memo.blocks.filter((block): block is TextBlock => block.kind === 'fodnote');
  const body = memo.blocks
    .filter((block) => block.kind !== 'fodnote')
    .map((block) => (block.kind === 'tabel' ? tableXml(block) : paragraphXml(block)))
    .join('');
  const rest = notes.map((note) => paragraph(textOf(note), 'Fodnote')).join('');
  const files = Object.entries({
    ...fixedParts(titleOfMemo(memo), date),
    'word/document.xml': documentXml(body + rest),
  });
  return zipSync(
    Object.fromEntries(files.map(([name, text]) => [name, [strToU8(text), { mtime: packed, level: 6 }]])),
  );
}

function documentXml(body: string): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}` +
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr>' +
    '</w:body></w:document>'
  );
}

function paragraphXml(block: TextBlock): string {
  const { kind, level = 1 } = block;
  if (kind === 'overskrift')
    return paragraph(textOf(block), `Overskrift${Math.min(level, textStyles.headings)}`);
  if (kind === 'punkt')
    return paragraph(textOf(block), 'Punkt', `<w:ind w:left="${level * 360}" w:hanging="280"/>`);
  return paragraph(textOf(block), kind === 'afsnit' ? undefined : 'Fodnote');
}

function textOf({ passage, mark }: TextBlock): string {
  return mark === undefined ? passage.text : `${mark} ${passage.text}`;
}

function paragraph(text: string, style?: string, more = ''): string {
  const named = style === undefined ? '' : `<w:pStyle w:val="${style}"/>`;
  const properties = named === '' && more === '' ? '' : `<w:pPr>${named}${more}</w:pPr>`;
  return `<w:p>${properties}${runs(text)}</w:p>`;
}

/** A line end within a text is one on the page. */
function runs(text: string): string {
  return text
    .split('\n')
    .map((line) => `<w:t xml:space="preserve">${asMarkup(line)}</w:t>`)
    .join('<w:br/>')
    .replace(/^(.*)$/s, '<w:r>$1</w:r>');
}

function tableXml({ rows, headRows }: MemoTable): string {
  const width = Math.max(1, ...rows.map((row) => row.length));
  const first = width === 1 ? pageWidth : firstColumn;
  const other = width === 1 ? 0 : Math.trunc((pageWidth - first) / (width - 1));
  const widths = Array.from({ length: width }, (_, at) => (at === 0 ? first : other));
  const numbers = widths.map((_, column) =>
    isNumberColumn(rows.slice(headRows).map((row) => row[column]?.passage.text ?? '')),
  );
  const lines = rows.map((row, at) => {
    const isHead = at < headRows;
    const cells = widths.map((each, column) => {
      const text = row[column]?.passage.text ?? '';
      const right = numbers[column] === true ? '<w:jc w:val="right"/>' : '';
      return `<w:tc><w:tcPr><w:tcW w:w="${each}" w:type="dxa"/></w:tcPr>${paragraph(text, isHead ? 'Tabelhoved' : 'Tabel', right)}</w:tc>`;
    });
    return `<w:tr>${isHead ? '<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>' : '<w:trPr><w:cantSplit/></w:trPr>'}${cells.join('')}</w:tr>`;
  });
  const grid = widths.map((each) => `<w:gridCol w:w="${each}"/>`).join('');
  return (
    `<w:tbl><w:tblPr><w:tblStyle w:val="Taltabel"/><w:tblW w:w="${pageWidth}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>` +
    `<w:tblGrid>${grid}</w:tblGrid>${lines.join('')}</w:tbl>${paragraph('')}`
  );
}

function isNumberColumn(texts: readonly string[]): boolean {
  const said = texts.filter((text) => text.trim() !== '');
  return said.length > 0 && said.filter(isFigureCell).length * 2 > said.length;
}
