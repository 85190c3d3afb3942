import { xlsx } from '../xlsx.ts';
import { type BrokenWorkbook, chart, compound, head, of, rent, sound, wages } from './workbook.ts';

/** What is wrong in sheets, areas and the file itself. */
export const brokenWorkbookFiles: readonly BrokenWorkbook[] = [
  {
    name: 'a hidden sheet that is asked for',
    bytes: xlsx([of(sound), { ...of(sound), name: 'Skjult', state: 'hidden' }]),
    budget: 'ark: Skjult',
    says: 'ARK-SKJULT',
    total: '1.500',
  },
  {
    name: 'more sheets than one',
    bytes: xlsx([of(sound), { ...of(sound), name: 'B26' }]),
    says: 'ARK-ANDRE',
    place: 'projektmappen har også "B26"',
    total: '1.500',
  },
  {
    name: 'sheets without anything',
    bytes: xlsx([of(sound), { name: 'Ark2' }, { name: 'Ark3' }]),
    total: '1.500',
  },
  {
    name: 'encryption',
    bytes: compound('EncryptedPackage'),
    says: 'ARK-FIL',
    place: 'beskyttet med adgangskode',
  },
  {
    name: 'an .xls that has been renamed',
    bytes: compound('Workbook'),
    says: 'ARK-FIL',
    place: 'en gammel Excel-projektmappe (.xls)',
  },
  {
    name: 'a package that is cut',
    bytes: xlsx([of(sound)]).subarray(0, 700),
    says: 'ARK-FIL',
    place: 'beskadiget eller ikke hel',
  },
  {
    name: 'a package that unpacks to more than a machine holds',
    bytes: xlsx([of(sound)], { parts: { 'xl/worksheets/sheet1.xml': ' '.repeat(260_000_000) } }),
    says: 'FIL-STOR',
  },
  {
    name: 'macros',
    bytes: xlsx([of(sound)], { parts: { 'xl/vbaProject.bin': 'x' } }),
    says: 'ARK-NOTE',
    total: '1.500',
  },
  {
    name: 'protection',
    bytes: xlsx([of(sound, { after: '<sheetProtection sheet="1"/>' })]),
    says: 'ARK-NOTE',
    total: '1.500',
  },
  {
    name: 'a sheet that is not there',
    bytes: xlsx([{ ...of(sound), name: 'Budget 2026' }]),
    budget: 'ark: Budget 2025',
    says: 'ARK-VALG',
    place: 'Mente du "Budget 2026"?',
  },
  {
    name: 'an area that is none',
    bytes: xlsx([of(sound)]),
    budget: 'omraade: Budget',
    says: 'ARK-VALG',
    place: '"Budget" er ikke et område',
  },
  {
    name: 'two tables below each other',
    bytes: xlsx([of([...sound, [], head, ['Salg', { n: '5' }]])]),
    says: 'ARK-TABELLER',
    place: 'A1:B3, A5:B6',
  },
  {
    name: 'two tables beside each other',
    bytes: xlsx([
      of([
        [...head, undefined, 'konto', 'regnskab'],
        [...wages, undefined, '52', { n: '7' }],
      ]),
    ]),
    says: 'ARK-TABELLER',
    place: 'A1:B2, D1:E2',
  },
  {
    name: 'one of two tables',
    bytes: xlsx([of([...sound, [], head, ['Salg', { n: '5' }]])]),
    budget: 'omraade: A1:B3',
    total: '1.500',
  },
  { name: 'lines that an empty row parts', bytes: xlsx([of([head, wages, [], rent])]), total: '1.500' },
  {
    name: 'a diagram before the sheet',
    bytes: xlsx([chart, of(sound)]),
    says: 'ARK-ANDRE',
    place: '"Diagram1" (et diagram)',
    total: '1.500',
  },
  {
    name: 'a diagram that is asked for',
    bytes: xlsx([chart, of(sound)]),
    budget: 'ark: Diagram1',
    says: 'ARK-VALG',
  },
  {
    name: 'a shared text that is not there',
    bytes: xlsx([of([head, [{ xml: '<c r="@" t="s"><v>7</v></c>' }, { n: '5' }]])]),
    says: 'ARK-CELLE',
    place: 'b.xlsx Ark1!A2',
  },
  {
    name: 'a part that is missing',
    bytes: xlsx([of(sound)], { parts: { 'xl/worksheets/sheet1.xml': undefined } }),
    says: 'ARK-FIL',
    place: 'delen xl/worksheets/sheet1.xml mangler',
  },
  {
    name: 'entities that grow',
    bytes: xlsx([of(sound)], {
      parts: { 'xl/sharedStrings.xml': '<!DOCTYPE a [<!ENTITY b "bbbb">]><sst/>' },
    }),
    says: 'ARK-FIL',
    place: 'DOCTYPE',
  },
  {
    name: 'a binary workbook',
    bytes: xlsx([of(sound)], {
      parts: { '_rels/.rels': undefined, 'xl/workbook.xml': undefined, 'xl/workbook.bin': 'x' },
    }),
    says: 'ARK-FIL',
    place: '.xlsb',
  },
];
