import { strToU8, zipSync } from 'fflate';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A text; a number by its text, which is what a cell stores; or the XML of a cell, of which `@` is its place. */
export type XlsxCell = string | { readonly n: string; readonly style?: number } | { readonly xml: string };

/** A sheet: its rows from the first, and what stands around them. */
export interface XlsxSheet {
  readonly name: string;
  readonly rows?: readonly (readonly (XlsxCell | undefined)[])[];
  /** In place of rows. */
  readonly data?: string;
  readonly before?: string;
  readonly after?: string;
  /** Attributes of a row, by its number. */
  readonly rowAttributes?: Readonly<Record<number, string>>;
  readonly state?: string;
  readonly type?: 'worksheet' | 'chartsheet';
}

interface XlsxOptions {
  /** The codes of number formats: the first is that of style 1, and so on. */
  readonly formats?: readonly string[];
  readonly shared?: readonly string[];
  readonly properties?: string;
  readonly names?: string;
  /** Parts that are added, or put in the place of those there are; undefined leaves one out. */
  readonly parts?: Readonly<Record<string, string | undefined>>;
}

/** A workbook, as small as one can be. */
export function xlsx(sheets: readonly XlsxSheet[], options: XlsxOptions = {}): Uint8Array {
  const { formats = [], shared = [], properties = '', names = '', parts = {} } = options;
  const types = sheets.map(({ type = 'worksheet' }) => type);
  const targets = types.map((type, at) => [`r${at + 1}`, type, `${type}s/sheet${at + 1}.xml`] as const);
  const listed = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${escaped(name)}" sheetId="${at + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="r${at + 1}"/>`,
  );
  const all = {
    '_rels/.rels': relations([['r1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}">${properties}<sheets>${listed.join('')}</sheets>${names}</workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...targets,
      ['s', 'styles', 'styles.xml'],
      ['t', 'sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/styles.xml': stylesOf(formats),
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${shared.map((text) => `<si>${text}</si>`).join('')}</sst>`,
    ...Object.fromEntries(
      sheets.map((sheet, at) => [`xl/${targets[at]?.[2]}`, sheetXml(sheet, types[at] ?? 'worksheet')]),
    ),
    ...parts,
  };
  const kept = Object.entries(all).flatMap(([name, text]) =>
    text === undefined ? [] : [[name, strToU8(text)]],
  );
  return zipSync(Object.fromEntries(kept));
}

function stylesOf(formats: readonly string[]): string {
  const codes = formats.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${escaped(code)}"/>`);
  const styles = formats.map((_, at) => `<xf numFmtId="${164 + at}"/>`);
  return `<styleSheet xmlns="${main}"><numFmts>${codes.join('')}</numFmts><cellXfs><xf numFmtId="0"/>${styles.join('')}</cellXfs></styleSheet>`;
}

function sheetXml(
  { rows = [], data, before = '', after = '', rowAttributes = {} }: XlsxSheet,
  type: string,
): string {
  if (type === 'chartsheet') return `<chartsheet xmlns="${main}"/>`;
  const lines = rows.map(
    (cells, at) =>
      `<row r="${at + 1}" ${rowAttributes[at + 1] ?? ''}>${cells.map((cell, column) => cellXml(cell, `${String.fromCharCode(65 + column)}${at + 1}`)).join('')}</row>`,
  );
  return `<worksheet xmlns="${main}">${before}<sheetData>${data ?? lines.join('')}</sheetData>${after}</worksheet>`;
}

function cellXml(cell: XlsxCell | undefined, place: string): string {
  if (cell === undefined || cell === '') return '';
  if (typeof cell === 'string')
    return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  if ('xml' in cell) return cell.xml.replaceAll('@', place);
  return `<c r="${place}" s="${cell.style ?? 0}"><v>${cell.n}</v></c>`;
}

function relations(each: readonly (readonly [id: string, type: string, target: string])[]): string {
  const list = each.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${packaged}">${list.join('')}</Relationships>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
