import { strToU8, zipSync } from 'fflate';
import { asMarkup } from '../../format/html/markup.ts';
import { fixedAddress, sheetPrefix } from './address.ts';
import type { Book, BookSheet } from './book.ts';
import { main, office, packages, sheetType, xml } from './names.ts';
import { sheetXml } from './sheet-xml.ts';
import { StyleSheet } from './styles.ts';

/** The time that every file of the packet has: the same workbook gives the same bytes. ZIP knows no earlier year. */
const packed = new Date('1980-01-01T00:00:00');

/** A workbook as .xlsx. The same workbook gives the same bytes; it holds no time and nobody's name. */
export function writeBook(book: Book): Uint8Array {
  const styles = new StyleSheet();
  const sheets = book.sheets.map((sheet, index) => [
    `xl/worksheets/sheet${index + 1}.xml`,
    sheetXml(sheet, book.title, styles),
  ]);
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(book),
    '_rels/.rels': related([
      { type: `${office}/officeDocument`, target: 'xl/workbook.xml' },
      { type: `${packages}/relationships/metadata/core-properties`, target: 'docProps/core.xml' },
      { type: `${office}/extended-properties`, target: 'docProps/app.xml' },
    ]),
    'docProps/core.xml': coreProperties(book.title),
    'docProps/app.xml': `${xml}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>fordel</Application></Properties>`,
    'xl/workbook.xml': workbookXml(book),
    'xl/_rels/workbook.xml.rels': related([
      ...book.sheets.map((_, index) => ({
        type: `${office}/worksheet`,
        target: `worksheets/sheet${index + 1}.xml`,
      })),
      { type: `${office}/styles`, target: 'styles.xml' },
    ]),
    ...Object.fromEntries(sheets),
    // The styles are those that the sheets asked for, so they come last.
    'xl/styles.xml': styles.toXml(),
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, text]) => [name, [strToU8(text), { mtime: packed, level: 6 }]]),
    ),
  );
}

function contentTypes({ sheets }: Book): string {
  const part = (name: string, type: string) => `<Override PartName="/${name}" ContentType="${type}"/>`;
  return (
    `${xml}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    part('xl/workbook.xml', `${sheetType}.sheet.main+xml`) +
    part('xl/styles.xml', `${sheetType}.styles+xml`) +
    sheets
      .map((_, index) => part(`xl/worksheets/sheet${index + 1}.xml`, `${sheetType}.worksheet+xml`))
      .join('') +
    part('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
    part('docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml') +
    '</Types>'
  );
}

function related(to: readonly { readonly type: string; readonly target: string }[]): string {
  const all = to.map(
    ({ type, target }, index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${xml}<Relationships xmlns="${packages}/relationships">${all.join('')}</Relationships>`;
}

function coreProperties(title: string): string {
  return (
    `${xml}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
    `<dc:title>${asMarkup(title)}</dc:title><dc:creator>fordel</dc:creator><dc:language>da-DK</dc:language></cp:coreProperties>`
  );
}

function workbookXml({ sheets, names }: Book): string {
  const tabs = sheets.map(
    ({ name }, index) => `<sheet name="${asMarkup(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const defined = [
    ...sheets.flatMap(repeatedRows),
    ...names.map(
      ({ name, sheet, range }) =>
        `<definedName name="${asMarkup(name)}">${asMarkup(fixedAddress(sheet, range))}</definedName>`,
    ),
  ];
  return (
    `${xml}<workbook xmlns="${main}" xmlns:r="${office}"><bookViews><workbookView/></bookViews><sheets>${tabs.join('')}</sheets>` +
    (defined.length === 0 ? '' : `<definedNames>${defined.join('')}</definedNames>`) +
    '<calcPr calcId="191029"/></workbook>'
  );
}

/** The head that is printed on every page of a sheet. */
function repeatedRows({ name, repeated }: BookSheet, index: number): string[] {
  if (repeated === undefined) return [];
  const rows = `${sheetPrefix(name)}$${repeated.from}:$${repeated.to}`;
  return [`<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${asMarkup(rows)}</definedName>`];
}
