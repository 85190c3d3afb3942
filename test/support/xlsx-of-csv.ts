import { readRecords } from '../../src/input/reading/csv/records.ts';
import { parsePercentage } from '../../src/model/exact/danish-number.ts';
import { divide, rational } from '../../src/model/exact/rational.ts';
import type { BookCell } from '../../src/publish/workbook/ooxml/book.ts';
import { writeBook } from '../../src/publish/workbook/ooxml/write-book.ts';

/** A CSV as the program's own writer has it: a number or a percentage in Danish notation is one, shown with as many decimals, and all else is text. */
export function xlsxOfCsv(text: string): Uint8Array {
  const records = readRecords(text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'), ';', 'x.csv');
  const rows = records.map((cells) => ({ cells: cells.map((cell) => cellOf(cell.text)) }));
  const sheet = { name: 'Ark1', rows, widths: [], frozen: { rows: 0, columns: 0 }, zeros: [] };
  return writeBook({ title: 'CSV', sheets: [sheet], names: [] });
}

/** A number without zeros before it, which are those of a code. */
const number = /^-?(?:[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d*|0)(?:,\d+)?( ?%)?$/;

function cellOf(text: string): BookCell | undefined {
  if (text === '') return undefined;
  const [matched, percent] = number.exec(text) ?? [];
  const read = matched === undefined ? undefined : parsePercentage(text);
  if (read?.ok !== true) return { content: text, style: { look: 'text' } };
  const shown = `${text.includes('.') ? '#,##0' : '0'}${read.decimals === 0 ? '' : `.${'0'.repeat(read.decimals)}`}`;
  return percent === undefined
    ? { content: read.value, style: { look: 'inddata', format: shown } }
    : { content: divide(read.value, rational(100n)), style: { look: 'inddata', format: `${shown}%` } };
}
