import type { Diagnostic } from '../../../model/diagnostic.ts';
import type { InputFile } from '../../../model/origin.ts';
import type { PackedFile } from '../package/archive.ts';
import { locked, saveAsXlsx, unreadable } from './faults.ts';
import { WorkbookParts } from './parts.ts';
import { SharedStrings } from './shared-strings.ts';
import type { SheetName } from './sheet-cell.ts';
import { SheetScan } from './sheet-scan.ts';
import { type SheetRows, sheetRows } from './sheet-table.ts';
import { chosenFrom, type Sheet, type TablePlace, type Workbook, workbookOf } from './sheets.ts';
import { formatsOf } from './styles.ts';

/** A sheet of a workbook that is read as a table. */
export interface SheetSource extends InputFile, SheetRows {
  readonly sheet: string;
}

const zip = [0x50, 0x4b, 0x03, 0x04];
/** What came before .xlsx, and what an .xlsx is put into that is locked. */
const olderOffice = [0xd0, 0xcf, 0x11, 0xe0];

/** Whether a file is one of Excel's, or a package of another kind, whatever it is called: its first bytes tell. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return [zip, olderOffice].some((start) => start.every((byte, at) => bytes[at] === byte));
}

/** How much more than the package all its parts may be. */
const unpackedRatio = 4;

/**
 * Reads a table of a workbook: the sheet and the area that are asked for, or all of the first sheet.
 *
 * @throws FordelError `ARK-FIL` for a workbook that cannot be read, `ARK-VALG` where the sheet or the area is not there, `FIL-STOR`.
 */
export function readSheet(source: PackedFile & InputFile, place: TablePlace): SheetSource {
  const { file, bytes, largest } = source;
  if (olderOffice.every((byte, at) => bytes[at] === byte)) throw notZipped(file, bytes);
  const parts = new WorkbookParts({ file, bytes, largest: largest * unpackedRatio });
  const workbook = workbookOf(parts);
  const { sheet, area } = chosenFrom(workbook, place, file);
  const { relations } = parts;
  const partOf = (type: string) => relations.find((relation) => relation.type === type)?.part;
  const strings = new SharedStrings();
  const [texts, styles] = [partOf('sharedStrings'), partOf('styles')];
  if (texts !== undefined) parts.scan(texts, strings);
  const formats = styles === undefined ? [] : formatsOf(parts.tree(styles));
  const scan = new SheetScan({ texts: strings.texts, formats, system: workbook.system }, area);
  parts.scan(sheet.part, scan);
  const asked = place.area === undefined ? '' : ` (${place.area})`;
  const of: SheetName = { file: `${file} ${sheet.name}${asked}`, sheet: sheet.name };
  const read = sheetRows(scan, of, place.area !== undefined);
  const notices = [...read.notices, ...ofWorkbook(parts, workbook, { sheet, place, of })];
  return {
    ...of,
    ...read,
    notices,
    get sha256() {
      return source.sha256;
    },
  };
}

function notZipped(file: string, bytes: Uint8Array) {
  const has = (name: string) => Buffer.from(bytes).includes(Buffer.from(name, 'utf16le'));
  if (has('EncryptedPackage')) return locked(file);
  return has('WordDocument')
    ? unreadable(file, 'filen er et gammelt Word-dokument (.doc), ikke en projektmappe', saveAsXlsx)
    : unreadable(file, 'filen er en gammel Excel-projektmappe (.xls)', saveAsXlsx);
}

/** What is to be said of the workbook around the sheet. */
function ofWorkbook(
  parts: WorkbookParts,
  { sheets }: Workbook,
  { sheet, place, of }: { readonly sheet: Sheet; readonly place: TablePlace; readonly of: SheetName },
): Diagnostic[] {
  const others = sheets.filter((other) => other !== sheet && other.hasCells && hasValues(parts, other));
  const notices: Diagnostic[] = [];
  if (sheet.isHidden)
    notices.push({
      code: 'ARK-SKJULT',
      severity: 'advarsel',
      message: 'arket er skjult i projektmappen',
      place: of,
      advice: 'Det er læst. Vis det i Excel, og se efter, om det er det rigtige.',
    });
  if (place.sheet === undefined && place.area === undefined && (others.length > 0 || sheets[0] !== sheet)) {
    const named = sheets.filter(
      (other) => others.includes(other) || sheets.indexOf(other) < sheets.indexOf(sheet),
    );
    notices.push({
      code: 'ARK-ANDRE',
      severity: 'advarsel',
      message: `kun arket "${sheet.name}" er læst; projektmappen har også ${named.map(inWords).join(', ')}`,
      place: of,
      advice: `Er det det rigtige, så skriv ark: "${sheet.name}"; ellers skriv det ark, der skal læses.`,
    });
  }
  if (parts.has('xl/vbaProject.bin'))
    notices.push({
      code: 'ARK-NOTE',
      severity: 'note',
      message: 'projektmappen har makroer; de er ikke kørt',
      place: of,
      advice: 'Tallene er dem, der var, da den sidst blev gemt.',
    });
  return notices;
}

function inWords({ name, isHidden, hasCells }: Sheet): string {
  return `"${name}"${isHidden ? ' (skjult)' : hasCells ? '' : ' (et diagram)'}`;
}

/** Whether a sheet has a cell with something in it; Excel gives a new workbook three that have none. */
function hasValues(parts: WorkbookParts, { part }: Sheet): boolean {
  const bytes = Buffer.from(parts.bytes(part));
  return ['<v>', ':v>', '<is>', ':is>'].some((start) => bytes.includes(start));
}
