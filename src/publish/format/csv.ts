import { stringify } from 'csv-stringify/sync';
import { visible } from '../../model/invisible.ts';

/**
 * CSV that opens right in a Danish Excel: UTF-8 with BOM, `;`, CRLF. Numbers come as finished Danish texts; a text that
 * a spreadsheet would run as a formula gets an apostrophe before it.
 */
export function renderCsv(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [columns, ...rows].map((row) => row.map(cellOf));
  return stringify(cells, { bom: true, delimiter: ';', record_delimiter: 'windows' });
}

const formula = /^[=+\-@\t\r\n＝＋－＠]/;
/** What begins like a formula and is none: a negative number, or the dash of an empty cell. */
const number = /^-(?:\d+(?:\.\d{3})*(?:,\d+)?(?: ?%)?)?$/;

function cellOf(text: string): string {
  return visible(formula.test(text) && !number.test(text) ? `'${text}` : text);
}
