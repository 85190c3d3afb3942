import { stringify } from 'csv-stringify/sync';

/** CSV that opens right in a Danish Excel: UTF-8 with BOM, `;`, CRLF. Numbers come as finished Danish texts. */
export function renderCsv(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  return stringify([columns, ...rows], { bom: true, delimiter: ';', record_delimiter: 'windows' });
}
