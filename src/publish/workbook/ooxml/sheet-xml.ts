import { asMarkup } from '../../format/html/markup.ts';
import { address, rangeAddress } from './address.ts';
import type { BookCell, BookRow, BookSheet } from './book.ts';
import { main, xml } from './names.ts';
import { cellNumber } from './numbers.ts';
import type { StyleSheet } from './styles.ts';

/** A sheet takes no more letters in a cell, and no longer formula; what is longer is cut off, and says so, or is its value alone. */
const longestText = 32_767;
const longestFormula = 8_192;

/** A sheet as its part of the workbook: A4 across, as wide as one page, with page numbers and its head on every page. */
export function sheetXml(sheet: BookSheet, title: string, styles: StyleSheet): string {
  const columns = sheet.widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const rows = sheet.rows.map((row, index) => rowXml(row, index + 1, styles));
  const merged = sheet.rows.flatMap(({ over = 1 }, index) =>
    over < 2 ? [] : [`<mergeCell ref="${address(index + 1, 1)}:${address(index + 1, over)}"/>`],
  );
  const zeros = sheet.zeros.map(
    (range, index) =>
      `<conditionalFormatting sqref="${rangeAddress(range)}"><cfRule type="cellIs" dxfId="0" priority="${index + 1}" operator="notEqual"><formula>0</formula></cfRule></conditionalFormatting>`,
  );
  return (
    `${xml}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<sheetViews><sheetView showGridLines="0" workbookViewId="0">${paneXml(sheet)}</sheetView></sheetViews>` +
    '<sheetFormatPr defaultRowHeight="15"/>' +
    (columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`) +
    `<sheetData>${rows.join('')}</sheetData>` +
    (merged.length === 0 ? '' : `<mergeCells count="${merged.length}">${merged.join('')}</mergeCells>`) +
    zeros.join('') +
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.7" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="9" orientation="${isWide(sheet) ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/>` +
    `<headerFooter><oddFooter>${asMarkup(`&L${inFooter(title)} · ${inFooter(sheet.name)}&RSide &P af &N`)}</oddFooter></headerFooter></worksheet>`
  );
}

/** What is wider than a page is high is printed across it. */
function isWide({ widths }: BookSheet): boolean {
  return widths.reduce((whole, width) => whole + width, 0) > 95;
}

/** An ampersand begins a code there. */
function inFooter(text: string): string {
  return text.replaceAll('&', '&&');
}

function paneXml({ frozen: { rows, columns } }: BookSheet): string {
  if (rows === 0 && columns === 0) return '';
  const pane = rows === 0 ? 'topRight' : columns === 0 ? 'bottomLeft' : 'bottomRight';
  const split = [columns === 0 ? '' : ` xSplit="${columns}"`, rows === 0 ? '' : ` ySplit="${rows}"`].join('');
  return `<pane${split} topLeftCell="${address(rows + 1, columns + 1)}" activePane="${pane}" state="frozen"/><selection pane="${pane}"/>`;
}

function rowXml({ cells, height }: BookRow, row: number, styles: StyleSheet): string {
  const written = cells.map((cell, index) =>
    cell === undefined ? '' : cellXml(cell, address(row, index + 1), styles),
  );
  const high = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
  return `<row r="${row}"${high}>${written.join('')}</row>`;
}

/** Words are words, also those that begin as a formula does: nothing but the program's own formulas is worked out. */
function cellXml({ content, formula, style }: BookCell, at: string, styles: StyleSheet): string {
  const open = `<c r="${at}" s="${styles.numberOf(style)}"`;
  if (content === undefined) return `${open}/>`;
  if (typeof content === 'string') {
    return `${open} t="inlineStr"><is><t xml:space="preserve">${asMarkup(inCell(content))}</t></is></c>`;
  }
  const made = formula === undefined || formula.length > longestFormula ? '' : `<f>${asMarkup(formula)}</f>`;
  return `${open}>${made}<v>${cellNumber(content)}</v></c>`;
}

/** `_x0041_` in a text of OOXML is an A; as it stands it is written with its own escape. */
function inCell(text: string): string {
  const whole = text.replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_');
  return whole.length <= longestText ? whole : `${whole.slice(0, longestText - 20)} … (afkortet)`;
}
