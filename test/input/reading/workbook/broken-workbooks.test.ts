import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fordelInProcess as fordel } from '../../../support/in-process.ts';
import { type XlsxSheet, xlsx } from '../../../support/xlsx.ts';

const base = mkdtempSync(join(tmpdir(), 'fordel-regneark-'));
afterAll(() => rmSync(base, { recursive: true }));

const head = ['post', 'beloeb'];
const wages = ['Løn', { n: '1037.54' }];
const rent = ['Husleje', { n: '462.46' }];
const sound = [head, wages, rent];
const of = (rows: NonNullable<XlsxSheet['rows']>, more: Partial<XlsxSheet> = {}): XlsxSheet => ({
  name: 'Ark1',
  rows,
  ...more,
});
const formula = (inner: string) => ({ xml: `<c r="@"><f>SUM(B2:B3)</f>${inner}</c>` });
const compound = (name: string) =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(1016),
    Buffer.from(name, 'utf16le'),
  ]);
const chart: XlsxSheet = { name: 'Diagram1', type: 'chartsheet' };

/** Each is wrong or doubtful in one way: what is said of it, or the total where it is read. */
const broken: readonly {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly says?: string;
  readonly place?: string;
  readonly total?: string;
  readonly budget?: string;
}[] = [
  { name: 'a sound one', bytes: xlsx([of(sound)]), total: '1.500' },
  {
    name: 'an error value',
    bytes: xlsx([of([...sound, ['Netto', { xml: '<c r="@" t="e"><f>B2/0</f><v>#DIV/0!</v></c>' }]])]),
    says: 'ARK-CELLE',
    place: 'b.xlsx Ark1!B4  cellen har fejlværdien #DIV/0!',
  },
  {
    name: 'a formula without a cached value',
    bytes: xlsx([of([...sound, ['I alt', formula('')]])]),
    says: 'ARK-CELLE',
    place: 'b.xlsx Ark1!B4  formlen har ingen gemt værdi',
  },
  {
    name: 'a formula with an empty cached value',
    bytes: xlsx([of([...sound, ['I alt', formula('<v></v>')]])]),
    says: 'ARK-CELLE',
  },
  {
    name: 'a formula with its value',
    bytes: xlsx([of([...sound, ['I alt', formula('<v>1500</v>')]])]),
    total: '1.500',
  },
  {
    name: 'a day among amounts',
    bytes: xlsx([of([head, wages, ['Husleje', { n: '45962', style: 1 }]])], { formats: ['dd-mm-yyyy'] }),
    says: 'TAL-UGYLDIG',
    place: 'b.xlsx Ark1!B3  det er en dato, ikke et tal',
  },
  {
    name: 'a day that is none',
    bytes: xlsx([of([head, wages, ['Husleje', { n: '60', style: 1 }]])], { formats: ['dd-mm-yyyy'] }),
    says: 'ARK-CELLE',
  },
  {
    name: 'a number that is stored as text',
    bytes: xlsx([of([head, wages, ['Husleje', '462,46']])]),
    says: 'ARK-TEKST',
    place: 'b.xlsx Ark1!B3',
    total: '1.500',
  },
  {
    name: 'words among numbers',
    bytes: xlsx([of([head, wages, ['Husleje', 'følger']])]),
    says: 'TAL-UGYLDIG',
    place: 'b.xlsx Ark1!B3',
  },
  {
    name: 'a merged total',
    bytes: xlsx([
      of([head, wages, ['Husleje', { n: '462.46' }], ['El']], {
        after: '<mergeCells><mergeCell ref="B3:B4"/></mergeCells>',
      }),
    ]),
    says: 'ARK-FLETTET, TAL-TOM',
    place: 'b.xlsx Ark1!B3',
  },
  {
    name: 'a hidden column',
    bytes: xlsx([of(sound, { before: '<cols><col min="1" max="1" hidden="1"/></cols>' })]),
    says: 'ARK-SKJULT',
    place: 'b.xlsx Ark1!A1  1 skjult kolonne i arket er læst som de andre: A',
    total: '1.500',
  },
  {
    name: 'rows that a filter hides',
    bytes: xlsx([
      of(sound, {
        rowAttributes: { 3: 'hidden="1"' },
        after: '<autoFilter ref="A1:B3"><filterColumn colId="0"/></autoFilter>',
      }),
    ]),
    says: 'ARK-SKJULT',
    place: '1 skjult række i arket er læst som de andre: 3; et filter skjuler dem',
    total: '1.500',
  },
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
    name: 'a value from another workbook',
    bytes: xlsx([of([head, wages, ['Husleje', { xml: '<c r="@"><f>[1]Ark1!$B$3</f><v>462.46</v></c>' }]])]),
    says: 'ARK-KILDE',
    place: 'b.xlsx Ark1!B3',
    total: '1.500',
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
    name: 'thousands that are shown for kroner',
    bytes: xlsx([of([head, ['Løn', { n: '1500', style: 1 }]])], { formats: ['#,##0,'] }),
    says: 'ARK-VISNING',
    total: '1.500',
  },
  ...(
    [
      [
        'a unit that is shown and not said',
        '#,##0" t.kr."',
        '1500',
        'vises med "t.kr." ved tallet, men tallet i den er 1.500',
      ],
      ['another currency', '[$€-2]\\ #,##0', '1500', 'vises med "€" ved tallet'],
      ['zeros that are not there', '0"000"', '1500', 'vises med "000" ved tallet'],
      ['a minus that is not shown', '#,##0;#,##0', '-500', 'vises uden minus, men tallet i den er -500'],
      ['a number that is not shown', ';;;', '1500', 'vises slet ikke, men tallet i den er 1500'],
    ] as const
  ).map(([name, format, n, place]) => ({
    name,
    bytes: xlsx([of([head, ['Løn', { n, style: 1 }], ['Andet', { n: `${1500 - Number(n)}` }]])], {
      formats: [format],
    }),
    says: 'ARK-VISNING',
    place,
    total: '1.500',
  })),
  {
    name: 'a unit that is shown and said above the table',
    bytes: xlsx([of([['Budget i 1.000 kr.'], head, ['Løn', { n: '1500', style: 1 }]])], {
      formats: ['#,##0" t.kr."'],
    }),
    budget: 'enhed: 1.000 kr.',
    total: '1.500.000',
  },
  {
    name: 'a binary workbook',
    bytes: xlsx([of(sound)], {
      parts: { '_rels/.rels': undefined, 'xl/workbook.xml': undefined, 'xl/workbook.bin': 'x' },
    }),
    says: 'ARK-FIL',
    place: '.xlsb',
  },
  {
    name: 'a letter that was lost',
    bytes: xlsx([of([head, ['L\ufffdn', { n: '5' }]])]),
    says: 'FIL-TEGN',
    place: 'b.xlsx Ark1!A2',
  },
];

describe('a workbook with', () => {
  it.each(broken)('$name', async ({ name, bytes, says = '', place = '', total, budget }) => {
    const cwd = mkdtempSync(join(base, 'a'));
    writeFileSync(join(cwd, 'b.xlsx'), bytes);
    const run = await fordel(['beregn', '-'], { cwd, input: ordning(budget) });
    const codes = [...run.stderr.matchAll(/^(?:fejl|advarsel|note) ([A-Z0-9-]+) {2}/gm)].map(
      ([, code]) => code,
    );
    expect([...new Set(codes)].join(', '), `${name}: ${run.stderr}`).toBe(says);
    expect(run.stderr.replace(/\s*\n\s*/g, ' ')).toContain(place);
    expect(/^I alt .* (\S+)$/m.exec(run.stdout)?.[1]).toBe(total);
    expect(run.status).toBe(total === undefined ? 2 : 0);
  });

  it('a million empty rows is read as fast as one without', async () => {
    const cwd = mkdtempSync(join(base, 'a'));
    const empty = Array.from({ length: 1_048_573 }, (_, at) => `<row r="${at + 4}" spans="1:2"/>`).join('');
    const rows =
      '<row r="1"><c r="A1" t="str"><v>post</v></c><c r="B1" t="str"><v>beloeb</v></c></row><row r="2"><c r="A2" t="str"><v>Løn</v></c><c r="B2"><v>1500</v></c></row>';
    writeFileSync(join(cwd, 'b.xlsx'), xlsx([of([], { data: rows + empty })]));
    const before = performance.now();
    const run = await fordel(['beregn', '-'], { cwd, input: ordning() });
    expect(run.stderr).toBe('');
    expect(run.stdout).toMatch(/^I alt .* 1\.500$/m);
    expect(performance.now() - before).toBeLessThan(15_000);
  });
});

function ordning(more = ''): string {
  return `ordning: a
titel: A
aar: 2026
udsteder: B
fordelinger:
  - id: x
    titel: X
    beloeb: { budget: { fil: b.xlsx, kolonne: beloeb${more === '' ? '' : `, ${more}`} } }
    noegle: { lige: {} }
    modtagere: [Aalborg, Thisted]
    afrunding: { metode: stoerste-rest, til: 1 }
`;
}
