import { type FordelError, failure } from '../../../model/diagnostic.ts';
import { headingKey } from '../../../model/heading.ts';
import { childOf, elementsOf, textIn, type XmlNode } from '../package/xml.ts';
import { didYouMean } from '../suggest.ts';
import { type Area, parseArea } from './area.ts';
import { damaged } from './faults.ts';
import type { WorkbookParts } from './parts.ts';
import type { DaySystem } from './serial-day.ts';

/** Where in a workbook a table stands. */
export interface TablePlace {
  /** The sheet; the first one where nothing is said. */
  readonly sheet?: string | undefined;
  /** `A3:D40`, or a name that the workbook has for an area; all of the sheet where nothing is said. */
  readonly area?: string | undefined;
}

/** No path has one. */
const mark = '\0';

/** The path of a table: that of its file, with where in a workbook it stands behind it. */
export function tablePath(path: string, { sheet, area }: TablePlace): string {
  return sheet === undefined && area === undefined ? path : [path, sheet ?? '', area ?? ''].join(mark);
}

/** The two parts of the path of a table. */
export function partsOfPath(tablePath: string): { readonly path: string; readonly place: TablePlace } {
  const [path = '', sheet, area] = tablePath.split(mark);
  return { path, place: { sheet: sheet || undefined, area: area || undefined } };
}

/** A sheet as the workbook lists it. */
export interface Sheet {
  readonly name: string;
  readonly part: string;
  readonly isHidden: boolean;
  /** Whether it has cells: else it is a diagram, or of macros alone. */
  readonly hasCells: boolean;
}

/** What a workbook says of itself. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly system: DaySystem;
  /** The areas that have names, as they are written: `Ark1!$A$3:$D$40`. */
  readonly names: ReadonlyMap<string, string>;
}

/** Reads the list of sheets. @throws FordelError `ARK-FIL`. */
export function workbookOf(parts: WorkbookParts): Workbook {
  const { workbook, relations, file } = parts;
  const sheets = elementsIn(workbook, 'sheets').map(({ attributes }): Sheet => {
    const id = [...attributes].find(([name]) => /(?:^|:)id$/.test(name))?.[1];
    const relation = relations.find((each) => each.id === id);
    const name = attributes.get('name') ?? '';
    if (relation === undefined) throw damaged(file, `arket "${name}" har ingen del`);
    const isHidden = (attributes.get('state') ?? 'visible') !== 'visible';
    return { name, part: relation.part, isHidden, hasCells: relation.type === 'worksheet' };
  });
  const isFrom1904 = isOn(childOf(workbook, 'workbookPr')?.attributes.get('date1904'));
  const names = elementsIn(workbook, 'definedNames').map((node): [string, string] => [
    headingKey(node.attributes.get('name') ?? ''),
    textIn(node),
  ]);
  return { sheets, system: isFrom1904 ? 1904 : 1900, names: new Map(names) };
}

/** What is read of a workbook. */
export interface Chosen {
  readonly sheet: Sheet;
  readonly area?: Area | undefined;
}

/** The sheet and the area that are asked for. @throws FordelError `ARK-VALG` where they are not there. */
export function chosenFrom(
  { sheets, names }: Workbook,
  { sheet: asked, area: written }: TablePlace,
  file: string,
): Chosen {
  const named = written === undefined ? undefined : names.get(headingKey(written));
  const [, quoted, plain, bare] =
    /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?([^!]+)$/.exec(named ?? written ?? '') ?? [];
  const within = quoted?.replaceAll("''", "'") ?? plain;
  if (asked !== undefined && within !== undefined && headingKey(asked) !== headingKey(within))
    throw refused(
      file,
      `området "${written}" er i arket "${within}", ikke i "${asked}"`,
      'Ret ark eller omraade.',
    );
  const sheet = sheetNamed(asked ?? within, sheets, file);
  if (written === undefined) return { sheet };
  const area = bare === undefined ? undefined : parseArea(bare);
  if (area !== undefined) return { sheet, area };
  const known = named === undefined ? '' : ` Navnet står for ${named}.`;
  const advice = `Skriv det som A3:D40, eller et navn på et område i projektmappen.${known}${didYouMean(written, [...names.keys()])}`;
  throw refused(file, `"${written}" er ikke et område`, advice);
}

function sheetNamed(name: string | undefined, sheets: readonly Sheet[], file: string): Sheet {
  const withCells = sheets.filter(({ hasCells }) => hasCells);
  const list = `Den har: ${sheets.map((sheet) => sheet.name).join(', ')}.`;
  const found =
    name === undefined
      ? (withCells.find(({ isHidden }) => !isHidden) ?? withCells[0])
      : sheets.find((sheet) => headingKey(sheet.name) === headingKey(name));
  if (found?.hasCells === true) return found;
  if (found !== undefined)
    throw refused(file, `arket "${found.name}" er et diagram og har ingen celler`, list);
  if (name === undefined) throw refused(file, 'projektmappen har ingen ark med celler', list);
  throw refused(
    file,
    `projektmappen har intet ark "${name}"`,
    `${list}${didYouMean(
      name,
      withCells.map((sheet) => sheet.name),
    )}`,
  );
}

/** @throws FordelError `ARK-VALG` where a sheet or an area is asked for, for a file that is a text. */
export function refuseAbsent({ sheet, area }: TablePlace, file: string): void {
  const asked = sheet ?? area;
  if (asked === undefined) return;
  const advice = 'Slet ark og omraade, eller ret stien til filen.';
  throw refused(file, `filen er en tekstfil og har intet ark eller område "${asked}"`, advice);
}

function refused(file: string, message: string, advice: string): FordelError {
  return failure({ code: 'ARK-VALG', message, place: { file }, advice });
}

export function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

function elementsIn(node: XmlNode, name: string): XmlNode[] {
  const list = childOf(node, name);
  return list === undefined ? [] : elementsOf(list);
}
